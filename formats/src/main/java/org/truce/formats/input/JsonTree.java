package org.truce.formats.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// JSON text to a tree of the nodes that YAML gives, each with its place, so that one set of readers serves
/// both. (JSON is YAML, but a YAML parser takes time that grows with the square of the length of a line, and
/// JSON files are often one line.)
public final class JsonTree {
    static final int DEEPEST = YamlLimits.DEEPEST;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String file;
    private final String text;
    private final InputKind kind;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Node root;

    /// An object or array whose end is not yet reached.
    private static final class Open {
        private final Mark start;
        private final boolean isObject;
        private final List<NodeTuple> tuples = new ArrayList<>();
        private final List<Node> elements = new ArrayList<>();
        private @Nullable ScalarNode key;

        Open(Mark start, boolean isObject) {
            this.start = start;
            this.isObject = isObject;
        }
    }

    private JsonTree(String file, String text, InputKind kind, Problems problems) {
        this.file = file;
        this.text = text;
        this.kind = kind;
        this.problems = problems;
    }

    /// @return empty if there were problems, which are then added to `problems`
    public static Optional<Node> parse(String file, String text, InputKind kind, Problems problems) {
        return new JsonTree(file, text, kind, problems).parse();
    }

    private Optional<Node> parse() {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            int nodes = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                Mark mark = mark(parser.currentTokenLocation());
                if (root != null) {
                    problems.add(Problem.error(
                                    Nodes.place(file, Optional.of(mark)),
                                    "something stands after the end of the document")
                            .expected("one document in the file"));
                    return Optional.empty();
                }
                if (++nodes > kind.mostNodes()) {
                    problems.add(Problem.error(
                                    Nodes.place(file, Optional.of(mark)),
                                    String.format(Locale.ROOT, "the file has more than %,d values", kind.mostNodes()))
                            .expected(String.format(
                                    Locale.ROOT,
                                    "at most %,d, far more than any %s needs",
                                    kind.mostNodes(),
                                    kind.noun())));
                    return Optional.empty();
                }
                if (!accept(token, parser, mark)) {
                    return Optional.empty();
                }
            }
        } catch (JacksonException e) {
            problems.add(syntax(e));
            return Optional.empty();
        }
        if (root == null) {
            problems.add(
                    Problem.error(Place.ofFile(file), "the file is empty").expected(Wording.withArticle(kind.noun())));
        }
        return Optional.ofNullable(root);
    }

    private boolean accept(JsonToken token, JsonParser parser, Mark mark) {
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                if (open.size() >= DEEPEST) {
                    problems.add(Problem.error(
                                    Nodes.place(file, Optional.of(mark)),
                                    "lists and maps are nested more than %d deep".formatted(DEEPEST))
                            .expected("at most %d".formatted(DEEPEST)));
                    return false;
                }
                open.push(new Open(mark, token == JsonToken.START_OBJECT));
            }
            case END_OBJECT, END_ARRAY -> {
                Open ended = open.pop();
                add(
                        ended.isObject
                                ? new MappingNode(
                                        Tag.MAP,
                                        true,
                                        ended.tuples,
                                        FlowStyle.FLOW,
                                        Optional.of(ended.start),
                                        Optional.of(mark))
                                : new SequenceNode(
                                        Tag.SEQ,
                                        true,
                                        ended.elements,
                                        FlowStyle.FLOW,
                                        Optional.of(ended.start),
                                        Optional.of(mark)));
            }
            case PROPERTY_NAME -> open.getFirst().key = scalar(Tag.STR, parser, mark);
            case VALUE_STRING -> add(scalar(Tag.STR, parser, mark));
            case VALUE_NUMBER_INT -> add(scalar(Tag.INT, parser, mark));
            case VALUE_NUMBER_FLOAT -> add(scalar(Tag.FLOAT, parser, mark));
            case VALUE_TRUE, VALUE_FALSE -> add(scalar(Tag.BOOL, parser, mark));
            case VALUE_NULL -> add(scalar(Tag.NULL, parser, mark));
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("Text gives no token %s.".formatted(token));
        }
        return true;
    }

    private void add(Node node) {
        Open parent = open.peek();
        if (parent == null) {
            root = node;
        } else if (!parent.isObject) {
            parent.elements.add(node);
        } else if (parent.key != null) {
            parent.tuples.add(new NodeTuple(parent.key, node));
            parent.key = null;
        }
    }

    private static ScalarNode scalar(Tag tag, JsonParser parser, Mark mark) {
        return new ScalarNode(
                tag,
                true,
                parser.getString(),
                tag.equals(Tag.STR) ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN,
                Optional.of(mark),
                Optional.of(mark));
    }

    private Mark mark(TokenStreamLocation location) {
        int line = Math.max(location.getLineNr() - 1, 0);
        int offset = Math.clamp(location.getCharOffset(), 0, text.length());
        int column = Math.max(location.getColumnNr() - 1, 0);
        int lineStart = Math.max(offset - column, 0);
        return new Mark(file, offset, line, text.codePointCount(lineStart, offset), new int[0], 0);
    }

    private Problem syntax(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        Place place = location == null ? Place.ofFile(file) : Nodes.place(file, Optional.of(mark(location)));
        String message = Optional.ofNullable(e.getOriginalMessage()).orElse("");
        return message.startsWith("Unexpected end-of-input")
                ? Problem.error(place, "the file ends before the JSON does")
                        .expected("every `{`, `[` and quotation mark closed")
                : Problem.error(place, "this is not JSON: " + Wording.shown(message));
    }
}
