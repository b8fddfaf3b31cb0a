package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.truce.reading.what.Meanings;

/// Propositions as points whose products tell how alike they are: the cosine of the meanings of their
/// clauses, that of the things they are about, that of the words they name, weighted by their part in the
/// clause and by how rare they are (tf-idf, Spärck Jones 1972), and a share for standing in the same
/// paragraph. Words and paragraphs go into a fixed number of coordinates (feature hashing, Weinberger et al.
/// 2009).
final class Points {
    /// What each counts for; chosen, with the least likeness, on the marked texts (see the method page).
    record Weights(double clause, double thing, double words, double paragraph) {
        static final Weights CHOSEN = new Weights(.8, .3, .8, .2);
    }

    /// What a word counts for that is not the head of the thing.
    private static final double MODIFIER = .4;

    private static final double ACTION = .3;
    private static final double OTHER = .4;
    private static final int WORDS = 1_024;
    private static final int PARAGRAPHS = 1_024;

    private Points() {}

    /// @param propositions each about something
    /// @param paragraphs of each; below 0 for none
    static List<double[]> of(List<Proposition> propositions, List<Integer> paragraphs) {
        return of(propositions, paragraphs, Weights.CHOSEN);
    }

    static List<double[]> of(List<Proposition> propositions, List<Integer> paragraphs, Weights weights) {
        List<float[]> clauses =
                Meanings.of(propositions.stream().map(Proposition::words).toList());
        List<float[]> things = Meanings.of(propositions.stream()
                .map(p -> p.thing().map(Phrase::words).orElse(p.words()))
                .toList());
        List<Map<String, Double>> words =
                propositions.stream().map(Points::words).toList();
        Map<String, Integer> frequency = new HashMap<>();
        words.forEach(map -> map.keySet().forEach(word -> frequency.merge(word, 1, Integer::sum)));
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < propositions.size(); i++) {
            int dimensions = clauses.get(i).length;
            double[] point = new double[2 * dimensions + WORDS + PARAGRAPHS];
            for (int k = 0; k < dimensions; k++) {
                point[k] = Math.sqrt(weights.clause()) * clauses.get(i)[k];
                point[dimensions + k] = Math.sqrt(weights.thing()) * things.get(i)[k];
            }
            double[] weighted = new double[WORDS];
            words.get(i)
                    .forEach((word, part) -> weighted[Math.floorMod(word.hashCode(), WORDS)] +=
                            part * Math.log((propositions.size() + 1.0) / frequency.getOrDefault(word, 1)));
            double length = Math.sqrt(Arrays.stream(weighted).map(x -> x * x).sum());
            for (int k = 0; k < WORDS && length > 0; k++) {
                point[2 * dimensions + k] = Math.sqrt(weights.words()) * weighted[k] / length;
            }
            if (paragraphs.get(i) >= 0) {
                point[2 * dimensions + WORDS + paragraphs.get(i) % PARAGRAPHS] = Math.sqrt(weights.paragraph());
            }
            points.add(point);
        }
        return points;
    }

    /// Words with their part in the proposition.
    private static Map<String, Double> words(Proposition proposition) {
        Map<String, Double> words = new HashMap<>();
        proposition.others().forEach(other -> words.merge(key(other), OTHER, Math::max));
        if (!proposition.group().isEmpty()) {
            words.merge(proposition.group(), ACTION, Math::max);
        }
        proposition.thing().ifPresent(thing -> {
            thing.modifiers().forEach(modifier -> words.merge(key(modifier), MODIFIER, Math::max));
            words.put(key(thing.head()), 1.0);
        });
        return words;
    }

    /// Nouns of action count as the action.
    static String key(String word) {
        return Actions.findOfNoun(word).map(Actions.Verb::group).orElseGet(() -> Actions.group(word));
    }
}
