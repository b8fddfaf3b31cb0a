package org.truce.formats.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.truce.formats.input.Wording;

/// Something to be written into a YAML file.
public sealed interface YamlValue {
    /// Text; quoted only where it would otherwise be read as something else.
    record Text(String text) implements YamlValue {}

    /// A number or a date, as it is to stand.
    record Literal(String text) implements YamlValue {}

    record Sequence(List<YamlValue> items) implements YamlValue {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// @param entries in the order in which they are to stand
    record Mapping(SequencedMap<String, YamlValue> entries) implements YamlValue {
        public Mapping {
            entries = new LinkedHashMap<>(entries);
        }
    }

    /// What stands in a file, without its comments.
    static YamlValue of(Node node) {
        return switch (node) {
            case MappingNode map -> {
                SequencedMap<String, YamlValue> entries = new LinkedHashMap<>();
                map.getValue().forEach(tuple -> entries.put(scalar(tuple.getKeyNode()), of(tuple.getValueNode())));
                yield new Mapping(entries);
            }
            case SequenceNode list ->
                new Sequence(list.getValue().stream().map(YamlValue::of).toList());
            default -> node.getTag().equals(Tag.STR) ? new Text(scalar(node)) : new Literal(scalar(node));
        };
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /// In one line, nested values in brackets and braces. A text with characters that cannot be seen is
    /// quoted, with these as escapes.
    default String line() {
        DumpSettings settings = DumpSettings.builder()
                .setSplitLines(false)
                .setWidth(Integer.MAX_VALUE)
                .setUseUnicodeEncoding(true)
                .setSchema(new CoreSchema())
                .build();
        return Wording.visible(new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(node(this)).iterator())
                .strip());
    }

    private static ScalarStyle style(String text) {
        return text.contains("\n") || text.codePoints().anyMatch(Wording::isUnseen)
                ? ScalarStyle.DOUBLE_QUOTED
                : ScalarStyle.PLAIN;
    }

    private static Node node(YamlValue value) {
        return switch (value) {
            case Text(String text) -> new ScalarNode(Tag.STR, text, style(text));
            case Literal(String text) ->
                new ScalarNode(new CoreSchema().getScalarResolver().resolve(text, true), text, ScalarStyle.PLAIN);
            case Sequence(List<YamlValue> items) ->
                new SequenceNode(Tag.SEQ, items.stream().map(YamlValue::node).toList(), FlowStyle.FLOW);
            case Mapping(SequencedMap<String, YamlValue> entries) -> {
                List<NodeTuple> tuples = new ArrayList<>();
                for (Map.Entry<String, YamlValue> entry : entries.entrySet()) {
                    tuples.add(new NodeTuple(node(new Text(entry.getKey())), node(entry.getValue())));
                }
                yield new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
            }
        };
    }
}
