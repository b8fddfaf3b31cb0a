package org.truce.formats.input;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// A map whose keys the format knows: reports those it does not know, and those that are missing.
public final class Fields {
    private final Nodes nodes;
    private final Node node;
    private final String owner;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> misspelled = new HashSet<>();
    private final boolean readable;

    /// @param owner whose keys these are: "party `ukraine`"
    /// @param known in the order in which a file writes them
    public Fields(Nodes nodes, Node node, String owner, List<String> known) {
        this.nodes = nodes;
        this.node = node;
        this.owner = owner;
        List<Entry> found = nodes.map(node, owner, "a map with the keys " + Wording.allOf(known));
        readable = found != null;
        if (found == null) {
            return;
        }
        for (Entry entry : found) {
            if (known.contains(entry.key())) {
                entries.put(entry.key(), entry);
            }
        }
        List<String> unused =
                known.stream().filter(key -> !entries.containsKey(key)).toList();
        for (Entry entry : found) {
            if (!known.contains(entry.key())) {
                reportUnknown(entry, known, unused);
            }
        }
    }

    private void reportUnknown(Entry entry, List<String> known, List<String> unused) {
        Optional<String> meant =
                nodes.problems().isFull() ? Optional.empty() : Wording.findNearest(entry.key(), unused);
        meant.ifPresent(misspelled::add);
        Problem problem = Problem.error(
                        nodes.place(entry.keyNode()),
                        "unknown key %s of %s".formatted(Wording.quoted(entry.key()), owner))
                .found(entry.key());
        nodes.report(
                meant.isPresent()
                        ? problem.suggest(Wording.didYouMean(meant.get()))
                        : problem.expected(Wording.oneOf(unused.isEmpty() ? known : unused)));
    }

    /// False if the node is no map at all, which has then been reported.
    public boolean isReadable() {
        return readable;
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /// Whether an unknown key was probably meant to be one of these.
    public boolean isMisspelled(List<String> keys) {
        return keys.stream().anyMatch(misspelled::contains);
    }

    /// Those of the keys that are there, in the order of the file.
    public List<String> present(List<String> keys) {
        return entries.keySet().stream().filter(keys::contains).toList();
    }

    public @Nullable Node value(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    /// The value of a key that is known to be there.
    public Node get(String key) {
        return entry(key).value();
    }

    public Place placeOfKey(String key) {
        return nodes.place(entry(key).keyNode());
    }

    private Entry entry(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException("The key %s is not among %s.".formatted(key, entries.keySet()));
        }
        return entry;
    }

    /// The value of a key that must be there. If it is not, that is reported, unless another key seems to be
    /// a misspelling of it.
    public @Nullable Node require(String key, String expected) {
        Node value = value(key);
        if (value == null && readable && !misspelled.contains(key)) {
            nodes.report(Problem.error(nodes.place(node), "%s has no `%s`".formatted(owner, key))
                    .expected(expected));
        }
        return value;
    }

    /// The number under which a format is known.
    public void requireVersion(String key, int version) {
        Node value = require(key, "the version of the format, `%d`".formatted(version));
        if (value != null) {
            nodes.integer(value, "the version of the format", version, version);
        }
    }

    /// "the `name` of party `ukraine`".
    public String what(String key) {
        return "the `%s` of %s".formatted(key, owner);
    }

    // -- values of keys

    public @Nullable String requireText(String key) {
        Node value = require(key, "text");
        return value == null ? null : nodes.text(value, what(key));
    }

    /// Text that may be missing.
    public String text(String key) {
        Node value = value(key);
        String text = value == null ? "" : nodes.text(value, what(key));
        return text == null ? "" : text;
    }

    public <E extends Enum<E>> @Nullable E choice(String key, String noun, Class<E> type, E otherwise) {
        Node value = value(key);
        return value == null ? otherwise : nodes.choice(value, what(key), noun, owner, type);
    }

    public Node node() {
        return node;
    }

    public ScalarNode keyNode(String key) {
        return (ScalarNode) entry(key).keyNode();
    }
}
