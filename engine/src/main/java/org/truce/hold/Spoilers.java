package org.truce.hold;

import java.util.ArrayList;
import java.util.List;

/// The best replies to a deal: which sets of duties a party, or several together, would rather break for as
/// long as it lasts. A coalition breaks a set of its members' duties if every member that breaks one is
/// better off by it.
///
/// All sets are looked at where there are at most [#MOST_DUTIES] duties; otherwise those in which every party
/// breaks one of its duties, all of them, or none.
final class Spoilers {
    private static final int MOST_DUTIES = 10;

    /// A party that gains less, in units of utility a month, does not bother.
    private static final double LEAST_GAIN = 1e-12;

    private final long[] sets;
    private final int[] coalitions;
    private final boolean complete;
    private final int parties;

    Spoilers(InForce terms, int parties) {
        int duties = terms.duties().size();
        this.parties = parties;
        this.complete = duties <= MOST_DUTIES;
        List<Long> found = new ArrayList<>();
        if (complete) {
            for (long set = 1; set < 1L << duties; set++) {
                found.add(set);
            }
        } else {
            found.add(0L);
            for (int p = 0; p < parties; p++) {
                List<Long> own = new ArrayList<>();
                long all = 0;
                for (int d = 0; d < duties; d++) {
                    if (terms.duties().get(d).party() == p) {
                        own.add(1L << d);
                        all |= 1L << d;
                    }
                }
                if (own.size() > 1) {
                    own.add(all);
                }
                for (long before : List.copyOf(found)) {
                    own.forEach(set -> found.add(before | set));
                }
            }
            found.removeFirst();
        }
        this.sets = found.stream().mapToLong(Long::longValue).toArray();
        this.coalitions = new int[sets.length];
        for (int i = 0; i < sets.length; i++) {
            for (int d = 0; d < duties; d++) {
                if ((sets[i] >>> d & 1) != 0) {
                    coalitions[i] |= 1 << terms.duties().get(d).party();
                }
            }
        }
    }

    /// Whether every set of duties was looked at.
    boolean isComplete() {
        return complete;
    }

    int size() {
        return sets.length;
    }

    /// The duties of a set, as a mask.
    long set(int i) {
        return sets[i];
    }

    /// The parties that break the duties of a set, as a mask.
    int coalition(int i) {
        return coalitions[i];
    }

    /// For each set, whether its coalition would break it in the world that is loaded.
    boolean[] wouldBreak(Month month) {
        Replies replies = new Replies(month);
        boolean[] broken = new boolean[sets.length];
        for (int i = 0; i < sets.length; i++) {
            broken[i] = replies.wouldBreak(i);
        }
        return broken;
    }

    /// Whether any set would be broken.
    boolean wouldAnyBreak(Month month) {
        Replies replies = new Replies(month);
        for (int i = 0; i < sets.length; i++) {
            if (replies.wouldBreak(i)) {
                return true;
            }
        }
        return false;
    }

    /// What keeping is worth in one world, to be compared with.
    private final class Replies {
        private final Month month;
        private final Automaton[] automata;
        private final double[] kept;

        private Replies(Month month) {
            this.month = month;
            this.automata = new Automaton[parties];
            this.kept = new double[parties];
            double alarm = month.alarm(0);
            for (int p = 0; p < parties; p++) {
                automata[p] = month.automaton(p);
                kept[p] = automata[p].value(month.worth(p, 0), alarm);
            }
        }

        private boolean wouldBreak(int i) {
            double alarm = month.alarm(sets[i]);
            for (int p = 0; p < parties; p++) {
                if ((coalitions[i] >>> p & 1) != 0
                        && automata[p].value(month.worth(p, sets[i]), alarm) <= kept[p] + LEAST_GAIN) {
                    return false;
                }
            }
            return true;
        }
    }
}
