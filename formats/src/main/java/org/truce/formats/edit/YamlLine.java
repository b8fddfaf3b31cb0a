package org.truce.formats.edit;

import java.util.ArrayList;
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

/// Values in one line.
final class YamlLine {
    private static final CoreSchema SCHEMA = new CoreSchema();
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSplitLines(false)
            .setWidth(Integer.MAX_VALUE)
            .setUseUnicodeEncoding(true)
            .setSchema(SCHEMA)
            .build();

    private YamlLine() {}

    static String of(YamlValue value) {
        return Wording.visible(new Present(SETTINGS)
                .emitToString(new Serialize(SETTINGS).serializeOne(node(value)).iterator())
                .strip());
    }

    private static ScalarStyle style(String text) {
        return text.contains("\n") || text.codePoints().anyMatch(Wording::isUnseen)
                ? ScalarStyle.DOUBLE_QUOTED
                : ScalarStyle.PLAIN;
    }

    private static Node node(YamlValue value) {
        return switch (value) {
            case YamlValue.Text(String text) -> new ScalarNode(Tag.STR, text, style(text));
            case YamlValue.Literal(String text) ->
                new ScalarNode(SCHEMA.getScalarResolver().resolve(text, true), text, ScalarStyle.PLAIN);
            case YamlValue.Sequence(List<YamlValue> items) ->
                new SequenceNode(Tag.SEQ, items.stream().map(YamlLine::node).toList(), FlowStyle.FLOW);
            case YamlValue.Mapping(SequencedMap<String, YamlValue> entries) -> {
                List<NodeTuple> tuples = new ArrayList<>();
                for (Map.Entry<String, YamlValue> entry : entries.entrySet()) {
                    tuples.add(new NodeTuple(node(new YamlValue.Text(entry.getKey())), node(entry.getValue())));
                }
                yield new MappingNode(Tag.MAP, tuples, FlowStyle.FLOW);
            }
        };
    }
}
