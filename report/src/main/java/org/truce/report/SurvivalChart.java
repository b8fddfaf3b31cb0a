package org.truce.report;

import java.util.ArrayList;
import java.util.List;
import org.truce.reference.AgreementData;
import org.truce.reference.ReferenceResult;
import org.truce.reference.ReferenceResult.Line;
import org.truce.survival.SurvivalCurve;

/// What [SurvivalPicture] draws.
///
/// @param credit for the data, empty if there is none to give
record SurvivalChart(
        String title,
        String description,
        List<String> credit,
        List<Curve> curves,
        List<Tick> across,
        List<Tick> up,
        int height) {
    static final int LEFT = 70;
    static final int RIGHT = 740;
    static final int TOP = 60;
    static final int BOTTOM = 400;
    static final int WIDTH = 780;

    /// Of the name of the first curve; the numbers at risk stand below it.
    static final int RISK = BOTTOM + 72;

    private static final int BLOCK = 42;
    private static final int LONGEST_LINE = 110;

    /// @param line places of the steps, `x,y` apart by blanks; `band` those of the interval's edge
    /// @param atRisk how many, below each tick across
    record Curve(String name, boolean solid, String line, String band, List<Tick> atRisk, int row) {}

    record Tick(String place, String label) {}

    static SurvivalChart of(AgreementData data, ReferenceResult result) {
        ReferenceFindings said = new ReferenceFindings(data, result);
        List<Line> lines = new ArrayList<>(List.of(result.chosen()));
        result.contrast().ifPresent(contrast -> lines.add(contrast.other()));
        double longest = lines.stream()
                .flatMap(line -> line.curve().stream())
                .mapToDouble(SurvivalCurve::longest)
                .max()
                .orElse(1);
        Scale x = new Scale(0, longest > 0 ? longest : 1, LEFT, RIGHT);
        Scale y = new Scale(0, 1, BOTTOM, TOP);
        List<Double> ticks = x.ticks(9);
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int row = RISK + i * BLOCK;
            if (line.curve().isPresent()) {
                curves.add(curve(line, line.curve().get(), i == 0, x, y, ticks, row));
            }
        }
        List<String> credit = new ArrayList<>(wrapped(ReferenceFindings.WARNING));
        data.credit().ifPresent(c -> credit.addAll(wrapped(c.line())));
        return new SurvivalChart(
                "How long comparable agreements stood",
                said.headline() + " " + said.comparison().orElse(""),
                credit,
                curves,
                ticks.stream().map(t -> new Tick(x.place(t), Figures.plain(t))).toList(),
                y.ticks(5).stream()
                        .map(t -> new Tick(y.place(t), Figures.percent(t)))
                        .toList(),
                RISK + lines.size() * BLOCK + credit.size() * 17 + 4);
    }

    private static Curve curve(
            Line line, SurvivalCurve curve, boolean solid, Scale x, Scale y, List<Double> ticks, int row) {
        SteppedCurve stepped = SteppedCurve.of(curve, x, y);
        List<Tick> atRisk = ticks.stream()
                .map(t -> new Tick(
                        x.place(t),
                        Figures.count(curve.findAt(t)
                                .map(SurvivalCurve.Standing::atRisk)
                                .orElse(0))))
                .toList();
        return new Curve(
                Labels.brief(ReferenceFindings.words(line.members()), 60),
                solid,
                stepped.line(),
                stepped.band(),
                atRisk,
                row);
    }

    /// Lines short enough for the width of a picture.
    static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
