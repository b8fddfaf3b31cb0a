package org.truce.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.truce.bargain.Merit.GeometricMean;
import org.truce.bargain.Merit.SmallestSum;
import org.truce.bargain.Merit.WeightedSum;
import org.truce.model.Deal;

/// The exact analysis of one world after another (method.md, section 3). Scratch memory of one thread.
///
/// `m_p(D) = (U_p(D) − b_p) / range_p` with `range_p = Σ_j (max_x − min_x)`; a party with range 0, to
/// whom every deal is the same, is measured by `−b_p`. Searches are exact up to 1e-11 in m, or report
/// bounds when the limit of nodes is met.
///
/// Every search runs once for each set of parties whose consent a deal may take: a deal that needs fewer
/// is found in the run for those, so a run may treat its whole set as needed. Exponential in the issues
/// at worst; see `bench`.
public final class Solver {
    /// A deal is better for a party only by more than this: sums of doubles differ by less for no reason.
    static final double SMALLEST_GAIN = 1e-9;

    /// Dropping beyond this keeps one merging of eight parties within a few seconds.
    private static final int MOST_PARTIALS = 10_000;

    private static final int MOST_CHOICES = 150;

    private static final String STOPPED = "the search was stopped at its limit of branches";

    private final Negotiation rules;
    private final Search search;
    private final Crossings crossings;
    private final double[][] gains;
    private final double[] bases;
    private final double[] ones;
    private long sincere;

    public Solver(Negotiation rules) {
        this.rules = rules;
        this.search = new Search(rules);
        this.crossings = rules.crossings();
        this.gains = new double[rules.parties()][rules.options()];
        this.bases = new double[rules.parties()];
        this.ones = new double[rules.parties()];
        Arrays.fill(ones, 1);
        search.load(gains, bases);
    }

    /// Branches that a search may visit where there are few issues: it practically always ends before.
    private static final long BRANCHES = 2_000_000;

    /// The same where there are many, so that no world holds up the others for long.
    private static final long BRANCHES_OF_MANY = 3000;

    private static final int MANY_ISSUES = 20;

    /// A solver for many worlds, with the limit of branches that analyses over worlds use.
    public static Solver forManyWorlds(Negotiation rules) {
        Solver solver = new Solver(rules);
        solver.limitNodes(rules.issues() < MANY_ISSUES ? BRANCHES : BRANCHES_OF_MANY);
        return solver;
    }

    /// A limit to the branches that each search may visit; without one, searches run to the end.
    public void limitNodes(long limit) {
        search.limitNodes(limit);
    }

    /// The branches visited by the last search.
    public long branches() {
        return search.nodes();
    }

    /// Takes up a world.
    ///
    /// @param utilities by party: the utility of every option, from `offset` on, 0 for the status quo
    /// @param walkAway b by party
    /// @param sincereRedLines mask over the red lines of the rules
    public void load(double[][] utilities, int offset, double[] walkAway, long sincereRedLines) {
        double[] units = new double[rules.parties()];
        for (int p = 0; p < units.length; p++) {
            double range = range(utilities[p], offset);
            units[p] = range > 0 ? range : 1;
        }
        load(utilities, offset, walkAway, sincereRedLines, units);
    }

    /// Takes up a world in which a party's margin is what it gains over walking away, in units of its own.
    ///
    /// @param units by party, above 0
    public void load(double[][] utilities, int offset, double[] walkAway, long sincereRedLines, double[] units) {
        sincere = sincereRedLines;
        for (int p = 0; p < rules.parties(); p++) {
            double unit = units[p];
            for (int o = 0; o < rules.options(); o++) {
                gains[p][o] = utilities[p][offset + o] / unit;
            }
            bases[p] = -walkAway[p] / unit;
        }
        search.load(gains, bases);
    }

    private double range(double[] utilities, int offset) {
        double range = 0;
        for (int j = 0; j < rules.issues(); j++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int o = rules.firstOption(j); o < rules.firstOption(j + 1); o++) {
                low = Math.min(low, utilities[offset + o]);
                high = Math.max(high, utilities[offset + o]);
            }
            range += high - low;
        }
        return range;
    }

    /// m of every party at the deal.
    public double[] marginsOf(Deal deal) {
        return search.marginsOf(deal.toArray());
    }

    /// The sincere red lines, of parties needed, that the deal crosses.
    public long crossedBy(Deal deal) {
        return rules.crossed(deal, sincere & rules.redLinesOf(rules.needed(deal)));
    }

    /// Whether everyone needed accepts: no sincere red line of theirs crossed, and none worse off than by
    /// walking away.
    public boolean isAcceptable(Deal deal) {
        int needed = rules.needed(deal);
        if (rules.crossed(deal, sincere & rules.redLinesOf(needed)) != 0) {
            return false;
        }
        double[] margins = marginsOf(deal);
        for (int p = 0; p < margins.length; p++) {
            if ((needed >>> p & 1) != 0 && margins[p] < -Search.TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /// Whether an agreement exists that crosses none of the given red lines and leaves nobody needed
    /// worse off. Stops at the first; never cut short by the limit of nodes without saying so: see
    /// [#wasCut()].
    public boolean agreementExists(long redLines) {
        if (crossings.least(redLines) != 0) {
            search.reset(0);
            return false;
        }
        search.reset(-2 * Search.TOLERANCE);
        forEachSet(task(new SmallestSum(1, ones), redLines, 0, false, true));
        return search.found();
    }

    /// Whether the last search met the limit of nodes.
    public boolean wasCut() {
        return search.wasCut();
    }

    /// The pair (r, M) and the deal that attains it.
    public Closest closest() {
        Crossings.Nearest nearest = crossings.nearest(sincere);
        int least = nearest.redLines();
        if (least == Crossings.NO_AGREEMENT) {
            return new Closest.NoDeal();
        }
        Merit smallest = new SmallestSum(1, ones);
        search.start(nearest.deal(), smallest.of(search.marginsOf(nearest.deal()), rules.needed(nearest.deal())));
        forEachSet(task(new SmallestSum(1, ones), sincere, least, false, false));
        double margin = search.bestValue();
        Status status = status();
        int[] deal = leximin(ones, least, false);
        return new Closest.Found(
                least,
                rules.crossed(Deal.of(deal), sincere & rules.redLinesOf(rules.needed(deal))),
                margin,
                Deal.of(deal),
                status);
    }

    /// Maximises the smallest margin, then the second smallest among ties, and so on (Sen 1970). Value:
    /// the smallest.
    public Solution egalitarian() {
        return leximinSolution(ones);
    }

    /// Kalai & Smorodinsky (1975): as the egalitarian solution, margins measured by the best acceptable
    /// deal of each party, out of those that need it. A party that can gain nothing from them does not
    /// count. Value: the smallest share of the best.
    public Solution kalaiSmorodinsky() {
        double[] scale = new double[rules.parties()];
        double known = 1;
        for (int p = 0; p < rules.parties(); p++) {
            double[] weights = new double[rules.parties()];
            weights[p] = 1;
            search.reset(-2 * Search.TOLERANCE);
            Task task = new Task(new WeightedSum(weights), 0, true, true, sincere, 0, List.of(), false);
            int party = p;
            runWithin(
                    Arrays.stream(rules.neededSets())
                            .filter(set -> (set >>> party & 1) != 0)
                            .toArray(),
                    task);
            if (search.found() && search.bestValue() > SMALLEST_GAIN) {
                scale[p] = 1 / search.bestValue();
                known = Math.min(known, search.bestValue() / search.upper());
            } else if (search.wasCut()) {
                known = 0;
            }
        }
        return leximinSolution(scale) instanceof Solution.Agreed agreed ? agreed.measuredBy(known) : none();
    }

    /// Nash (1950): the largest product of the margins of the parties needed, by its geometric mean, so
    /// that deals needing different numbers of parties compare. Value: that mean. Ties: the first found.
    public Solution nash() {
        return best(new GeometricMean());
    }

    /// The largest sum of the margins of all parties, needed or not. Value: the sum. Ties: the first
    /// found.
    public Solution utilitarian() {
        return best(new WeightedSum(ones));
    }

    private Solution best(Merit merit) {
        search.reset(Double.NEGATIVE_INFINITY);
        forEachSet(task(merit, sincere, 0, true, false));
        if (!search.found()) {
            return none();
        }
        int[] deal = search.bestDeal();
        return Solution.Agreed.of(deal, search.marginsOf(deal), search.bestValue(), status());
    }

    private Solution none() {
        return search.wasCut() ? new Solution.Undecided(STOPPED) : new Solution.NoAgreement();
    }

    private Solution leximinSolution(double[] scale) {
        search.reset(Double.NEGATIVE_INFINITY);
        forEachSet(task(new SmallestSum(1, scale), sincere, 0, true, false));
        if (!search.found()) {
            return none();
        }
        double value = search.bestValue();
        Status status = status();
        int[] deal = leximin(scale, 0, true);
        return Solution.Agreed.of(deal, search.marginsOf(deal), value, status);
    }

    /// From the incumbent, which maximises the smallest margin, the leximin best among the deals that
    /// need the same parties.
    private int[] leximin(double[] scale, int budget, boolean acceptable) {
        int[] deal = search.bestDeal();
        if (search.wasCut()) {
            return deal;
        }
        int needed = rules.needed(deal);
        double reached = search.bestValue();
        boolean collected = search.collectTies(needed);
        deal = search.bestDeal();
        if (collected) {
            return deal;
        }
        List<Task.Floor> floors = new ArrayList<>();
        for (int k = 1; k < Integer.bitCount(needed); k++) {
            Merit before = new SmallestSum(k, scale);
            floors.add(new Task.Floor(before, reached, multipliers(before, needed)));
            Merit merit = new SmallestSum(k + 1, scale);
            double[] margins = search.marginsOf(deal);
            search.reset(merit.of(margins, needed));
            Task task = new Task(merit, needed, true, acceptable, sincere, budget, List.copyOf(floors), false);
            runWithin(new int[] {needed}, task);
            if (search.found()) {
                deal = search.bestDeal();
            }
            reached = search.bestValue();
        }
        return deal;
    }

    private double[] multipliers(Merit merit, int needed) {
        double[] tuned = merit.firstMultipliers(rules.parties(), needed);
        for (long[] alternative : rules.alternatives()) {
            long[] domains = rules.domains(needed, alternative);
            if (domains != null) {
                return search.tuned(merit, needed, domains);
            }
        }
        return tuned;
    }

    /// Whether no agreement that crosses no sincere red line of those it needs, nor the status quo, is
    /// better for some party of the negotiation and worse for none. If the limit of nodes was met
    /// ([#wasCut()]), true says only that none was found.
    public boolean isEfficient(Deal deal) {
        double[] margins = marginsOf(deal);
        if (dominates(bases, margins)) {
            return false;
        }
        List<Task.Floor> floors = new ArrayList<>();
        double[] gained = new double[rules.parties()];
        for (int p = 0; p < rules.parties(); p++) {
            double[] unit = new double[rules.parties()];
            unit[p] = 1;
            floors.add(new Task.Floor(new WeightedSum(unit), 0, unit));
            gained[p] = bases[p] - margins[p];
        }
        search.load(gains, gained);
        search.reset(SMALLEST_GAIN);
        forEachSet(new Task(new WeightedSum(ones), 0, false, false, sincere, 0, floors, true));
        search.load(gains, bases);
        return !search.found();
    }

    /// The efficient frontier. Its size, and the time it takes, grow fast with the number of parties: it
    /// is for cases of few parties or few issues, and says so in its status where it met its limit.
    public Frontier frontier() {
        return frontier(MOST_PARTIALS);
    }

    Frontier frontier(int mostPartials) {
        return new Merging(rules, gains, bases, sincere, mostPartials).frontier();
    }

    private static boolean dominates(double[] better, double[] worse) {
        boolean somewhere = false;
        for (int p = 0; p < better.length; p++) {
            if (better[p] < worse[p] - Search.TOLERANCE) {
                return false;
            }
            somewhere |= better[p] > worse[p] + SMALLEST_GAIN;
        }
        return somewhere;
    }

    private Task task(Merit merit, long redLines, int budget, boolean acceptable, boolean first) {
        return new Task(merit, 0, false, acceptable, redLines, budget, List.of(), first);
    }

    /// Runs the task for every set of parties that may be needed.
    private void forEachSet(Task task) {
        runWithin(rules.neededSets(), task);
    }

    private void runWithin(int[] sets, Task task) {
        List<Task> tasks = new ArrayList<>();
        List<long[]> domains = new ArrayList<>();
        collectParts(sets, task, tasks, domains);
        search.run(tasks, domains);
    }

    private void collectParts(int[] sets, Task task, List<Task> tasks, List<long[]> domains) {
        for (int set : sets) {
            for (long[] alternative : rules.alternatives()) {
                long @Nullable [] within = rules.domains(set, alternative);
                if (within != null) {
                    for (Task part : split(task, set)) {
                        tasks.add(part);
                        domains.add(within);
                    }
                }
            }
        }
    }

    /// A deal that crosses so many red lines crosses none but some so many: each such choice is a search
    /// without budget, in which the other red lines exclude options outright. Where the choices are too
    /// many, one search counts.
    private List<Task> split(Task task, int set) {
        long redLines = task.redLines() & rules.redLinesOf(set);
        if (task.budget() == 0) {
            return List.of(task.within(set, redLines, 0));
        }
        List<Task> parts = new ArrayList<>();
        choose(task, set, redLines, redLines, task.budget(), parts);
        return parts.size() > MOST_CHOICES ? List.of(task.within(set, redLines, task.budget())) : parts;
    }

    private static void choose(Task task, int set, long kept, long candidates, int left, List<Task> parts) {
        if (left == 0 || candidates == 0) {
            parts.add(task.within(set, kept, 0));
            return;
        }
        for (long rest = candidates; rest != 0 && parts.size() <= MOST_CHOICES; rest &= rest - 1) {
            long one = Long.lowestOneBit(rest);
            if (Long.bitCount(rest) >= left) {
                choose(task, set, kept & ~one, rest & (rest - 1), left - 1, parts);
            }
        }
    }

    private Status status() {
        return search.wasCut() ? new Status.Bounded(search.bestValue(), search.upper(), STOPPED) : new Status.Exact();
    }
}
