package org.truce.reading.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.truce.formats.edit.YamlValue;
import org.truce.formats.edit.YamlValue.Literal;
import org.truce.formats.edit.YamlValue.Mapping;
import org.truce.formats.edit.YamlValue.Sequence;
import org.truce.formats.edit.YamlValue.Text;
import org.truce.formats.input.Nodes;
import org.truce.model.Statement;
import org.truce.reading.draft.DraftStatement;

/// What a person may change of a drafted statement, in ids of the case. Nothing is checked here: whether the
/// case has these ids, and whether the kind allows such terms, is for the case format to say.
///
/// @param party whose position it is; `?` where that is not known
/// @param terms options by issue; none for a remark
/// @param target for `requires` what the condition is set for, for `prefers` what is liked less; else empty
/// @param date when it was said, if known
/// @param remark the words of a remark; kept, but not used, for other kinds
/// @param speaker whom it comes from; blank for the party itself
/// @param place where it stands in its source; blank if that is not to be said
/// @param note blank for none; where the kind is no remark, the words it rests on stand there instead
public record Revision(
        String party,
        Statement.Kind kind,
        SequencedMap<String, List<String>> terms,
        SequencedMap<String, List<String>> target,
        Optional<LocalDate> date,
        String remark,
        String speaker,
        String place,
        String note)
        implements Change {
    /// Stands for a party that is not known.
    public static final String UNKNOWN = "?";

    private static final List<String> SAYING = List.of(
            "party",
            "wants",
            "prefers",
            "over",
            "opposes",
            "accepts",
            "offers",
            "rejects",
            "requires",
            "for",
            "remark",
            "date",
            "speaker",
            "place",
            "note");

    public Revision {
        terms = copy(terms);
        target = copy(target);
    }

    private static SequencedMap<String, List<String>> copy(Map<String, List<String>> terms) {
        SequencedMap<String, List<String>> copy = new LinkedHashMap<>();
        terms.forEach((issue, options) -> copy.put(issue, List.copyOf(options)));
        return copy;
    }

    /// What was drafted.
    public static Revision of(DraftStatement drafted) {
        SequencedMap<String, YamlValue> entry = drafted.entry().entries();
        Statement.Kind kind = drafted.position().kind();
        return new Revision(
                text(entry.get("party")),
                kind,
                terms(entry.get(Nodes.word(kind))),
                terms(entry.get(joint(kind))),
                date(text(entry.get("date"))),
                drafted.quote(),
                text(entry.get("speaker")),
                text(entry.get("place")),
                text(entry.get("note")));
    }

    /// The key under which the second terms of a kind stand: `over` or `for`; empty for kinds without.
    public static String joint(Statement.Kind kind) {
        return switch (kind) {
            case PREFERS -> "over";
            case REQUIRES -> "for";
            case WANTS, OPPOSES, ACCEPTS, OFFERS, REJECTS, REMARK -> "";
        };
    }

    public Revision withParty(String changed) {
        return new Revision(changed, kind, terms, target, date, remark, speaker, place, note);
    }

    /// Terms that the kind has no place for are dropped when the entry is written.
    public Revision withKind(Statement.Kind changed) {
        return new Revision(party, changed, terms, target, date, remark, speaker, place, note);
    }

    public Revision withTerms(SequencedMap<String, List<String>> changed) {
        return new Revision(party, kind, changed, target, date, remark, speaker, place, note);
    }

    public Revision withTarget(SequencedMap<String, List<String>> changed) {
        return new Revision(party, kind, terms, changed, date, remark, speaker, place, note);
    }

    public Revision withDate(Optional<LocalDate> changed) {
        return new Revision(party, kind, terms, target, changed, remark, speaker, place, note);
    }

    public Revision withRemark(String changed) {
        return new Revision(party, kind, terms, target, date, changed, speaker, place, note);
    }

    public Revision withSpeaker(String changed) {
        return new Revision(party, kind, terms, target, date, remark, changed, place, note);
    }

    public Revision withPlace(String changed) {
        return new Revision(party, kind, terms, target, date, remark, speaker, changed, note);
    }

    public Revision withNote(String changed) {
        return new Revision(party, kind, terms, target, date, remark, speaker, place, changed);
    }

    /// The drafted entry with these changes. Capacity and source stay.
    ///
    /// @param id of the entry
    Mapping entry(String id, DraftStatement drafted) {
        SequencedMap<String, YamlValue> rest =
                new LinkedHashMap<>(drafted.entry().entries());
        rest.remove("id");
        SAYING.forEach(rest::remove);
        SequencedMap<String, YamlValue> entry = new LinkedHashMap<>();
        entry.put("id", new Text(id));
        entry.put("party", new Text(party));
        entry.put(Nodes.word(kind), kind == Statement.Kind.REMARK ? new Text(remark) : value(terms));
        if (!target.isEmpty() && !joint(kind).isEmpty()) {
            entry.put(joint(kind), value(target));
        }
        put(entry, "speaker", speaker);
        YamlValue capacity = rest.remove("capacity");
        if (capacity != null) {
            entry.put("capacity", capacity);
        }
        date.ifPresent(day -> entry.put("date", new Literal(day.toString())));
        entry.putAll(rest);
        put(entry, "place", place);
        put(entry, "note", note.isBlank() && kind != Statement.Kind.REMARK ? "“%s”".formatted(drafted.quote()) : note);
        return new Mapping(entry);
    }

    private static void put(SequencedMap<String, YamlValue> entry, String key, String words) {
        if (!words.isBlank()) {
            entry.put(key, new Text(words));
        }
    }

    private static YamlValue value(SequencedMap<String, List<String>> terms) {
        SequencedMap<String, YamlValue> map = new LinkedHashMap<>();
        terms.forEach((issue, options) -> map.put(
                issue,
                options.size() == 1
                        ? new Text(options.getFirst())
                        : new Sequence(
                                options.stream().<YamlValue>map(Text::new).toList())));
        return new Mapping(map);
    }

    private static SequencedMap<String, List<String>> terms(@Nullable YamlValue value) {
        SequencedMap<String, List<String>> terms = new LinkedHashMap<>();
        if (value instanceof Mapping map) {
            map.entries()
                    .forEach((issue, options) -> terms.put(
                            issue,
                            options instanceof Sequence list
                                    ? list.items().stream().map(Revision::text).toList()
                                    : List.of(text(options))));
        }
        return terms;
    }

    static String text(@Nullable YamlValue value) {
        return switch (value) {
            case Text(String text) -> text;
            case Literal(String text) -> text;
            case null -> "";
            case Sequence _, Mapping _ -> throw new IllegalStateException("No text: " + value);
        };
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("A draft with the date " + text, e);
        }
    }
}
