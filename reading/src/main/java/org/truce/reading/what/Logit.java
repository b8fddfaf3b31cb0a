package org.truce.reading.what;

import java.util.ArrayList;
import java.util.List;

/// Conditional logit (McFadden 1974): the chance of each of several alternatives is proportional to the
/// exponential of the weighted sum of what speaks for it.
///
/// @param weights one for each feature, shared by all alternatives
@SuppressWarnings("ArrayRecordComponent") // written by nobody after it is made
record Logit(double[] weights) {
    /// @param features of the alternatives, a row each
    double[] probabilities(List<double[]> features) {
        double[] utilities = new double[features.size()];
        double most = Double.NEGATIVE_INFINITY;
        for (int a = 0; a < utilities.length; a++) {
            for (int k = 0; k < weights.length; k++) {
                utilities[a] += weights[k] * features.get(a)[k];
            }
            most = Math.max(most, utilities[a]);
        }
        double sum = 0;
        for (int a = 0; a < utilities.length; a++) {
            utilities[a] = Math.exp(utilities[a] - most);
            sum += utilities[a];
        }
        for (int a = 0; a < utilities.length; a++) {
            utilities[a] /= sum;
        }
        return utilities;
    }

    /// The weights of a line `NAME: …` of the file beside this class.
    static Logit load(String name) {
        return Patterns.lines("weights.txt").stream()
                .filter(line -> line.startsWith(name + ": "))
                .findFirst()
                .map(line -> parse(line.substring(name.length() + 2)))
                .orElseThrow(() -> new IllegalStateException("no weights of %s".formatted(name)));
    }

    private static Logit parse(String line) {
        List<Double> weights = new ArrayList<>();
        for (String weight : line.strip().split(" ", -1)) {
            weights.add(Double.parseDouble(weight));
        }
        return new Logit(weights.stream().mapToDouble(w -> w).toArray());
    }
}
