package org.truce.bench;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.truce.bargain.Negotiation;
import org.truce.bargain.Solver;
import org.truce.model.Case;
import org.truce.model.Deal;

/// One world's margin by looking at every deal: possible for few issues only.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EveryDealBenchmark {
    @Param({"4", "8"})
    private int parties;

    @Param({"6", "8", "10"})
    private int issues;

    private Case asWritten = RandomCase.of(2, 6, 1);
    private Negotiation rules = rulesOf(asWritten);
    private Solver solver = new Solver(rules);
    private RandomWorld world = RandomWorld.draw(asWritten, rules, new SplittableRandom(1));

    private static Negotiation rulesOf(Case c) {
        return Negotiation.of(c, c.findDefaultAgreement().orElse(null), c.decidingParties());
    }

    @Setup
    public void draw() {
        asWritten = RandomCase.of(parties, issues, 1);
        rules = rulesOf(asWritten);
        world = RandomWorld.draw(asWritten, rules, new SplittableRandom(1));
        solver = new Solver(rules);
        world.load(solver);
    }

    /// @return red lines crossed and margin of the nearest agreement
    @Benchmark
    public double[] everyDeal() {
        double[] best = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        int[] options = new int[rules.issues()];
        int issue = 0;
        while (issue < options.length) {
            Deal deal = Deal.of(options);
            if (rules.isAgreement(deal)) {
                compare(deal, best);
            }
            // the next deal, as an odometer counts
            issue = 0;
            while (issue < options.length
                    && ++options[issue] == rules.firstOption(issue + 1) - rules.firstOption(issue)) {
                options[issue++] = 0;
            }
        }
        return best;
    }

    private void compare(Deal deal, double[] best) {
        int needed = rules.needed(deal);
        int crossed = Long.bitCount(solver.crossedBy(deal));
        double[] margins = solver.marginsOf(deal);
        double smallest = Double.POSITIVE_INFINITY;
        for (int p = 0; p < margins.length; p++) {
            if ((needed >>> p & 1) != 0) {
                smallest = Math.min(smallest, margins[p]);
            }
        }
        if (crossed < best[0] || (crossed == best[0] && smallest > best[1])) {
            best[0] = crossed;
            best[1] = smallest;
        }
    }
}
