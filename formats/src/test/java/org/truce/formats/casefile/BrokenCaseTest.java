package org.truce.formats.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.truce.formats.input.Place;
import org.truce.formats.input.Problem;

class BrokenCaseTest {
    private static final Path FILE = Path.of("case.yaml");

    @Test
    void theSoundCaseIsSound() {
        assertThat(rendered(Broken.SOUND)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyProblemIsReportedOnceWithItsPlace(Broken broken) {
        assertThat(rendered(broken.text()))
                .containsExactlyElementsOf(broken.problems().stream()
                        .map(problem -> "case.yaml:" + problem)
                        .toList());
    }

    static Stream<Arguments> changes() {
        return Broken.all()
                .map(b -> argumentSet(b.find().strip() + " -> " + b.into().strip(), b));
    }

    @Test
    void problemsOfAllSectionsAreReportedInOneRunInTheOrderOfTheFile() {
        String text = Broken.SOUND
                .replace("truce: 1", "truce: 3")
                .replace("role: mediator", "role: chair")
                .replace("south: {scope: major", "south: {scope: huge")
                .replace("reliability: B", "reliability: Z")
                .replace("by: host", "by: guest");
        assertThat(rendered(text))
                .containsExactly(
                        "case.yaml:1:8: error: version `3` of the format is unknown; expected `1`",
                        "case.yaml:6:28: error: unknown role `chair` of party `host`; expected `party`, `guarantor`,"
                                + " `mediator` or `observer`",
                        "case.yaml:23:18: error: unknown rank `huge` of `south` in `scope`; expected `vital`, `major`,"
                                + " `minor` or `none`",
                        "case.yaml:25:38: error: unknown grade `Z` of source `paper`; expected `A`, `B`, `C`, `D`, `E`"
                                + " or `F`",
                        "case.yaml:36:28: error: unknown party `guest`; expected `north`, `south` or `host`");
    }

    @Test
    void everyPartOfAProblemCanBeHadOnItsOwn() {
        List<Problem> problems = read(Broken.SOUND.replace("offers: {scope: air}", "offers: {scope: ful}"))
                .problems();
        assertThat(problems)
                .containsExactly(new Problem(
                        Problem.Severity.ERROR,
                        new Place("case.yaml", 29, 21),
                        "unknown option `ful` of issue `scope`",
                        "ful",
                        "`none`, `air` or `full`",
                        "did you mean `full`?"));
    }

    @Test
    void theSixtyFifthRedLineIsOneTooMany() {
        // One in the sound case, so the 64th of these is the 65th; they begin in line 35, one line each.
        String text = Broken.SOUND.replace(
                "proposals:",
                lines(64, i -> "  - {id: r%d, party: north, rejects: {scope: full}}%n".formatted(i)) + "proposals:");
        assertThat(rendered(text))
                .containsExactly(
                        "case.yaml:98:29: error: this is red line number 65; expected at most 64 statements that"
                                + " reject or require; join red lines of one party, as a list of partial deals");
    }

    @Test
    void alternativesOfAStatementMayNotMultiplyBeyondSixtyFour() {
        // Options of both issues: 9 × 9 = 81 choices.
        String options = lines(7, i -> ", o%d: x".formatted(i));
        String chosen = "[air, full" + lines(7, i -> ", o%d".formatted(i)) + "]";
        String text = Broken.SOUND
                .replace("full: Everywhere", "full: Everywhere" + options)
                .replace("both: All aid", "both: All aid, most: Most" + options)
                .replace(
                        "    offers: {scope: air}",
                        "    offers:\n      scope: %s\n      aid: %s"
                                .formatted(chosen, chosen.replace("air, full", "both, most")));
        assertThat(rendered(text))
                .containsExactly(
                        "case.yaml:30:7: error: the `offers` of statement `n1` stands for 81 choices; expected at"
                                + " most 64; split it into several statements");
    }

    @Test
    void partiesAndIssuesAreBounded() {
        String parties = lines(62, i -> "  o%d: {name: O, role: observer}%n".formatted(i));
        assertThat(rendered(
                        Broken.SOUND.replace("issues:\n", parties + "issues:\n").replace("by: host", "by: o61")))
                .containsExactly("case.yaml:68:3: error: `parties` has 65 entries; expected at most 64");
        String issues = lines(255, i -> "  i%d: {question: Q?, options: {a: A, b: B}}%n".formatted(i));
        assertThat(rendered(Broken.SOUND.replace("agreements:\n", issues + "agreements:\n"))
                        .getFirst())
                .isEqualTo("case.yaml:268:3: error: `issues` has 257 entries; expected at most 256");
    }

    @Test
    void beyondFiveHundredProblemsAreOnlyCounted() {
        String statements = lines(600, i -> "  - {id: x%d}%n".formatted(i));
        List<String> problems = rendered(Broken.SOUND.replace("proposals:\n", statements + "proposals:\n"));
        // 600 statements, each without a party and without a word: 1,200 problems.
        assertThat(problems).hasSize(501);
        assertThat(problems.getLast())
                .isEqualTo("case.yaml:284:5: error: 700 more problems are not shown; mend those above first");
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static CaseReading read(String text) {
        return CaseReader.read(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rendered(String text) {
        return read(text).problems().stream().map(Problem::render).toList();
    }
}
