package org.truce.formats.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.truce.formats.input.Entry;
import org.truce.formats.input.Fields;
import org.truce.formats.input.Names;
import org.truce.formats.input.Nodes;
import org.truce.formats.input.Place;
import org.truce.formats.input.Wording;
import org.truce.model.Source;

/// Reads `sources`.
final class SourcesReader {
    private static final List<String> KEYS = List.of("title", "publisher", "date", "reliability", "note");
    private static final String EXPECTED = "a map of sources, each with a `title` and a `reliability`";

    /// @param names all ids, also of sources with a problem
    /// @param sources those without a problem
    record Result(Names names, List<Source> sources, List<Place> places) {}

    private SourcesReader() {}

    static Result read(Nodes nodes, @Nullable Node node) {
        List<Entry> entries = node == null ? List.of() : nodes.map(node, "`sources`", EXPECTED);
        if (entries == null) {
            return new Result(Names.unreadable("source", ""), List.of(), List.of());
        }
        List<Source> sources = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Entry entry : entries) {
            nodes.declaredId((ScalarNode) entry.keyNode(), "source");
            String owner = "source " + Wording.quoted(entry.key());
            Fields fields = new Fields(nodes, entry.value(), owner, KEYS);
            String title = fields.requireText("title");
            String publisher = fields.text("publisher");
            Node dateNode = fields.value("date");
            LocalDate date = dateNode == null ? null : nodes.date(dateNode, fields.what("date"));
            Node grade = fields.require(
                    "reliability", "an Admiralty grade, `A` (completely reliable) to `F` (cannot be judged)");
            Source.Reliability reliability = grade == null
                    ? null
                    : nodes.choice(grade, fields.what("reliability"), "grade", owner, Source.Reliability.class);
            String note = fields.text("note");
            places.add(nodes.place(entry.keyNode()));
            if (title != null && reliability != null) {
                sources.add(new Source(entry.key(), title, publisher, date, reliability, note));
            }
        }
        List<String> ids = entries.stream().map(Entry::key).toList();
        return new Result(Names.of("source", "", ids, List.of()), sources, places);
    }
}
