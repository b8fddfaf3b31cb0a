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
import org.truce.bargain.Closest;
import org.truce.bargain.Negotiation;
import org.truce.bargain.Solver;
import org.truce.model.Case;

/// One world's margin by the search, as the number of issues grows; [EveryDealBenchmark] is what it is held
/// against.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MarginBenchmark {
    private static final int WORLDS = 64;

    /// Chosen with [Branches]: see the README.
    private static final long LIMIT = 3000;

    @Param({"4", "8"})
    private int parties;

    @Param({"6", "8", "10", "20", "30", "40"})
    private int issues;

    private final RandomWorld[] worlds = new RandomWorld[WORLDS];
    private Solver solver = solverOf(RandomCase.of(2, 6, 1));
    private int next;

    private static Solver solverOf(Case c) {
        return new Solver(Negotiation.of(c, c.findDefaultAgreement().orElse(null), c.decidingParties()));
    }

    @Setup
    public void draw() {
        Case c = RandomCase.of(parties, issues, 1);
        Negotiation rules = Negotiation.of(c, c.findDefaultAgreement().orElse(null), c.decidingParties());
        SplittableRandom random = new SplittableRandom(1);
        for (int w = 0; w < WORLDS; w++) {
            worlds[w] = RandomWorld.draw(c, rules, random);
        }
        solver = new Solver(rules);
        solver.limitNodes(LIMIT);
    }

    @Benchmark
    public Closest search() {
        worlds[next++ % WORLDS].load(solver);
        return solver.closest();
    }
}
