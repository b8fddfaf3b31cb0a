package org.truce.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.truce.domain.Domain;
import org.truce.report.FrontierPicture.Mark;
import org.truce.solve.SolveResult;
import org.truce.solve.SolveResult.Kind;
import org.truce.solve.SolveResult.Point;
import org.truce.solve.SolveResult.Solution;

/// The frontier of two parties in a plane, or that of three in three planes, each seen along one party's
/// axis.
///
/// @param shown what is drawn and what is not
record FrontierPanels(
        String title,
        String description,
        String shown,
        String warning,
        List<Panel> panels,
        List<Mark> marks,
        boolean hollow,
        int width,
        int height) {
    static final int TOP = 64;
    private static final int MOST_DOTS = 5_000;
    private static final int LINE = 17;

    /// Right of the plane of two parties, for names.
    private static final int ROOM = 225;

    private static final double WIDEST_LETTER = 7.5;

    /// @param left of the plane, in user units, as `bottom` is
    /// @param zeroX place of what no agreement is worth to the party across
    record Panel(
            String across,
            String up,
            int left,
            int bottom,
            int side,
            List<Tick> ticksAcross,
            List<Tick> ticksUp,
            String zeroX,
            String zeroY,
            List<Dot> dots,
            List<Placed> marks,
            List<Label> labels) {}

    record Tick(String place, String label) {}

    /// @param acceptable whether nobody is below what no agreement is worth to it
    record Dot(String x, String y, boolean acceptable) {}

    record Placed(Kind kind, String x, String y) {}

    /// @param x of the point that is named; `textX` and `textY` are those of the words
    record Label(String x, String y, String textX, String textY, String text) {}

    static FrontierPanels of(Domain domain, SolveResult result) {
        boolean planes = domain.profiles().size() == 2;
        int side = planes ? 480 : 300;
        int gap = 78;
        List<Panel> panels = new ArrayList<>();
        for (int[] pair : planes ? new int[][] {{0, 1}} : new int[][] {{0, 1}, {0, 2}, {1, 2}}) {
            panels.add(panel(domain, result, pair[0], pair[1], gap + panels.size() * (side + gap), side, planes));
        }
        int drawn =
                FrontierPicture.spread(result.frontier().points(), MOST_DOTS).size();
        String shown = FrontierPicture.drawn(result, drawn);
        return new FrontierPanels(
                FrontierPicture.title(domain),
                FrontierPicture.description(domain, result, shown),
                shown,
                planes
                        ? ""
                        : "Each plane shows two of the three parties: what looks worse in one of them is better in"
                                + " another.",
                panels,
                Mark.of(result),
                panels.stream().anyMatch(p -> p.dots().stream().anyMatch(dot -> !dot.acceptable())),
                gap + panels.size() * (side + gap) + (planes ? 160 : 0),
                TOP + side + 150);
    }

    private static Panel panel(
            Domain domain, SolveResult result, int across, int up, int left, int side, boolean named) {
        SolveFindings said = new SolveFindings(domain, result);
        int bottom = TOP + side;
        Scale x = FrontierPicture.scale(result, across, left, left + side);
        Scale y = FrontierPicture.scale(result, up, bottom, TOP);
        Set<Dot> dots = new LinkedHashSet<>();
        for (Point point : FrontierPicture.spread(result.frontier().points(), MOST_DOTS)) {
            dots.add(new Dot(
                    x.place(point.utilities().get(across)),
                    y.place(point.utilities().get(up)),
                    result.isAcceptable(point)));
        }
        List<Placed> marks = new ArrayList<>();
        SequencedMap<Point, List<Kind>> kindsAt = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            if (result.solution(kind) instanceof Solution.Agreed agreed) {
                List<Double> utilities = agreed.point().utilities();
                marks.add(new Placed(kind, x.place(utilities.get(across)), y.place(utilities.get(up))));
                kindsAt.computeIfAbsent(agreed.point(), _ -> new ArrayList<>()).add(kind);
            }
        }
        return new Panel(
                said.party(across),
                said.party(up),
                left,
                bottom,
                side,
                ticks(x),
                ticks(y),
                x.place(result.parties().get(across).reservation()),
                y.place(result.parties().get(up).reservation()),
                List.copyOf(dots),
                marks,
                named ? labels(kindsAt, x, y, across, up) : List.of());
    }

    private static List<Tick> ticks(Scale scale) {
        return scale.ticks(5).stream()
                .map(v -> new Tick(scale.place(v), Figures.plain(v)))
                .toList();
    }

    /// Names to the right of their points, from the top down, none on another.
    private static List<Label> labels(SequencedMap<Point, List<Kind>> points, Scale x, Scale y, int across, int up) {
        List<Map.Entry<Point, List<Kind>>> order = new ArrayList<>(points.entrySet());
        order.sort(Comparator.comparingDouble(
                entry -> y.at(entry.getKey().utilities().get(up))));
        List<Label> labels = new ArrayList<>();
        double free = TOP;
        for (Map.Entry<Point, List<Kind>> entry : order) {
            Point point = entry.getKey();
            double placeX = x.at(point.utilities().get(across));
            double placeY = y.at(point.utilities().get(up));
            String text = entry.getValue().stream().map(SolveFindings::name).collect(Collectors.joining(", "));
            double textX = Math.min(placeX + 22, x.end() + ROOM - WIDEST_LETTER * text.length());
            double textY = Math.max(free, placeY - 16);
            free = textY + LINE;
            labels.add(new Label(
                    Scale.number(placeX), Scale.number(placeY), Scale.number(textX), Scale.number(textY), text));
        }
        return labels;
    }
}
