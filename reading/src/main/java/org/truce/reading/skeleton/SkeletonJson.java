package org.truce.reading.skeleton;

import java.util.List;
import org.truce.formats.casefile.CaseReader;
import org.truce.formats.edit.YamlFile;
import org.truce.formats.results.Json;
import org.truce.reading.draft.DraftJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A drafted case as JSON: what was read, as for any text, and the case in its own format, or what is
/// missing.
public final class SkeletonJson {
    private SkeletonJson() {}

    public static ObjectNode of(Skeleton skeleton, String version) {
        return switch (skeleton) {
            case Skeleton.Drafted drafted -> {
                ObjectNode node = DraftJson.of(drafted.drafts(), drafted.value(), version);
                node.set(
                        "case",
                        DraftJson.value(YamlFile.of(drafted.text(), CaseReader.KIND)
                                .orElseThrow()
                                .value()));
                yield with(node, List.of());
            }
            case Skeleton.Missing missing -> {
                ObjectNode node = DraftJson.of(missing.drafts(), missing.parties(), version);
                node.putNull("case");
                yield with(node, missing.missing());
            }
        };
    }

    private static ObjectNode with(ObjectNode node, List<String> missing) {
        node.set(
                "missing",
                Json.array(missing.stream()
                        .map(what -> (JsonNode) JsonNodeFactory.instance.stringNode(what))
                        .toList()));
        return node;
    }
}
