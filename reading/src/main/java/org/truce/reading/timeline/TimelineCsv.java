package org.truce.reading.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.truce.formats.input.Nodes;
import org.truce.formats.results.Csv;
import org.truce.model.Issue;
import org.truce.model.Statement;

/// A timeline as a table: a row for each statement on each issue, then remarks, then what makes no statement.
/// Cells that do not apply are empty; options are separated by blanks, sources by semicolons.
public final class TimelineCsv {
    private static final List<String> HEADER = List.of(
            "issue",
            "party",
            "date",
            "statement",
            "kind",
            "options",
            "stance",
            "move",
            "since",
            "sure",
            "confidence",
            "speaker",
            "sources",
            "words");

    private final Timeline timeline;
    private final Csv csv = new Csv(HEADER);

    private TimelineCsv(Timeline timeline) {
        this.timeline = timeline;
    }

    public static String of(Timeline timeline) {
        TimelineCsv table = new TimelineCsv(timeline);
        for (Track track : timeline.tracks()) {
            Issue issue = timeline.theCase().issues().get(track.issue());
            track.dated().forEach(entry -> table.row(Optional.of(track), issue.id(), entry));
            track.undated().forEach(said -> table.row(Optional.of(track), issue.id(), unmoved(said)));
        }
        timeline.remarks().forEach(said -> table.row(Optional.empty(), "", unmoved(said)));
        timeline.unplaced().forEach(table::row);
        return table.csv.text();
    }

    private static Track.Entry unmoved(Said said) {
        return new Track.Entry(said, Optional.empty(), Optional.empty());
    }

    private void row(Optional<Track> track, String issue, Track.Entry entry) {
        Said said = entry.said();
        Statement statement = said.statement();
        Optional<Stance> stance = track.flatMap(on -> Stance.of(statement, on.issue()));
        csv.row(List.of(
                issue,
                timeline.theCase().parties().get(statement.party()).id(),
                said.day().map(LocalDate::toString).orElse(""),
                statement.id(),
                Nodes.word(statement.kind()),
                stance.map(says -> String.join(" ", options(track, says))).orElse(""),
                stance.map(Stance::side).orElse(""),
                entry.move().map(Nodes::word).orElse(""),
                entry.since().map(before -> before.statement().id()).orElse(""),
                Boolean.toString(said.isSure()),
                said.confidence().isPresent() ? number(said.confidence().getAsDouble()) : "",
                statement.header().evidence().speaker(),
                said.places().stream()
                        .map(place -> (place.source() + " " + place.place()).strip())
                        .collect(Collectors.joining("; ")),
                statement instanceof Statement.Remark remark ? remark.text() : said.words()));
    }

    private List<String> options(Optional<Track> track, Stance stance) {
        return track.map(on -> Stance.options(timeline.theCase().issues().get(on.issue()), stance.options()))
                .orElse(List.of());
    }

    private void row(Timeline.Unplaced unplaced) {
        csv.row(List.of(
                "",
                "",
                "",
                "",
                Nodes.word(unplaced.draft().position().kind()),
                "",
                "",
                "",
                "",
                "false",
                number(unplaced.draft().position().confidence()),
                unplaced.draft().position().speaker().name(),
                unplaced.source(),
                unplaced.draft().quote()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
