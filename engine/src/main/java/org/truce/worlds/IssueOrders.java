package org.truce.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.truce.model.Issue;

/// The regions of one issue for one party, by which of the party's statements are sincere.
final class IssueOrders {
    private final int options;
    private final boolean ordered;
    private final List<List<Relation>> byStatement;
    private final BitSet relevant = new BitSet();
    private final Map<BitSet, Regions> known = new ConcurrentHashMap<>();

    /// The regions for one set of sincere statements.
    static final class Regions {
        private final int[] peaks;
        private final @Nullable IssueRegion[] regions;

        /// @param regions by peak; null where an option cannot be the best
        private Regions(@Nullable IssueRegion[] regions) {
            this.regions = regions;
            this.peaks = IntStream.range(0, regions.length)
                    .filter(peak -> regions[peak] != null)
                    .toArray();
        }

        /// The options that may be the best. Where options do not form a scale there is one region, under 0.
        int[] peaks() {
            return peaks;
        }

        boolean isContradictory() {
            return peaks.length == 0;
        }

        IssueRegion region(int peak) {
            IssueRegion region = regions[peak];
            if (region == null) {
                throw new IllegalStateException("Option %d cannot be the best.".formatted(peak));
            }
            return region;
        }
    }

    /// @param byStatement for each statement of the party, its relations on this issue
    IssueOrders(Issue issue, List<List<Relation>> byStatement) {
        this.options = issue.options().size();
        this.ordered = issue.ordered();
        this.byStatement = byStatement;
        for (int s = 0; s < byStatement.size(); s++) {
            relevant.set(s, !byStatement.get(s).isEmpty());
        }
    }

    /// @param sincere statements of the party; not kept
    /// @param scratch overwritten
    Regions regions(BitSet sincere, BitSet scratch) {
        scratch.clear();
        scratch.or(sincere);
        scratch.and(relevant);
        Regions regions = known.get(scratch);
        return regions != null ? regions : known.computeIfAbsent((BitSet) scratch.clone(), this::compile);
    }

    /// The relations that the statements demand, without those of the scale.
    List<Relation> relations(BitSet sincere) {
        return sincere.stream()
                .mapToObj(byStatement::get)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Regions compile(BitSet sincere) {
        List<Relation> said = relations(sincere);
        @Nullable IssueRegion[] regions = new @Nullable IssueRegion[ordered ? options : 1];
        for (int peak = 0; peak < regions.length; peak++) {
            List<Relation> all = new ArrayList<>(said);
            if (ordered) {
                for (int x = 1; x < options; x++) {
                    all.add(x <= peak ? new Relation(x, x - 1) : new Relation(x - 1, x));
                }
            }
            regions[peak] = IssueRegion.find(options, all).orElse(null);
        }
        return new Regions(regions);
    }
}
