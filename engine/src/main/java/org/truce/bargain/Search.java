package org.truce.bargain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Branch and bound over the issues for one merit: depth first, options in the order of a Lagrangian
/// bound that is tuned again at every branch with issues enough below it; a branch is cut as soon as a
/// linear bound of the merit, or of a floor that must be kept, shows that it holds nothing better. Exact
/// up to [#TOLERANCE] unless the limit of nodes is met.
///
/// Scratch memory of one thread; the incumbent lives on between runs until [#reset(double)].
final class Search {
    /// Differences below this are rounding, not preference.
    static final double TOLERANCE = 1e-11;

    /// Beyond so many deals with the same smallest margin, other means are needed.
    private static final int MOST_TIES = 100;

    private static final int NOT_COLLECTING = -1;
    private static final int ROOT_STEPS = 40;
    private static final int NODE_STEPS = 8;
    private static final double SLOWEST_PACE = .05;

    /// With fewer issues left it is cheaper to branch than to tune.
    private static final int FEWEST_ISSUES_TO_TUNE = 8;

    private final Negotiation rules;
    private final int issues;
    private final int parties;
    private final Relaxation relaxation;
    private final Polish polish;

    private double bestValue;
    private final int[] bestDeal;
    private boolean found;
    private long nodes;
    private long nodeLimit = Long.MAX_VALUE;
    private boolean cut;
    private double upper;
    private double open;
    private boolean done;
    private List<Part> lastRun = List.of();
    private int tiesLeft = NOT_COLLECTING;

    // the part at hand
    private Part part = Part.NOTHING;
    private Floors floors;
    private Crossed crossed = Crossed.NONE;
    private final double[][] margin;
    private final int[] deal;

    Search(Negotiation rules) {
        this.rules = rules;
        this.issues = rules.issues();
        this.parties = rules.parties();
        this.relaxation = new Relaxation(rules);
        this.polish = new Polish(rules);
        this.bestDeal = new int[issues];
        this.margin = new double[issues + 1][parties];
        this.deal = new int[issues];
        this.floors = Floors.NONE;
        reset(Double.NEGATIVE_INFINITY);
    }

    /// The world to search in: `m_p(D) = bases[p] + Σ_j gains[p][number of the option of D on j]`.
    void load(double[][] gains, double[] bases) {
        relaxation.load(gains, bases);
    }

    /// Forgets the incumbent.
    ///
    /// @param toBeat only deals with a higher merit will be found
    void reset(double toBeat) {
        bestValue = toBeat;
        found = false;
        nodes = 0;
        cut = false;
        upper = Double.NEGATIVE_INFINITY;
    }

    /// Starts from a deal that is allowed.
    void start(int[] someDeal, double itsMerit) {
        reset(itsMerit);
        found = true;
        System.arraycopy(someDeal, 0, bestDeal, 0, issues);
    }

    void limitNodes(long limit) {
        nodeLimit = limit;
    }

    boolean found() {
        return found;
    }

    long nodes() {
        return nodes;
    }

    double bestValue() {
        return bestValue;
    }

    int[] bestDeal() {
        return bestDeal.clone();
    }

    /// Whether the limit of nodes was met; then no deal is better than [#upper()].
    boolean wasCut() {
        return cut;
    }

    double upper() {
        return Math.max(upper, bestValue);
    }

    double[] marginsOf(int[] someDeal) {
        return relaxation.marginsOf(someDeal);
    }

    /// Improves the incumbent by the best deal of the tasks, if it is better: the most promising task
    /// first.
    ///
    /// @param domains allowed options by issue, for each of the tasks
    void run(List<Task> tasks, List<long[]> domains) {
        done = false;
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            Part prepared = prepare(tasks.get(i), domains.get(i).clone());
            if (prepared != null) {
                parts.add(prepared);
            }
        }
        parts.sort(Comparator.comparingDouble(Part::bound).reversed());
        parts.replaceAll(next -> done || next.bound() <= bestValue + TOLERANCE ? next : tuneRoot(next));
        parts.sort(Comparator.comparingDouble(Part::bound).reversed());
        for (Part next : parts) {
            if (done || next.bound() <= bestValue + TOLERANCE) {
                break;
            }
            branch(next);
        }
        lastRun = parts;
    }

    /// Looks at every deal of the last run that needs exactly these parties and whose merit, a smallest
    /// margin, is as high as the incumbent's; makes the first of them in the leximin order the incumbent.
    ///
    /// @return whether these were few enough to look at
    boolean collectTies(int needed) {
        double value = bestValue;
        nodes = 0;
        bestValue -= 2 * TOLERANCE;
        tiesLeft = MOST_TIES;
        done = false;
        for (Part next : lastRun) {
            if (!done && next.task().needed() == needed && next.bound() > bestValue + TOLERANCE) {
                branch(next.exactly());
            }
        }
        boolean complete = !cut && tiesLeft > 0;
        tiesLeft = NOT_COLLECTING;
        bestValue = value;
        return complete;
    }

    private @Nullable Part prepare(Task task, long[] domains) {
        List<Nogood> hard = new ArrayList<>(rules.impossible());
        if (task.budget() == 0) {
            for (int r = 0; r < rules.redLines().size(); r++) {
                if ((task.redLines() >>> r & 1) != 0) {
                    hard.addAll(rules.redLines().get(r).nogoods());
                }
            }
        }
        if (!Propagation.tighten(domains, hard)) {
            return null;
        }
        hard.removeIf(nogood -> !nogood.canHold(domains));
        relaxation.enter(domains, task.needed());
        double[] multipliers = task.merit().firstMultipliers(parties, task.needed());
        double bound = relaxation.attain(0, relaxation.bases(), multipliers, deal);
        for (double[] row : task.merit().units(parties, task.needed())) {
            bound = Math.min(bound, relaxation.attain(0, relaxation.bases(), row, deal));
        }
        return new Part(task, domains, hard, multipliers, bound);
    }

    private Part tuneRoot(Part untuned) {
        part = untuned;
        relaxation.enter(part.domains(), part.task().needed());
        double[] multipliers = part.multipliers();
        double bound = Math.min(part.bound(), tune(0, multipliers, ROOT_STEPS));
        if (!done && bound > bestValue + TOLERANCE) {
            improve(multipliers);
        }
        return new Part(part.task(), part.domains(), part.nogoods(), multipliers, bound);
    }

    /// A better incumbent by small changes: from the incumbent, or from the deal that attains the bound.
    private void improve(double[] multipliers) {
        if (done) {
            return;
        }
        relaxation.attain(0, relaxation.bases(), multipliers, deal);
        if (polish.repair(deal, part.domains(), part.nogoods(), relaxation, multipliers)) {
            consider(deal, marginsOf(deal));
            climb(deal.clone());
        }
        if (found && !done) {
            climb(bestDeal.clone());
        }
    }

    private void climb(int[] from) {
        Task task = part.task();
        double[] margins = marginsOf(from);
        if (isAllowed(from, margins, rules.needed(from)) && Propagation.isWithin(from, part.domains())) {
            polish.climb(
                    from,
                    margins,
                    task,
                    part.domains(),
                    relaxation,
                    (candidate, itsMargins) -> isAllowed(candidate, itsMargins, rules.needed(candidate)));
            consider(from, marginsOf(from));
        }
    }

    /// The multipliers of a tight linear bound of the merit within the domains.
    double[] tuned(Merit merit, int needed, long[] domains) {
        double before = bestValue;
        bestValue = Double.NEGATIVE_INFINITY;
        double[] multipliers = merit.firstMultipliers(parties, needed);
        // a budget below 0 keeps the deals met on the way from becoming incumbents
        Task task = new Task(merit, needed, true, false, 0, -1, List.of(), false);
        part = new Part(task, domains, List.of(), multipliers, Double.POSITIVE_INFINITY);
        done = false;
        relaxation.enter(domains, needed);
        tune(0, multipliers, ROOT_STEPS);
        bestValue = before;
        return multipliers;
    }

    /// Subgradient steps on the Lagrangian dual of what is left from a depth on; the deals met on the way
    /// are tried as incumbents.
    ///
    /// @param multipliers where to start; the best found, in the end
    /// @return the lowest bound found
    private double tune(int depth, double[] multipliers, int steps) {
        Task task = part.task();
        double[] a = multipliers.clone();
        double lowest = Double.POSITIVE_INFINITY;
        double pace = 1;
        int idle = 0;
        for (int t = 0; t < steps; t++) {
            double bound = relaxation.attain(depth, margin0(depth), a, deal);
            if (bound < lowest - TOLERANCE) {
                lowest = bound;
                System.arraycopy(a, 0, multipliers, 0, parties);
                idle = 0;
                if (lowest <= bestValue + TOLERANCE) {
                    return lowest;
                }
            } else if (++idle == 4) {
                pace /= 2;
                idle = 0;
                if (pace < SLOWEST_PACE) {
                    return lowest;
                }
            }
            double[] margins = relaxation.attained();
            consider(deal, margins);
            if (done) {
                return lowest;
            }
            double target = Math.max(bestValue, lowest - .05 * (1 + Math.abs(lowest)));
            task.merit().tighten(a, margins, task.needed(), pace * (bound - target), t);
        }
        return lowest;
    }

    private double[] margin0(int depth) {
        return depth == 0 ? relaxation.bases() : margin[depth];
    }

    /// Makes the deal the incumbent if it keeps the rules and is better.
    private void consider(int[] candidate, double[] margins) {
        int needed = rules.needed(candidate);
        if (needed != 0) {
            double merit = part.task().merit().of(margins, needed);
            if (merit > bestValue + TOLERANCE && isAllowed(candidate, margins, needed)) {
                if (tiesLeft != NOT_COLLECTING) {
                    if (part.task().merit() instanceof Merit.SmallestSum smallest
                            && smallest.isLeximinBetter(margins, marginsOf(bestDeal), needed)) {
                        System.arraycopy(candidate, 0, bestDeal, 0, issues);
                    }
                    return;
                }
                bestValue = merit;
                found = true;
                System.arraycopy(candidate, 0, bestDeal, 0, issues);
                done = part.task().first();
            }
        }
    }

    private boolean isAllowed(int[] candidate, double[] margins, int needed) {
        Task task = part.task();
        if (needed == 0 || (task.exactly() && needed != task.needed())) {
            return false;
        }
        if (task.acceptable()) {
            for (int p = 0; p < parties; p++) {
                if ((needed >>> p & 1) != 0 && margins[p] < -TOLERANCE) {
                    return false;
                }
            }
        }
        for (Task.Floor kept : task.floors()) {
            if (kept.merit().of(margins, needed) < kept.atLeast() - TOLERANCE) {
                return false;
            }
        }
        return Crossed.isAllowed(candidate, task, rules);
    }

    private void branch(Part next) {
        if (nodes >= nodeLimit) {
            cut = true;
            upper = Math.max(upper, next.bound());
            return;
        }
        part = next;
        relaxation.enter(part.domains(), part.task().needed());
        relaxation.tabulate(0, 0, part.multipliers());
        floors = Floors.of(part.task(), relaxation, rules);
        crossed = Crossed.of(part.task(), part.domains(), relaxation.rank(), rules);
        System.arraycopy(relaxation.bases(), 0, margin[0], 0, parties);
        boolean before = cut;
        cut = false;
        open = Double.NEGATIVE_INFINITY;
        descend(0, 0, part.multipliers());
        if (cut) {
            upper = Math.max(upper, Math.min(part.bound(), open));
        }
        cut |= before;
    }

    /// @param level the depth at which the multipliers were tuned last
    private void descend(int depth, int level, double[] multipliers) {
        if (depth == issues) {
            consider(deal, margin[issues]);
            if (tiesLeft != NOT_COLLECTING && --tiesLeft == 0) {
                done = true;
            }
            return;
        }
        int issue = relaxation.issueAt(depth);
        int now = level;
        double[] a = multipliers;
        if (depth > 0 && issues - depth >= FEWEST_ISSUES_TO_TUNE) {
            a = multipliers.clone();
            double bound = tune(depth, a, NODE_STEPS);
            if (done || bound <= bestValue + TOLERANCE) {
                return;
            }
            now = depth;
            relaxation.tabulate(now, depth, a);
        }
        double here = relaxation.worth(a, margin[depth]);
        for (int x : relaxation.optionsInOrder(now, depth)) {
            double bound = here + relaxation.slope(now, issue, x) + relaxation.ahead(now, depth + 1);
            cut |= nodes >= nodeLimit;
            if (cut) {
                // options come in the order of their bounds: this is the highest of those not visited
                open = Math.max(open, bound);
                return;
            }
            nodes++;
            if (bound <= bestValue + TOLERANCE) {
                return;
            }
            deal[issue] = x;
            if (floors.mayKeep(depth, margin[depth], issue, x, bestValue + TOLERANCE) && crossed.allows(deal, depth)) {
                relaxation.add(margin[depth], issue, x, margin[depth + 1]);
                descend(depth + 1, now, a);
                if (done) {
                    return;
                }
            }
        }
    }
}
