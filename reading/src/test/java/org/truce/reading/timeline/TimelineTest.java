package org.truce.reading.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.casefile.CaseReading;
import org.truce.formats.input.Reading;
import org.truce.model.Case;
import org.truce.reading.draft.Drafting;
import org.truce.reading.intake.Article;
import org.truce.reading.intake.Hints;
import org.truce.reading.intake.Intake;
import tools.jackson.databind.JsonNode;

/// Who moved when: by the rules that the method page states, worked out by hand.
class TimelineTest {
    private static final String HEAD = """
        truce: 1
        title: The ridge
        parties: {velim: {name: Velim}, ostra: {name: Ostra}}
        issues:
          crossing: {question: Does the crossing open?, options: {shut: No, day: By day, always: Always}}
          fee: {question: Is there a fee?, options: {full: Yes, waived: No}}
        stakes: {velim: {crossing: major, fee: minor}, ostra: {crossing: major, fee: minor}}
        sources:
          notes: {title: Notes, reliability: A}
        statements:
        """;

    /// @param says fields of statements of Velim, in flow style
    private static Case theCase(String... says) {
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < says.length; i++) {
            file.append("  - {id: s%d, party: velim, %s}\n".formatted(i + 1, says[i]));
        }
        return ((CaseReading.Success)
                        CaseReader.read(Path.of("case.yaml"), file.toString().getBytes(StandardCharsets.UTF_8)))
                .value();
    }

    private static Article article(String text) {
        return ((Reading.Success<Article>) Intake.read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        new Hints(Optional.empty(), false)))
                .value();
    }

    private static Track track(Timeline timeline, int issue) {
        return timeline.tracks().stream()
                .filter(track -> track.issue() == issue && track.party() == 0)
                .findFirst()
                .orElseThrow();
    }

    /// "s2 softer s1", or the id alone without a move.
    private static List<String> moves(Timeline timeline, int issue) {
        return track(timeline, issue).dated().stream()
                .map(entry -> entry.said().statement().id()
                        + entry.move().map(move -> " " + move).orElse("")
                        + entry.since()
                                .map(before -> " " + before.statement().id())
                                .orElse(""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // strength
                "requires: {crossing: day}|accepts: {crossing: day}|SOFTER",
                "wants: {crossing: day}|offers: {crossing: day}|SOFTER",
                "rejects: {crossing: day}|opposes: {crossing: day}|SOFTER",
                "rejects: {crossing: day}|accepts: {crossing: day}|SOFTER",
                "accepts: {crossing: day}|rejects: {crossing: day}|HARDER",
                "wants: {crossing: day}|requires: {crossing: day}|HARDER",
                // more or fewer options
                "accepts: {crossing: day}|accepts: {crossing: [day, always]}|SOFTER",
                "requires: {crossing: [day, always]}|requires: {crossing: day}|HARDER",
                "rejects: {crossing: always}|rejects: {crossing: [day, always]}|HARDER",
                "rejects: {crossing: [day, always]}|rejects: {crossing: always}|SOFTER",
                "accepts: {crossing: [shut, day]}|accepts: {crossing: [day, always]}|CHANGED",
                // other options, the opposite of a like strength, other words for the same
                "wants: {crossing: day}|wants: {crossing: always}|CHANGED",
                "requires: {crossing: day}|accepts: {crossing: always}|CHANGED",
                "wants: {crossing: day}|opposes: {crossing: day}|CHANGED",
                "requires: {crossing: day}|rejects: {crossing: day}|CHANGED",
                "accepts: {crossing: day}|offers: {crossing: day}|CHANGED",
                // tied to other terms
                "accepts: {crossing: day}|accepts: {crossing: day, fee: waived}|CHANGED",
                "requires: {crossing: day}, for: {fee: full}|requires: {crossing: day}|CHANGED",
                "wants: {crossing: day}|wants: {crossing: day, fee: waived}|-",
                // a condition for an issue is against it without the condition
                "accepts: {crossing: day}|requires: {fee: waived}, for: {crossing: day}|HARDER",
                "accepts: {crossing: day}|accepts: {crossing: day}|-",
            })
    void moves(String before, String after, String move) {
        Case theCase = theCase(before + ", date: 2031-04-04", after + ", date: 2031-05-03");
        assertThat(moves(Timeline.of(theCase), 0)).containsExactly("s1", move == null ? "s2" : "s2 " + move + " s1");
    }

    /// By the day, not by the order of the file; nothing moves against what is said on the same day.
    @Test
    void daysCount() {
        Case theCase = theCase(
                "rejects: {crossing: day}, date: 2031-05-03",
                "accepts: {crossing: day}, date: 2031-04-04",
                "opposes: {crossing: day}, date: 2031-05-03",
                "wants: {crossing: always}");
        Timeline timeline = Timeline.of(theCase);
        assertThat(moves(timeline, 0)).containsExactly("s2", "s1 HARDER s2", "s3 HARDER s2");
        assertThat(track(timeline, 0).undated())
                .extracting(said -> said.statement().id())
                .containsExactly("s4");
    }

    /// What is repeated after something else was said is no move; a demand that comes back is.
    @Test
    void thePreviousStatementIsThatOnTheSameOptions() {
        assertThat(moves(
                        Timeline.of(theCase(
                                "accepts: {crossing: day}, date: 2031-04-01",
                                "rejects: {crossing: always}, date: 2031-04-02",
                                "accepts: {crossing: day}, date: 2031-04-03")),
                        0))
                .containsExactly("s1", "s2 CHANGED s1", "s3");
        assertThat(moves(
                        Timeline.of(theCase(
                                "wants: {crossing: day}, date: 2031-04-01",
                                "wants: {crossing: always}, date: 2031-04-02",
                                "wants: {crossing: day}, date: 2031-04-03")),
                        0))
                .containsExactly("s1", "s2 CHANGED s1", "s3 CHANGED s2");
    }

    @Test
    void whatSpeaksOfNoIssueStandsApart() {
        Timeline timeline =
                Timeline.of(theCase("remark: Spring is near, date: 2031-04-01", "wants: {fee: waived}, note: At last"));
        assertThat(timeline.tracks()).hasSize(1);
        assertThat(timeline.remarks()).extracting(said -> said.statement().id()).containsExactly("s1");
        assertThat(TimelineCsv.of(timeline)).isEqualTo("""
            issue,party,date,statement,kind,options,stance,move,since,sure,confidence,speaker,sources,words
            fee,velim,,s2,wants,waived,for,,,true,,Velim,notes,At last
            ,velim,2031-04-01,s1,remark,,,,,true,,Velim,notes,Spring is near
            """);
    }

    /// Everything that was drafted is somewhere; what is in doubt moves nothing and is not moved against.
    @Test
    void textsAreReadWithTheirDays() {
        Case theCase = theCase("rejects: {fee: waived}, date: 2031-04-04");
        var drafts = Drafting.of(
                List.of(
                        article("Fee talks\n\nPublished on 3 May 2031\n\n"
                                + "Velim accepts a waiver of the fee, its envoy said."
                                + " Somebody may want a waiver of the fee.\n"),
                        article("Fee talks end\n\nPublished on 1 June 2031\n\n"
                                + "Velim may accept a waiver of the fee, an official said."
                                + " Velim rejects a waiver of the fee.\n")),
                theCase);
        Timeline timeline = Timeline.of(theCase, drafts);
        List<Said> all = new ArrayList<>(timeline.remarks());
        timeline.tracks().forEach(track -> {
            track.dated().forEach(entry -> all.add(entry.said()));
            all.addAll(track.undated());
        });
        assertThat(all.stream().map(said -> said.statement().id()).distinct().count()
                        + timeline.unplaced().size())
                .isEqualTo(1 + drafts.sure().size() + drafts.unsure().size());
        assertThat(timeline.tracks().stream().flatMap(t -> t.dated().stream()))
                .filteredOn(entry -> !entry.said().isSure())
                .allMatch(entry -> entry.move().isEmpty());
        assertThat(timeline.moves())
                .extracting(entry -> entry.move().orElseThrow())
                .containsExactly(Move.SOFTER, Move.HARDER);
        JsonNode json = TimelineJson.of(timeline, "1");
        assertThat(json.at("/issues/1/parties/0/dated/1/move").asString()).isEqualTo("softer");
        assertThat(json.at("/issues/1/parties/0/dated/1/since").asString()).isEqualTo("s1");
    }

    /// An article that the case rests on is read again: one statement, with both places.
    @Test
    void whatTheCaseSaysAlreadyCountsOnce() {
        Case theCase = theCase("rejects: {fee: waived}, date: 2031-05-03");
        var drafts = Drafting.of(
                List.of(article("Fees\n\nPublished on 3 May 2031\n\nVelim rejects a waiver of the fee.\n")), theCase);
        Timeline timeline = Timeline.of(theCase, drafts);
        assertThat(track(timeline, 1).dated()).singleElement().satisfies(entry -> {
            assertThat(entry.said().statement().id()).isEqualTo("s1");
            assertThat(entry.said().places()).hasSize(2);
        });
    }
}
