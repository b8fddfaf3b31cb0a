package org.truce.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `truce gap`, `truce deals` and `truce report`. Few worlds do: what is tested is not how exact the figures
/// are.
class AnalysisCommandsTest {
    private static final String SMALL = "cases/ridge-crossing";
    private static final String FLAGSHIP = "cases/jeddah-2025";

    @TempDir
    private Path folder = Path.of("");

    private static String answer(String... args) {
        Cli.Run run = Cli.run(args);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.out();
    }

    private static String[] with(String command, String... args) {
        List<String> all = new ArrayList<>(List.of(command.split(" ", -1)));
        all.addAll(List.of(args));
        return all.toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource({
        "gap-ridge-crossing.txt, gap --worlds 1000 --between pairs " + SMALL,
        "deals-ridge-crossing.txt, deals --worlds 1000 " + SMALL,
        "gap-jeddah-2025.txt, gap --worlds 400 " + FLAGSHIP,
        "deals-jeddah-2025.txt, deals --worlds 400 --most 3 " + FLAGSHIP,
        "hold-jeddah-2025.txt, hold --worlds 400 --deal us-ceasefire --where cease-fire " + FLAGSHIP,
        "hold-ridge-crossing.txt, hold --worlds 1000 " + SMALL,
        "roadmap-jeddah-2025.txt, roadmap --worlds 400 --to us-ceasefire " + FLAGSHIP,
        "roadmap-best-jeddah-2025.txt, roadmap --worlds 400 " + FLAGSHIP
    })
    void textsAreThoseThatWereFoundGood(String golden, String command) {
        Golden.assertSame(golden, answer(command.split(" ", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap", "deals", "hold", "roadmap"})
    void theNumberOfThreadsChangesNothing(String command) {
        String line = command + " --worlds 300 --format json " + FLAGSHIP;
        String one = answer(with(line, "--threads", "1"));
        assertThat(answer(with(line, "--threads", "2"))).isEqualTo(one);
        assertThat(answer(with(line, "--threads", "8"))).isEqualTo(one);
        assertThat(answer(with(line, "--seed", "2"))).isNotEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        "gap, json",
        "gap, csv",
        "gap, text",
        "deals, json",
        "deals, csv",
        "deals, text",
        "hold, json",
        "hold, csv",
        "hold, text",
        "roadmap, json",
        "roadmap, csv"
    })
    void theSameCommandGivesTheSameBytes(String command, String format) {
        String line = command + " --worlds 300 --format " + format + " " + SMALL;
        assertThat(answer(line.split(" ", -1))).isEqualTo(answer(line.split(" ", -1)));
    }

    @Test
    void theFormatsAgree() {
        String line = " --worlds 500 --format ";
        JsonNode gap = JsonMapper.shared().readTree(answer(("gap" + line + "json " + SMALL).split(" ", -1)));
        double exists = gap.at("/agreementExists/probability").doubleValue();
        assertThat(answer(("gap" + line + "csv " + SMALL).split(" ", -1)))
                .contains(",agreementExists,", "," + exists + ",");
        JsonNode deals = JsonMapper.shared().readTree(answer(("deals" + line + "json " + SMALL).split(" ", -1)));
        assertThat(answer(("deals" + line + "csv " + SMALL).split(" ", -1)))
                .contains("," + deals.at("/deals/0/joint/probability").doubleValue() + ",");
    }

    @Test
    void aDealIsNamedByItsProposalOrItsOptions() {
        String line = "hold --worlds 200 --format csv --deal ";
        String named = answer((line + "us-ceasefire " + FLAGSHIP).split(" ", -1));
        assertThat(answer((line + "scope=comprehensive,order=ceasefire-first " + FLAGSHIP).split(" ", -1)))
                .isEqualTo(named);
        assertThat(named.lines().skip(1))
                .hasSize(4)
                .allMatch(row -> row.contains(",no-strikes,") || row.contains(",no-ground-attack,"));
    }

    @Test
    void pairsAreAllPairs() {
        JsonNode gap = JsonMapper.shared()
                .readTree(answer(
                        ("gap --worlds 100 --between pairs --between ukraine,russia --between russia,ukraine,europe"
                                        + " --format json " + FLAGSHIP)
                                .split(" ", -1)));
        int deciding = gap.get("parties").size();
        assertThat(gap.get("between").size()).isEqualTo(deciding * (deciding - 1) / 2 + 1);
        assertThat(gap.at("/between/0/parties").toString()).isEqualTo("[\"ukraine\",\"united-states\"]");
    }

    @Test
    void allAgreementsAreAnsweredOneAfterTheOther() {
        JsonNode all = JsonMapper.shared()
                .readTree(answer(("gap --worlds 100 --agreement all --format json " + FLAGSHIP).split(" ", -1)));
        assertThat(all.get("agreements")
                        .valueStream()
                        .map(a -> a.at("/agreement/id").asString()))
                .containsExactly("partial-truce", "comprehensive-ceasefire", "understanding");
        JsonNode one = JsonMapper.shared()
                .readTree(answer(
                        ("gap --worlds 100 --agreement understanding --format json " + FLAGSHIP).split(" ", -1)));
        assertThat(all.at("/agreements/2")).isEqualTo(one);
    }

    @Test
    void reportWritesOneFileAndPrintsTheFindings() throws Exception {
        Path file = folder.resolve("talks.html");
        Cli.Run run = Cli.run("report", "--worlds", "300", "-o", file.toString(), SMALL);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).endsWith("The report is in " + file + ".\n");
        String html = Repository.read(file);
        assertThat(html).startsWith("<!DOCTYPE html>").endsWith("</html>\n").doesNotContain("http-equiv=\"refresh\"");
        String lead = run.out().substring(0, run.out().indexOf("\n\n")).replaceAll("[\\s\u00a0\u202f]+", " ");
        // the page keeps figures together with joiners and spaces that do not break
        assertThat(html.replaceAll("<[^>]+>|\u2060", "").replaceAll("[\\s\u00a0\u202f]+", " "))
                .contains(lead);
        try (Stream<Path> content = Files.list(folder)) {
            assertThat(content).containsExactly(file);
        }
        Cli.Run again = Cli.run("report", "--worlds", "300", "-o", file.toString(), SMALL);
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(Repository.read(file)).isEqualTo(html);
    }

    @Test
    void theNewCaseCanBeAnalysed() {
        Path made = folder.resolve("made");
        Cli.run("new", made.toString());
        assertThat(answer("gap", "--worlds", "200", made.toString())).contains("How far apart");
        assertThat(answer("deals", "--worlds", "200", made.toString())).contains("What all could accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gap", "deals", "hold", "roadmap"})
    void linesFitEightyColumns(String command) {
        assertThat(answer(command, "--worlds", "100", FLAGSHIP).lines())
                .allMatch(line -> line.replace("\u0302", "").codePoints().count() <= 80);
    }
}
