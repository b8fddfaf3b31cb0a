package org.truce.reading.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.InputKind;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Problem;
import org.truce.formats.input.Reading;
import org.truce.formats.input.Wording;
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
    private static final String VERSION_KEY = "truce-review";
    private static final List<String> KEYS = List.of(VERSION_KEY, "case", "texts", "decisions");
    private static final List<String> ABOUT_KEYS = List.of("title", "sha256");
    private static final List<String> DECISION_KEYS = List.of("about", "drafted", "copy", "decision", "revision");
    private static final List<String> REVISION_KEYS =
            List.of("party", "kind", "terms", "target", "date", "remark", "speaker", "place", "note");
    private static final List<String> PERSON_KEYS = List.of("name", "party", "role");

    private final Nodes nodes;
    private final Review review;

    private SavedReader(Nodes nodes, Review review) {
        this.nodes = nodes;
        this.review = review;
    }

    static Reading<Saved> read(Path file, Review review) {
        return Reading.of(file, KIND, (nodes, root) -> new SavedReader(nodes, review).read(root));
    }

    private Optional<Saved> read(Node root) {
        Optional<ScalarNode> version =
                version(root).filter(found -> !found.getValue().equals(Integer.toString(Saved.VERSION)));
        if (version.isPresent()) {
            nodes.report(Problem.error(
                            nodes.place(version.get()),
                            "this review was saved in version %s of the format"
                                    .formatted(Wording.quoted(version.get().getValue())))
                    .found(version.get().getValue())
                    .expected("version `%d`".formatted(Saved.VERSION))
                    .suggest("another version of Truce wrote it, and can finish it"));
            return Optional.empty();
        }
        Fields fields = new Fields(nodes, root, "the saved review", KEYS);
        if (!fields.isReadable()) {
            return Optional.empty();
        }
        fields.requireVersion(VERSION_KEY, Saved.VERSION);
        Node caseNode = fields.require("case", "the case that it is about");
        Saved.About theCase = caseNode == null ? null : about(caseNode, "the case of the saved review");
        List<Saved.About> texts = texts(fields);
        if (theCase != null && caseNode != null) {
            requireCase(theCase, caseNode);
        }
        if (texts != null) {
            requireTexts(texts, fields.get("texts"));
        }
        List<Saved.Made> made = decisions(fields);
        return theCase == null || texts == null || made == null
                ? Optional.empty()
                : Optional.of(new Saved(theCase, texts, made));
    }

    private static Optional<ScalarNode> version(Node root) {
        return root instanceof MappingNode map
                ? map.getValue().stream()
                        .filter(entry -> entry.getKeyNode() instanceof ScalarNode key
                                && key.getValue().equals(VERSION_KEY))
                        .map(NodeTuple::getValueNode)
                        .filter(ScalarNode.class::isInstance)
                        .map(ScalarNode.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private Saved.@Nullable About about(Node node, String owner) {
        Fields fields = new Fields(nodes, node, owner, ABOUT_KEYS);
        String sha256 = fields.isReadable() ? fields.requireText("sha256") : null;
        return sha256 == null ? null : new Saved.About(fields.text("title"), sha256);
    }

    private @Nullable List<Saved.About> texts(Fields fields) {
        Node node = fields.require("texts", "a list");
        List<Node> list = node == null ? null : nodes.list(node, fields.what("texts"), "a list");
        if (list == null) {
            return null;
        }
        List<Saved.About> texts = new ArrayList<>();
        for (int k = 0; k < list.size(); k++) {
            Saved.About text = about(list.get(k), "text %d of the saved review".formatted(k + 1));
            if (text == null) {
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    /// A case that was edited meanwhile is still the case; one with another title is taken for another.
    private void requireCase(Saved.About theCase, Node node) {
        if (!theCase.title().equals(review.theCase().title())) {
            nodes.report(Problem.error(
                            nodes.place(node),
                            "this review is about the case %s".formatted(Wording.quoted(theCase.title())))
                    .found(theCase.title())
                    .expected("the case " + Wording.quoted(review.theCase().title()))
                    .suggest("if only the title was changed, change it here, too"));
        }
    }

    private void requireTexts(List<Saved.About> texts, Node node) {
        List<Saved.About> own = Saved.texts(review);
        if (!hashes(texts).equals(hashes(own))) {
            nodes.report(Problem.error(nodes.place(node), "this review is about %s".formatted(shown(texts)))
                    .found(shown(texts))
                    .expected(shown(own))
                    .suggest("give the texts that it was begun with, in their order"));
        }
    }

    private static List<String> hashes(List<Saved.About> texts) {
        return texts.stream().map(Saved.About::sha256).toList();
    }

    private static String shown(List<Saved.About> texts) {
        return texts.isEmpty()
                ? "no text"
                : Wording.allOf(texts.stream()
                        .map(text -> "%s (SHA-256 %s…)"
                                .formatted(
                                        text.title().isBlank() ? "untitled" : text.title(),
                                        text.sha256()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                8, text.sha256().length()))))
                        .toList());
    }

    private @Nullable List<Saved.Made> decisions(Fields fields) {
        Node list = fields.require("decisions", "a list");
        List<Node> items = list == null ? null : nodes.list(list, fields.what("decisions"), "a list");
        if (items == null) {
            return null;
        }
        List<Saved.Made> made = new ArrayList<>();
        for (int k = 0; k < items.size(); k++) {
            Saved.Made step = made(items.get(k), "decision " + (k + 1));
            if (step != null) {
                made.add(step);
            }
        }
        return made;
    }

    private enum Word {
        OPEN,
        ACCEPTED,
        CHANGED,
        REJECTED
    }

    private Saved.@Nullable Made made(Node node, String owner) {
        Fields fields = new Fields(nodes, node, owner, DECISION_KEYS);
        if (!fields.isReadable()) {
            return null;
        }
        Saved.Matter matter = choice(fields, "about", owner, Saved.Matter.class);
        String drafted = fields.requireText("drafted");
        Node copyNode = fields.value("copy");
        Integer copy = copyNode == null
                ? Integer.valueOf(0)
                : nodes.integer(copyNode, fields.what("copy"), 0, Integer.MAX_VALUE);
        Word word = choice(fields, "decision", owner, Word.class);
        if (matter == null || drafted == null || copy == null || word == null) {
            return null;
        }
        Decision decision = switch (word) {
            case OPEN -> new Decision.Open();
            case ACCEPTED -> new Decision.Accepted();
            case REJECTED -> new Decision.Rejected();
            case CHANGED -> changed(fields, matter, owner);
        };
        return decision == null ? null : new Saved.Made(matter, drafted, copy, decision);
    }

    private <E extends Enum<E>> @Nullable E choice(Fields fields, String key, String owner, Class<E> type) {
        Node node = fields.require(key, "one of the words that the schema names");
        return node == null ? null : nodes.choice(node, fields.what(key), key, owner, type);
    }

    private @Nullable Decision changed(Fields fields, Saved.Matter matter, String owner) {
        Node revised = fields.require("revision", "what it was changed to");
        if (revised == null) {
            return null;
        }
        Change change = switch (matter) {
            case STATEMENT -> revision(revised, owner);
            case PERSON -> personRevision(revised, owner);
        };
        return change == null ? null : new Decision.Changed(change);
    }

    private @Nullable PersonRevision personRevision(Node node, String owner) {
        Fields fields = new Fields(nodes, node, "the revision of " + owner, PERSON_KEYS);
        String name = fields.isReadable() ? fields.requireText("name") : null;
        return name == null ? null : new PersonRevision(name, fields.text("party"), fields.text("role"));
    }

    private @Nullable Revision revision(Node node, String owner) {
        Fields fields = new Fields(nodes, node, "the revision of " + owner, REVISION_KEYS);
        if (!fields.isReadable()) {
            return null;
        }
        String party = fields.requireText("party");
        Statement.Kind kind = choice(fields, "kind", owner, Statement.Kind.class);
        Node dateNode = fields.value("date");
        LocalDate date = dateNode == null ? null : nodes.date(dateNode, fields.what("date"));
        SequencedMap<String, List<String>> terms = terms(nodes, fields, "terms");
        SequencedMap<String, List<String>> target = terms(nodes, fields, "target");
        return party == null || kind == null || terms == null || target == null
                ? null
                : new Revision(
                        party,
                        kind,
                        terms,
                        target,
                        Optional.ofNullable(date),
                        fields.text("remark"),
                        fields.text("speaker"),
                        fields.text("place"),
                        fields.text("note"));
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
