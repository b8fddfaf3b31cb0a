package org.truce.formats.domainfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.truce.domain.Domain;
import org.truce.domain.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// FEATURE UNDER TEST: the guide's example can be read, and the schema agrees with the reader as far as it
/// can tell.
class DomainGuideTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern FENCED = Pattern.compile("```yaml\\R(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private static String example() throws IOException {
        Matcher block = FENCED.matcher(Files.readString(DOCS.resolve("guide").resolve("domain-files.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    /// Upstream on (low, 60, 3 years, toll 1/2): 0.5 · 2/3 + 0.3 · 4/10 + 0.1 · 0.3 + 0.1 · 1/2 − 0.1 =
    /// 13/30. Downstream on (low, 100, 5, 0): 0.2 + 0.5 + 0.1 + 0.1 = 9/10; its bid (high, 20, 1, 0): 0 + 0.1
    /// + 0.1 = 1/5.
    @Test
    void theExampleIsWhatTheGuideSays() throws IOException {
        Reading.write(folder, Map.of("river.yaml", example()));
        DomainReading reading = DomainReader.read(List.of(folder.resolve("river.yaml")));
        assertThat(Reading.rendered(reading)).isEmpty();
        Domain domain = ((DomainReading.Success) reading).value();
        assertThat(domain.utility(
                        Reading.profile(domain, "Upstream"),
                        new Outcome(
                                List.of(BigFraction.ONE, BigFraction.of(6), BigFraction.of(2), BigFraction.of(1, 2)))))
                .isEqualTo(BigFraction.of(13, 30));
        assertThat(domain.utility(
                        Reading.profile(domain, "Downstream"),
                        new Outcome(List.of(BigFraction.ONE, BigFraction.of(10), BigFraction.of(4), BigFraction.ZERO))))
                .isEqualTo(BigFraction.of(9, 10));
        assertThat(Reading.profile(domain, "Downstream").reservation().value()).isEqualTo(BigFraction.of(1, 5));
    }

    static Stream<String> sound() throws IOException {
        Stream<String> written = Stream.iterate(0, i -> i + 1)
                .limit(50)
                .map(seed -> DomainWriter.write(new RandomDomains(seed).any(), DomainFormat.TRUCE))
                .map(writing ->
                        ((DomainWriting.Written) writing).files().firstEntry().getValue());
        return Stream.concat(Stream.of(example(), Seeds.TRUCE), written);
    }

    @ParameterizedTest
    @MethodSource("sound")
    void whatTheReaderAcceptsTheSchemaAccepts(String text) throws IOException {
        assertThat(schemaErrors(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.truce.formats.domainfile.BrokenDomainTest#schemaSees")
    void whatASchemaCanExpressBothReject(String text) throws IOException {
        assertThat(schemaErrors(text)).isNotEmpty();
    }

    private static List<String> schemaErrors(String text) throws IOException {
        Object tree =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text);
        JsonNode node = JsonMapper.shared().valueToTree(tree);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(DOCS.resolve("schema").resolve("domain.schema.json")));
        return schema.validate(node).stream().map(Error::toString).toList();
    }
}
