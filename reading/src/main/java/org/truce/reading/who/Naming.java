package org.truce.reading.who;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.truce.model.Evidence.Capacity;

/// Speakers who are named by their own names.
final class Naming {
    private final List<Word> words;
    private final List<Mention> mentions;
    private final People people;

    Naming(Scene scene) {
        this.words = scene.words();
        this.mentions = scene.mentions();
        this.people = scene.people();
    }

    Optional<Speaker> find(String name, Phrase phrase, int from, int to) {
        List<People.Named> inside = Stretch.within(people.named(), from, to).stream()
                .filter(n -> isSpeaker(n, from))
                .toList();
        if (inside.isEmpty()) {
            return ofInitials(phrase, from, to);
        }
        People.Named first = inside.getFirst();
        if (first.who() < 0) {
            return Optional.of(Speaker.of(name, List.of(), Capacity.ON_THE_RECORD, Reason.SEVERAL));
        }
        Identity identity = people.identities().get(first.who());
        if (inside.size() > 1
                && inside.get(1).who() >= 0
                && isAnd(first.to(), inside.get(1).from())) {
            return Optional.of(
                    both(name, identity, people.identities().get(inside.get(1).who())));
        }
        return Optional.of(of(identity, first, phrase));
    }

    /// "IT:" before what Ida Tem says, if nobody else has these initials.
    private Optional<Speaker> ofInitials(Phrase phrase, int from, int to) {
        String label = words.get(from).text();
        boolean isLabel = to == from + 1
                && label.matches("\\p{Lu}{2,3}|(?:\\p{Lu}\\.){2,3}")
                && to < words.size()
                && words.get(to).before().startsWith(":")
                && Stretch.within(mentions, from, to).isEmpty();
        List<Identity> bearers = isLabel
                ? people.identities().stream()
                        .filter(p -> p.names().size() > 1 && initials(p).equals(label.replace(".", "")))
                        .toList()
                : List.of();
        return bearers.size() == 1
                ? Optional.of(of(bearers.getFirst(), new People.Named(from, to, 0), phrase))
                : Optional.empty();
    }

    private static String initials(Identity person) {
        return person.names().stream()
                .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /// Not the person in "a spokesman for Ida Tem" or "Ida Tem's spokesman".
    private boolean isSpeaker(People.Named named, int from) {
        if (words.get(named.to() - 1).possessive()) {
            return false;
        }
        for (int i = named.from() - 1; i > from; i--) {
            String word = words.get(i).lower();
            if (words.get(i + 1).before().contains(",")) {
                return true;
            }
            if (Set.of("of", "for", "to", "with", "by", "who", "in", "at", "from", "on", "whose")
                    .contains(word)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAnd(int from, int to) {
        return words.subList(from, to).stream().anyMatch(w -> w.lower().equals("and"))
                && words.subList(from, to).stream()
                        .noneMatch(w -> w.lower().equals("of") || w.lower().equals("for"));
    }

    private Speaker both(String name, Identity a, Identity b) {
        if (a.party().isEmpty() || b.party().isEmpty()) {
            return Speaker.of(name, List.of(), Capacity.ON_THE_RECORD, Reason.SEVERAL);
        }
        return Speaker.of(
                name, List.of(a.party().getAsInt(), b.party().getAsInt()), Capacity.ON_THE_RECORD, Reason.JOINT);
    }

    Speaker of(Identity identity, People.Named mention, Phrase phrase) {
        Capacity standing = identity.isAnalyst() || phrase.hasAny(Roles.ANALYST)
                ? Capacity.ANALYST
                : identity.isJournalist() ? Capacity.JOURNALIST : Capacity.ON_THE_RECORD;
        boolean none = identity.none() || standing != Capacity.ON_THE_RECORD;
        boolean full = mention.to() - mention.from() > 1;
        OptionalInt party = none ? OptionalInt.empty() : identity.party();
        Reason reason;
        if (party.isPresent()) {
            reason = identity.inferred()
                    ? Reason.NEARBY
                    : identity.ofCase() ? Reason.PERSON : full ? Reason.INTRODUCED : Reason.SURNAME;
        } else {
            reason = none ? Reason.NO_PARTY : Reason.NOT_KNOWN;
        }
        List<Integer> parties = party.isPresent() ? List.of(party.getAsInt()) : List.of();
        return new Speaker(identity.name(), parties, standing, reason.confidence(), reason);
    }
}
