package org.truce.deal;

import org.truce.model.Case;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;

/// What could they all accept?
public final class DealAnalysis {
    private DealAnalysis() {}

    /// @param most deals to list at most, at least 1
    /// @param level the joint acceptance asked of nearest deals, in (0, 1)
    public static DealResult of(Case c, Scope scope, Sampling sampling, int most, double level, Progress progress) {
        if (sampling.worlds() > 0) {
            throw new IllegalStateException("not yet");
        }
        return of(c, scope, sampling, most, level, progress);
    }
}
