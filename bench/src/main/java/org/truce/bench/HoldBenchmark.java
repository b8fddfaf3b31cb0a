package org.truce.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.truce.hold.HoldAnalysis;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.worlds.Proportion;
import org.truce.worlds.Sampling;

/// Worlds per second in which it is decided whether a proposal of the flagship case is self-enforcing:
/// drawing them and their parameters, and the best replies of all parties and coalitions. The proposals
/// create 6, 7 and 20 duties. To be run from the root of the project.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class HoldBenchmark {
    private static final int WORLDS = 5000;

    @Param({"0", "1", "2"})
    private int proposal;

    private Case asWritten = RandomCase.of(2, 6, 1);
    private Deal deal = Deal.statusQuo(0);
    private long seed;

    @Setup
    public void read() {
        asWritten = Branches.read(Path.of("cases/jeddah-2025"));
        deal = asWritten
                .proposals()
                .get(proposal)
                .terms()
                .completed(asWritten.issues().size());
    }

    /// Another seed each time, so that no luck of one draw is measured.
    @Benchmark
    @OperationsPerInvocation(WORLDS)
    public Proportion selfEnforcing() {
        return HoldAnalysis.selfEnforcing(
                asWritten,
                new org.truce.worlds.Scope(asWritten.findDefaultAgreement().orElse(null), asWritten.decidingParties()),
                new Sampling(WORLDS, ++seed, 2),
                deal);
    }
}
