package org.truce.solve;

import java.util.ArrayList;
import java.util.List;

/// The vectors that a search has found and none of which dominates another, by falling first coordinate.
final class Archive {
    private final int parties;
    private final long[] slack;
    private final List<long[]> vectors = new ArrayList<>();
    private final List<int[]> choices = new ArrayList<>();

    Archive(long[] slack) {
        this.parties = slack.length;
        this.slack = slack;
    }

    int size() {
        return vectors.size();
    }

    long[] vector(int i) {
        return vectors.get(i);
    }

    List<int[]> choices() {
        return choices;
    }

    /// The least excess, as a share of a utility of 1, that the vector has over what is in here: 0 if one is
    /// at least as good for every party, give or take the slack.
    double excess(long[] vector, double[] perUtility) {
        double least = Double.POSITIVE_INFINITY;
        for (long[] v : vectors) {
            double most = 0;
            for (int p = 0; p < parties; p++) {
                if (vector[p] > v[p] + slack[p]) {
                    most = Math.max(most, (vector[p] - v[p]) / perUtility[p]);
                }
            }
            least = Math.min(least, most);
        }
        return least;
    }

    void add(long[] vector, int[] choice) {
        if (vectors.stream().anyMatch(v -> isAtLeast(v, vector))) {
            return;
        }
        for (int i = vectors.size() - 1; i >= 0; i--) {
            if (isAtLeast(vector, vectors.get(i))) {
                vectors.remove(i);
                choices.remove(i);
            }
        }
        int at = 0;
        while (at < vectors.size() && vectors.get(at)[0] > vector[0]) {
            at++;
        }
        vectors.add(at, vector.clone());
        choices.add(at, choice);
    }

    private boolean isAtLeast(long[] one, long[] other) {
        for (int p = 0; p < parties; p++) {
            if (one[p] < other[p] - slack[p]) {
                return false;
            }
        }
        return true;
    }
}
