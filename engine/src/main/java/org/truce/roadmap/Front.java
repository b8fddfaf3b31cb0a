package org.truce.roadmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.truce.model.Deal;

/// The prefixes that have come equally far: of those that have come to the same deal, none is dominated by
/// another. If there are too many, the least likely are dropped; the likeliest of those is remembered, since
/// no chain that begins like any of them is likelier.
final class Front {
    private static final Comparator<Prefix> BEST_FIRST =
            Comparator.comparingDouble(Prefix::chance).reversed().thenComparing(Comparator.naturalOrder());

    private final int most;
    private final boolean isLimited;
    private final Map<Deal, List<Prefix>> byDeal = new HashMap<>();
    private int size;
    private @Nullable Prefix dropped;

    /// @param most prefixes to keep
    /// @param isLimited whether the number of stages is
    Front(int most, boolean isLimited) {
        this.most = most;
        this.isLimited = isLimited;
    }

    void add(Prefix prefix) {
        List<Prefix> rivals = byDeal.computeIfAbsent(prefix.deal(), _ -> new ArrayList<>());
        for (Prefix rival : rivals) {
            if (rival.dominates(prefix, isLimited)) {
                return;
            }
        }
        int before = rivals.size();
        rivals.removeIf(rival -> prefix.dominates(rival, isLimited));
        rivals.add(prefix);
        size += rivals.size() - before;
        if (size > 2 * most) {
            trim();
        }
    }

    private void trim() {
        List<Prefix> all = listAll();
        byDeal.clear();
        size = Math.min(most, all.size());
        all.subList(0, size)
                .forEach(kept -> byDeal.computeIfAbsent(kept.deal(), _ -> new ArrayList<>())
                        .add(kept));
        if (size < all.size() && (dropped == null || all.get(size).chance() > dropped.chance())) {
            dropped = all.get(size);
        }
    }

    /// What is kept, likeliest first.
    List<Prefix> list() {
        trim();
        return listAll();
    }

    private List<Prefix> listAll() {
        List<Prefix> all = new ArrayList<>();
        byDeal.values().forEach(all::addAll);
        all.sort(BEST_FIRST);
        return all;
    }

    /// What is less likely than this need not be added.
    double floor() {
        return dropped == null ? 0 : dropped.chance();
    }

    /// The likeliest prefix that was dropped; null if none was.
    @Nullable
    Prefix dropped() {
        return dropped;
    }
}
