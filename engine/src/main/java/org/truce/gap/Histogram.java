package org.truce.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.truce.gap.GapResult.Bin;

/// The distribution of the margin in equal bins.
final class Histogram {
    private static final int BINS = 30;

    private Histogram() {}

    static List<Bin> of(ClosestAgreements closest) {
        double[] margins = closest.margins();
        double lowest = Arrays.stream(margins).min().orElseThrow();
        double highest = Arrays.stream(margins).max().orElseThrow();
        int bins = highest > lowest ? BINS : 1;
        double width = (highest - lowest) / bins;
        long[] clear = new long[bins];
        long[] blocked = new long[bins];
        for (int w = 0; w < margins.length; w++) {
            int bin = width > 0 ? Math.min(bins - 1, (int) ((margins[w] - lowest) / width)) : 0;
            (closest.in(w).redLines() == 0 ? clear : blocked)[bin]++;
        }
        List<Bin> histogram = new ArrayList<>();
        for (int i = 0; i < bins; i++) {
            double to = i == bins - 1 ? highest : lowest + (i + 1) * width;
            histogram.add(new Bin(lowest + i * width, to, clear[i], blocked[i]));
        }
        return histogram;
    }
}
