package org.truce.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truce.model.Case;
import org.truce.reading.timeline.Said;
import org.truce.reading.timeline.Timeline;
import org.truce.reading.timeline.Track;
import org.truce.report.Labels;

/// Who moved when, for a terminal: a table for each issue, in which a party's statements stand together.
final class TimelineText {
    private final Page page;
    private final Timeline timeline;
    private final Case c;
    private final Labels labels;

    TimelineText(Page page, Timeline timeline) {
        this.page = page;
        this.timeline = timeline;
        this.c = timeline.theCase();
        this.labels = new Labels(c);
    }

    void write() {
        page.lead(headline());
        page.paragraph("A move is measured by the party's previous statement on the issue, of an earlier day. Softer:"
                + " more would do; harder: less would do; changed: something else is said. What is not sure makes no"
                + " move.");
        for (int issue = 0; issue < c.issues().size(); issue++) {
            int asked = issue;
            issue(
                    issue,
                    timeline.tracks().stream()
                            .filter(track -> track.issue() == asked)
                            .toList());
        }
        apart("On no issue", timeline.remarks());
        unplaced();
        sources();
    }

    private String headline() {
        long statements = said().map(said -> said.statement().id()).distinct().count();
        int moves = timeline.moves().size();
        return "%s in %s: %s.%s"
                .formatted(
                        Text.count(statements, "statement", "statements"),
                        timeline.texts().isEmpty()
                                ? "the case"
                                : "the case and " + Text.count(timeline.texts().size(), "text", "texts"),
                        moves == 0 ? "no move" : Text.count(moves, "move", "moves"),
                        timeline.unplaced().isEmpty()
                                ? ""
                                : " %s more could not be placed."
                                        .formatted(Integer.toString(
                                                timeline.unplaced().size())));
    }

    private Stream<Said> said() {
        Stream<Said> onIssues = timeline.tracks().stream()
                .flatMap(track ->
                        Stream.concat(track.dated().stream().map(Track.Entry::said), track.undated().stream()));
        return Stream.concat(onIssues, timeline.remarks().stream());
    }

    private void issue(int issue, List<Track> tracks) {
        if (tracks.isEmpty()) {
            return;
        }
        page.heading("%s [%s]"
                .formatted(
                        labels.question(issue),
                        Labels.plain(c.issues().get(issue).id())));
        Table dated = new Table(
                Table.Column.text("party"),
                Table.Column.text("day"),
                Table.Column.text("says"),
                Table.Column.text("move"),
                Table.Column.text("where"));
        for (Track track : tracks) {
            String party = labels.party(track.party());
            for (Track.Entry entry : track.dated()) {
                dated.row(
                        party,
                        entry.said().day().map(day -> day.toString()).orElse(""),
                        says(entry.said()),
                        move(entry),
                        where(entry.said()));
                party = "";
            }
        }
        page.table(dated);
        Table undated = apart();
        tracks.forEach(track -> rows(undated, track.undated()));
        if (!undated.isEmpty()) {
            page.paragraph("On an unknown day:");
            page.table(undated);
        }
    }

    private void apart(String title, List<Said> statements) {
        Table table = apart();
        rows(table, statements);
        if (!table.isEmpty()) {
            page.heading(title);
            page.table(table);
        }
    }

    private static Table apart() {
        return new Table(Table.Column.text("party"), Table.Column.text("says"), Table.Column.text("where"));
    }

    private void rows(Table table, List<Said> statements) {
        for (Said said : statements) {
            String doubt = doubt(said).map(words -> "\n" + words).orElse("");
            table.row(labels.party(said.statement().party()), says(said) + doubt, where(said));
        }
    }

    private String says(Said said) {
        return "%s [%s]"
                .formatted(
                        labels.position(said.statement()),
                        Labels.plain(said.statement().id()));
    }

    private static String move(Track.Entry entry) {
        String since = entry.since()
                .map(before -> " [%s]".formatted(Labels.plain(before.statement().id())))
                .orElse("");
        return doubt(entry.said())
                .orElseGet(() -> entry.move()
                        .map(move -> switch (move) {
                            case SOFTER -> "softer than" + since;
                            case HARDER -> "harder than" + since;
                            case CHANGED -> "changed from" + since;
                        })
                        .orElse(""));
    }

    private static Optional<String> doubt(Said said) {
        return said.isSure()
                ? Optional.empty()
                : Optional.of("not sure: " + Labels.plain(String.join("; ", said.doubts())));
    }

    private static String where(Said said) {
        return said.places().stream()
                .map(place -> Labels.plain(place.source() + (place.place().isBlank() ? "" : ", " + place.place())))
                .collect(Collectors.joining("\n"));
    }

    private void unplaced() {
        Table table =
                new Table(Table.Column.text("words"), Table.Column.text("why not placed"), Table.Column.text("where"));
        for (Timeline.Unplaced unplaced : timeline.unplaced()) {
            table.row(
                    "“%s”".formatted(Labels.plain(unplaced.draft().quote())),
                    Labels.plain(String.join("; ", unplaced.draft().doubts())),
                    Labels.plain(unplaced.source()));
        }
        if (!table.isEmpty()) {
            page.heading("Could not be placed");
            page.table(table);
        }
    }

    private void sources() {
        Set<String> sources = new LinkedHashSet<>();
        said().flatMap(said -> said.places().stream()).forEach(place -> sources.add(place.source()));
        timeline.unplaced().forEach(unplaced -> sources.add(unplaced.source()));
        if (!sources.isEmpty()) {
            page.heading("Sources");
            page.bullets(sources.stream().map(this::source).toList());
        }
    }

    private String source(String id) {
        String words = c.sources().stream()
                .filter(source -> source.id().equals(id))
                .map(source -> source.title() + (source.date() == null ? "" : ", " + source.date()))
                .findFirst()
                .or(() -> timeline.texts().stream()
                        .filter(text -> text.source().equals(id))
                        .map(text -> text.article().title()
                                + text.article()
                                        .published()
                                        .map(day -> ", " + day)
                                        .orElse(""))
                        .findFirst())
                .orElse("");
        return Labels.plain("%s: %s".formatted(id, words));
    }
}
