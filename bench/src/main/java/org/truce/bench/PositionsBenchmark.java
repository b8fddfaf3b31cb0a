package org.truce.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.text.Text;
import org.truce.reading.what.Position;
import org.truce.reading.what.Positions;

/// Sentences a second of an article, the whole way to positions by meaning. Three sentences of four say what
/// somebody holds. To be run from the root of the project.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class PositionsBenchmark {
    private static final String PARAGRAPH = """
        Ostra said on Monday that the crossing must open within NUMBER days, but that it would not give up its fee. The \
        market was quiet on day NUMBER. Velim is willing to withdraw NUMBER of its patrols from the ridge. “We will not \
        accept a fee of NUMBER crowns,” its envoy, Mara Lind, told reporters.

        """;
    private static final int PARAGRAPHS = 25;
    private static final int SENTENCES = 4 * PARAGRAPHS;

    private final Positions positions = Positions.of(Branches.read(Path.of("cases/ridge-crossing")));
    private Text article = Text.of("");
    private int number;

    /// Other numbers each time, so that no sentence has been seen before.
    @Setup(Level.Invocation)
    public void write() {
        StringBuilder words = new StringBuilder();
        for (int k = 0; k < PARAGRAPHS; k++) {
            words.append(PARAGRAPH.replace("NUMBER", Integer.toString(++number)));
        }
        article = Text.of(words.toString());
    }

    @Benchmark
    @OperationsPerInvocation(SENTENCES)
    public List<Position> positions() {
        return positions.find(article, Attributions.find(article));
    }
}
