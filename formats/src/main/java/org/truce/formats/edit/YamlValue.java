package org.truce.formats.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

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
        return YamlLine.of(this);
    }
}
