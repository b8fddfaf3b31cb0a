package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.conflict.Concept;
import org.truce.hold.HoldResult.HeldDeal;
import org.truce.hold.HoldResult.Standing;
import org.truce.reference.ReferenceClass;
import org.truce.survival.SurvivalCurve;
import org.truce.worlds.Estimate;
import org.truce.worlds.Proportion;

/// The three answers to "would it hold?" for one deal in one picture, each drawn in a way of its own, since
/// they differ in kind: shares of worlds, in which no time passes, stand apart on the left; over the years
/// run what false alarms do by arithmetic, dashed, and what became of other agreements, in steps.
///
/// @param id unique on the page
/// @param description what a reader who cannot see the picture needs to know
/// @param marks shares of worlds; empty if the deal creates no obligation
/// @param alarms places of the middle world, `x,y` apart by blanks; empty if there are none
/// @param alarmBand places of the edge of nine worlds of ten
/// @param history null if no comparable agreement is known
record HoldChart(
        String id,
        String title,
        String description,
        List<Mark> marks,
        String alarms,
        String alarmBand,
        @Nullable SteppedCurve history,
        List<Key> keys) {
    static final int WIDTH = 760;
    static final int HEIGHT = 400;
    static final int LEFT = 60;
    static final int MIDDLE = 210;
    static final int YEARS = 250;
    static final int RIGHT = 740;
    static final int TOP = 60;
    static final int BOTTOM = 270;

    private static final int HORIZON = 10;
    private static final int MONTHS_A_YEAR = 12;
    private static final int DOTS = 8 * HORIZON;
    private static final int FIRST_KEY = BOTTOM + 58;
    private static final int KEY = 20;
    private static final Scale X = new Scale(0, HORIZON, YEARS, RIGHT);
    private static final Scale Y = new Scale(0, 1, BOTTOM, TOP);

    /// How something is drawn.
    enum Shape {
        DOT,
        DIAMOND,
        DASHED,
        STEPS
    }

    record Mark(Shape shape, int x, String y, String low, String high) {}

    /// @param kind what sort of thing it is
    record Key(Shape shape, String kind, String meaning, int y) {}

    record Tick(String place, String label) {}

    /// @param name of the deal
    static HoldChart of(String id, String name, HeldDeal deal, ReferenceClass comparable) {
        List<Mark> marks = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        List<String> said = new ArrayList<>();
        deal.stability().ifPresent(stability -> {
            Proportion stays = stability.equilibrium(Concept.SEQ);
            marks.add(mark(Shape.DOT, marks.size(), stays));
            marks.add(mark(Shape.DIAMOND, marks.size(), deal.selfEnforcing()));
            keys.add(key(keys, Shape.DOT, "One moment", "nobody would move away (SEQ); share of worlds"));
            keys.add(key(keys, Shape.DIAMOND, "Month by month", "keeping it pays for all; share of worlds"));
            keys.add(key(
                    keys,
                    Shape.DASHED,
                    "Arithmetic",
                    "no false alarm yet, if all comply; middle world, and nine worlds of ten"));
            said.add("nobody would move away in %s of worlds, keeping it pays for all in %s"
                    .formatted(Figures.percent(stays), Figures.percent(deal.selfEnforcing())));
        });
        List<String> middle = new ArrayList<>();
        List<String> low = new ArrayList<>();
        List<String> high = new ArrayList<>();
        deal.standing().stream()
                .filter(s -> s.months() == MONTHS_A_YEAR && deal.stability().isPresent())
                .forEach(yearly -> {
                    fill(yearly, middle, low, high);
                    said.add("if all comply no false alarm has come up after a year with %s in the middle world"
                            .formatted(Figures.percent(yearly.share().q50())));
                });
        SurvivalCurve curve = comparable.curve().orElse(null);
        if (curve != null) {
            keys.add(key(
                    keys,
                    Shape.STEPS,
                    "History",
                    "%s comparable agreements of other parties still standing, 95 %% interval"
                            .formatted(Figures.count(curve.subjects().size()))));
            curve.findAt(HORIZON / 2.0)
                    .ifPresent(s -> said.add("of comparable agreements %s still stood after %s years"
                            .formatted(Figures.percent(s.share()), HORIZON / 2)));
        }
        return new HoldChart(
                id,
                "Would it hold? " + name,
                "Three answers that differ in kind and are not to be multiplied: " + String.join("; ", said) + ".",
                marks,
                String.join(" ", middle),
                String.join(" ", high) + (high.isEmpty() ? "" : " ") + String.join(" ", low.reversed()),
                curve == null ? null : SteppedCurve.of(curve, X, Y),
                keys);
    }

    private static Mark mark(Shape shape, int position, Proportion share) {
        Estimate estimate = Estimate.of(share);
        return new Mark(
                shape,
                LEFT + (MIDDLE - LEFT) * (1 + 2 * position) / 4,
                Y.place(estimate.value()),
                Y.place(estimate.low()),
                Y.place(estimate.high()));
    }

    private static Key key(List<Key> before, Shape shape, String kind, String meaning) {
        return new Key(shape, kind, meaning, FIRST_KEY + before.size() * KEY);
    }

    /// Powers keep the order of worlds, so the middle world of a year is the middle world of any time.
    private static void fill(Standing yearly, List<String> middle, List<String> low, List<String> high) {
        IntStream.rangeClosed(0, DOTS)
                .mapToDouble(i -> (double) i * HORIZON / DOTS)
                .forEach(years -> {
                    String x = X.place(years) + ",";
                    middle.add(x + Y.place(Math.pow(yearly.share().q50(), years)));
                    low.add(x + Y.place(Math.pow(yearly.share().q05(), years)));
                    high.add(x + Y.place(Math.pow(yearly.share().q95(), years)));
                });
    }

    List<Tick> up() {
        return Y.ticks(5).stream()
                .map(v -> new Tick(Y.place(v), Math.round(v * 100) + "\u00a0%"))
                .toList();
    }

    List<Tick> across() {
        return X.ticks(5).stream()
                .map(v -> new Tick(X.place(v), Figures.plain(v)))
                .toList();
    }
}
