package org.truce.worlds;

import java.util.List;
import org.truce.model.Case;
import org.truce.model.Condition;
import org.truce.model.PartialDeal;
import org.truce.model.Term;

/// Whether any deal within given options avoids given combinations. Exact: branches on the options that a
/// combination speaks of, and excludes what is left of a combination when all but one of its terms hold.
final class PossibleDeals {
    /// Branches after which the search gives up, and answers that there is one.
    private static final int MOST_BRANCHES = 100_000;

    private final List<PartialDeal> excluded;
    private int branches;

    private PossibleDeals(List<PartialDeal> excluded) {
        this.excluded = excluded;
    }

    /// Whether some deal within the options (masks by issue) contains none of the excluded combinations.
    static boolean exists(long[] options, List<PartialDeal> excluded) {
        return new PossibleDeals(excluded).search(options.clone());
    }

    /// Whether some deal contains one of the condition's alternatives and none of the excluded combinations.
    static boolean exists(Case c, Condition condition, List<PartialDeal> excluded) {
        return condition.alternatives().stream().anyMatch(alternative -> {
            long[] options = allOptions(c);
            alternative.terms().forEach(term -> options[term.issue()] = term.options());
            return exists(options, excluded);
        });
    }

    /// Whether some deal other than the status quo contains none of the excluded combinations.
    static boolean existsBesidesStatusQuo(Case c, List<PartialDeal> excluded) {
        for (int j = 0; j < c.issues().size(); j++) {
            long[] options = allOptions(c);
            options[j] &= ~1L;
            if (exists(options, excluded)) {
                return true;
            }
        }
        return false;
    }

    private static long[] allOptions(Case c) {
        return c.issues().stream().mapToLong(issue -> issue.allOptions()).toArray();
    }

    private boolean search(long[] options) {
        if (++branches > MOST_BRANCHES) {
            return true;
        }
        if (!propagate(options)) {
            return false;
        }
        for (PartialDeal combination : excluded) {
            Term open = findOpen(combination, options);
            if (open != null) {
                long[] without = options.clone();
                without[open.issue()] &= ~open.options();
                if (search(without)) {
                    return true;
                }
                options[open.issue()] &= open.options();
                return search(options);
            }
        }
        return true;
    }

    /// @return false if no deal is left
    private boolean propagate(long[] options) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (PartialDeal combination : excluded) {
                if (isBroken(combination, options)) {
                    continue;
                }
                Term open = null;
                int count = 0;
                for (Term term : combination.terms()) {
                    if ((options[term.issue()] & ~term.options()) != 0) {
                        open = term;
                        count++;
                    }
                }
                if (open == null) {
                    return false;
                }
                if (count == 1) {
                    options[open.issue()] &= ~open.options();
                    changed = true;
                }
            }
        }
        return true;
    }

    private static boolean isBroken(PartialDeal combination, long[] options) {
        return combination.terms().stream().anyMatch(term -> (options[term.issue()] & term.options()) == 0);
    }

    /// A term of the combination that may hold or not, if the combination may hold.
    private static @org.jspecify.annotations.Nullable Term findOpen(PartialDeal combination, long[] options) {
        if (isBroken(combination, options)) {
            return null;
        }
        return combination.terms().stream()
                .filter(term -> (options[term.issue()] & ~term.options()) != 0)
                .findFirst()
                .orElse(null);
    }
}
