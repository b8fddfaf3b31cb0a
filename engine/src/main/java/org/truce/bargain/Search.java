package org.truce.bargain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Branch and bound over the issues for one merit, one set of parties needed and one set of domains. Depth
/// first, options in the order of the tuned Lagrangian bound; a branch is cut as soon as a linear bound of
/// the merit, or of a floor that must be kept, shows that it holds nothing better. Exact up to [#TOLERANCE]
/// unless the limit of nodes is met.
///
/// Scratch memory of one thread; the incumbent lives on between runs until [#reset(double)].
final class Search {
    /// Differences below this are rounding, not preference.
    static final double TOLERANCE = 1e-11;

    private static final int TUNING_STEPS = 24;

    private final Negotiation rules;
    private final int issues;
    private final int parties;

    private double[][] gains = {};
    private double[] bases = {};

    private double bestValue;
    private final int[] bestDeal;
    private boolean found;
    private long nodes;
    private long nodeLimit = Long.MAX_VALUE;
    private boolean cut;
    private double upper;

    // the run at hand
    private Task task = Task.NOTHING;
    private long[] domains = {};
    private int functionals;
    private int bounds;
    private double[][] slope = {};
    private double[] floor = {};
    private final int[] order;
    private final int[][] sorted;
    private final double[][] rest;
    private final double[][] value;
    private final double[][] margin;
    private final int[] deal;
    private final int[] rank;
    private final long[] crossed;
    private final Nogood[][] closing;
    private final int[][] closingRedLine;
    private boolean done;

    /// A merit that must reach a value, with the multipliers of its linear bound.
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never compared
    record Floor(Merit merit, double atLeast, double[] multipliers) {}

    /// @param needed only these parties consent; the merit looks at those of them that a deal really needs
    /// @param exactly only deals that need all of these parties count
    /// @param acceptable the margins of the parties needed must be at least 0
    /// @param redLines mask of the red lines that may not be crossed
    /// @param budget how many of them may be crossed all the same
    /// @param first stop at the first deal that beats the incumbent
    record Task(
            Merit merit,
            int needed,
            boolean exactly,
            boolean acceptable,
            long redLines,
            int budget,
            List<Floor> floors,
            boolean first) {
        static final Task NOTHING = new Task(new Merit.GeometricMean(), 0, false, false, 0, 0, List.of(), false);

        Task within(int set, long someRedLines) {
            return new Task(merit, set, exactly, acceptable, someRedLines, budget, floors, first);
        }
    }

    Search(Negotiation rules) {
        this.rules = rules;
        this.issues = rules.issues();
        this.parties = rules.parties();
        this.bestDeal = new int[issues];
        this.order = new int[issues];
        this.sorted = new int[issues][];
        int most = 4 * parties + 4;
        this.rest = new double[issues + 1][most];
        this.value = new double[issues + 1][most];
        this.margin = new double[issues + 1][parties];
        this.deal = new int[issues];
        this.rank = new int[issues];
        this.crossed = new long[issues + 1];
        this.closing = new Nogood[issues][];
        this.closingRedLine = new int[issues][];
        reset(Double.NEGATIVE_INFINITY);
    }

    /// The world to search in: `m_p(D) = bases[p] + Σ_j gains[p][number of the option of D on j]`.
    void load(double[][] newGains, double[] newBases) {
        gains = newGains;
        bases = newBases;
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
        double[] margins = bases.clone();
        for (int j = 0; j < issues; j++) {
            for (int p = 0; p < parties; p++) {
                margins[p] += gains[p][rules.firstOption(j) + someDeal[j]];
            }
        }
        return margins;
    }

    /// Improves the incumbent by the best deal of the task, if it is better.
    ///
    /// @param newDomains allowed options by issue
    void run(Task newTask, long[] newDomains) {
        task = newTask;
        domains = newDomains;
        done = false;
        double[] multipliers = tune();
        if (done) {
            return;
        }
        prepareBounds(multipliers);
        double root = rest[0][0] + value[0][0];
        if (task.merit() instanceof Merit.SmallestSum smallest && smallest.k() == 1) {
            for (int f = 1; f < bounds; f++) {
                root = Math.min(root, rest[0][f] + value[0][f]);
            }
        }
        if (root <= bestValue + TOLERANCE) {
            return;
        }
        if (nodes >= nodeLimit) {
            cut = true;
            upper = Math.max(upper, root);
            return;
        }
        prepareNogoods();
        System.arraycopy(bases, 0, margin[0], 0, parties);
        boolean before = cut;
        cut = false;
        descend(0);
        if (cut) {
            upper = Math.max(upper, root);
        }
        cut |= before;
    }

    /// The multipliers of a tight linear bound of the merit within the domains.
    double[] tuned(Merit merit, int needed, long[] someDomains) {
        double before = bestValue;
        bestValue = Double.NEGATIVE_INFINITY;
        // a budget below 0 keeps the deals met on the way from becoming incumbents
        task = new Task(merit, needed, true, false, 0, -1, List.of(), false);
        domains = someDomains;
        done = false;
        double[] multipliers = tune();
        bestValue = before;
        return multipliers;
    }

    /// Subgradient steps on the Lagrangian dual; the deals met on the way are tried as incumbents.
    private double[] tune() {
        double[] a = task.merit().firstMultipliers(parties, task.needed());
        double[] best = a.clone();
        double lowest = Double.POSITIVE_INFINITY;
        int steps = TUNING_STEPS + 4 * Integer.bitCount(task.needed());
        for (int t = 0; t < steps; t++) {
            double bound = attain(a);
            if (bound < lowest) {
                lowest = bound;
                System.arraycopy(a, 0, best, 0, parties);
                if (lowest <= bestValue + TOLERANCE) {
                    done = true;
                    return best;
                }
            }
            double[] margins = marginsOf(deal);
            consider(deal, margins);
            if (done) {
                return best;
            }
            task.merit().tighten(a, margins, task.needed(), 1.0 / (1 + t));
        }
        return best;
    }

    /// Fills `deal` with the one that attains the bound and returns the bound.
    private double attain(double[] a) {
        double bound = 0;
        for (int p = 0; p < parties; p++) {
            bound += a[p] * bases[p];
        }
        for (int j = 0; j < issues; j++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (long rest = domains[j]; rest != 0; rest &= rest - 1) {
                int x = Long.numberOfTrailingZeros(rest);
                double worth = 0;
                for (int p = 0; p < parties; p++) {
                    worth += a[p] * gains[p][rules.firstOption(j) + x];
                }
                if (worth > highest) {
                    highest = worth;
                    deal[j] = x;
                }
            }
            bound += highest;
        }
        return bound;
    }

    /// Makes the deal the incumbent if it keeps the rules and is better.
    private void consider(int[] candidate, double[] margins) {
        if (task.merit().of(margins, rules.needed(candidate)) > bestValue + TOLERANCE && keepsNogoods(candidate)) {
            offer(candidate, margins);
        }
    }

    private boolean keepsNogoods(int[] candidate) {
        for (Nogood nogood : rules.impossible()) {
            if (nogood.holdsIn(candidate)) {
                return false;
            }
        }
        int crossed = 0;
        for (int r = 0; r < rules.redLines().size(); r++) {
            if ((task.redLines() >>> r & 1) != 0 && rules.redLines().get(r).isCrossedBy(candidate)) {
                crossed++;
            }
        }
        return crossed <= task.budget();
    }

    private void offer(int[] candidate, double[] margins) {
        int needed = rules.needed(candidate);
        if (needed == 0 || (task.exactly() && needed != task.needed())) {
            return;
        }
        if (task.acceptable()) {
            for (int p = 0; p < parties; p++) {
                if ((needed >>> p & 1) != 0 && margins[p] < -TOLERANCE) {
                    return;
                }
            }
        }
        for (Floor kept : task.floors()) {
            if (kept.merit().of(margins, needed) < kept.atLeast() - TOLERANCE) {
                return;
            }
        }
        double merit = task.merit().of(margins, needed);
        if (merit > bestValue + TOLERANCE) {
            bestValue = merit;
            found = true;
            System.arraycopy(candidate, 0, bestDeal, 0, issues);
            done = task.first();
        }
    }

    /// Functionals 0 … bounds−1 bound the merit; the others are floors.
    private void prepareBounds(double[] multipliers) {
        List<double[]> rows = new ArrayList<>();
        List<Double> floors = new ArrayList<>();
        rows.add(multipliers);
        if (task.merit() instanceof Merit.SmallestSum smallest && smallest.k() == 1) {
            for (int p = 0; p < parties; p++) {
                if ((task.needed() >>> p & 1) != 0 && smallest.scale()[p] > 0) {
                    rows.add(unit(p, smallest.scale()[p]));
                }
            }
        }
        bounds = rows.size();
        for (Floor kept : task.floors()) {
            rows.add(kept.multipliers());
            floors.add(kept.atLeast());
        }
        if (task.acceptable()) {
            for (int p = 0; p < parties; p++) {
                if ((task.needed() >>> p & 1) != 0) {
                    rows.add(unit(p, 1));
                    floors.add(0.0);
                }
            }
        }
        functionals = rows.size();
        floor = new double[functionals];
        Arrays.fill(floor, Double.NEGATIVE_INFINITY);
        for (int f = bounds; f < functionals; f++) {
            floor[f] = floors.get(f - bounds) - TOLERANCE;
        }
        slope = new double[rules.options()][functionals];
        for (int f = 0; f < functionals; f++) {
            double[] row = rows.get(f);
            double constant = 0;
            for (int p = 0; p < parties; p++) {
                if (row[p] != 0) {
                    constant += row[p] * bases[p];
                    for (int o = 0; o < slope.length; o++) {
                        slope[o][f] += row[p] * gains[p][o];
                    }
                }
            }
            value[0][f] = constant;
        }
        orderIssues();
        Arrays.fill(rest[issues], 0);
        for (int d = issues - 1; d >= 0; d--) {
            for (int f = 0; f < functionals; f++) {
                double highest = Double.NEGATIVE_INFINITY;
                for (int x : sorted[d]) {
                    highest = Math.max(highest, slope[rules.firstOption(order[d]) + x][f]);
                }
                rest[d][f] = rest[d + 1][f] + highest;
            }
        }
    }

    private double[] unit(int party, double weight) {
        double[] row = new double[parties];
        row[party] = weight;
        return row;
    }

    /// Issues on which most is at stake first; options that the bound likes best first, the status quo before
    /// its equals.
    private void orderIssues() {
        double[] spread = new double[issues];
        int[][] byIssue = new int[issues][];
        for (int j = 0; j < issues; j++) {
            int[] options = new int[Long.bitCount(domains[j])];
            int n = 0;
            int first = rules.firstOption(j);
            for (long left = domains[j]; left != 0; left &= left - 1) {
                int x = Long.numberOfTrailingZeros(left);
                int at = n++;
                while (at > 0 && slope[first + options[at - 1]][0] < slope[first + x][0]) {
                    options[at] = options[at - 1];
                    at--;
                }
                options[at] = x;
            }
            byIssue[j] = options;
            for (int p = 0; p < parties; p++) {
                if ((task.needed() >>> p & 1) != 0) {
                    double low = Double.POSITIVE_INFINITY;
                    double high = Double.NEGATIVE_INFINITY;
                    for (int x : options) {
                        low = Math.min(low, gains[p][first + x]);
                        high = Math.max(high, gains[p][first + x]);
                    }
                    spread[j] += high - low;
                }
            }
        }
        for (int j = 0; j < issues; j++) {
            int at = j;
            while (at > 0 && spread[order[at - 1]] < spread[j]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = j;
        }
        for (int d = 0; d < issues; d++) {
            rank[order[d]] = d;
            sorted[d] = byIssue[order[d]];
        }
    }

    /// Files every nogood under the depth at which its last issue is settled.
    private void prepareNogoods() {
        List<List<Nogood>> byDepth = new ArrayList<>();
        List<List<Integer>> redLineByDepth = new ArrayList<>();
        for (int d = 0; d < issues; d++) {
            byDepth.add(new ArrayList<>());
            redLineByDepth.add(new ArrayList<>());
        }
        for (Nogood nogood : rules.impossible()) {
            file(nogood, -1, byDepth, redLineByDepth);
        }
        for (int r = 0; r < rules.redLines().size(); r++) {
            if ((task.redLines() >>> r & 1) != 0) {
                for (Nogood nogood : rules.redLines().get(r).nogoods()) {
                    file(nogood, r, byDepth, redLineByDepth);
                }
            }
        }
        for (int d = 0; d < issues; d++) {
            closing[d] = byDepth.get(d).toArray(Nogood[]::new);
            closingRedLine[d] =
                    redLineByDepth.get(d).stream().mapToInt(Integer::intValue).toArray();
        }
    }

    private void file(Nogood nogood, int redLine, List<List<Nogood>> byDepth, List<List<Integer>> redLineByDepth) {
        if (nogood.canHold(domains)) {
            int last = nogood.lastRank(rank);
            byDepth.get(last).add(nogood);
            redLineByDepth.get(last).add(redLine);
        }
    }

    private void descend(int depth) {
        if (depth == issues) {
            offer(deal, margin[issues]);
            return;
        }
        int issue = order[depth];
        int first = rules.firstOption(issue);
        for (int x : sorted[depth]) {
            if (nodes >= nodeLimit) {
                cut = true;
                return;
            }
            nodes++;
            if (!isPromising(depth, slope[first + x])) {
                continue;
            }
            deal[issue] = x;
            if (!keepsNogoods(depth)) {
                continue;
            }
            for (int p = 0; p < parties; p++) {
                margin[depth + 1][p] = margin[depth][p] + gains[p][first + x];
            }
            descend(depth + 1);
            if (done || cut) {
                return;
            }
        }
    }

    private boolean isPromising(int depth, double[] slopes) {
        double[] now = value[depth];
        double[] next = value[depth + 1];
        double[] ahead = rest[depth + 1];
        double toBeat = bestValue + TOLERANCE;
        for (int f = 0; f < functionals; f++) {
            double v = now[f] + slopes[f];
            next[f] = v;
            if (v + ahead[f] <= (f < bounds ? toBeat : floor[f])) {
                return false;
            }
        }
        return true;
    }

    /// Writes the red lines crossed once the issue at this depth is settled.
    ///
    /// @return whether that is allowed
    private boolean keepsNogoods(int depth) {
        long now = crossed[depth];
        for (int i = 0; i < closing[depth].length; i++) {
            if (closing[depth][i].holdsIn(deal)) {
                int r = closingRedLine[depth][i];
                if (r < 0) {
                    return false;
                }
                now |= 1L << r;
                if (Long.bitCount(now) > task.budget()) {
                    return false;
                }
            }
        }
        crossed[depth + 1] = now;
        return true;
    }
}
