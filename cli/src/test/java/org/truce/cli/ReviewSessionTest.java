package org.truce.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.input.Reading;
import org.truce.reading.draft.Drafting;
import org.truce.reading.intake.Article;
import org.truce.reading.intake.Hints;
import org.truce.reading.intake.Intake;
import org.truce.reading.review.Review;

/// FEATURE UNDER TEST: a review at a terminal, here one that only takes and gives characters; the invented
/// case of the ridge crossing, and an invented text.
class ReviewSessionTest {
    private static final String TEXT = """
        Ridge talks resume

        Published on 3 May 2031

        Velim rejected an opening of the crossing on Friday. Velim wants a waiver of the fee at the market, its envoy said.

        Analysts believe that the winter will be long.
        """;

    /// Where what is typed ends, without an end of the review.
    private static final String HANGS_UP = "";

    @TempDir
    private Path folder = Path.of("");

    private Path file = folder;
    private int columns = 80;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void copyTheCase() throws IOException {
        file = Files.copy(Path.of("../cases/ridge-crossing/case.yaml"), folder.resolve("case.yaml"));
    }

    /// @param screen all that was shown
    private record Run(int exitCode, String screen) {}

    private Run run(boolean merges, Optional<Path> output, String... typed) {
        return run(TEXT, "dumb", merges, output, typed);
    }

    private Run run(String words, String type, boolean merges, Optional<Path> output, String... typed) {
        CaseReading.Success reading = (CaseReading.Success) CaseReader.read(file);
        Review review = Review.of(Drafting.of(List.of(article(words)), reading.value()), reading.value());
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        String keys = String.join("\r", typed) + (typed[typed.length - 1].equals(HANGS_UP) ? "" : "\r");
        Console console = new Console(out, err, 0, 0, Map.of());
        out.reset();
        err.reset();
        try (Terminal terminal = new DumbTerminal(
                "test",
                type,
                new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)),
                screen,
                StandardCharsets.UTF_8)) {
            terminal.setSize(new Size(columns, 24));
            int exitCode = new ReviewRun(console, reading, output.orElse(null), merges, List.of())
                    .run(review, new ReviewTerminal(terminal, console));
            return new Run(exitCode, screen.toString(StandardCharsets.UTF_8).replace("\r", ""));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Whoever edits the case while the review goes on finds the edits there, and the decisions, too.
    @Test
    void anEditedCaseIsNotOverwritten() throws IOException {
        String edited = Files.readString(file) + "# edited meanwhile\n";
        CaseReading.Success reading = caseNow();
        ReviewRun run = new ReviewRun(Console.piped(out, err), reading, null, true, List.of());
        Files.writeString(file, edited);
        Review review = Review.of(Drafting.of(List.of(article(TEXT)), reading.value()), reading.value());
        try (Terminal terminal = new DumbTerminal(
                "test",
                "dumb",
                new ByteArrayInputStream("a\rr\rr\ry\r".getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                StandardCharsets.UTF_8)) {
            assertThatThrownBy(() -> run.run(review, new ReviewTerminal(terminal, Console.piped(out, err))))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("was changed while the review went on, so nothing was written");
        }
        assertThat(Files.readString(file)).isEqualTo(edited);
        Run again = run(true, Optional.empty(), "y");
        assertThat(again.screen()).contains("Taken up again: 3 decisions");
        assertThat(again.exitCode()).isZero();
    }

    private static Article article(String words) {
        Reading<Article> reading = Intake.read(
                new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), new Hints(Optional.empty(), false));
        return ((Reading.Success<Article>) reading).value();
    }

    private List<Path> savedReviews() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".review.json")).toList();
        }
    }

    private CaseReading.Success caseNow() {
        return (CaseReading.Success) CaseReader.read(file);
    }

    @Test
    void whatIsAcceptedIsMergedAndNothingIsLeftBehind() throws IOException {
        int before = caseNow().value().statements().size();
        Run run = run(true, Optional.empty(), "a", "reject", "r", "y");
        assertThat(run.screen())
                .contains("<Velim> {rejected} [an opening of the crossing] on Friday.")
                .contains("Does the crossing open? It opens [crossing: open]")
                .contains("Contradicts v1: Velim accepts:")
                .contains("Confidence 0.")
                .contains("accepted: Velim rejects: Does the crossing open? It opens.")
                .contains("Doubtful: whose position it is cannot be told")
                .contains("All 3 statements are decided")
                .contains("1 accepted, 0 changed, 2 rejected, 0 not decided.");
        assertThat(run.exitCode()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 statement added to " + file);
        assertThat(caseNow().value().statements()).hasSize(before + 1);
        assertThat(savedReviews()).isEmpty();
    }

    @Test
    void theFragmentGoesToStandardOutputOrTheFile() throws IOException {
        Path draft = folder.resolve("draft.yaml");
        String before = Files.readString(file);
        assertThat(run(false, Optional.of(draft), "a", "r", "r", "yes").exitCode())
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        run(false, Optional.empty(), "a", "r", "r", "y");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("# Drafted from a text, and reviewed by a person.\n# 1 accepted, 0 changed, 2 rejected")
                .isEqualTo(Files.readString(draft));
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    /// Party, kind, issue, option, date; a number, an id, a slip, and Enter for what stands there.
    @Test
    void aChangeIsAskedForStepByStep() {
        Run run = run(
                true,
                Optional.empty(),
                "2",
                "c",
                "",
                "accepts",
                "fee",
                "waved",
                "2",
                "3 May",
                "2031-05-02",
                "done",
                "q",
                "w");
        assertThat(run.screen())
                .contains("*  2  velim: Velim")
                .contains("accepts: issues (several with commas between)")
                .contains("There is no waved here; did you mean waived?")
                .contains("3 May is no date; it is written as in 2025-03-11.")
                .contains("changed: Velim accepts: What do Velim's traders pay at the market? Nothing.");
        var added = caseNow().value().statements().getLast();
        assertThat(added.kind().name()).isEqualTo("ACCEPTS");
        assertThat(added.header().evidence().date()).hasToString("2031-05-02");
    }

    @Test
    void whatTheCaseDoesNotTakeIsSaidInItsWords() {
        Run run = run(true, Optional.empty(), "3", "a", "c", "ostra", "", "", "none", "", "", "", "q", "w");
        assertThat(run.screen())
                .contains("The case does not take it:\n  unknown party `?`; expected `ostra` or `velim`\n")
                .contains("changed: Ostra remarks:");
        assertThat(caseNow().value().statements().getLast().id()).startsWith("ostra-");
    }

    /// Enter keeps the rest, or `done` keeps all of it; none takes away.
    @Test
    void speakerPlaceAndNoteAreAskedForToo() {
        Run run = run(
                true, Optional.empty(), "2", "c", "", "", "", "", "", "Tomas Vell", "none", "Twice.", "3", "q", "w");
        assertThat(run.screen())
                .contains("Enter: characters ")
                .contains("Enter: “a waiver of the fee at the market”")
                .contains("1 changed");
        var evidence = caseNow().value().statements().getLast().header().evidence();
        assertThat(evidence.speaker()).isEqualTo("Tomas Vell");
        assertThat(evidence.place()).isEmpty();
        assertThat(evidence.note()).isEqualTo("Twice.");
    }

    private static final String PEOPLE = """
        Published on 3 May 2031

        "We want a waiver of the fee at the market," Tomas Vell, the envoy of Velim, told reporters. Vell demanded that the crossing open.
        """;

    /// A rejected person makes doubtful what was hers or his alone, and what was taken of it is open again.
    @Test
    void peopleComeFirstAndStatementsFollow() throws IOException {
        Run run = run(
                PEOPLE,
                "dumb",
                true,
                Optional.empty(),
                "a",
                "2",
                "a",
                "p1",
                "r",
                "u",
                "c",
                "Tom Vell",
                "velim",
                "none",
                "r",
                "y");
        assertThat(run.screen())
                .contains("Person 1 of 1: not decided; 3 of all to be decided")
                .contains("<Tomas Vell>, the envoy of Velim,\n  told reporters.")
                .contains("Tomas Vell, the envoy of Velim, speaks for Velim")
                .contains("Speaker of velim-1, velim-2.")
                .contains("accepted: Tomas Vell, the envoy of Velim, speaks for Velim.")
                .contains("""
                    rejected: Tomas Vell, the envoy of Velim, speaks for Velim.
                    Doubtful now: velim-2.
                    To be decided again: velim-2.\
                    """)
                .contains("changed: Tom Vell speaks for Velim.")
                .contains("""
                    All people and statements are decided
                    People: 0 accepted, 1 changed, 0 rejected, 0 not decided.
                    1 accepted, 0 changed, 1 rejected,\
                    """);
        assertThat(run.exitCode()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 statement and 1 person added to " + file);
        assertThat(Files.readString(file)).contains("tom-vell: {name: Tom Vell, party: velim}");
        assertThat(caseNow().value().statements().getLast().header().evidence().speaker())
                .isEqualTo("Tom Vell");
        assertThat(savedReviews()).isEmpty();
    }

    @Test
    void decisionsAboutPeopleAreTakenUpAgain() throws IOException {
        run(PEOPLE, "dumb", true, Optional.empty(), "r", HANGS_UP);
        assertThat(Files.readString(savedReviews().getFirst())).contains("\"about\" : \"person\"");
        Run again = run(PEOPLE, "dumb", true, Optional.empty(), "q", "w");
        assertThat(again.screen()).contains("Taken up again: 1 decision from", "Statement 1 of 2");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("2 statements are not decided");
    }

    @Test
    void undoLeadsBack() {
        Run run = run(true, Optional.empty(), "u", "a", "c", "cancel", "u", "q");
        assertThat(run.screen()).contains("There is nothing to undo.", "Nothing was changed.", "Undone.");
        assertThat(run.screen().lastIndexOf("Statement 1 of 3: not decided; 3 of all to be decided"))
                .isGreaterThan(run.screen().indexOf("Undone."));
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void oneCanLookAround() {
        Run run = run(true, Optional.empty(), "s", "s", "b", "n", "n", "b", "1", "b", "t", "?", "xyz", HANGS_UP);
        assertThat(run.screen())
                .contains("Statement 3 of 3")
                .contains("No other statement is doubtful and not decided.")
                .contains("This is the last one.", "This is the first one.")
                .contains("s skip    go on to the next statement that is doubtful and not decided")
                .contains("There is nothing called xyz here; ? for help.");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("Nothing was decided, and nothing written.\n");
    }

    /// Hanging up at any moment loses nothing that was decided.
    @Test
    void aReviewIsTakenUpAgain() throws IOException {
        Run first = run(true, Optional.empty(), "a", "r", HANGS_UP);
        assertThat(first.exitCode()).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("the same command goes on with them");
        assertThat(savedReviews()).hasSize(1);
        Run second = run(true, Optional.empty(), "u", "a", "r", "y");
        assertThat(second.screen())
                .contains("Taken up again: 2 decisions from")
                .contains("Statement 3 of 3")
                .contains("2 accepted, 0 changed, 1 rejected, 0 not decided.");
        assertThat(second.exitCode()).isZero();
        assertThat(savedReviews()).isEmpty();
    }

    @Test
    void decisionsAreKeptOrForgottenAsOneSays() throws IOException {
        assertThat(run(true, Optional.empty(), "a", "q", "what", "g", "q", "k").exitCode())
                .isEqualTo(1);
        assertThat(savedReviews()).hasSize(1);
        assertThat(run(true, Optional.empty(), "q", "d").exitCode()).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no decision kept");
        assertThat(savedReviews()).isEmpty();
        run(true, Optional.empty(), "a", "q", "w");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("2 statements are not decided");
        Run again = run(true, Optional.empty(), "r", "r", "y");
        assertThat(again.screen()).contains("Taken up again: 1 decision", "The case has changed since.");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("is in the case already")
                .contains("0 statements");
    }

    /// Neither edits of the case nor another review are overwritten.
    @Test
    void whatOthersDidMeanwhileStays() throws IOException {
        run(true, Optional.empty(), "a", HANGS_UP);
        Path saved = savedReviews().getFirst();
        ReviewFile other = new ReviewFile(
                file,
                List.of(saved.getFileName().toString().substring("case.yaml.".length(), "case.yaml.".length() + 8)
                        + "00"));
        assertThat(other.file()).isEqualTo(saved);
        Review review = Review.of(
                Drafting.of(List.of(article(TEXT)), caseNow().value()),
                caseNow().value());
        var earlier = other.read(review, Console.piped(out, err)).orElseThrow();
        Files.writeString(saved, Files.readString(saved) + "\n");
        assertThatThrownBy(() -> other.save(earlier))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("Another review of the same texts goes on");
        Files.writeString(saved, "{}");
        assertThatThrownBy(() -> run(true, Optional.empty(), "q"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("move the file away to begin anew");
    }

    /// What cannot be taken up stays as it is, and is told with its faults before anything is asked.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "truce-review" : 1 | "truce-review" : 7 | 2:20: error: this review was saved in version `7` of the format; expected version `1`; another version of Truce wrote it, and can finish it
        "The ridge crossing" | "The strait" | 3:12: error: this review is about the case `The strait`; expected the case `The ridge crossing`; if only the title was changed, change it here, too
        "accepted" | "acepted" | error: unknown decision `acepted` of decision 1
        """)
    void aSavedReviewThatDoesNotFitIsRefused(String from, String to, String message) throws IOException {
        run(true, Optional.empty(), "a", HANGS_UP);
        Path saved = savedReviews().getFirst();
        String broken = Files.readString(saved).replace(from, to);
        Files.writeString(saved, broken);
        String before = Files.readString(file);
        assertThatThrownBy(() -> run(true, Optional.empty(), "a", "r", "r", "y"))
                .isInstanceOfSatisfying(CommandFailure.class, failure -> {
                    assertThat(failure.exitCode()).isEqualTo(ExitCode.INPUT);
                    assertThat(failure)
                            .hasMessageContaining(saved + ":")
                            .hasMessageContaining(message)
                            .hasMessageContaining(
                                    "1 error; the decisions in it cannot be taken up; move the file away");
                });
        assertThat(Files.readString(saved)).isEqualTo(broken);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 72, 100})
    void noLineIsWiderThanTheTerminal(int width) {
        columns = width;
        String wide = TEXT.replace("the winter will be long", "停戦の会談 will be الهدنة in 🌨 " + "long ".repeat(30));
        Run run = run(wide, "dumb", true, Optional.empty(), "s", "t", "?", "c", "cancel", "q");
        assertThat(run.screen()).contains("停");
        run.screen()
                .lines()
                .filter(line -> !line.startsWith("> "))
                .forEach(line -> assertThat(Text.width(line)).as(line).isLessThanOrEqualTo(width));
    }

    /// A text cannot steer the terminal, nor turn the direction of what follows it.
    @Test
    void hostileCharactersAreShownAsSuch() {
        String hostile = TEXT.replace("opening of the crossing", "opening\u001b[2J of\u202e the crossing\u0007");
        Run run = run(hostile, "dumb", true, Optional.empty(), "t", "q");
        assertThat(run.screen()).doesNotContain("\u001b", "\u202e", "\u0007").contains("\uFFFD[2J of\uFFFD the");
    }

    /// Of a paragraph of 5,000 words what stands around the statement, and all of it on demand.
    @Test
    void longParagraphsAreCutToTheStatement() {
        String much =
                "Published on 3 May 2031\n\n" + "The winter was long and the ridge was white with snow. ".repeat(250)
                        + "Velim rejected an opening of the crossing. "
                        + "The market was closed and nobody came over the ridge. ".repeat(250);
        Run run = run(much, "dumb", true, Optional.empty(), "q");
        assertThat(run.screen()).containsPattern("\\(… 2,\\d{3} words …\\)").contains("{rejected} [an opening");
        assertThat(run.screen().length()).isLessThan(3_000);
        Run whole = run(much, "dumb", true, Optional.empty(), "t", "q");
        assertThat(whole.screen().length()).isGreaterThan(25_000);
    }

    /// Where there are styles, words are as they stand, without marks.
    @Test
    void stylesTakeThePlaceOfMarks() {
        Run run = run(TEXT, "xterm-256color", true, Optional.empty(), "q");
        assertThat(run.screen()).contains("\u001b[1man opening of the crossing").doesNotContain("<Velim>");
    }
}
