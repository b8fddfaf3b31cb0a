package org.truce.reading.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.input.Reading;
import org.truce.model.Case;
import org.truce.model.Person;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.Drafts;
import tools.jackson.databind.JsonNode;

/// FEATURE UNDER TEST: decisions about people whom an invented text introduces, and what they do to the
/// statements that these are said to have made.
class ReviewPeopleTest {
    private static final String TEXT = """
        Published on 3 May 2031

        Ostra's foreign minister, Ada Lund, rejected an opening of the crossing. Lund said she rejected a waiver of the fee.

        "We want a waiver of the fee at the market," Tomas Vell, the envoy of Velim, told reporters. Vell demanded that the crossing open. Analyst Ines Dahl said that Velim would accept the full fee.
        """;

    private static final Drafts DRAFTS = Ridge.drafts(Ridge.theCase(), TEXT);

    @TempDir
    private Path folder = Path.of("");

    private static Review review() {
        return Review.of(DRAFTS, Ridge.theCase());
    }

    private static Review decide(Review review, String id, Decision decision) {
        Outcome outcome = review.decide(id, decision);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).review();
    }

    private static Review change(Review review, String id, PersonRevision revision) {
        return decide(review, id, new Decision.Changed(revision));
    }

    private static String id(String quote) {
        return review().statements().stream()
                .filter(statement -> statement.quote().contains(quote))
                .map(DraftStatement::id)
                .findFirst()
                .orElseThrow();
    }

    private static Case merged(Review review) {
        CaseReading reading = CaseReader.read(
                Path.of("case.yaml"), review.merge(Ridge.file()).file().text().getBytes(StandardCharsets.UTF_8));
        assertThat(reading).as("%s", reading.problems()).isInstanceOf(CaseReading.Success.class);
        return ((CaseReading.Success) reading).value();
    }

    @Test
    void peopleComeFirstAndNobodyGoesInUndecided() {
        Review review = review();
        assertThat(review.ids())
                .startsWith("ada-lund", "tomas-vell", "ines-dahl")
                .hasSize(3 + review.statements().size());
        assertThat(review.tallyOfPeople()).isEqualTo(new Tally(0, 0, 0, 3));
        assertThat(merged(review).people()).isEmpty();
        assertThat(review.fragment())
                .contains("# Not decided:\n# people:\n#   ada-lund: {name: Ada Lund, party: ostra,")
                .doesNotContain("\npeople:");
        assertThat(review.listStatementsOf("tomas-vell")).hasSize(2);
    }

    @Test
    void whoIsAcceptedOrChangedGoesIn() {
        Review review = decide(review(), "ada-lund", new Decision.Accepted());
        review = change(review, "tomas-vell", new PersonRevision("Tomas Wells", "velim", "envoy"));
        review = decide(review, "ines-dahl", new Decision.Rejected());
        assertThat(merged(review).people())
                .containsExactly(
                        new Person("ada-lund", "Ada Lund", 0, "Ostra's foreign minister", List.of()),
                        new Person("tomas-wells", "Tomas Wells", 1, "envoy", List.of()));
        assertThat(review.fragment()).contains("\npeople:\n  ada-lund: ").doesNotContain("ines-dahl", "Not decided");
        assertThat(review.tallyOfPeople()).isEqualTo(new Tally(1, 1, 1, 0));
        assertThat(review.undo().tallyOfPeople()).isEqualTo(new Tally(1, 1, 0, 1));
    }

    /// Where the words for the speaker name the party, it is the party's; elsewhere nobody can tell.
    @Test
    void whoIsRejectedIsNobodysVoice() {
        String named = id("We want a waiver");
        String surname = id("the crossing open");
        String other = id("the full fee");
        assertThat(review().getRevision(named).speaker()).isEqualTo("Tomas Vell");
        Review review = decide(review(), "tomas-vell", new Decision.Rejected());
        assertThat(review.getRevision(named).speaker()).isEmpty();
        assertThat(review.getStatement(named).doubts())
                .isEqualTo(review().getStatement(named).doubts());
        assertThat(merged(decide(review, named, new Decision.Accepted()))
                        .statements()
                        .getLast()
                        .header()
                        .evidence()
                        .speaker())
                .isEqualTo("Velim");
        assertThat(review.getStatement(surname).doubts()).contains("its speaker, Tomas Vell, was rejected");
        assertThat(review.getRevision(surname).speaker()).isEqualTo("Vell");
        assertThat(review.getRevision(other).speaker()).isEqualTo("Ines Dahl");
        assertThat(review.undo().getStatement(surname)).isEqualTo(review().getStatement(surname));
    }

    @Test
    void statementsFollowWhoeverSpeaks() {
        String id = id("the crossing open");
        Review renamed = change(review(), "tomas-vell", new PersonRevision("Tom Vell", "velim", ""));
        assertThat(renamed.getRevision(id).speaker()).isEqualTo("Tom Vell");
        assertThat(renamed.getStatement(id).doubts())
                .isEqualTo(review().getStatement(id).doubts());
        Review moved = change(review(), "tomas-vell", new PersonRevision("Tomas Vell", "ostra", ""));
        assertThat(moved.getRevision(id).party()).isEqualTo("ostra");
        assertThat(moved.getStatement(id).doubts())
                .contains("its speaker, Tomas Vell, speaks for ostra, not for velim");
        Case after = merged(decide(moved, id, new Decision.Accepted()));
        assertThat(after.statements().getLast().id()).startsWith("ostra-");
        assertThat(after.statements().getLast().header().party()).isZero();
        Review nobodys = change(review(), "tomas-vell", new PersonRevision("Tomas Vell", "", ""));
        assertThat(nobodys.getRevision(id).party()).isEqualTo("?");
        assertThat(nobodys.decide(id, new Decision.Accepted())).isInstanceOf(Outcome.Refused.class);
    }

    /// What was taken before is open again if it is doubtful now; undo and a name alone change nothing.
    @Test
    void whatRestsOnAPersonIsOpenAgain() {
        String id = id("the crossing open");
        Review taken = decide(review(), id, new Decision.Accepted());
        assertThat(change(taken, "tomas-vell", new PersonRevision("Tom Vell", "velim", ""))
                        .getDecision(id))
                .isEqualTo(new Decision.Accepted());
        Review rejected = decide(taken, "tomas-vell", new Decision.Rejected());
        assertThat(rejected.getDecision(id)).isEqualTo(new Decision.Open());
        assertThat(rejected.undo().getDecision(id)).isEqualTo(new Decision.Accepted());
        Review again = decide(rejected, id, new Decision.Accepted());
        assertThat(merged(again).statements().getLast().header().evidence().speaker())
                .isEqualTo("Vell");
        Revision own = review().getRevision(id).withSpeaker("The envoy");
        Review changed = decide(review(), id, new Decision.Changed(own));
        assertThat(decide(changed, "tomas-vell", new Decision.Rejected()).getDecision(id))
                .isEqualTo(new Decision.Changed(own));
    }

    @Test
    void theCaseFormatHasTheLastWord() {
        Review review = review();
        assertThat(review.listProblems("ada-lund", new PersonRevision("Velim", "ostr", "")))
                .hasSize(2)
                .anyMatch(p -> p.equals("unknown party `ostr`; expected `ostra` or `velim`; did you mean `ostra`?"))
                .anyMatch(p -> p.startsWith("Velim is a name of `velim`; expected one that nobody else bears"));
        assertThat(review.listProblems("ada-lund", new PersonRevision(" ", "", "")))
                .isNotEmpty();
        Review taken = decide(review, "ada-lund", new Decision.Accepted());
        assertThat(taken.decide("tomas-vell", new Decision.Changed(new PersonRevision("Ada Lund", "", ""))))
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(
                        () -> review.decide("ada-lund", new Decision.Changed(review.getRevision(id("the full fee")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ada-lund is a person, not a statement.");
    }

    /// Random decisions about both: a saved review is taken up as it was, and undone it is a fresh one.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrderIsSavedAndUndone(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Review review = review();
        List<Step> kept = new ArrayList<>();
        for (int k = 0; k < 60; k++) {
            String id = review.ids().get(random.nextInt(review.ids().size()));
            Decision decision = switch (random.nextInt(4)) {
                case 0 -> new Decision.Open();
                case 1 -> new Decision.Accepted();
                case 2 -> new Decision.Rejected();
                default ->
                    new Decision.Changed(
                            review.isPerson(id)
                                    ? new PersonRevision(
                                            "Somebody " + random.nextInt(3),
                                            List.of("", "ostra", "velim").get(random.nextInt(3)),
                                            "")
                                    : review.getRevision(id).withParty("ostra"));
            };
            if (review.decide(id, decision) instanceof Outcome.Done(Review next)) {
                review = next;
                kept.add(new Step(id, decision));
            }
        }
        Path file = Files.write(
                folder.resolve("a.review.json"), Saved.of(review, "hash").bytes());
        Saved saved = ((Reading.Success<Saved>) Saved.read(file, review())).value();
        Saved.Resumed resumed = saved.resume(review());
        assertThat(resumed.lost()).isZero();
        assertThat(resumed.review().steps()).isEqualTo(kept);
        assertThat(resumed.review().fragment()).isEqualTo(review.fragment());
        assertThat(merged(resumed.review())).isEqualTo(merged(review));
        for (Step _ : kept) {
            review = review.undo();
        }
        assertThat(review.fragment()).isEqualTo(review().fragment());
    }

    @Test
    void theJsonShowsPeopleAndWhatTheySaid() {
        JsonNode json = ReviewJson.of(change(review(), "tomas-vell", new PersonRevision("Tom Vell", "velim", "")));
        JsonNode person = json.get("people").get(1);
        JsonNode mark = person.get("mark");
        assertThat(TEXT.substring(mark.get("start").intValue(), mark.get("end").intValue()))
                .isEqualTo("Tomas Vell");
        assertThat(person.get("decision").asString()).isEqualTo("changed");
        assertThat(person.get("drafted").get("role").asString()).isEqualTo("the envoy of Velim");
        assertThat(person.get("words").asString()).isEqualTo("Tom Vell speaks for Velim");
        assertThat(person.get("statements")).hasSize(2);
        assertThat(json.get("tallyOfPeople").get("changed").intValue()).isOne();
    }
}
