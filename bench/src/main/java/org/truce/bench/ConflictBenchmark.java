package org.truce.bench;

import java.util.ArrayList;
import java.util.List;
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
import org.truce.conflict.GraphModel;
import org.truce.conflict.OptionModel;
import org.truce.conflict.Preference;
import org.truce.conflict.Stability;

/// All five concepts, for every state of three decision makers who share the options evenly; each state has
/// its own random utilities. With and without building the graph.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ConflictBenchmark {
    private static final int DECISION_MAKERS = 3;

    @Param({"4", "6", "8", "10", "12", "14", "16"})
    private int options = 4;

    private OptionModel model = model(4);
    private GraphModel graph = graph(model);
    private List<Preference> preferences = List.of();

    @Setup
    public void draw() {
        model = model(options);
        graph = graph(model);
        SplittableRandom random = new SplittableRandom(1);
        List<Preference> drawn = new ArrayList<>();
        for (int i = 0; i < DECISION_MAKERS; i++) {
            drawn.add(Preference.ofUtilities(random.doubles(graph.states()).toArray()));
        }
        preferences = drawn;
    }

    private static OptionModel model(int options) {
        List<OptionModel.Option> list = new ArrayList<>();
        for (int k = 0; k < options; k++) {
            list.add(new OptionModel.Option(k * DECISION_MAKERS / options, OptionModel.Change.FREE));
        }
        return new OptionModel(DECISION_MAKERS, list, List.of(), List.of(), List.of());
    }

    private static GraphModel graph(OptionModel model) {
        return model.build().orElseThrow().graph();
    }

    @Benchmark
    public Stability stability() {
        return Stability.of(graph, preferences);
    }

    @Benchmark
    public Stability buildAndStability() {
        return Stability.of(graph(model), preferences);
    }
}
