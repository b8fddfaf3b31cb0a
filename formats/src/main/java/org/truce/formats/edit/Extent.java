package org.truce.formats.edit;

import java.util.List;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Where nodes stand in the lines of a file. Lines and columns count from 0, columns in `char`s.
record Extent(List<String> lines) {
    record Spot(int line, int column) {}

    Spot start(Node node) {
        return spot(node.getStartMark().orElseThrow());
    }

    /// Just behind the last character that belongs to a node.
    Spot end(Node node) {
        Mark after = node.getEndMark().orElseThrow();
        return switch (node) {
            case ScalarNode scalar
            when isBlockScalar(scalar) -> endOfLine(lastLine(after, start(node).line(), false));
            case CollectionNode<?> collection when collection.getFlowStyle() == FlowStyle.FLOW -> spot(after);
            case MappingNode map ->
                last(map.getValue().stream().map(NodeTuple::getValueNode).toList(), after);
            case SequenceNode list -> last(list.getValue(), after);
            default -> spot(after);
        };
    }

    private static boolean isBlockScalar(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    }

    /// What the last element ends with. A block ends where the next token begins; an alias has the marks of
    /// what it stands for, so that the last line that is no comment counts, if that is further on.
    private Spot last(List<? extends Node> elements, Mark after) {
        Spot end = end(elements.getLast());
        int line = lastLine(after, end.line(), true);
        return line > end.line() ? endOfLine(line) : end;
    }

    /// The last line before a mark that is not blank, or `least` if there is none.
    ///
    /// @param skipsComments whether a line of comment does not count either
    private int lastLine(Mark mark, int least, boolean skipsComments) {
        int before = isAtEnd(mark) ? lines.size() : mark.getLine();
        for (int line = Math.min(before, lines.size()) - 1; line > least; line--) {
            String text = lines.get(line).strip();
            if (!text.isEmpty() && !(skipsComments && text.startsWith("#"))) {
                return line;
            }
        }
        return least;
    }

    /// Whether a mark stands behind everything: the next token, before which a block ends, is none.
    private boolean isAtEnd(Mark mark) {
        int last = lines.size() - 1;
        return mark.getLine() > last || (mark.getLine() == last && spot(mark).equals(endOfLine(last)));
    }

    private Spot endOfLine(int line) {
        return new Spot(line, lines.get(line).length());
    }

    private Spot spot(Mark mark) {
        if (mark.getLine() >= lines.size()) {
            return endOfLine(lines.size() - 1);
        }
        String line = lines.get(mark.getLine());
        int points = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
        return new Spot(mark.getLine(), line.offsetByCodePoints(0, points));
    }

    /// The line behind a block, and behind comments from that column on, which speak of it.
    int lineAfter(Node block, int column) {
        int line = end(block).line() + 1;
        while (line < lines.size() && isComment(lines.get(line), column)) {
            line++;
        }
        return line;
    }

    private static boolean isComment(String line, int column) {
        String text = line.stripLeading();
        return text.startsWith("#") && line.length() - text.length() >= column;
    }
}
