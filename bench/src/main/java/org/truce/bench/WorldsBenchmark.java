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
import org.truce.model.Case;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;
import org.truce.worlds.Worlds;

/// Worlds per second: a preference of every deciding party, drawn under the statements of a shipped case.
/// To be run from the root of the project.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class WorldsBenchmark {
    private static final int WORLDS = 1000;

    @Param({"cases/ridge-crossing", "cases/jeddah-2025", "cases/sarava-basin"})
    private String folder = "cases/jeddah-2025";

    @Param({"1", "2"})
    private int threads;

    private Case asWritten = RandomCase.of(2, 6, 1);
    private long seed;

    @Setup
    public void read() {
        asWritten = Branches.read(Path.of(folder));
    }

    /// Another seed each time, so that no luck of one draw is measured.
    @Benchmark
    @OperationsPerInvocation(WORLDS)
    public Worlds draw() {
        Sampling sampling = new Sampling(WORLDS, ++seed, threads);
        return Worlds.draw(asWritten, asWritten.decidingParties(), sampling, Progress.NONE);
    }
}
