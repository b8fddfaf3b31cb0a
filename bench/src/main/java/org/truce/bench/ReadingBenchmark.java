package org.truce.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.truce.reading.attribution.Attribution;
import org.truce.reading.attribution.Attributions;
import org.truce.reading.language.English;
import org.truce.reading.text.Text;

/// Words a second of a news article: words and parts of speech only, and attributions too.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
    private static final String PARAGRAPHS = """
        The foreign minister of Orvania said on Monday that the crossing at Tal would open within a week, but warned that \
        his country would not give up the port.

        “We have waited for twelve years,” Dara Senn, the envoy of Khelmar, told reporters in Port Amel. “We can wait for \
        another day, but not for another year.”

        According to two officials familiar with the talks, the guarantors have proposed a joint commission for the \
        harbour, which both governments had rejected in the spring. Khelmar wants to keep its monitors on the ridge.

        The market in Tal was quiet on Sunday. Nine people were killed there in March, when a shell hit the roof, and \
        most of the traders have not come back since; the road to the coast is still closed to lorries.

        """;
    private static final int COPIES = 5;
    /// Words and marks of all copies together.
    private static final int WORDS = 770;

    private final Text article = Text.of(PARAGRAPHS.repeat(COPIES));

    @Benchmark
    @OperationsPerInvocation(WORDS)
    public long partsOfSpeech() {
        return English.paragraphs(article)
                .flatMap(paragraph -> paragraph.sentences().stream())
                .mapToLong(sentence -> sentence.tokens().size())
                .sum();
    }

    @Benchmark
    @OperationsPerInvocation(WORDS)
    public List<Attribution> attributions() {
        return Attributions.find(article);
    }
}
