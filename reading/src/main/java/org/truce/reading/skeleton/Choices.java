package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truce.model.Statement;

/// The options of an issue: what is held on it, each once. Two propositions are for the same option if much
/// the same is done (`actions.txt`), to as many, and one says no more than the other but for details; what
/// keeps things as they are, or negates the only change, is the status quo.
final class Choices {
    private static final double NAMED = .95;
    private static final double ALIKE = .8;
    private static final double POINTED = .8;
    private static final Set<String> PLAIN = Set.of(
            "the", "of", "a", "an", "any", "another", "this", "that", "these", "those", "such", "all", "every", "each",
            "both");
    /// Details that make another option, though nothing else differs.
    private static final Set<String> RESTRICTIVE = Set.of(
            "half",
            "part",
            "some",
            "day",
            "night",
            "good",
            "perman",
            "temporari",
            "weekend",
            "onc",
            "food",
            "onli",
            "who",
            "few");

    /// An option in the making: the status quo is the first.
    private static final class Draft {
        private final List<Proposition> says = new ArrayList<>();
    }

    private final String label;
    private final List<Held> group;
    private final Draft statusQuo = new Draft();
    private final List<Draft> changes = new ArrayList<>();
    private final Map<Integer, Integer> optionOf = new LinkedHashMap<>();
    private final Set<Integer> pointing = new HashSet<>();

    private Choices(List<Held> group) {
        this.group = group;
        this.label = label(group);
    }

    static Topic topic(List<Held> group) {
        Choices choices = new Choices(group);
        choices.divide();
        return choices.topic();
    }

    // -- the thing

    /// The head that is named most often, in the words in which it is named most often; of these the
    /// shortest.
    private static String label(List<Held> group) {
        List<Phrase> phrases =
                group.stream().flatMap(h -> h.says().thing().stream()).toList();
        String head = most(phrases.stream().map(p -> Points.key(p.head())).toList());
        List<Phrase> own =
                phrases.stream().filter(p -> Points.key(p.head()).equals(head)).toList();
        String words = most(own.stream()
                .sorted(Comparator.comparing((Phrase p) -> !p.plural())
                        .thenComparingInt(p -> p.words().length()))
                .map(Phrase::words)
                .toList());
        return Phrasing.lower(words);
    }

    private static String most(List<String> some) {
        Map<String, Long> counts =
                some.stream().collect(Collectors.groupingBy(s -> s, LinkedHashMap::new, Collectors.counting()));
        long most = counts.values().stream().mapToLong(n -> n).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    // -- options

    private void divide() {
        for (int i = 0; i < group.size(); i++) {
            Held held = group.get(i);
            if (held.names() && !held.isAgainst() && !isPointing(held.says())) {
                place(i, held.says().negated() ? affirmed(held.says()) : held.says());
            }
        }
        for (int i = 0; i < group.size(); i++) {
            Held held = group.get(i);
            if (!optionOf.containsKey(i)) {
                rest(i, held);
            }
        }
    }

    private void place(int i, Proposition says) {
        if (Actions.changesNothing(says.group()) && says.numbers().isEmpty()) {
            optionOf.put(i, 0);
            statusQuo.says.add(says);
            return;
        }
        for (int c = 0; c < changes.size(); c++) {
            if (changes.get(c).says.stream().allMatch(other -> isSame(says, other))) {
                changes.get(c).says.add(says);
                optionOf.put(i, c + 1);
                return;
            }
        }
        Draft change = new Draft();
        change.says.add(says);
        changes.add(change);
        optionOf.put(i, changes.size());
    }

    /// What negates, what only points at what was named before, and what nobody's position is.
    private void rest(int i, Held held) {
        Proposition says = held.isAgainst() ? affirmed(held.says()) : held.says();
        Optional<Integer> same = Stream.iterate(0, c -> c < changes.size(), c -> c + 1)
                .filter(c -> changes.get(c).says.stream().anyMatch(other -> isSame(says, other)))
                .findFirst();
        if (isPointing(held.says()) && !held.isAgainst()) {
            Optional<Integer> before = optionOf.entrySet().stream()
                    .filter(entry -> entry.getKey() < i && entry.getValue() > 0)
                    .max(Comparator.comparingInt(Map.Entry::getKey))
                    .map(Map.Entry::getValue);
            if (before.isPresent() || changes.size() == 1) {
                optionOf.put(i, before.orElse(1));
                pointing.add(i);
                return;
            }
        } else if (same.isPresent() && !held.isAgainst()) {
            optionOf.put(i, same.get() + 1);
            return;
        } else if (held.isAgainst() && same.isPresent() && changes.size() == 1) {
            optionOf.put(i, 0);
            return;
        } else if (held.isAgainst() && refuses(held) && changes.isEmpty() && held.names()) {
            place(i, says);
            optionOf.put(i, 0);
            return;
        }
        if (held.names()) {
            place(i, held.says());
        }
    }

    private static boolean refuses(Held held) {
        return held.position().kind() == Statement.Kind.REJECTS
                || held.position().kind() == Statement.Kind.OPPOSES;
    }

    /// What a negation negates: of "no toll" the toll.
    private static Proposition affirmed(Proposition says) {
        return says.thing()
                .filter(thing -> thing.determiner().equals("no"))
                .map(thing -> says.affirmed().withThing(thing.withDeterminer("")))
                .orElse(says.affirmed());
    }

    /// "the food convoys": no more than the thing, as known.
    private static boolean isPointing(Proposition says) {
        return says.form() == Proposition.Form.NAMED
                && says.group().isEmpty()
                && says.numbers().isEmpty()
                && says.others().isEmpty()
                && says.thing().filter(t -> t.determiner().equals("the")).isPresent();
    }

    private static boolean isSame(Proposition a, Proposition b) {
        if (a.thing().isEmpty() || b.thing().isEmpty()) {
            return !a.numbers().isEmpty() && Set.copyOf(a.numbers()).equals(Set.copyOf(b.numbers()));
        }
        if (!a.thing().map(t -> Points.key(t.head())).equals(b.thing().map(t -> Points.key(t.head())))) {
            return false;
        }
        if (!a.group().equals(b.group()) || isNegated(a) != isNegated(b)) {
            return false;
        }
        if (!Set.copyOf(a.numbers()).equals(Set.copyOf(b.numbers()))) {
            return false;
        }
        Set<String> scopeA = scope(a);
        Set<String> scopeB = scope(b);
        Set<String> apart = new HashSet<>(scopeA);
        apart.addAll(scopeB);
        apart.removeIf(word -> scopeA.contains(word) && scopeB.contains(word));
        boolean within = scopeA.containsAll(scopeB) || scopeB.containsAll(scopeA);
        return within && apart.stream().noneMatch(RESTRICTIVE::contains);
    }

    /// A thing of which there shall be none is another option than the thing.
    private static boolean isNegated(Proposition says) {
        return says.thing().filter(t -> t.determiner().equals("no")).isPresent();
    }

    /// What tells options of one action apart: quantity, and details.
    private static Set<String> scope(Proposition says) {
        Set<String> scope = new HashSet<>();
        says.thing().ifPresent(thing -> {
            Stream.of(thing.determiner().split(" ", -1))
                    .filter(word -> !word.isEmpty() && !PLAIN.contains(word))
                    .forEach(scope::add);
            if (thing.determiner().startsWith("the ") || thing.determiner().startsWith("all ")) {
                scope.clear();
            }
            if (says.form() == Proposition.Form.NAMED && !thing.determiner().equals("the")) {
                thing.modifiers().forEach(modifier -> scope.add(Points.key(modifier)));
            }
        });
        Set<String> own = says.thing()
                .map(thing -> Stream.concat(Stream.of(thing.head()), thing.modifiers().stream())
                        .map(Points::key)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        String details = says.rest() + " " + says.thing().map(Phrase::words).orElse("");
        Phrasing.contentWords(says.form() == Proposition.Form.NAMED ? says.rest() : details).stream()
                .map(Points::key)
                .filter(word -> !own.contains(word) && !word.equals("all") && !word.equals(says.group()))
                .forEach(scope::add);
        return scope;
    }

    // -- the topic

    private Topic topic() {
        List<String> names = new ArrayList<>();
        List<Proposition> all = changes.stream().map(Choices::shortest).toList();
        all.forEach(says -> names.add(says.thing().isPresent() ? Phrasing.name(says) : Phrasing.counted(says, all)));
        names.addFirst(statusQuo.says.isEmpty() ? asThingsStand() : Phrasing.name(shortest(statusQuo)));
        Set<String> heads = group.stream()
                .flatMap(h -> h.says().thing().stream())
                .map(t -> Points.key(t.head()))
                .collect(Collectors.groupingBy(h -> h, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1 || group.size() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Topic.Placed> placed = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            if (optionOf.containsKey(i)) {
                placed.add(placed(i, heads));
            }
        }
        List<Topic.Choice> options = new ArrayList<>();
        Set<String> common = new HashSet<>(common(names.subList(1, names.size())));
        if (group.size() > 1) {
            group.stream().flatMap(h -> h.says().thing().stream()).forEach(thing -> {
                common.addAll(thing.modifiers());
                common.add(thing.head());
            });
        }
        for (String name : names) {
            options.add(new Topic.Choice(Phrasing.id(name, label, common), name));
        }
        return new Topic(Phrasing.definite(label, group), Phrasing.question(label, group, all), options, placed);
    }

    /// Words of all of several names, which tell none from the others.
    private static Set<String> common(List<String> names) {
        Set<String> common = new HashSet<>(Phrasing.contentWords(names.getFirst()));
        names.forEach(name -> common.retainAll(Phrasing.contentWords(name)));
        return names.size() > 1 ? common : Set.of();
    }

    private Topic.Placed placed(int i, Set<String> heads) {
        Held held = group.get(i);
        boolean named = held.says()
                .thing()
                .filter(t -> heads.contains(Points.key(t.head())) || label.contains(Phrasing.lower(t.words())))
                .isPresent();
        int option = optionOf.getOrDefault(i, 0);
        if (pointing.contains(i)) {
            return new Topic.Placed(held, option, POINTED, "the option is the one named before it");
        }
        return named
                ? new Topic.Placed(held, option, NAMED, "it names %s".formatted(Phrasing.definite(label, group)))
                : new Topic.Placed(
                        held,
                        option,
                        ALIKE,
                        "it is on %s by likeness of meaning".formatted(Phrasing.definite(label, group)));
    }

    /// What the others have in common is in the shortest.
    private static Proposition shortest(Draft draft) {
        return draft.says.stream()
                .min(Comparator.comparingInt((Proposition says) -> (says.form() == Proposition.Form.NAMED ? 1_000 : 0)
                        + Phrasing.name(says).length()))
                .orElseThrow();
    }

    private String asThingsStand() {
        Proposition first = shortest(changes.getFirst());
        boolean definite = changes.stream().allMatch(c -> c.says.stream().allMatch(Choices::isDefinitelyNamed));
        if (definite || first.thing().isEmpty()) {
            return Phrasing.asItIs(label, group);
        }
        if (changes.size() == 1) {
            return Phrasing.negated(first);
        }
        boolean named = changes.stream()
                .allMatch(c -> c.says.stream()
                        .allMatch(says -> says.form() == Proposition.Form.NAMED && !isDefinitelyNamed(says)));
        return named ? "No " + Phrasing.bare(first, label) : Phrasing.asItIs(label, group);
    }

    /// "the opening hours", which there are.
    private static boolean isDefinitelyNamed(Proposition says) {
        return says.form() == Proposition.Form.NAMED
                && says.group().isEmpty()
                && says.thing().filter(t -> t.determiner().equals("the")).isPresent();
    }
}
