package org.truce.bargain;

import java.util.List;
import java.util.function.BiPredicate;

/// Better deals by small changes: a good incumbent is what lets a search cut early. Proves nothing.
final class Polish {
    private static final int MOST_REPAIRS = 20;
    private static final int MOST_CHANGES = 40;

    /// With fewer issues the search itself is as fast.
    private static final int FEWEST_ISSUES_FOR_TWO = 20;

    private final int parties;
    private final double[] trial;
    private final double[] trial2;

    Polish(Negotiation rules) {
        this.parties = rules.parties();
        this.trial = new double[parties];
        this.trial2 = new double[parties];
    }

    /// Changes the deal until no nogood holds, each time the one issue that costs least by the bound.
    ///
    /// @return whether that was possible
    boolean repair(int[] deal, long[] domains, List<Nogood> nogoods, Relaxation relaxation, double[] a) {
        for (int i = 0; i < MOST_REPAIRS; i++) {
            Nogood held = null;
            for (Nogood nogood : nogoods) {
                held = held == null && nogood.holdsIn(deal) ? nogood : held;
            }
            if (held == null) {
                return true;
            }
            double least = Double.POSITIVE_INFINITY;
            int issue = -1;
            int option = -1;
            for (int t = 0; t < held.size(); t++) {
                int j = held.issue(t);
                for (long rest = domains[j] & ~held.options(t); rest != 0; rest &= rest - 1) {
                    int x = Long.numberOfTrailingZeros(rest);
                    double loss = 0;
                    for (int p = 0; p < parties; p++) {
                        loss += a[p] * (relaxation.gain(j, deal[j], p) - relaxation.gain(j, x, p));
                    }
                    if (loss < least) {
                        least = loss;
                        issue = j;
                        option = x;
                    }
                }
            }
            if (issue < 0) {
                return false;
            }
            deal[issue] = option;
        }
        return false;
    }

    /// Climbs by changing one issue, or two where one does not help, as long as the merit rises.
    ///
    /// @param deal where to start, allowed; the best found, in the end
    /// @param margins of the deal
    void climb(
            int[] deal,
            double[] margins,
            Task task,
            long[] domains,
            Relaxation relaxation,
            BiPredicate<int[], double[]> isAllowed) {
        double value = task.merit().of(margins, task.needed());
        for (int i = 0; i < MOST_CHANGES; i++) {
            double reached = step(deal, margins, value, task, domains, relaxation, isAllowed, false);
            if (reached <= value && deal.length >= FEWEST_ISSUES_FOR_TWO) {
                reached = step(deal, margins, value, task, domains, relaxation, isAllowed, true);
            }
            if (reached <= value) {
                return;
            }
            value = reached;
        }
    }

    private double step(
            int[] deal,
            double[] margins,
            double value,
            Task task,
            long[] domains,
            Relaxation relaxation,
            BiPredicate<int[], double[]> isAllowed,
            boolean two) {
        double best = value;
        int[] change = new int[4];
        for (int j = 0; j < deal.length; j++) {
            int before = deal[j];
            for (long rest = domains[j] & ~(1L << before); rest != 0; rest &= rest - 1) {
                int x = Long.numberOfTrailingZeros(rest);
                swap(margins, relaxation, j, before, x, trial);
                deal[j] = x;
                if (!two) {
                    double merit = task.merit().of(trial, task.needed());
                    if (merit > best + Search.TOLERANCE && isAllowed.test(deal, trial)) {
                        best = merit;
                        change = new int[] {j, x, j, x};
                    }
                } else {
                    for (int k = j + 1; k < deal.length; k++) {
                        int other = deal[k];
                        for (long more = domains[k] & ~(1L << other); more != 0; more &= more - 1) {
                            int y = Long.numberOfTrailingZeros(more);
                            swap(trial, relaxation, k, other, y, trial2);
                            double merit = task.merit().of(trial2, task.needed());
                            if (merit > best + Search.TOLERANCE) {
                                deal[k] = y;
                                if (isAllowed.test(deal, trial2)) {
                                    best = merit;
                                    change = new int[] {j, x, k, y};
                                }
                                deal[k] = other;
                            }
                        }
                    }
                }
                deal[j] = before;
            }
        }
        if (best > value) {
            deal[change[0]] = change[1];
            deal[change[2]] = change[3];
            System.arraycopy(relaxation.marginsOf(deal), 0, margins, 0, parties);
        }
        return best;
    }

    private void swap(double[] margins, Relaxation relaxation, int issue, int from, int to, double[] sum) {
        for (int p = 0; p < parties; p++) {
            sum[p] = margins[p] + relaxation.gain(issue, to, p) - relaxation.gain(issue, from, p);
        }
    }
}
