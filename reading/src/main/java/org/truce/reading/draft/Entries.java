package org.truce.reading.draft;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.edit.YamlValue.Literal;
import org.truce.formats.edit.YamlValue.Mapping;
import org.truce.formats.edit.YamlValue.Sequence;
import org.truce.formats.edit.YamlValue.Text;
import org.truce.formats.input.Nodes;
import org.truce.model.Case;
import org.truce.model.Evidence;
import org.truce.model.Issue;
import org.truce.model.Statement;
import org.truce.reading.text.Passage;
import org.truce.reading.what.Bearing;
import org.truce.reading.what.Position;
import org.truce.reading.who.Introduced;

/// What was read, in the words of the case format.
final class Entries {
    private static final String UNKNOWN = "?";

    private final Case theCase;
    private final String source;

    Entries(Case theCase, String source) {
        this.theCase = theCase;
        this.source = source;
    }

    /// @param said when, if it is known to the day
    Mapping statement(String id, Position position, String quote, Optional<LocalDate> said) {
        SequencedMap<String, YamlValue> entry = new LinkedHashMap<>();
        entry.put("id", new Text(id));
        entry.put(
                "party",
                new Text(
                        position.party().isEmpty()
                                ? UNKNOWN
                                : party(position.party().getAsInt())));
        String kind = Nodes.word(position.kind());
        entry.put(kind, position.kind() == Statement.Kind.REMARK ? new Text(quote) : terms(position.terms()));
        if (!position.target().isEmpty()) {
            entry.put(position.kind() == Statement.Kind.PREFERS ? "over" : "for", terms(position.target()));
        }
        if (!position.speaker().name().isBlank()) {
            entry.put("speaker", new Text(position.speaker().name()));
        }
        if (position.speaker().standing() != Evidence.Capacity.ON_THE_RECORD) {
            entry.put("capacity", new Text(Nodes.word(position.speaker().standing())));
        }
        said.ifPresent(day -> entry.put("date", new Literal(day.toString())));
        entry.put("source", new Text(source));
        Passage content = position.attribution().content();
        entry.put("place", new Text("characters %s to %s".formatted(content.start(), content.end())));
        if (position.kind() != Statement.Kind.REMARK) {
            entry.put("note", new Text("“%s”".formatted(quote)));
        }
        return new Mapping(entry);
    }

    private String party(int party) {
        return theCase.parties().get(party).id();
    }

    private YamlValue terms(List<Bearing> bearings) {
        SequencedMap<String, YamlValue> terms = new LinkedHashMap<>();
        for (Bearing bearing : bearings) {
            Issue issue = theCase.issues().get(bearing.issue());
            List<YamlValue> options = bearing.options().stream()
                    .<YamlValue>map(x -> new Text(issue.options().get(x).id()))
                    .toList();
            terms.put(issue.id(), options.size() == 1 ? options.getFirst() : new Sequence(options));
        }
        return new Mapping(terms);
    }

    Mapping person(Introduced person) {
        SequencedMap<String, YamlValue> entry = new LinkedHashMap<>();
        entry.put("name", new Text(person.name()));
        person.party().ifPresent(party -> entry.put("party", new Text(party(party))));
        if (!person.role().isBlank()) {
            entry.put("role", new Text(person.role()));
        }
        return new Mapping(entry);
    }
}
