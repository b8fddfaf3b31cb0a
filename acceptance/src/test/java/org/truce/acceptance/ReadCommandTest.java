package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `truce read`, on an invented article about a small invented case.
class ReadCommandTest {
    private static final String CASE = "cases/ridge-crossing";

    private static final String ARTICLE = """
        Ridge talks resume

        Published on 3 May 2031

        Velim rejected an opening of the crossing on Friday. Velim wants a waiver of the fee at the market,
        its envoy said.

        "We accept that the crossing opens once the patrols have withdrawn from the ridge," Ostra's foreign minister said.
        Analysts believe that the winter will be long. 🌨
        """;

    @TempDir
    private Path folder = Path.of("");

    private Path article() throws IOException {
        return Files.writeString(folder.resolve("article.txt"), ARTICLE);
    }

    private Path copyOfTheCase() throws IOException {
        return Files.writeString(folder.resolve("case.yaml"), Repository.read(Path.of(CASE, "case.yaml")));
    }

    @Test
    void everyPassageIsWhatStandsAtItsPlace() throws IOException {
        for (List<String> options : List.of(List.<String>of(), List.of("--case", CASE))) {
            Cli.Run run =
                    Cli.run(arguments(options, "--format", "json", article().toString()));
            assertThat(run.exitCode()).as(run.err()).isZero();
            JsonNode attributions = JsonMapper.shared().readTree(run.out()).get("attributions");
            assertThat(attributions).isNotEmpty();
            attributions.forEach(ReadCommandTest::compare);
        }
    }

    private static void compare(JsonNode attribution) {
        int[] points = ARTICLE.codePoints().toArray();
        for (String part : List.of("source", "cue", "content")) {
            JsonNode passage = attribution.get(part);
            if (!passage.isNull()) {
                int start = passage.get("start").intValue();
                int end = passage.get("end").intValue();
                assertThat(new String(points, start, end - start))
                        .isEqualTo(passage.get("text").asString());
            }
        }
        attribution.get("within").forEach(ReadCommandTest::compare);
    }

    @Test
    void aDraftIsACaseFragmentAndSaysWhatIsNotSure() throws IOException {
        Cli.Run run = Cli.run("read", "--case", CASE, article().toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("# Drafted from a text, for a person to confirm: nothing here is confirmed.\n")
                .contains("\nsources:\n", "title: Ridge talks resume", "date: 2031-05-03", "reliability: F");
        assertThat(Cli.run("read", "--case", CASE, article().toString()).out()).isEqualTo(run.out());
    }

    /// Every line of the file is still there, in order; what was added is a sound case; and it is added once.
    @Test
    void whatIsMergedLeavesTheRestAsItWas() throws IOException {
        Path copy = copyOfTheCase();
        List<String> before = Files.readAllLines(copy);
        Cli.Run run =
                Cli.run("read", "--merge", "--case", copy.toString(), article().toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        List<String> after = Files.readAllLines(copy);
        assertThat(after).containsSubsequence(before).hasSizeGreaterThan(before.size());
        assertThat(Cli.run("check", copy.toString()).exitCode()).isZero();

        Cli.Run again =
                Cli.run("read", "--merge", "--case", copy.toString(), article().toString());
        assertThat(again.err()).contains("is in the case already").contains("0 statements added");
        assertThat(Files.readAllLines(copy)).isEqualTo(after);
    }

    @Test
    void whatCannotBeReadIsSaidAndNothingIsTouched() throws IOException {
        Path copy = copyOfTheCase();
        String before = Files.readString(copy);
        Path german = Files.writeString(
                folder.resolve("meldung.txt"),
                "Die Regierung teilte am Freitag mit, dass sie den Vorschlag der Gegenseite nicht annehmen werde. "
                        .repeat(4));
        for (Path text : List.of(german, folder.resolve("nowhere.txt"), folder)) {
            Cli.Run run = Cli.run("read", "--merge", "--case", copy.toString(), text.toString());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(": error: ").doesNotContain("Exception");
        }
        assertThat(Files.readString(copy)).isEqualTo(before);
        assertThat(Cli.run("read", article().toString()).err())
                .startsWith("truce: A draft is made for a case; name it with --case");
        assertThat(Cli.run("read", "--language", "de", "--case", CASE, article().toString())
                        .err())
                .startsWith("truce: --language is de; only English (en) is read.");
    }

    private static String[] arguments(List<String> options, String... rest) {
        List<String> all = new java.util.ArrayList<>(List.of("read"));
        all.addAll(options);
        all.addAll(List.of(rest));
        return all.toArray(String[]::new);
    }
}
