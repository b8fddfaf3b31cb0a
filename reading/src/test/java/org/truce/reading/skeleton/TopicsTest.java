package org.truce.reading.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// FEATURE UNDER TEST: contents of the marked texts, grouped by issue.
class TopicsTest {
    /// @param issues of the points
    private record Measured(LabelledContents labels, List<double[]> points, List<String> issues) {
        /// By the first thing that each content names.
        static Measured of(LabelledContents labels) {
            List<Proposition> says = new ArrayList<>();
            List<Integer> paragraphs = new ArrayList<>();
            List<String> issues = new ArrayList<>();
            for (int i = 0; i < labels.contents().size(); i++) {
                Optional<Proposition> first = Propositions.in(labels.contents().get(i), Set.of()).stream()
                        .filter(p -> p.thing().isPresent())
                        .findFirst();
                if (first.isPresent()) {
                    says.add(first.get());
                    paragraphs.add(labels.paragraphs().get(i));
                    issues.add(labels.issues().get(i));
                }
            }
            return new Measured(labels, Points.of(says, paragraphs), issues);
        }

        /// The adjusted Rand index (Hubert & Arabie 1985): 1 for the marked groups, 0 for chance.
        double agreement(double least) {
            int n = points.size();
            int[] group = new int[n];
            List<List<Integer>> groups = Clusters.of(points, Collections.nCopies(points.size(), -1), least);
            for (int g = 0; g < groups.size(); g++) {
                for (int i : groups.get(g)) {
                    group[i] = g;
                }
            }
            double both = 0;
            double found = 0;
            double marked = 0;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    boolean together = group[i] == group[j];
                    boolean same = issues.get(i).equals(issues.get(j));
                    both += together && same ? 1 : 0;
                    found += together ? 1 : 0;
                    marked += same ? 1 : 0;
                }
            }
            double expected = found * marked / (n * (n - 1) / 2.0);
            double most = (found + marked) / 2;
            return most == expected ? 1 : (both - expected) / (most - expected);
        }
    }

    /// The likeness is chosen on the other conflicts, and measured on the one left out.
    @Test
    void contentsOnOneIssueComeTogether() {
        List<Measured> all = LabelledContents.all().stream()
                .map(Measured::of)
                .filter(measured -> measured.points().size() > 1)
                .toList();
        double heldOut = 0;
        for (String conflict :
                new HashSet<>(all.stream().map(m -> m.labels().conflict()).toList())) {
            List<Measured> others = all.stream()
                    .filter(m -> !m.labels().conflict().equals(conflict))
                    .toList();
            double least = Stream.iterate(.5, x -> x < 1.2, x -> x + .05)
                    .max((a, b) -> Double.compare(mean(others, a), mean(others, b)))
                    .orElseThrow();
            heldOut += all.stream()
                    .filter(m -> m.labels().conflict().equals(conflict))
                    .mapToDouble(m -> m.agreement(least))
                    .sum();
        }
        heldOut /= all.size();
        System.out.printf(
                Locale.ROOT,
                "topics: agreement %.2f at the likeness chosen on all texts, %.2f at those chosen on other conflicts%n",
                mean(all, Topics.SAME_ISSUE),
                heldOut);
        assertThat(mean(all, Topics.SAME_ISSUE)).isGreaterThan(.45);
        assertThat(heldOut).isGreaterThan(.35);
    }

    private static double mean(List<Measured> all, double least) {
        return all.stream().mapToDouble(m -> m.agreement(least)).average().orElseThrow();
    }

    /// Products: 1-2 .9, 3-4 .95; 3 with 1 and 2 by .3 on average.
    @Test
    void groupsAreThoseOfAverageLink() {
        List<double[]> points =
                List.of(new double[] {1, 0}, new double[] {.9, .436}, new double[] {.3, .954}, new double[] {0, 1});
        List<Integer> free = List.of(-1, -1, -1, -1);
        assertThat(Clusters.of(points, free, .8)).containsExactly(List.of(0, 1), List.of(2, 3));
        assertThat(Clusters.of(points, free, .3)).hasSize(1);
        assertThat(Clusters.of(points, free, .96)).hasSize(4);
        assertThat(Clusters.of(List.of(), List.of(), .5)).isEmpty();
        assertThat(Clusters.of(points, List.of(4, 5, -1, -1), .3)).containsExactly(List.of(0), List.of(1, 2, 3));
    }
}
