package org.truce.reading.skeleton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truce.reading.what.Meanings;

/// Words that mean much the same: "truce" and "cease-fire", "captives" and "prisoners".
final class Synonyms {
    /// The least cosine of words that are taken for one: above it stand "soldiers" and "army" (.86),
    /// "captives" and "prisoners" (.84), below it "bridge" and "pier" (.76), "commanders" and "troops" (.74).
    private static final double SAME = .8;

    private Synonyms() {}

    /// The first of the words that means much the same as each, which may be the word itself. Quadratic in
    /// the number of different words.
    static Map<String, String> of(List<String> words) {
        List<String> different = words.stream().distinct().toList();
        List<float[]> meanings = Meanings.of(different);
        Map<String, String> firsts = new LinkedHashMap<>();
        for (int i = 0; i < different.size(); i++) {
            String first = different.get(i);
            for (int j = 0; j < i; j++) {
                boolean isFirst = different.get(j).equals(firsts.get(different.get(j)));
                if (isFirst && cosine(meanings.get(i), meanings.get(j)) >= SAME) {
                    first = different.get(j);
                    break;
                }
            }
            firsts.put(different.get(i), first);
        }
        return firsts;
    }

    /// Points on a sphere.
    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (double) a[k] * b[k];
        }
        return sum;
    }
}
