package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truce.model.Statement;
import org.truce.reading.what.Position;

/// Groups what is held by the thing at stake, and names things and options as a person would.
///
/// @param topics those with the most positions first
/// @param unplaced what is on no topic, with the reason
record Topics(List<Topic> topics, List<Unplaced> unplaced) {
    /// Propositions whose likeness is less bear on different issues. Chosen on the marked texts, see the
    /// method page.
    static final double SAME_ISSUE = .75;

    /// What is on no topic.
    ///
    /// @param why in words
    record Unplaced(Held held, String why) {}

    private static final String NOTHING = "names nothing that could be an issue";
    private static final String ALONE = "only this speaks of it, and it is not sure";

    static Topics of(List<Held> all) {
        Map<String, String> synonyms = Synonyms.of(all.stream()
                .flatMap(h -> h.says().thing().stream())
                .map(Phrase::head)
                .toList());
        List<Held> held = all.stream().map(h -> named(h, synonyms)).toList();
        List<Held> things =
                held.stream().filter(h -> h.says().thing().isPresent()).toList();
        List<Unplaced> unplaced = new ArrayList<>();
        held.stream().filter(h -> h.says().thing().isEmpty()).forEach(h -> unplaced.add(new Unplaced(h, NOTHING)));
        List<double[]> points = Points.of(
                things.stream().map(Held::says).toList(),
                things.stream().map(Held::paragraph).toList());
        List<List<Held>> groups = new ArrayList<>();
        for (List<Integer> group : Clusters.of(points, sides(things), SAME_ISSUE)) {
            groups.add(new ArrayList<>(group.stream().map(things::get).toList()));
        }
        groups.removeIf(group -> {
            boolean stands = stands(group);
            if (!stands) {
                group.forEach(h -> unplaced.add(new Unplaced(h, ALONE)));
            }
            return !stands;
        });
        byUnit(held, groups, unplaced);
        List<Topic> topics = new ArrayList<>(groups.stream().map(Choices::topic).toList());
        topics.sort(Comparator.comparingInt((Topic topic) -> positions(topic)).reversed());
        return new Topics(topics, unplaced);
    }

    private static Held named(Held held, Map<String, String> synonyms) {
        return held.says()
                .thing()
                .map(thing -> thing.withHead(synonyms.getOrDefault(thing.head(), thing.head())))
                .map(thing ->
                        new Held(held.position(), held.isTarget(), held.says().withThing(thing), held.paragraph()))
                .orElse(held);
    }

    /// What is offered and on which condition are two things: "would open the crossing if the fee was
    /// waived".
    private static List<Integer> sides(List<Held> things) {
        IdentityHashMap<Position, Integer> positions = new IdentityHashMap<>();
        List<Integer> sides = new ArrayList<>();
        for (Held held : things) {
            int position = positions.computeIfAbsent(held.position(), _ -> positions.size());
            boolean compared = held.position().kind() == Statement.Kind.PREFERS;
            boolean condition = held.isTarget() || held.says().link() != Proposition.Link.NONE;
            sides.add(compared ? -1 : 2 * position + (condition ? 1 : 0));
        }
        return sides;
    }

    /// Whether a position that is sure, or more than one, makes it an issue.
    private static boolean stands(List<Held> group) {
        Set<Object> positions = new HashSet<>();
        group.stream()
                .filter(Held::names)
                .forEach(h -> positions.add(h.position().attribution().content()));
        return positions.size() > 1
                || group.stream().anyMatch(h -> h.names() && h.position().isSure());
    }

    private static int positions(Topic topic) {
        return (int)
                topic.placed().stream().map(p -> p.held().position()).distinct().count();
    }

    /// A bare number ("sixty days") is about that of which such a number was last named, if it was of one
    /// only.
    private static void byUnit(List<Held> held, List<List<Held>> groups, List<Unplaced> unplaced) {
        for (int i = 0; i < held.size(); i++) {
            Held bare = held.get(i);
            if (bare.says().thing().isPresent() || bare.says().numbers().isEmpty()) {
                continue;
            }
            for (int j = i - 1; j >= 0; j--) {
                Held before = held.get(j);
                List<List<Held>> of =
                        groups.stream().filter(g -> g.contains(before)).toList();
                if (!of.isEmpty() && units(before).stream().anyMatch(units(bare)::contains)) {
                    of.getFirst().add(bare);
                    unplaced.removeIf(u -> u.held().equals(bare));
                    break;
                }
            }
        }
    }

    private static List<String> units(Held held) {
        return held.says().numbers().stream()
                .filter(number -> number.contains(" "))
                .map(number -> number.substring(number.indexOf(' ') + 1))
                .toList();
    }
}
