package org.truce.bargain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truce.model.Condition;
import org.truce.model.PartialDeal;
import org.truce.model.Term;

/// A conjunction of terms that must not hold all at once: the one form to which impossible combinations,
/// red lines and preconditions are brought.
///
/// @param issues ascending
/// @param options bit mask of options for each of the issues
record Nogood(int[] issues, long[] options) {
    static Nogood of(PartialDeal deal) {
        return new Nogood(
                deal.terms().stream().mapToInt(Term::issue).toArray(),
                deal.terms().stream().mapToLong(Term::options).toArray());
    }

    boolean holdsIn(int[] deal) {
        for (int t = 0; t < issues.length; t++) {
            if ((options[t] >>> deal[issues[t]] & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /// "No deal in which `target` holds without `condition`": the target and, for every alternative of the
    /// condition, one of its terms broken, in every combination.
    ///
    /// @param allOptions mask of all options by issue
    static List<Nogood> ofRequirement(Condition condition, @Nullable Condition target, long[] allOptions) {
        List<Nogood> nogoods = new ArrayList<>();
        if (target == null) {
            collect(condition.alternatives(), 0, new long[allOptions.length], allOptions, nogoods);
        } else {
            for (PartialDeal alternative : target.alternatives()) {
                long[] masks = new long[allOptions.length];
                for (Term term : alternative.terms()) {
                    masks[term.issue()] = term.options();
                }
                collect(condition.alternatives(), 0, masks, allOptions, nogoods);
            }
        }
        return nogoods;
    }

    private static void collect(
            List<PartialDeal> alternatives, int at, long[] masks, long[] allOptions, List<Nogood> nogoods) {
        if (at == alternatives.size()) {
            nogoods.add(ofMasks(masks));
            return;
        }
        for (Term term : alternatives.get(at).terms()) {
            long held = masks[term.issue()] == 0 ? allOptions[term.issue()] : masks[term.issue()];
            long broken = held & ~term.options();
            if (broken != 0) {
                long before = masks[term.issue()];
                masks[term.issue()] = broken;
                collect(alternatives, at + 1, masks, allOptions, nogoods);
                masks[term.issue()] = before;
            }
        }
    }

    /// @param masks by issue; 0 where the nogood does not speak
    static Nogood ofMasks(long[] masks) {
        int[] issues = new int[masks.length];
        long[] options = new long[masks.length];
        int n = 0;
        for (int j = 0; j < masks.length; j++) {
            if (masks[j] != 0) {
                issues[n] = j;
                options[n++] = masks[j];
            }
        }
        return new Nogood(java.util.Arrays.copyOf(issues, n), java.util.Arrays.copyOf(options, n));
    }
}
