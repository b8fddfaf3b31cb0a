package org.truce.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.truce.conflict.Concept;
import org.truce.conflict.Conflict;
import org.truce.conflict.ConflictResult;
import org.truce.conflict.GraphModel;
import org.truce.conflict.Preference;
import org.truce.conflict.Reading;

/// The states of a conflict on a circle with the moves between them, as a picture that needs no other file.
/// Decision makers differ by the dashes of their lines, and equilibria by their outline; colour only repeats
/// it. The same result gives the same bytes.
///
/// @param lines moves; full heads for those that improve things for the mover, hollow ones for the others
public record ConflictPicture(
        String title,
        String description,
        String shown,
        int width,
        int height,
        List<Node> nodes,
        List<Line> lines,
        List<Key> keys) {
    /// States that are drawn at most: beyond that nobody could tell them apart.
    public static final int MOST_STATES = 400;
    /// Moves beyond which only improvements are drawn.
    private static final int MOST_MOVES = 600;

    private static final int TOP = 60;
    private static final int MARGIN = 90;
    private static final int KEY_LINE = 22;
    /// So that the key has room.
    private static final int NARROWEST = 580;
    private static final List<String> DASHES = List.of("none", "9 5", "2 4", "14 4 2 4", "1 7", "20 6", "6 2 2 2 2 2");
    /// Okabe & Ito 2008, dark enough for white paper.
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#a0467a", "#000000", "#8c6d00", "#56787f");

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ConflictPicture.class.getClassLoader(), ConflictPicture.class.getPackageName());

    /// @param outline 2 for a Nash equilibrium, 1 for one under another concept, 0 for none
    public record Node(
            String x, String y, double radius, int outline, String name, String textX, String textY, String anchor) {}

    /// @param head points of the arrow's head
    public record Line(
            String x1, String y1, String x2, String y2, String head, boolean improves, String dash, String colour) {}

    public record Key(String name, String dash, String colour, int y) {}

    /// The whole SVG file, in UTF-8; empty if there are more than [#MOST_STATES] states.
    public static Optional<byte[]> svg(Conflict conflict, ConflictResult result) {
        if (conflict.states().size() > MOST_STATES) {
            return Optional.empty();
        }
        StringOutput picture = new StringOutput(1 << 16);
        TEMPLATES.render("conflict.jte", of(conflict, result), picture);
        return Optional.of(picture.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ConflictPicture of(Conflict conflict, ConflictResult result) {
        ConflictFindings said = new ConflictFindings(conflict, result);
        int states = conflict.states().size();
        int makers = conflict.decisionMakers().size();
        double circle = Math.max(170, states * 11);
        double node = Math.clamp(circle * 2 / states, 4, 13);
        double centreX = circle + MARGIN;
        double centreY = circle + TOP + 40;
        List<Node> nodes = new ArrayList<>();
        for (int s = 0; s < states; s++) {
            double angle = angle(s, states);
            double x = centreX + circle * Math.cos(angle);
            double y = centreY + circle * Math.sin(angle);
            double out = node + 10;
            nodes.add(new Node(
                    number(x),
                    number(y),
                    node,
                    outline(result, s),
                    Labels.brief(said.state(s), 24),
                    number(x + out * Math.cos(angle)),
                    number(y + out * Math.sin(angle) + 4),
                    Math.cos(angle) > .2 ? "start" : Math.cos(angle) < -.2 ? "end" : "middle"));
        }
        boolean all = conflict.graph().moves() <= MOST_MOVES;
        List<Line> lines = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        int bottom = (int) (centreY + circle) + 70;
        for (int i = 0; i < makers; i++) {
            String dash = DASHES.get(i % DASHES.size());
            String colour = COLOURS.get(i % COLOURS.size());
            keys.add(new Key(said.decisionMaker(i), dash, colour, bottom + i * KEY_LINE));
            for (int s = 0; s < states; s++) {
                for (int t : conflict.graph().moves(i, s)) {
                    boolean improves = conflict.preferences().get(i).prefers(s, t);
                    if (all || improves) {
                        lines.add(line(s, t, states, circle, centreX, centreY, node, improves, dash, colour));
                    }
                }
            }
        }
        return new ConflictPicture(
                Labels.brief(Labels.plain(conflict.title()), 60) + ": states and moves",
                said.headline(),
                shown(conflict.graph(), all, lines.size(), conflict.preferences()),
                (int) Math.max(2 * centreX, NARROWEST),
                bottom + makers * KEY_LINE + 3 * KEY_LINE,
                nodes,
                lines,
                keys);
    }

    private static double angle(int state, int states) {
        return 2 * Math.PI * state / states - Math.PI / 2;
    }

    private static int outline(ConflictResult result, int state) {
        List<Concept> concepts = result.stability().concepts(state, Reading.CERTAIN);
        return concepts.contains(Concept.NASH) ? 2 : concepts.isEmpty() ? 0 : 1;
    }

    /// A little to the right of the straight line, so that moves there and back do not meet.
    private static Line line(
            int from,
            int to,
            int states,
            double circle,
            double centreX,
            double centreY,
            double node,
            boolean improves,
            String dash,
            String colour) {
        double x1 = centreX + circle * Math.cos(angle(from, states));
        double y1 = centreY + circle * Math.sin(angle(from, states));
        double x2 = centreX + circle * Math.cos(angle(to, states));
        double y2 = centreY + circle * Math.sin(angle(to, states));
        double length = Math.hypot(x2 - x1, y2 - y1);
        double ux = (x2 - x1) / length;
        double uy = (y2 - y1) / length;
        double aside = Math.min(3, node / 3);
        double startX = x1 + ux * (node + 3) - uy * aside;
        double startY = y1 + uy * (node + 3) + ux * aside;
        double endX = x2 - ux * (node + 3) - uy * aside;
        double endY = y2 - uy * (node + 3) + ux * aside;
        double head = Math.min(10, length / 3);
        String points = String.join(
                " ",
                number(endX) + "," + number(endY),
                number(endX - ux * head - uy * head / 2.5) + "," + number(endY - uy * head + ux * head / 2.5),
                number(endX - ux * head + uy * head / 2.5) + "," + number(endY - uy * head - ux * head / 2.5));
        return new Line(
                number(startX),
                number(startY),
                number(endX - ux * head),
                number(endY - uy * head),
                points,
                improves,
                dash,
                colour);
    }

    private static String shown(GraphModel graph, boolean all, int drawn, List<Preference> preferences) {
        String unknown = IntStream.range(0, preferences.size())
                        .allMatch(i -> preferences.get(i).isComplete())
                ? ""
                : " Improvements are those that are known.";
        return (all
                        ? "All %s are drawn; full heads improve things for the mover."
                                .formatted(Figures.count(drawn, "move", "moves"))
                        : "Drawn: the %s of %s that improve things for the mover."
                                .formatted(Figures.count(drawn), Figures.count(graph.moves(), "move", "moves")))
                + unknown;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
