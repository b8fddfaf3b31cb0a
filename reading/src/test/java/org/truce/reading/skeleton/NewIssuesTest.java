package org.truce.reading.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.results.Json;
import org.truce.model.Case;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.DraftText;
import org.truce.reading.draft.Drafting;

/// FEATURE UNDER TEST: issues that a case has no option for.
class NewIssuesTest {
    private static final String FILE = """
        truce: 1
        title: The crossing and the fee
        parties: {velim: {name: Velim}, ostra: {name: Ostra}}
        issues:
          crossing: {question: Does the crossing open?, options: {closed: It stays closed, open: It opens}}
          fee:
            question: What do traders pay at the market?
            options: {full: The full fee, half: Half of the fee, waived: Nothing}
        stakes: {velim: {crossing: major, fee: major}, ostra: {crossing: major, fee: major}}
        """;

    private static final String BEYOND = """
        Talks on the ridge

        OSTRA TOWN, 6 May 2031 (Northern Agency) — Velim demanded the release of all prisoners. Ostra rejected a release
        of the prisoners.

        Velim wants the crossing opened. Ostra is ready to waive the fee.

        Ostra demanded that the dam be demolished. Velim said that it would not accept a demolition of the dam.

        Velim insists that the prisoners be freed by June.

        Ostra rejected the opening of the crossing.
        """;

    /// It ends with what is on the issues of the case and on none of their options.
    private static final String WITHIN = """
        Talks on the fee

        OSTRA TOWN, 6 May 2031 (Northern Agency) — Velim demanded that the crossing be opened. Ostra rejected an opening
        of the crossing.

        Velim wants the fee to be waived. Ostra is ready to halve the fee. Velim proposed that traders pay a quarter of
        the fee.

        Ostra insists that the fee be raised. Velim demanded that the crossing stay open at night.
        """;

    private static Case theCase(String file) {
        return ((CaseReading.Success) CaseReader.read(Path.of("case.yaml"), file.getBytes(StandardCharsets.UTF_8)))
                .value();
    }

    private static NewIssues of(String file, String text) {
        Case theCase = theCase(file);
        return NewIssues.of(
                Drafting.of(List.of(MarkedTopics.article(text, LocalDate.of(2031, 5, 6))), theCase), theCase);
    }

    private static String quotes(NewIssues issues, NewIssues.Candidate issue) {
        return String.join(
                "; ",
                issues.drafts().unsure().stream()
                        .filter(s -> issue.statements().contains(s.id()))
                        .map(DraftStatement::quote)
                        .toList());
    }

    /// Worked out by hand: of three statements on prisoners and two on a dam the case knows nothing.
    @Test
    void whatTheCaseDoesNotKnowIsAnIssueOfItsOwn() {
        NewIssues found = of(FILE, BEYOND);
        assertThat(found.issues())
                .extracting(NewIssues.Candidate::id, issue -> quotes(found, issue))
                .containsExactly(
                        tuple(
                                "prisoners",
                                "the release of all prisoners; a release of the prisoners;"
                                        + " the prisoners be freed by June"),
                        tuple("dam", "the dam be demolished; a demolition of the dam"));
        assertThat(found.issues().getFirst().options().getFirst().name()).isEqualTo("No prisoners are released");
    }

    @Test
    void theStatementsSayWhichIssueTheySpeakOf() {
        NewIssues found = of(FILE, BEYOND);
        for (NewIssues.Candidate issue : found.issues()) {
            assertThat(found.drafts().unsure())
                    .filteredOn(s -> issue.statements().contains(s.id()))
                    .isNotEmpty()
                    .allSatisfy(s -> assertThat(s.position().reasons())
                            .endsWith("see the candidate issue `%s`".formatted(issue.id())));
        }
        assertThat(found.drafts().sure())
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.position().reasons()).noneMatch(r -> r.contains("candidate")));
    }

    /// A third option, a doubtful one and a time of day make no issue.
    @Test
    void aDoubtAboutAnOptionIsNoIssue() {
        NewIssues found = of(FILE, WITHIN);
        assertThat(found.drafts().unsure()).isNotEmpty();
        assertThat(found.issues()).isEmpty();
        assertThat(found.comments()).isEmpty();
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void idsAreNotThoseOfTheCase() {
        String dam = FILE.replace("  crossing: {", "  dam: {").replace("crossing: major", "dam: major");
        assertThat(of(dam, BEYOND).issues())
                .extracting(NewIssues.Candidate::id)
                .contains("dam-2")
                .doesNotContain("dam", "fee");
    }

    /// Take away the marks of a comment, put them under `issues` with stakes, and the case is sound.
    @Test
    void theyStandInACaseAsTheyAre() {
        NewIssues found = of(FILE, BEYOND);
        String lines = String.join(
                "\n",
                found.comments().stream().skip(1).map(line -> line.substring(2)).toList());
        String more = FILE.replace("stakes:", lines + "\nstakes:")
                .replace("fee: major", "fee: major, prisoners: major, dam: major");
        assertThat(theCase(more).issues()).hasSize(4);
        assertThat(found.notes().getFirst())
                .isEqualTo("The case has no issue for “Are all prisoners released?” (prisoners), of which velim-1,"
                        + " ostra-1, velim-4 speak: left out.");
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        NewIssues one = of(FILE, BEYOND);
        NewIssues other = of(FILE, BEYOND);
        assertThat(DraftText.of(other.drafts(), other.comments()))
                .isEqualTo(DraftText.of(one.drafts(), one.comments()));
        assertThat(Json.bytes(other.json())).isEqualTo(Json.bytes(one.json()));
    }
}
