package org.truce.reading.attribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.truce.reading.text.Passage;
import org.truce.reading.text.Text;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes the attributions of every text of a folder as JSON, for scorers that read them: `WritePredictions
/// TEXTS OUT`.
final class WritePredictions {
    private WritePredictions() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[1]));
        try (Stream<Path> texts = Files.list(Path.of(arguments[0]))) {
            for (Path text : texts.sorted().toList()) {
                String name = text.getFileName().toString().replaceAll("\\.txt$", ".json");
                Files.writeString(out.resolve(name), json(Attributions.find(Text.of(Files.readString(text)))));
            }
        }
    }

    private static String json(List<Attribution> attributions) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        var list = root.putArray("attributions");
        for (Attribution attribution : attributions) {
            ObjectNode node = list.addObject();
            attribution.source().ifPresentOrElse(p -> put(node, "source", p), () -> node.putNull("source"));
            attribution.cue().ifPresentOrElse(p -> put(node, "cue", p), () -> node.putNull("cue"));
            put(node, "content", attribution.content());
            node.put("kind", attribution.kind().name().toLowerCase(Locale.ROOT));
        }
        return root.toString();
    }

    private static void put(ObjectNode node, String key, Passage passage) {
        node.putObject(key).put("start", passage.start()).put("end", passage.end());
    }
}
