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
        assertThat(Cli.run("read", "--merge", article().toString()).err())
                .startsWith("truce: --merge puts statements into a case; name it with --case.");
        assertThat(Cli.run("read", "--language", "de", "--case", CASE, article().toString())
                        .err())
                .startsWith("truce: --language is de; only English (en) is read.");
    }

    /// Parties, issues and statements come from the text; stakes say nothing; and the case is sound.
    @Test
    void withoutACaseOneIsDrafted() throws IOException {
        Path target = folder.resolve("new-case");
        Cli.Run run = Cli.run("read", "-o", target + "/", article().toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        String text = Files.readString(target.resolve("case.yaml"));
        assertThat(text)
                .contains("  velim: {name: Velim}", "  ostra: {name: Ostra}", "# check: ", "date: 2031-05-03")
                .doesNotContain("vital", "sincerity", "firmness", "credibility");
        Cli.Run check = Cli.run("check", target.toString());
        assertThat(check.exitCode()).as(check.both()).isZero();
        Cli.Run again = Cli.run("read", "-o", target + "/", article().toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("is there already; nothing was written");
        assertThat(Files.readString(target.resolve("case.yaml"))).isEqualTo(text);
    }

    @Test
    void whatIsMissingForACaseIsSaid() throws IOException {
        Path weather = Files.writeString(folder.resolve("weather.txt"), "The winter was long. Snow fell on the ridge.");
        Cli.Run run = Cli.run("read", weather.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("What is missing:", "  - nobody's position was found", "  - an issue: ");
        JsonNode json = JsonMapper.shared()
                .readTree(
                        Cli.run("read", "--format", "json", weather.toString()).out());
        assertThat(json.get("case").isNull()).isTrue();
        assertThat(json.get("missing").size()).isEqualTo(2);
    }

    /// A second paper prints the same words a day later: one statement, with both places.
    @Test
    void whatTwoTextsSayIsOneStatementWithBothPlaces() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), """
            Fee to fall?

            Published on 4 May 2031

            Velim wants a waiver of the fee at the market, its envoy said.
            """);
        JsonNode json = JsonMapper.shared()
                .readTree(Cli.run(
                                "read",
                                "--format",
                                "json",
                                "--case",
                                CASE,
                                article().toString(),
                                other.toString())
                        .out());
        assertThat(json.get("texts").size()).isEqualTo(2);
        assertThat(json.get("repeats").size()).isEqualTo(1);
        assertThat(json.at("/repeats/0/source").asString()).isEqualTo("fee-to-fall-2031-05-04");
        Cli.Run twice =
                Cli.run("read", "--case", CASE, article().toString(), article().toString());
        assertThat(twice.err()).contains("is the same as a text before it, and counts once.");
        assertThat(Cli.run(
                                "read",
                                "--date",
                                "2031-05-03",
                                "--case",
                                CASE,
                                article().toString(),
                                other.toString())
                        .err())
                .startsWith("truce: --date is the day of one text;");
    }

    @Test
    void peopleAreTakenWhenTheyAreConfirmed() throws IOException {
        Path copy = copyOfTheCase();
        Path text = Files.writeString(folder.resolve("people.txt"), """
            Published on 3 May 2031

            Ostra's foreign minister, Ada Lund, said that Ostra rejected a waiver of the fee.
            """);
        Cli.Run wrong = Cli.run("read", "--merge", "--people", "ada-lind", "--case", copy.toString(), text.toString());
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("nobody is suggested as `ada-lind`; did you mean `ada-lund`?");
        Cli.Run run = Cli.run("read", "--merge", "--people", "all", "--case", copy.toString(), text.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(copy)).contains("ada-lund: {name: Ada Lund, party: ostra");
        assertThat(Cli.run("check", copy.toString()).exitCode()).isZero();
        assertThat(Cli.run("read", "--people", "all", "--case", copy.toString(), text.toString())
                        .err())
                .startsWith("truce: --people says who goes into the case; it goes with --merge.");
    }

    private static String[] arguments(List<String> options, String... rest) {
        List<String> all = new java.util.ArrayList<>(List.of("read"));
        all.addAll(options);
        all.addAll(List.of(rest));
        return all.toArray(String[]::new);
    }
}
