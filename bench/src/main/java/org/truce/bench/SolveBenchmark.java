package org.truce.bench;

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
import org.truce.domain.Domain;
import org.truce.solve.Solve;
import org.truce.solve.SolveOptions;
import org.truce.solve.SolveResult;

/// The whole analysis of random domains: frontier, solutions, counts; or, for sizes ending in `-single`, the
/// solutions alone.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SolveBenchmark {
    /// PARTIESxISSUESxVALUES, `whole` for integer issues with slopes, `boxes` for hyper-rectangles.
    @Param({
        "2x50x10",
        "3x8x5",
        "3x8x7-whole",
        "5x7x6",
        "8x30x5-single",
        "boxes-10",
        "3x6x5",
        "3x7x5",
        "3x9x5",
        "3x10x5",
        "2x20x10",
        "2x30x10",
        "2x40x10",
        "2x7x6",
        "3x7x6",
        "4x7x6",
        "6x7x6",
        "3x7x4",
        "3x7x8",
        "3x7x10",
        "boxes-20"
    })
    private String size = "3x8x5";

    private Domain domain = RandomDomain.of("3x8x5", 1);
    private SolveOptions options = SolveOptions.DEFAULT;

    @Setup
    public void draw() {
        domain = RandomDomain.of(size.replace("-single", ""), 1);
        options = new SolveOptions(
                false,
                false,
                false,
                SolveOptions.STEPS,
                SolveOptions.MOST_POINTS,
                1,
                !size.endsWith("-single"),
                () -> false);
    }

    @Benchmark
    public SolveResult solve() {
        return Solve.of(domain, options);
    }
}
