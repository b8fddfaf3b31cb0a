package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import org.truce.gap.GapResult;
import org.truce.gap.GapResult.Bin;

/// The histogram of the margin: worlds by what the closest deal leaves the party worst off, those whose
/// closest deal crosses a red line on top of those whose does not.
///
/// @param bars from left to right
/// @param zero place of "as good as no agreement"
record MarginChart(String description, List<Bar> bars, List<Tick> across, List<Tick> up, String zero) {
    static final int WIDTH = 760;
    static final int TOP = 34;
    static final int BOTTOM = 234;
    static final int LEFT = 60;
    static final int RIGHT = 740;
    static final int HEIGHT = 300;

    /// @param words what the bar says, for who points at it
    record Bar(String x, String width, Part clear, Part blocked, String words) {}

    /// @param height "0" for nothing
    record Part(String y, String height) {}

    record Tick(String place, String label) {}

    static MarginChart of(GapResult gap) {
        List<Bin> bins = gap.margin().histogram();
        double low = Math.min(0, bins.stream().mapToDouble(Bin::from).min().orElse(0));
        double high = Math.max(0, bins.stream().mapToDouble(Bin::to).max().orElse(0));
        Scale x = new Scale(low, high > low ? high : low + .01, LEFT, RIGHT);
        double worlds = gap.sampling().worlds();
        double tallest =
                bins.stream().mapToLong(b -> b.clear() + b.blocked()).max().orElse(0) / worlds;
        Scale y = new Scale(0, Math.max(tallest, .01), BOTTOM, TOP);
        List<Bar> bars = new ArrayList<>();
        for (Bin bin : bins) {
            double clearTop = y.at(bin.clear() / worlds);
            double top = y.at((bin.clear() + bin.blocked()) / worlds);
            bars.add(new Bar(
                    Scale.number(x.at(bin.from()) + .5),
                    Scale.number(Math.max(2, x.at(bin.to()) - x.at(bin.from()) - 1)),
                    new Part(Scale.number(clearTop), Scale.number(BOTTOM - clearTop)),
                    new Part(Scale.number(top), Scale.number(clearTop - top)),
                    "%s: %s without, %s with a red line crossed"
                            .formatted(
                                    range(bin),
                                    Figures.count(bin.clear(), "world", "worlds"),
                                    Figures.count(bin.blocked(), "world", "worlds"))));
        }
        return new MarginChart(
                describe(gap),
                bars,
                x.ticks(10).stream()
                        .map(v -> new Tick(x.place(v), tick(v, true)))
                        .toList(),
                y.ticks(5).stream()
                        .map(v -> new Tick(y.place(v), tick(v, false)))
                        .toList(),
                x.place(0));
    }

    /// Where the label of the zero line stands, so that it does not leave the picture.
    String zeroAnchor() {
        double x = Double.parseDouble(zero);
        return x < LEFT + 100 ? "start" : x > RIGHT - 100 ? "end" : "middle";
    }

    /// "−20 % to 0 %": the edges of a bin.
    static String range(Bin bin) {
        return Figures.signedPercent(bin.from()) + " to " + Figures.signedPercent(bin.to());
    }

    private static String tick(double value, boolean signed) {
        String text = Figures.plain(value * 100) + "\u00a0%";
        return signed && value > 1e-12 ? "+" + text : text;
    }

    private static String describe(GapResult gap) {
        long below = 0;
        long above = 0;
        for (Bin bin : gap.margin().histogram()) {
            if (bin.to() <= 0) {
                below += bin.clear() + bin.blocked();
            } else if (bin.from() >= 0) {
                above += bin.clear() + bin.blocked();
            }
        }
        return ("Histogram. In the bars wholly left of no agreement lie %s, in those right of it %s. Half of all"
                        + " worlds lie between %s and %s. The table below gives every bar.")
                .formatted(
                        Figures.count(below, "world", "worlds"),
                        Figures.count(above, "world", "worlds"),
                        Figures.signedPercent(gap.margin().quantiles().q25()),
                        Figures.signedPercent(gap.margin().quantiles().q75()));
    }
}
