package org.truce.formats.input;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Watches the events of a YAML file for what no file written by hand needs and a hostile file does: nodes
/// without number (counted as if every alias were written out), nesting without end, aliases that contain
/// themselves, tags, more than one document.
final class YamlLimits {
    /// A statement with a list of partial deals with alternatives takes 6.
    static final int DEEPEST = 40;

    private final String file;
    private final InputKind kind;
    private final Map<String, Long> sizes = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private long nodes;
    private int documents;

    /// A list or map whose end is not yet reached.
    private record Open(@Nullable String anchor, long nodesBefore) {}

    YamlLimits(String file, InputKind kind) {
        this.file = file;
        this.kind = kind;
    }

    /// The first limit that the event exceeds, if any.
    Optional<Problem> accept(Event event) {
        return switch (event) {
            case DocumentStartEvent start ->
                documents++ == 0
                        ? Optional.empty()
                        : Optional.of(Problem.error(place(start), "a second document begins here")
                                .found("---")
                                .expected("one document in the file")
                                .suggest(kind.apart()));
            case AliasEvent alias -> alias(alias);
            case ScalarEvent scalar -> {
                nodes++;
                scalar.getAnchor().ifPresent(anchor -> sizes.put(anchor.getValue(), 1L));
                yield checkNode(scalar, scalar.getTag());
            }
            case CollectionStartEvent start -> {
                open.push(new Open(start.getAnchor().map(a -> a.getValue()).orElse(null), nodes));
                nodes++;
                yield open.size() > DEEPEST
                        ? Optional.of(Problem.error(
                                        place(start), "lists and maps are nested more than %d deep".formatted(DEEPEST))
                                .expected("at most %d".formatted(DEEPEST)))
                        : checkNode(start, start.getTag());
            }
            case CollectionEndEvent _ -> {
                Open ended = open.pop();
                if (ended.anchor() != null) {
                    sizes.put(ended.anchor(), nodes - ended.nodesBefore());
                }
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private Optional<Problem> alias(AliasEvent event) {
        String anchor = event.getAlias().getValue();
        if (open.stream().anyMatch(o -> anchor.equals(o.anchor()))) {
            return Optional.of(Problem.error(
                            place(event),
                            "the alias `*%s` stands inside what it repeats".formatted(Wording.shown(anchor)))
                    .found("*" + anchor)
                    .suggest("write out what is meant"));
        }
        nodes += sizes.getOrDefault(anchor, 1L);
        return checkSize(event);
    }

    private Optional<Problem> checkNode(NodeEvent event, Optional<String> tag) {
        return tag.isPresent()
                ? Optional.of(
                        Problem.error(place(event), "the tag `%s` is not allowed".formatted(Wording.shown(tag.get())))
                                .found(tag.get())
                                .expected("plain YAML without tags")
                                .suggest("leave the tag out; quote a value to make it text"))
                : checkSize(event);
    }

    private Optional<Problem> checkSize(Event event) {
        return nodes > kind.mostNodes()
                ? Optional.of(Problem.error(
                                place(event),
                                String.format(
                                        Locale.ROOT,
                                        "the file has more than %,d values, aliases written out",
                                        kind.mostNodes()))
                        .expected(String.format(
                                Locale.ROOT, "at most %,d, far more than any %s needs", kind.mostNodes(), kind.noun())))
                : Optional.empty();
    }

    private Place place(Event event) {
        return Nodes.place(file, event.getStartMark());
    }
}
