package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Groups what is held by topic, and names the topics and their options in the words of the texts.
final class Topics {
    /// Words whose likeness is less bear on different issues. Chosen on the marked texts, see the method
    /// page.
    static final double SAME_ISSUE = .62;

    /// Words on one issue whose likeness is more are nearly the same, and name one option. On the marked
    /// texts likeness does not tell whether two contents on one issue are for the same option, so others stay
    /// apart.
    static final double SAME_OPTION = 1.8;

    private final Wordings wordings;
    private final Set<String> names;
    private final Map<String, Integer> groupsOfHead = new HashMap<>();

    private Topics(List<String> parties, Set<String> names) {
        this.wordings = Wordings.of(parties);
        this.names = names;
    }

    /// Topics that can be named and on which an option can, those with the most positions first.
    ///
    /// @param parties their names
    /// @param names words of the names of parties and people in lower case, which are no topics
    static List<Topic> of(List<Held> held, List<String> parties, Set<String> names) {
        return new Topics(parties, names).list(held);
    }

    private List<Topic> list(List<Held> held) {
        List<double[]> points = Points.of(
                held.stream().map(Held::words).toList(),
                held.stream().map(Held::paragraph).toList());
        List<List<Held>> groups = Clusters.of(points, SAME_ISSUE).stream()
                .map(group -> group.stream().map(held::get).toList())
                .toList();
        List<List<NounPhrases.NounPhrase>> phrases = new ArrayList<>();
        for (List<Held> group : groups) {
            List<NounPhrases.NounPhrase> own = group.stream()
                    .flatMap(h -> NounPhrases.in(h.words(), names).stream())
                    .toList();
            phrases.add(own);
            Set<String> heads = new HashSet<>();
            own.forEach(phrase -> heads.add(phrase.head()));
            heads.forEach(head -> groupsOfHead.merge(head, 1, Integer::sum));
        }
        List<Topic> topics = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<Topic.Choice> options = options(groups.get(g));
            Optional<String> label = label(phrases.get(g), groups.size());
            if (!options.isEmpty() && label.isPresent()) {
                topics.add(new Topic(label.get(), options, groups.get(g)));
            }
        }
        topics.sort(Comparator.comparingInt((Topic topic) -> topic.on().size()).reversed());
        return topics;
    }

    /// The phrase whose head is frequent in the group and rare outside it; of these the longest that is not
    /// much too long, and the first.
    private Optional<String> label(List<NounPhrases.NounPhrase> phrases, int groups) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (NounPhrases.NounPhrase phrase : phrases) {
            double rarity = Math.log((groups + 1.0) / groupsOfHead.getOrDefault(phrase.head(), 1));
            scores.merge(phrase.head(), rarity, Double::sum);
        }
        double best = scores.values().stream().mapToDouble(x -> x).max().orElse(0);
        return phrases.stream()
                .filter(phrase -> scores.getOrDefault(phrase.head(), 0.0) == best)
                .map(NounPhrases.NounPhrase::words)
                .max(Comparator.comparingInt((String words) -> Math.min(words.split(" ", -1).length, 3)));
    }

    private List<Topic.Choice> options(List<Held> group) {
        List<Held> naming = group.stream()
                .filter(Held::names)
                .filter(h -> !wordings.option(h.words()).isEmpty())
                .filter(h -> !NounPhrases.in(h.words(), Set.of()).isEmpty())
                .toList();
        List<double[]> points = Points.of(
                naming.stream().map(Held::words).toList(),
                naming.stream().map(_ -> -1).toList());
        return Clusters.of(points, SAME_OPTION).stream()
                .map(alike -> alike.stream().map(naming::get).toList())
                .map(alike -> new Topic.Choice(name(alike), alike))
                .toList();
    }

    /// The shortest of the words: what all of them have in common is at least there.
    private String name(List<Held> alike) {
        return alike.stream()
                .map(h -> wordings.option(h.words()))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }
}
