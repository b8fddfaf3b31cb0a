package org.truce.gap;

import java.util.List;
import java.util.SortedSet;
import org.truce.model.Case;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;

/// How far apart are they?
public final class GapAnalysis {
    private GapAnalysis() {}

    /// @param between subsets of the parties to ask the same question of; may be empty
    /// @param level the chance of an agreement that unblocking sets must reach, in (0, 1)
    public static GapResult of(
            Case c, Scope scope, Sampling sampling, List<SortedSet<Integer>> between, double level, Progress progress) {
        if (sampling.worlds() > 0) {
            throw new IllegalStateException("not yet");
        }
        return of(c, scope, sampling, between, level, progress);
    }
}
