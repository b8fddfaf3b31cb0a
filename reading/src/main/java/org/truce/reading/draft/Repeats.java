package org.truce.reading.draft;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.truce.formats.casefile.StatementEntries;
import org.truce.formats.edit.YamlValue;
import org.truce.model.Case;
import org.truce.model.Statement;

/// Finds out which statements of several texts are one: they say the same of the same party, in other texts,
/// and on the same day; or in much the same words within a week, since papers print what agencies wrote the
/// day before. Without a day they are one; on other days in other words they are two, for who repeats a
/// demand has not dropped it.
final class Repeats {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final double SAME_WORDS = .6;
    private static final int LONGEST_DELAY = 7;

    private record Seen(int draft, int position, DraftStatement statement) {}

    private final List<List<DraftStatement>> statements = new ArrayList<>();
    private final List<List<Draft.Suggested>> people = new ArrayList<>();
    private final List<Drafts.Repeat> repeats = new ArrayList<>();
    private final Map<List<Object>, List<Seen>> seen = new HashMap<>();

    private Repeats() {}

    static Drafts merged(List<Draft> drafts, Case theCase) {
        Repeats repeats = new Repeats();
        StatementEntries format =
                StatementEntries.of(theCase, drafts.stream().map(Draft::source).toList());
        drafts.forEach(draft -> repeats.add(draft, format));
        drafts.forEach(repeats::addPeople);
        List<Draft> merged = new ArrayList<>();
        for (int d = 0; d < drafts.size(); d++) {
            merged.add(drafts.get(d).with(repeats.statements.get(d), repeats.people.get(d)));
        }
        return new Drafts(merged, repeats.repeats);
    }

    private void add(Draft draft, StatementEntries format) {
        List<DraftStatement> kept = new ArrayList<>();
        statements.add(kept);
        for (DraftStatement statement : draft.statements()) {
            Optional<Statement> read =
                    statement.isSure() ? format.read(statement.entry()).statement() : Optional.empty();
            List<Seen> same = read.map(Agreement::meaning)
                    .map(meaning -> seen.computeIfAbsent(meaning, _ -> new ArrayList<>()))
                    .orElseGet(ArrayList::new);
            Optional<Seen> earlier = same.stream()
                    .filter(s -> s.draft() < statements.size() - 1)
                    .filter(s -> isOne(s.statement(), statement))
                    .findFirst();
            if (earlier.isPresent()) {
                note(earlier.get(), draft, statement);
            } else {
                same.add(new Seen(statements.size() - 1, kept.size(), statement));
                kept.add(statement);
            }
        }
    }

    private void note(Seen earlier, Draft draft, DraftStatement repeat) {
        List<DraftStatement> own = statements.get(earlier.draft());
        DraftStatement statement = own.get(earlier.position());
        repeats.add(new Drafts.Repeat(statement.id(), draft.source(), repeat.field("place"), repeat.quote()));
        SequencedMap<String, YamlValue> entry =
                new LinkedHashMap<>(statement.entry().entries());
        String note = statement.field("note");
        entry.put(
                "note",
                new YamlValue.Text("%s%sAlso in %s, %s: “%s”"
                        .formatted(
                                note,
                                note.isEmpty() ? "" : " ",
                                draft.source(),
                                repeat.field("place"),
                                repeat.quote())));
        own.set(
                earlier.position(),
                new DraftStatement(
                        statement.id(),
                        statement.position(),
                        new YamlValue.Mapping(entry),
                        statement.quote(),
                        statement.doubts()));
    }

    private static boolean isOne(DraftStatement one, DraftStatement other) {
        String day = one.field("date");
        String otherDay = other.field("date");
        return isSameDay(day, otherDay)
                || (Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(day), LocalDate.parse(otherDay))) <= LONGEST_DELAY
                        && shareOfWords(one.quote(), other.quote()) >= SAME_WORDS);
    }

    /// Whether nothing speaks against the same day.
    static boolean isSameDay(String day, String other) {
        return day.isEmpty() || other.isEmpty() || day.equals(other);
    }

    /// The words that two sentences share, as a share of all their words (Jaccard 1901).
    static double shareOfWords(String one, String other) {
        Set<String> words = words(one);
        Set<String> shared = new HashSet<>(words);
        Set<String> others = words(other);
        shared.retainAll(others);
        words.addAll(others);
        return words.isEmpty() ? 1 : (double) shared.size() / words.size();
    }

    private static Set<String> words(String sentence) {
        return new HashSet<>(NO_WORD.splitAsStream(sentence.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /// Somebody whom an earlier text introduces, too, is suggested there.
    private void addPeople(Draft draft) {
        List<Draft.Suggested> kept = new ArrayList<>();
        for (Draft.Suggested suggested : draft.people()) {
            if (people.stream().flatMap(List::stream).noneMatch(p -> isOne(p, suggested))) {
                kept.add(suggested);
            }
        }
        people.add(kept);
    }

    /// Two texts that tell another party for somebody suggest two people: which it is, is for a person to
    /// say.
    private static boolean isOne(Draft.Suggested one, Draft.Suggested other) {
        return one.person().name().equalsIgnoreCase(other.person().name())
                && (one.person().party().equals(other.person().party())
                        || other.person().party().isEmpty());
    }
}
