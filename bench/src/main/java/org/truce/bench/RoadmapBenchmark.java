package org.truce.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.truce.model.Case;
import org.truce.model.Deal;
import org.truce.roadmap.RoadmapAnalysis;
import org.truce.roadmap.RoadmapQuestion;
import org.truce.roadmap.RoadmapResult;
import org.truce.worlds.Progress;
import org.truce.worlds.Sampling;
import org.truce.worlds.Scope;

/// A whole road map, worlds included, to a deal that moves every issue.
@State(org.openjdk.jmh.annotations.Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class RoadmapBenchmark {
    @Param({"4", "8", "12"})
    private int issues;

    @Benchmark
    public RoadmapResult roadmap() {
        Case c = RandomCase.of(3, issues, 1);
        Deal target = Deal.statusQuo(issues);
        for (int j = 0; j < issues; j++) {
            target = target.with(j, 1);
        }
        RoadmapQuestion question = new RoadmapQuestion(target, null, null, null, false);
        return RoadmapAnalysis.of(c, Scope.ofDefault(c), question, new Sampling(4_000, 1, 2), Progress.NONE);
    }
}
