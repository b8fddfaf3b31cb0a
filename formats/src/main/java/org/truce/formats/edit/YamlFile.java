package org.truce.formats.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.truce.formats.edit.Extent.Spot;
import org.truce.formats.input.InputKind;
import org.truce.formats.input.Problems;
import org.truce.formats.input.Wording;
import org.truce.formats.input.YamlTree;

/// A YAML file that is changed in places. Every change gives a new file, in which all lines that the change
/// does not concern are as they were, comments and order included. A change costs as much as reading the
/// file.
///
/// Places are named by their path from the root: keys of maps, and positions in lists as numbers
/// (`"statements", "3", "note"`). A path that leads nowhere is a fault of the caller.
public final class YamlFile {
    private final InputKind kind;
    private final List<String> lines;
    private final String lineBreak;
    private final MappingNode root;
    private final Extent extent;

    private YamlFile(InputKind kind, List<String> lines, String lineBreak, MappingNode root) {
        this.kind = kind;
        this.lines = lines;
        this.lineBreak = lineBreak;
        this.root = root;
        this.extent = new Extent(lines);
    }

    /// @return empty if the text is no YAML map
    public static Optional<YamlFile> of(String text, InputKind kind) {
        return YamlTree.compose("", text, kind, new Problems())
                .filter(MappingNode.class::isInstance)
                .map(root -> new YamlFile(
                        kind, text.lines().toList(), text.contains("\r\n") ? "\r\n" : "\n", (MappingNode) root));
    }

    /// The whole file; it ends with a line break.
    public String text() {
        return String.join(lineBreak, lines) + lineBreak;
    }

    /// What it holds, without its comments.
    public YamlValue value() {
        return YamlValue.of(root);
    }

    /// Whether there is something at a place.
    public boolean has(List<String> path) {
        return find(path).isPresent();
    }

    /// Adds an item at the end of a list, which is begun if it is not there or empty.
    public YamlFile append(List<String> list, YamlValue item) {
        return append(list, item, List.of());
    }

    /// The same with comments above it, a line each; they are left out where the list stands in one line.
    public YamlFile append(List<String> list, YamlValue item, List<String> comments) {
        return appendAll(list, List.of(new Item(item, comments)));
    }

    /// An item for a list.
    ///
    /// @param comments above it, a line each
    public record Item(YamlValue value, List<String> comments) {
        public Item {
            comments = List.copyOf(comments);
        }
    }

    /// Adds items at the end of a list one after the other, at the price of a single change, or of two where
    /// the list is not there or empty.
    public YamlFile appendAll(List<String> list, List<Item> items) {
        if (items.isEmpty()) {
            return this;
        }
        Optional<Node> found = find(list);
        if (found.isEmpty()
                || !(found.get() instanceof SequenceNode present)
                || present.getValue().isEmpty()) {
            Item first = items.getFirst();
            YamlFile begun = put(
                            list.subList(0, list.size() - 1),
                            list.getLast(),
                            new YamlValue.Sequence(List.of(first.value())))
                    .commented(list, first.comments());
            return begun.appendAll(list, items.subList(1, items.size()));
        }
        if (present.getFlowStyle() == FlowStyle.FLOW) {
            String added =
                    items.stream().map(item -> ", " + item.value().line()).collect(Collectors.joining());
            return insertBefore(extent.end(present), added);
        }
        int column = extent.start(present).column();
        int last = extent.start(present.getValue().getLast()).line();
        boolean isSpaced = present.getValue().size() > 1 && lines.get(last - 1).isBlank();
        List<String> added = new ArrayList<>();
        for (Item item : items) {
            if (isSpaced) {
                added.add("");
            }
            added.addAll(comments(column, item.comments()));
            added.addAll(Block.item(column, item.value()));
        }
        return insert(extent.lineAfter(present, column + 1), added);
    }

    /// Gives a key to every map of a list that does not have it, at the price of a single change.
    public YamlFile putInEach(List<String> list, String key, YamlValue value) {
        if (!(find(list).orElse(null) instanceof SequenceNode items)) {
            return this;
        }
        // From the last to the first, so that places further up stay what they are.
        List<MappingNode> maps = items.getValue().stream()
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(map -> map.getValue().stream().noneMatch(tuple -> isKey(tuple, key)))
                .distinct()
                .sorted(Comparator.comparingInt((MappingNode map) ->
                                map.getStartMark().orElseThrow().getIndex())
                        .reversed())
                .toList();
        List<String> changed = new ArrayList<>(lines);
        for (MappingNode map : maps) {
            if (map.getFlowStyle() == FlowStyle.FLOW) {
                Spot end = extent.end(map);
                String line = changed.get(end.line());
                changed.set(
                        end.line(),
                        line.substring(0, end.column() - 1)
                                + (map.getValue().isEmpty() ? "" : ", ")
                                + single(key, value)
                                + line.substring(end.column() - 1));
            } else {
                int column = extent.start(map).column();
                changed.addAll(
                        Math.min(extent.lineAfter(map, Math.max(column, 1)), changed.size()),
                        Block.entry(column, key, value));
            }
        }
        return maps.isEmpty() ? this : reread(changed);
    }

    /// How many values, lists and maps it holds, aliases written out.
    public long countValues() {
        return count(root);
    }

    private static long count(Node node) {
        return 1
                + switch (node) {
                    case MappingNode map ->
                        map.getValue().stream()
                                .mapToLong(tuple -> 1 + count(tuple.getValueNode()))
                                .sum();
                    case SequenceNode list ->
                        list.getValue().stream().mapToLong(YamlFile::count).sum();
                    default -> 0;
                };
    }

    private YamlFile commented(List<String> list, List<String> comments) {
        return find(list).orElseThrow() instanceof SequenceNode items && items.getFlowStyle() == FlowStyle.BLOCK
                ? insert(
                        extent.start(items).line(), comments(extent.start(items).column(), comments))
                : this;
    }

    private static List<String> comments(int column, List<String> comments) {
        return comments.stream()
                .map(comment ->
                        " ".repeat(column) + "# " + Wording.visible(comment.replaceAll("[\\p{Cc}\u2028\u2029]", " ")))
                .toList();
    }

    /// Sets the value of a key of a map; a new key is added at its end. A comment behind the old value stays.
    public YamlFile put(List<String> map, String key, YamlValue value) {
        MappingNode node = getMap(map);
        for (NodeTuple tuple : node.getValue()) {
            if (isKey(tuple, key)) {
                return replace(node, tuple, key, value);
            }
        }
        if (node.getFlowStyle() == FlowStyle.FLOW) {
            return insertBefore(extent.end(node), (node.getValue().isEmpty() ? "" : ", ") + single(key, value));
        }
        int column = extent.start(node).column();
        return insert(extent.lineAfter(node, Math.max(column, 1)), Block.entry(column, key, value));
    }

    /// Takes an item out of a list. Comments above it stay.
    public YamlFile remove(List<String> list, int position) {
        if (!(find(list).orElse(null) instanceof SequenceNode items)) {
            throw nowhere(list);
        }
        Node item = items.getValue().get(position);
        if (items.getFlowStyle() == FlowStyle.FLOW || items.getValue().size() == 1) {
            List<YamlValue> left =
                    new ArrayList<>(items.getValue().stream().map(YamlValue::of).toList());
            left.remove(position);
            return put(list.subList(0, list.size() - 1), list.getLast(), new YamlValue.Sequence(left));
        }
        return withoutLines(
                dash(item, extent.start(items).column()), extent.end(item).line());
    }

    /// Takes a key with its value out of a map, if it is there. Comments above it stay.
    public YamlFile remove(List<String> map, String key) {
        MappingNode node = getMap(map);
        for (NodeTuple tuple : node.getValue()) {
            if (isKey(tuple, key)) {
                return node.getFlowStyle() == FlowStyle.FLOW || node.getValue().size() == 1
                        ? replaced(map, node, key)
                        : withoutKey(node, tuple);
            }
        }
        return this;
    }

    /// The map written anew without the key.
    private YamlFile replaced(List<String> map, MappingNode node, String key) {
        if (map.isEmpty()) {
            throw new IllegalStateException("A file without any key: %s was its last.".formatted(key));
        }
        SequencedMap<String, YamlValue> left = new LinkedHashMap<>(((YamlValue.Mapping) YamlValue.of(node)).entries());
        left.remove(key);
        List<String> outer = map.subList(0, map.size() - 1);
        YamlValue.Mapping value = new YamlValue.Mapping(left);
        return find(outer).orElseThrow() instanceof SequenceNode list
                ? replaced(list, node, value)
                : put(outer, map.getLast(), value);
    }

    private YamlFile replaced(SequenceNode list, Node item, YamlValue value) {
        if (list.getFlowStyle() == FlowStyle.FLOW) {
            Spot start = extent.start(item);
            Spot end = extent.end(item);
            List<String> changed = new ArrayList<>(lines);
            String put = lines.get(start.line()).substring(0, start.column())
                    + value.line()
                    + lines.get(end.line()).substring(end.column());
            changed.subList(start.line(), end.line() + 1).clear();
            changed.add(start.line(), put);
            return reread(changed);
        }
        int column = extent.start(list).column();
        int first = dash(item, column);
        List<String> changed = new ArrayList<>(lines);
        changed.subList(first, extent.end(item).line() + 1).clear();
        changed.addAll(first, Block.item(column, value));
        return reread(changed);
    }

    private YamlFile withoutKey(MappingNode node, NodeTuple tuple) {
        Spot start = extent.start(tuple.getKeyNode());
        String before = lines.get(start.line()).substring(0, start.column());
        if (before.isBlank()) {
            return withoutLines(start.line(), extent.end(tuple.getValueNode()).line());
        }
        // The first key of an item stands behind its dash: the next one moves up there.
        Node next = node.getValue().get(1).getKeyNode();
        int line = extent.start(next).line();
        List<String> changed = new ArrayList<>(lines);
        changed.set(line, before + lines.get(line).stripLeading());
        changed.subList(start.line(), line).clear();
        return reread(changed);
    }

    private YamlFile replace(MappingNode map, NodeTuple tuple, String key, YamlValue value) {
        Spot keyEnd = extent.end(tuple.getKeyNode());
        Spot end = extent.end(tuple.getValueNode());
        String keyLine = lines.get(keyEnd.line());
        int colon = keyLine.indexOf(':', keyEnd.column());
        boolean isBelow = extent.start(tuple.getValueNode()).line() > keyEnd.line();
        String tail = isBelow
                ? keyLine.substring(colon + 1)
                : lines.get(end.line())
                        .substring(Math.min(end.column(), lines.get(end.line()).length()));
        boolean isInline = map.getFlowStyle() == FlowStyle.FLOW;
        int column = extent.start(tuple.getKeyNode()).column();
        List<String> put = new ArrayList<>(isInline ? List.of(single(key, value)) : Block.entry(column, key, value));
        int valueStart =
                (isInline ? 0 : column) + new YamlValue.Text(key).line().length() + 1;
        List<String> changed = new ArrayList<>(lines);
        changed.subList(keyEnd.line(), Math.max(end.line(), keyEnd.line()) + 1).clear();
        put.set(0, keyLine.substring(0, colon + 1) + put.getFirst().substring(valueStart) + tail);
        changed.addAll(keyEnd.line(), put);
        return reread(changed);
    }

    /// "key: value" within braces.
    private static String single(String key, YamlValue value) {
        return new YamlValue.Text(key).line() + ": " + value.line();
    }

    private YamlFile insert(int line, List<String> added) {
        List<String> changed = new ArrayList<>(lines);
        changed.addAll(Math.min(line, lines.size()), added);
        return reread(changed);
    }

    /// @param end behind a closing bracket or brace
    private YamlFile insertBefore(Spot end, String text) {
        List<String> changed = new ArrayList<>(lines);
        String line = lines.get(end.line());
        changed.set(end.line(), line.substring(0, end.column() - 1) + text + line.substring(end.column() - 1));
        return reread(changed);
    }

    /// Of two blank lines that come to stand together, one goes, too.
    private YamlFile withoutLines(int first, int last) {
        List<String> changed = new ArrayList<>(lines);
        changed.subList(first, last + 1).clear();
        if (first > 0
                && first < changed.size()
                && changed.get(first - 1).isBlank()
                && changed.get(first).isBlank()) {
            changed.remove(first);
        }
        return reread(changed);
    }

    private YamlFile reread(List<String> changed) {
        String text = String.join(lineBreak, changed) + lineBreak;
        return of(text, kind).orElseThrow(() -> new IllegalStateException("The change made the file unreadable."));
    }

    /// The line of the dash of an item.
    private int dash(Node item, int column) {
        int line = extent.start(item).line();
        while (lines.get(line).length() <= column || lines.get(line).charAt(column) != '-') {
            line--;
        }
        return line;
    }

    private static boolean isKey(NodeTuple tuple, String key) {
        return tuple.getKeyNode() instanceof ScalarNode scalar
                && scalar.getValue().equals(key);
    }

    private MappingNode getMap(List<String> path) {
        return find(path)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .orElseThrow(() -> nowhere(path));
    }

    private Optional<Node> find(List<String> path) {
        Node node = root;
        for (String step : path) {
            Node next = null;
            if (node instanceof MappingNode map) {
                for (NodeTuple tuple : map.getValue()) {
                    next = isKey(tuple, step) ? tuple.getValueNode() : next;
                }
            } else if (node instanceof SequenceNode list) {
                next = list.getValue().get(Integer.parseInt(step));
            }
            if (next == null) {
                return Optional.empty();
            }
            node = next;
        }
        return Optional.of(node);
    }

    private static IllegalStateException nowhere(List<String> path) {
        return new IllegalStateException("There is nothing of that kind at %s.".formatted(path));
    }
}
