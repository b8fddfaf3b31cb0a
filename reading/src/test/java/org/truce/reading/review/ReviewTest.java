package org.truce.reading.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.input.Reading;
import org.truce.model.Case;
import org.truce.model.Statement;
import org.truce.reading.draft.DraftStatement;
import org.truce.reading.draft.Merge;
import tools.jackson.databind.JsonNode;

class ReviewTest {
    private static SequencedMap<String, List<String>> terms(String issue, String... options) {
        SequencedMap<String, List<String>> terms = new LinkedHashMap<>();
        terms.put(issue, List.of(options));
        return terms;
    }

    /// The statement that begins with these words in the draft.
    private static String id(Review review, String quote) {
        return review.statements().stream()
                .filter(statement -> statement.quote().contains(quote))
                .map(DraftStatement::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError(quote + " is not in " + review.statements()));
    }

    private static Review done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).review();
    }

    private static Case merged(Review review) {
        Merge merge = review.merge(Ridge.file());
        CaseReading reading =
                CaseReader.read(Path.of("case.yaml"), merge.file().text().getBytes(StandardCharsets.UTF_8));
        assertThat(reading).as("%s", reading.problems()).isInstanceOf(CaseReading.Success.class);
        return ((CaseReading.Success) reading).value();
    }

    @Test
    void nothingGoesIntoTheCaseUndecided() {
        Review review = Ridge.review();
        assertThat(review.tally())
                .isEqualTo(new Tally(0, 0, 0, review.statements().size()));
        assertThat(review.merge(Ridge.file()).file().text())
                .isEqualTo(Ridge.file().text());
        assertThat(review.fragment())
                .startsWith("# Drafted from a text, and reviewed by a person.\n# 0 accepted, 0 changed, 0 rejected, ")
                .doesNotContain("\nstatements:")
                .contains("# Not sure: not decided");
    }

    @Test
    void whatIsAcceptedGoesInWhatIsRejectedIsGone() {
        Review review = Ridge.review();
        String opening = id(review, "opening of the crossing");
        String waiver = id(review, "a waiver of the fee at");
        review = done(review.decide(opening, new Decision.Accepted()));
        review = done(review.decide(waiver, new Decision.Rejected()));
        Case after = merged(review);
        assertThat(after.statements()).hasSize(Ridge.theCase().statements().size() + 1);
        assertThat(after.statements().getLast().id()).isEqualTo(opening);
        assertThat(review.fragment())
                .contains("accepted by a person")
                .contains("an opening of the crossing")
                .doesNotContain("a waiver of the fee at the market");
    }

    @Test
    void aChangeIsWrittenWithItsEvidence() {
        Review review = Ridge.review();
        String id = id(review, "a waiver of the fee at");
        Revision revision = Revision.of(review.getStatement(id))
                .withParty("ostra")
                .withKind(Statement.Kind.REQUIRES)
                .withTerms(terms("fee", "full"))
                .withTarget(terms("crossing", "open"))
                .withDate(Optional.of(LocalDate.of(2031, 5, 2)));
        review = done(review.decide(id, new Decision.Changed(revision)));
        Statement.Requires requires =
                (Statement.Requires) merged(review).statements().getLast();
        assertThat(requires.id()).startsWith("ostra-").isNotEqualTo(id);
        assertThat(requires.header().party()).isZero();
        assertThat(requires.header().evidence().date()).isEqualTo(LocalDate.of(2031, 5, 2));
        assertThat(requires.header().evidence().place()).startsWith("characters ");
        assertThat(requires.header().evidence().note()).contains("a waiver of the fee at the market");
        assertThat(requires.target()).isNotNull();
        assertThat(InWords.of(requires, Ridge.theCase()).sentence())
                .isEqualTo("Ostra requires: What do Velim's traders pay at the market? The full fee;"
                        + " for: Does the crossing open? It opens")
                .isEqualTo(InWords.of(revision, Ridge.theCase()).sentence());
    }

    @Test
    void speakerPlaceAndNoteAreChangedToo() {
        Review review = Ridge.review();
        String id = id(review, "a waiver of the fee at");
        Revision drafted = Revision.of(review.getStatement(id));
        review = done(review.decide(
                id,
                new Decision.Changed(drafted.withSpeaker("Tomas Vell")
                        .withPlace("paragraph 1")
                        .withNote("Confirmed by the envoy."))));
        var evidence = merged(review).statements().getLast().header().evidence();
        assertThat(evidence.speaker()).isEqualTo("Tomas Vell");
        assertThat(evidence.place()).isEqualTo("paragraph 1");
        assertThat(evidence.note()).isEqualTo("Confirmed by the envoy.");
        review = done(review.decide(
                id, new Decision.Changed(drafted.withSpeaker("").withPlace("").withNote(""))));
        evidence = merged(review).statements().getLast().header().evidence();
        assertThat(evidence.speaker()).isEqualTo("Velim");
        assertThat(evidence.place()).isEmpty();
        assertThat(evidence.note()).isEqualTo("“a waiver of the fee at the market”");
        assertThat(review.undo().getRevision(id).speaker()).isEqualTo("Tomas Vell");
    }

    /// The case format's own words, all of them, and the review stays as it was.
    @Test
    void theCaseFormatHasTheLastWord() {
        Review review = Ridge.review();
        String unknown = id(review, "the winter");
        assertThat(review.decide(unknown, new Decision.Accepted()))
                .isEqualTo(new Outcome.Refused(List.of("unknown party `?`; expected `ostra` or `velim`")));
        String waiver = id(review, "a waiver of the fee at");
        Revision two = Revision.of(review.getStatement(waiver)).withTerms(terms("fee", "full", "waived"));
        assertThat(review.listProblems(waiver, two)).singleElement().asString().contains("fee");
        Revision wrong = two.withParty("velm").withKind(Statement.Kind.ACCEPTS).withTerms(terms("fees", "free"));
        assertThat(review.listProblems(waiver, wrong))
                .hasSizeGreaterThanOrEqualTo(2)
                .anyMatch(p -> p.contains("velm"))
                .anyMatch(p -> p.contains("fees"));
        assertThat(review.decide(waiver, new Decision.Changed(wrong))).isInstanceOf(Outcome.Refused.class);
        assertThat(review.tally().open()).isEqualTo(review.statements().size());
        assertThatThrownBy(() -> review.decide("nobody-1", new Decision.Accepted()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing in the drafts is called nobody-1.");
    }

    /// The case has room for 64 red lines.
    @Test
    void redLinesAreCountedTogether() {
        StringBuilder text = new StringBuilder("Published on 3 May 2031\n\n");
        for (int k = 0; k < 70; k++) {
            text.append("Velim rejected an opening of the crossing on day %d of the talks.%n%n".formatted(k));
        }
        Review review = Review.of(Ridge.drafts(Ridge.theCase(), text.toString()), Ridge.theCase());
        long own = Ridge.theCase().statements().stream()
                .filter(Statement::isRedLine)
                .count();
        int taken = 0;
        List<String> refused = List.of();
        for (DraftStatement statement : review.statements()) {
            switch (review.decide(statement.id(), new Decision.Accepted())) {
                case Outcome.Done(Review next) -> {
                    review = next;
                    taken++;
                }
                case Outcome.Refused(List<String> problems) -> refused = problems;
            }
        }
        assertThat(taken + own).isEqualTo(Case.MOST_RED_LINES);
        assertThat(refused)
                .containsExactly("this is red line number 65; expected at most 64 statements that reject or require");
    }

    /// In the ridge case Velim accepts the opening if the fee is waived (v1).
    @Test
    void whatTheCaseSaysAlreadyIsTold() {
        Review review = Ridge.review();
        assertThat(review.listNotes(id(review, "opening of the crossing")))
                .containsExactly("Contradicts v1: Velim accepts: Does the crossing open? It opens,"
                        + " What do Velim's traders pay at the market? Nothing.");
        String patrols = id(review, "the patrols withdraw");
        Revision same = new Revision(
                "ostra",
                Statement.Kind.WANTS,
                terms("patrols", "withdrawn"),
                new LinkedHashMap<>(),
                Optional.empty(),
                "",
                "",
                "",
                "");
        Review changed = done(review.decide(patrols, new Decision.Changed(same)));
        assertThat(changed.listNotes(patrols))
                .containsExactly(
                        "The case has the same as o3: Ostra wants: What do Velim's patrols do? They withdraw.");
    }

    /// Random decisions and undos: what holds is what a fresh review holds after the steps that are left, is
    /// what a map of last decisions says, and survives being saved and read.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyOrderEqualsReplaying(long seed) throws java.io.IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Review review = Ridge.review();
        List<Step> kept = new ArrayList<>();
        for (int k = 0; k < 60; k++) {
            String id = review.statements()
                    .get(random.nextInt(review.statements().size()))
                    .id();
            if (random.nextInt(4) == 0) {
                review = review.undo();
                if (!kept.isEmpty()) {
                    kept.removeLast();
                }
            } else {
                Decision decision = decision(random, review, id);
                if (review.decide(id, decision) instanceof Outcome.Done(Review next)) {
                    review = next;
                    kept.add(new Step(id, decision));
                }
            }
            assertThat(review.steps()).isEqualTo(kept);
        }
        Review replayed = Ridge.review();
        Map<String, Decision> last = new LinkedHashMap<>();
        for (Step step : kept) {
            replayed = done(replayed.decide(step.id(), step.decision()));
            last.put(step.id(), step.decision());
        }
        for (DraftStatement statement : review.statements()) {
            assertThat(review.getDecision(statement.id()))
                    .isEqualTo(last.getOrDefault(statement.id(), new Decision.Open()));
        }
        assertThat(replayed.fragment()).isEqualTo(review.fragment());
        assertThat(merged(replayed)).isEqualTo(merged(review));
        Saved saved = Saved.of(review, "hash");
        Path file = java.nio.file.Files.createTempFile("truce-", ".review.json");
        try {
            java.nio.file.Files.write(file, saved.bytes());
            Reading<Saved> reading = Saved.read(file, Ridge.review());
            assertThat(reading.problems()).isEmpty();
            Saved read = ((Reading.Success<Saved>) reading).value();
            assertThat(read).isEqualTo(saved);
            Saved.Resumed resumed = read.resume(Ridge.review());
            assertThat(resumed.kept()).isEqualTo(kept.size());
            assertThat(resumed.lost()).isZero();
            assertThat(resumed.review().fragment()).isEqualTo(review.fragment());
            assertThat(resumed.review().steps()).isEqualTo(kept);
        } finally {
            java.nio.file.Files.delete(file);
        }
        for (Step _ : kept) {
            replayed = replayed.undo();
        }
        assertThat(replayed.fragment()).isEqualTo(Ridge.review().fragment());
        assertThat(replayed.undo()).isSameAs(replayed);
    }

    private static Decision decision(SplittableRandom random, Review review, String id) {
        return switch (random.nextInt(4)) {
            case 0 -> new Decision.Accepted();
            case 1 -> new Decision.Rejected();
            case 2 -> new Decision.Open();
            default -> {
                List<Statement.Kind> kinds = List.of(Statement.Kind.values());
                Statement.Kind kind = kinds.get(random.nextInt(kinds.size()));
                yield new Decision.Changed(review.getRevision(id)
                        .withParty(List.of("ostra", "velim", "?").get(random.nextInt(3)))
                        .withKind(kind)
                        .withTerms(terms("fee", "waived"))
                        .withTarget(random.nextBoolean() ? terms("crossing", "open") : new LinkedHashMap<>())
                        .withDate(random.nextBoolean() ? Optional.empty() : Optional.of(LocalDate.of(2031, 5, 1)))
                        .withSpeaker(random.nextBoolean() ? "" : "The envoy of the ridge")
                        .withPlace(random.nextBoolean() ? "" : "line 3: \"the end\"")
                        .withNote(random.nextBoolean() ? "" : "Said twice: # at the door."));
            }
        };
    }

    /// Decisions are found again by what they were made about, not by ids, which hang on the case.
    @Test
    void decisionsSurviveAChangedCase() {
        Review review = Ridge.review();
        String waiver = id(review, "a waiver of the fee at");
        review = done(review.decide(id(review, "opening of the crossing"), new Decision.Accepted()));
        review = done(review.decide(waiver, new Decision.Rejected()));
        Saved saved = Saved.of(review, Ridge.READING.sha256());
        Case after = merged(review);
        Review later = Review.of(Ridge.drafts(after, Ridge.TEXT), after);
        assertThat(later.statements().getFirst().id())
                .isNotEqualTo(review.statements().getFirst().id());
        Saved.Resumed resumed = saved.resume(later);
        assertThat(resumed.kept()).isEqualTo(2);
        assertThat(resumed.review().tally().accepted()).isOne();
        assertThat(resumed.review().getDecision(id(resumed.review(), "a waiver of the fee at")))
                .isEqualTo(new Decision.Rejected());
        Review other =
                Review.of(Ridge.drafts(after, "Published on 3 May 2031\n\nOstra accepted a waiver of the fee."), after);
        assertThat(saved.resume(other).lost()).isEqualTo(2);
    }

    /// What a page needs: marks are places in the text, and revisions are made of the vocabulary.
    @Test
    void theJsonShowsTextMarksAndDecisions() {
        Review review = Ridge.review();
        review = done(review.decide(id(review, "opening of the crossing"), new Decision.Accepted()));
        JsonNode json = ReviewJson.of(review);
        assertThat(json.get("steps").intValue()).isOne();
        assertThat(json.get("tally").get("accepted").intValue()).isOne();
        JsonNode text = json.get("texts").get(0);
        int[] points = text.get("string").asString().codePoints().toArray();
        assertThat(json.get("statements")).hasSize(review.statements().size());
        for (JsonNode statement : json.get("statements")) {
            assertThat(statement.get("source")).isEqualTo(text.get("source"));
            JsonNode content = statement.get("marks").get("content");
            int start = content.get("start").intValue();
            assertThat(new String(points, start, content.get("end").intValue() - start))
                    .isEqualTo(
                            statement.get("drafted").get("content").get("text").asString());
        }
        assertThat(json.get("statements").get(0).get("decision").asString()).isEqualTo("accepted");
        assertThat(json.get("statements").get(0).get("words").asString())
                .isEqualTo("Velim rejects: Does the crossing open? It opens");
        assertThat(json.get("vocabulary")
                        .get("issues")
                        .get(0)
                        .get("options")
                        .get(1)
                        .get("id")
                        .asString())
                .isEqualTo("open");
        assertThat(json.get("vocabulary").get("kinds")).hasSize(8);
    }

    @Test
    void statementsOfSeveralTextsKeepTheirText() {
        Case theCase = Ridge.theCase();
        Review review = Review.of(
                Ridge.drafts(
                        theCase,
                        Ridge.TEXT,
                        "Ridge talks go on\n\nPublished on 7 June 2031\n\nOstra accepted a waiver of the fee."),
                theCase);
        String other = review.statements().getLast().id();
        assertThat(review.getArticle(other).title()).isEqualTo("Ridge talks go on");
        review = done(review.decide(other, new Decision.Accepted()));
        YamlFile file = review.merge(Ridge.file()).file();
        assertThat(file.text()).contains("Ridge talks go on").doesNotContain("Ridge talks resume");
    }
}
