package org.truce.worlds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Which sets of sincere statements leave a party any preference at all, and where its preferences can be
/// looked for. Answers are kept, and depend on the question alone.
final class Feasibility {
    /// Sets of sincere statements are searched through all combinations of best options up to this many.
    private static final int MOST_PEAKS = 4_096;

    private final PartyModel model;
    private final Map<BitSet, Boolean> contradictory = new ConcurrentHashMap<>();
    private final Map<Key, Optional<InteriorPoint>> interiors = new ConcurrentHashMap<>();

    private record Key(BitSet sincere, List<Integer> peaks, List<Boolean> tied) {}

    Feasibility(PartyModel model) {
        this.model = model;
    }

    /// An interior point that is one for every loss aversion; and for every walk-away value, if there is such
    /// a point.
    ///
    /// @param peaks by issue
    /// @param tied issues whose values are looked for
    Optional<InteriorPoint> findInterior(BitSet sincere, int[] peaks, double walkAway, boolean[] tied) {
        Optional<InteriorPoint> forAll = interiors.computeIfAbsent(
                new Key(
                        (BitSet) sincere.clone(),
                        IntStream.range(0, peaks.length)
                                .mapToObj(j -> tied[j] ? peaks[j] : 0)
                                .toList(),
                        IntStream.range(0, tied.length).mapToObj(j -> tied[j]).toList()),
                key -> search(
                        key.sincere,
                        model.inequalities(key.sincere),
                        peaks,
                        model.walkAway().high(),
                        tied));
        return forAll.isPresent() || model.walkAway().isPoint()
                ? forAll
                : search(sincere, model.inequalities(sincere), peaks, walkAway, tied);
    }

    private Optional<InteriorPoint> search(
            BitSet sincere, List<Inequality> inequalities, int[] peaks, double walkAway, boolean[] tied) {
        return InteriorPoint.find(
                model,
                tied,
                j -> model.order(j)
                        .regions(sincere, new BitSet())
                        .region(peaks[j])
                        .relations(),
                inequalities,
                model.lossAversion().low(),
                walkAway);
    }

    /// Whether no preference meets all demands of the statements strictly, for any best options and the
    /// lowest walk-away value.
    boolean isContradictory(BitSet sincere) {
        Boolean known = contradictory.get(sincere);
        return known != null ? known : contradictory.computeIfAbsent((BitSet) sincere.clone(), this::findContradiction);
    }

    private boolean findContradiction(BitSet sincere) {
        return model.isPlainlyContradictory(sincere, new BitSet()) || !mayMeet(sincere, model.inequalities(sincere));
    }

    /// Whether every preference that meets the demands of the statements meets the inequality. False where
    /// that is not proved: with a walk-away value other than 0.
    boolean isImplied(Inequality inequality, BitSet statements) {
        if (inequality.overWalkAway()) {
            return false;
        }
        List<Inequality> violated = new ArrayList<>(model.inequalities(statements));
        violated.add(inequality.reversed());
        return !mayMeet(statements, violated);
    }

    /// Whether some preference meets the inequalities and the relations within issues, strictly. First
    /// without regard to the scales, which proves most contradictions at once; then for all best options, and
    /// true if these are too many to tell.
    private boolean mayMeet(BitSet sincere, List<Inequality> inequalities) {
        BitSet scratch = new BitSet();
        boolean[] tied = new boolean[model.issues()];
        inequalities.forEach(inequality -> IntStream.of(inequality.issues()).forEach(j -> tied[j] = true));
        double walkAway = model.walkAway().low();
        if (InteriorPoint.find(
                        model,
                        tied,
                        j -> model.order(j).relations(sincere),
                        inequalities,
                        model.lossAversion().low(),
                        walkAway)
                .isEmpty()) {
            return false;
        }
        int[][] choices = new int[tied.length][];
        long combinations = 1;
        for (int j = 0; j < tied.length; j++) {
            choices[j] = tied[j] && !model.isWeightless(j)
                    ? model.order(j).regions(sincere, scratch).peaks()
                    : new int[] {0};
            combinations = Math.min(MOST_PEAKS + 1L, combinations * choices[j].length);
        }
        if (combinations > MOST_PEAKS) {
            return true;
        }
        int[] peaks = new int[tied.length];
        for (int i = 0; i < combinations; i++) {
            int rest = i;
            for (int j = 0; j < peaks.length; j++) {
                peaks[j] = choices[j][rest % choices[j].length];
                rest /= choices[j].length;
            }
            if (search(sincere, inequalities, peaks, walkAway, tied).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
