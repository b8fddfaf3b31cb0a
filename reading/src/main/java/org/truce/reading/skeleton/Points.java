package org.truce.reading.skeleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;
import org.truce.reading.what.Meanings;

/// Words as points whose products tell how alike they are: the cosine of their meanings, plus that of their
/// stems weighted by how rare these are (tf-idf, Spärck Jones 1972), plus a share for standing in the same
/// paragraph. Stems and paragraphs go into a fixed number of coordinates (feature hashing, Weinberger et al.
/// 2009).
final class Points {
    /// What the stems and the paragraph count for beside the meaning; chosen, with the least likeness, on the
    /// marked texts (see the method page).
    static final double WORDS = 1.2;

    static final double PARAGRAPH = .3;

    private static final int STEMS = 1_024;
    private static final int PARAGRAPHS = 1_024;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> STOP = Set.of(
            "the", "an", "of", "to", "in", "is", "are", "be", "and", "or", "for", "on", "at", "by", "with", "what",
            "how", "which", "who", "does", "do", "it", "its", "they", "their", "that", "this", "as", "from", "up",
            "all", "not", "no", "will", "would", "than", "there", "has", "have", "after", "when", "if", "we", "our",
            "he", "she", "his", "her", "them", "said", "any", "one", "each", "own", "but", "out", "into", "was", "were",
            "been", "could", "should", "must", "can", "may", "might", "only", "so", "such", "us", "you");

    private Points() {}

    /// @param words one entry for each point
    /// @param paragraphs of each; below 0 for none
    static List<double[]> of(List<String> words, List<Integer> paragraphs) {
        List<float[]> meanings = Meanings.of(words);
        List<Set<String>> stems = words.stream().map(Points::stems).toList();
        Map<String, Integer> frequency = new HashMap<>();
        stems.forEach(set -> set.forEach(stem -> frequency.merge(stem, 1, Integer::sum)));
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            float[] meaning = meanings.get(i);
            double[] point = new double[meaning.length + STEMS + PARAGRAPHS];
            for (int k = 0; k < meaning.length; k++) {
                point[k] = meaning[k];
            }
            double[] weighted = new double[STEMS];
            for (String stem : stems.get(i)) {
                weighted[Math.floorMod(stem.hashCode(), STEMS)] +=
                        Math.log((words.size() + 1.0) / frequency.getOrDefault(stem, 1));
            }
            double length = Math.sqrt(Arrays.stream(weighted).map(x -> x * x).sum());
            for (int k = 0; k < STEMS && length > 0; k++) {
                point[meaning.length + k] = Math.sqrt(WORDS) * weighted[k] / length;
            }
            if (paragraphs.get(i) >= 0) {
                point[meaning.length + STEMS + paragraphs.get(i) % PARAGRAPHS] = Math.sqrt(PARAGRAPH);
            }
            points.add(point);
        }
        return points;
    }

    static Set<String> stems(String words) {
        PorterStemmer stemmer = new PorterStemmer();
        Set<String> stems = new HashSet<>();
        NO_WORD.splitAsStream(words.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1 && !STOP.contains(word))
                .forEach(word -> stems.add(stemmer.stem(word)));
        return stems;
    }
}
