package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truce.worlds.Estimate;

/// A chart of shares, one row each: a bar, or marks with their intervals, on an axis from 0 to 100 %.
///
/// @param id unique in the report
/// @param description what a reader who cannot see the chart needs to know
/// @param reference a share to compare with, drawn as a line; null for none
/// @param keys what the marks stand for; empty if the title says it
record RowChart(
        String id,
        String title,
        String description,
        List<Row> rows,
        @Nullable Reference reference,
        List<Key> keys) {
    static final int WIDTH = 760;
    static final int ROW = 26;
    static final int TOP = 30;
    static final int MOST_ROWS = 12;
    private static final int LONGEST_LABEL = 36;
    private static final Scale SHARES = new Scale(0, 1, 250, 550);

    enum Shape {
        DOT,
        DIAMOND
    }

    /// @param label short enough for its place
    /// @param full what the label is short for
    /// @param y the middle of the row
    /// @param bar null for none
    /// @param values the figures in words, at the end of the row
    record Row(String label, String full, int y, @Nullable Bar bar, List<Mark> marks, String values) {}

    /// @param hatched whether it is told apart by a pattern
    record Bar(String x, String width, boolean hatched) {}

    record Mark(Shape shape, String x, String low, String high) {}

    record Reference(String x, String label) {}

    record Key(Shape shape, String label) {}

    record Tick(String x, String label) {}

    /// A row before it has its place.
    record Entry(String label, List<Value> values, String words) {}

    record Value(Shape shape, Estimate share) {}

    /// Marks with intervals.
    static RowChart ofMarks(
            String id,
            String title,
            String description,
            List<Entry> entries,
            @Nullable Reference reference,
            List<Key> keys) {
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            List<Mark> marks = entry.values().stream()
                    .map(v -> new Mark(
                            v.shape(),
                            SHARES.place(v.share().value()),
                            SHARES.place(v.share().low()),
                            SHARES.place(v.share().high())))
                    .toList();
            rows.add(row(rows.size(), entry, null, marks));
        }
        return new RowChart(id, title, description, rows, reference, keys);
    }

    /// Bars with intervals; the first is plain, the others are hatched.
    static RowChart ofBars(String id, String title, String description, List<Entry> entries) {
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            Estimate share = entry.values().getFirst().share();
            Bar bar = new Bar(SHARES.place(0), Scale.number(SHARES.at(share.value()) - SHARES.at(0)), !rows.isEmpty());
            rows.add(row(rows.size(), entry, bar, List.of()));
        }
        return new RowChart(id, title, description, rows, null, List.of());
    }

    private static Row row(int position, Entry entry, @Nullable Bar bar, List<Mark> marks) {
        return new Row(
                Labels.brief(entry.label(), LONGEST_LABEL),
                entry.label(),
                TOP + position * ROW + ROW / 2,
                bar,
                marks,
                entry.words());
    }

    static Reference reference(Estimate share, String label) {
        return new Reference(SHARES.place(share.value()), label);
    }

    List<Tick> ticks() {
        return SHARES.ticks(5).stream()
                .map(v -> new Tick(SHARES.place(v), Math.round(v * 100) + "\u00a0%"))
                .toList();
    }

    /// The bottom of the rows.
    int bottom() {
        return TOP + rows.size() * ROW;
    }

    int height() {
        return bottom() + (keys.isEmpty() ? 26 : 50);
    }
}
