package org.truce.formats.conflictfile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.conflict.Conflict;
import org.truce.conflict.Preference;
import org.truce.formats.input.Fields;
import org.truce.formats.input.InputKind;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Reading;

/// Reads conflict files. Never throws because of what a file holds: whatever is wrong is in the result.
public final class ConflictReader {
    static final String VERSION_KEY = "truce-conflict";
    static final List<String> KEYS = List.of(
            VERSION_KEY,
            "title",
            "source",
            "decision-makers",
            "infeasible",
            "states",
            "moves",
            "impossible-moves",
            "preferences",
            "status-quo");

    private static final int VERSION = 1;
    private static final InputKind KIND = new InputKind(
            "conflict",
            "",
            "`conflicts/elmira.yaml` is one to start from",
            "keep each conflict in a file of its own",
            8 * 1024 * 1024,
            20_000,
            400_000);

    private final Nodes nodes;

    private ConflictReader(Nodes nodes) {
        this.nodes = nodes;
    }

    public static Reading<Conflict> read(Path file) {
        return Reading.of(file, KIND, (nodes, root) -> new ConflictReader(nodes).conflict(root));
    }

    private Optional<Conflict> conflict(Node root) {
        Fields fields = new Fields(nodes, root, "the conflict", KEYS);
        if (!fields.isReadable()) {
            return Optional.empty();
        }
        fields.requireVersion(VERSION_KEY, VERSION);
        String title = fields.requireText("title");
        String source = fields.text("source");
        DecisionMakers makers = DecisionMakers.read(nodes, fields);
        StateSpace space = makers == null
                ? null
                : makers.hasOptions()
                        ? new OptionFormReader(nodes, makers).read(fields)
                        : new MoveListReader(nodes, makers).read(fields);
        List<@Nullable Preference> preferences =
                space == null || makers == null ? List.of() : new PreferenceReader(nodes, makers, space).read(fields);
        Integer statusQuo = statusQuo(fields.value("status-quo"), space);
        if (title == null || makers == null || space == null || nodes.problems().hasErrors()) {
            return Optional.empty();
        }
        List<Preference> known = new ArrayList<>();
        for (Preference preference : preferences) {
            if (preference != null) {
                known.add(preference);
            }
        }
        return Optional.of(new Conflict(
                title,
                source,
                makers.names(),
                space.states(),
                makers.options(),
                space.graph(),
                known,
                Optional.ofNullable(statusQuo)));
    }

    private @Nullable Integer statusQuo(@Nullable Node node, @Nullable StateSpace space) {
        return node == null || space == null ? null : space.state(nodes, node, "the `status-quo` of the conflict");
    }

    /// Reports that a key belongs to the other way of writing a conflict.
    static void reportForeign(Nodes nodes, Fields fields, String key, String reason) {
        if (fields.has(key)) {
            nodes.report(Problem.error(fields.placeOfKey(key), "`%s` %s".formatted(key, reason))
                    .found(key)
                    .suggest("leave it out"));
        }
    }
}
