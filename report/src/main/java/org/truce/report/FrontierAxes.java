package org.truce.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.truce.domain.Domain;
import org.truce.report.FrontierPicture.Mark;
import org.truce.solve.SolveResult;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;

/// The frontier of four parties or more: an upright axis for each, a line across them for each efficient
/// result (parallel coordinates, Inselberg 1985).
record FrontierAxes(
        String title,
        String description,
        String shown,
        List<Axis> axes,
        List<Line> lines,
        List<Path> solutions,
        List<Mark> marks,
        boolean hollow,
        int width,
        int height) {
    static final int TOP = 84;
    static final int BOTTOM = 424;
    private static final int LEFT = 90;
    private static final int APART = 130;
    private static final int MOST_LINES = 600;

    /// @param zero place of what no agreement is worth
    record Axis(int x, String party, String zero, List<Tick> ticks) {}

    record Tick(String place, String label) {}

    record Line(String points, boolean acceptable) {}

    record Path(Kind kind, String points, List<Place> places) {}

    record Place(String x, String y) {}

    static FrontierAxes of(Domain domain, SolveResult result) {
        SolveFindings said = new SolveFindings(domain, result);
        List<Scale> scales = new ArrayList<>();
        List<Axis> axes = new ArrayList<>();
        for (int p = 0; p < domain.profiles().size(); p++) {
            Scale scale = FrontierPicture.scale(result, p, BOTTOM, TOP);
            scales.add(scale);
            axes.add(new Axis(
                    LEFT + p * APART,
                    Labels.brief(said.party(p), 16),
                    scale.place(result.parties().get(p).reservation()),
                    scale.ticks(5).stream()
                            .map(v -> new Tick(scale.place(v), Figures.plain(v)))
                            .toList()));
        }
        List<Point> drawn = FrontierPicture.spread(result.frontier().points(), MOST_LINES);
        Set<Line> lines = new LinkedHashSet<>();
        drawn.forEach(point -> lines.add(new Line(points(places(point, scales)), result.isAcceptable(point))));
        List<Path> solutions = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (result.solution(kind) instanceof Solution.Agreed agreed) {
                List<Place> places = places(agreed.point(), scales);
                solutions.add(new Path(kind, points(places), places));
            }
        }
        String shown = FrontierPicture.drawn(result, drawn.size());
        return new FrontierAxes(
                FrontierPicture.title(domain),
                FrontierPicture.description(domain, result, shown),
                shown,
                axes,
                lines.stream().sorted(Comparator.comparing(Line::acceptable)).toList(),
                solutions,
                Mark.of(result),
                lines.stream().anyMatch(line -> !line.acceptable()),
                Math.max(760, LEFT * 2 + (axes.size() - 1) * APART),
                BOTTOM + 130);
    }

    private static List<Place> places(Point point, List<Scale> scales) {
        List<Place> places = new ArrayList<>();
        for (int p = 0; p < scales.size(); p++) {
            places.add(new Place(
                    Integer.toString(LEFT + p * APART),
                    scales.get(p).place(point.utilities().get(p))));
        }
        return places;
    }

    private static String points(List<Place> places) {
        return String.join(
                " ", places.stream().map(place -> place.x() + "," + place.y()).toList());
    }
}
