package org.truce.reading.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.InputKind;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Reading;
import org.truce.model.Statement;

/// Reads [Saved].
final class SavedReader {
    private static final InputKind KIND = new InputKind(
            "saved review",
            "*.review.json",
            "`truce read --review` writes one",
            "name the file itself",
            32 * 1024 * 1024,
            1_000_000,
            1_000_000);
    private static final List<String> KEYS = List.of("truce-review", "texts", "case", "decisions");
    private static final List<String> DECISION_KEYS = List.of("drafted", "copy", "decision", "revision");
    private static final List<String> REVISION_KEYS = List.of("party", "kind", "terms", "target", "date", "remark");

    private SavedReader() {}

    static Reading<Saved> read(Path file) {
        return Reading.of(file, KIND, SavedReader::read);
    }

    private static Optional<Saved> read(Nodes nodes, Node root) {
        Fields fields = new Fields(nodes, root, "the saved review", KEYS);
        if (!fields.isReadable()) {
            return Optional.empty();
        }
        fields.requireVersion("truce-review", Saved.VERSION);
        List<String> texts = texts(nodes, fields);
        String caseFile = fields.requireText("case");
        Node list = fields.require("decisions", "a list");
        List<Node> items = list == null ? null : nodes.list(list, fields.what("decisions"), "a list");
        if (texts == null || caseFile == null || items == null) {
            return Optional.empty();
        }
        List<Saved.Made> made = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            Saved.Made step = made(nodes, items.get(k), "decision " + (k + 1));
            if (step != null) {
                made.add(step);
            }
        }
        return Optional.of(new Saved(texts, caseFile, made));
    }

    private static @Nullable List<String> texts(Nodes nodes, Fields fields) {
        Node node = fields.require("texts", "a list");
        List<Node> list = node == null ? null : nodes.list(node, fields.what("texts"), "a list");
        if (list == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Node item : list) {
            String text = nodes.text(item, "a text of the saved review");
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    private enum Word {
        OPEN,
        ACCEPTED,
        CHANGED,
        REJECTED
    }

    private static Saved.@Nullable Made made(Nodes nodes, Node node, String owner) {
        Fields fields = new Fields(nodes, node, owner, DECISION_KEYS);
        if (!fields.isReadable()) {
            return null;
        }
        String drafted = fields.requireText("drafted");
        Node copyNode = fields.value("copy");
        Integer copy = copyNode == null
                ? Integer.valueOf(0)
                : nodes.integer(copyNode, fields.what("copy"), 0, Integer.MAX_VALUE);
        Node wordNode = fields.require("decision", "what was decided");
        Word word = wordNode == null
                ? null
                : nodes.choice(wordNode, fields.what("decision"), "decision", owner, Word.class);
        if (drafted == null || copy == null || word == null) {
            return null;
        }
        return switch (word) {
            case OPEN -> new Saved.Made(drafted, copy, new Decision.Open());
            case ACCEPTED -> new Saved.Made(drafted, copy, new Decision.Accepted());
            case REJECTED -> new Saved.Made(drafted, copy, new Decision.Rejected());
            case CHANGED -> {
                Node revised = fields.require("revision", "what it was changed to");
                Revision revision = revised == null ? null : revision(nodes, revised, owner);
                yield revision == null ? null : new Saved.Made(drafted, copy, new Decision.Changed(revision));
            }
        };
    }

    private static @Nullable Revision revision(Nodes nodes, Node node, String owner) {
        Fields fields = new Fields(nodes, node, "the revision of " + owner, REVISION_KEYS);
        if (!fields.isReadable()) {
            return null;
        }
        String party = fields.requireText("party");
        Node kindNode = fields.require("kind", "a kind of statement");
        Statement.Kind kind = kindNode == null
                ? null
                : nodes.choice(kindNode, fields.what("kind"), "kind", owner, Statement.Kind.class);
        Node dateNode = fields.value("date");
        LocalDate date = dateNode == null ? null : nodes.date(dateNode, fields.what("date"));
        SequencedMap<String, List<String>> terms = terms(nodes, fields, "terms");
        SequencedMap<String, List<String>> target = terms(nodes, fields, "target");
        return party == null || kind == null || terms == null || target == null
                ? null
                : new Revision(party, kind, terms, target, Optional.ofNullable(date), fields.text("remark"));
    }

    private static @Nullable SequencedMap<String, List<String>> terms(Nodes nodes, Fields fields, String key) {
        SequencedMap<String, List<String>> terms = new LinkedHashMap<>();
        Node node = fields.value(key);
        List<Entry> entries =
                node == null ? List.of() : nodes.map(node, fields.what(key), "a map of issues to lists of options");
        if (entries == null) {
            return null;
        }
        for (Entry entry : entries) {
            List<Node> options = nodes.list(entry.value(), "what %s says".formatted(fields.what(key)), "a list");
            if (options == null) {
                return null;
            }
            List<String> ids = new ArrayList<>();
            for (Node option : options) {
                String id = nodes.text(option, "an option in " + fields.what(key));
                if (id != null) {
                    ids.add(id);
                }
            }
            terms.put(entry.key(), ids);
        }
        return terms;
    }
}
