package org.truce.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truce.model.Condition;
import org.truce.model.PartialDeal;
import org.truce.model.Term;

/// A conjunction of terms that must not hold all at once: the one form to which impossible combinations,
/// red lines and preconditions are brought.
final class Nogood {
    private final int[] issues;
    private final long[] options;

    private Nogood(int[] issues, long[] options) {
        this.issues = issues;
        this.options = options;
    }

    static Nogood of(PartialDeal deal) {
        return new Nogood(
                deal.terms().stream().mapToInt(Term::issue).toArray(),
                deal.terms().stream().mapToLong(Term::options).toArray());
    }

    /// The number of terms.
    int size() {
        return issues.length;
    }

    /// The issue of a term; terms are in the order of the issues.
    int issue(int term) {
        return issues[term];
    }

    /// The options of a term, as a mask.
    long options(int term) {
        return options[term];
    }

    boolean speaksOf(int issue) {
        return Arrays.binarySearch(issues, issue) >= 0;
    }

    /// Whether it holds in some deal within the domains.
    boolean canHold(long[] domains) {
        for (int t = 0; t < issues.length; t++) {
            if ((options[t] & domains[issues[t]]) == 0) {
                return false;
            }
        }
        return true;
    }

    /// How many of its issues have a rank of at least 0.
    int countRanked(int[] rank) {
        int ranked = 0;
        for (int issue : issues) {
            ranked += rank[issue] >= 0 ? 1 : 0;
        }
        return ranked;
    }

    /// The options of its term on an issue that it speaks of, as a mask.
    long optionsOn(int issue) {
        return options[Arrays.binarySearch(issues, issue)];
    }

    /// The lowest rank of its issues.
    int firstRank(int[] rank) {
        int first = Integer.MAX_VALUE;
        for (int issue : issues) {
            first = Math.min(first, rank[issue]);
        }
        return first;
    }

    /// The highest rank of its issues.
    int lastRank(int[] rank) {
        int last = 0;
        for (int issue : issues) {
            last = Math.max(last, rank[issue]);
        }
        return last;
    }

    boolean holdsIn(int[] deal) {
        for (int t = 0; t < issues.length; t++) {
            if ((options[t] >>> deal[issues[t]] & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /// "No deal in which `target` holds without `condition`": the target and, for every alternative of
    /// the condition, one of its terms broken, in every combination.
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
        return new Nogood(Arrays.copyOf(issues, n), Arrays.copyOf(options, n));
    }
}
