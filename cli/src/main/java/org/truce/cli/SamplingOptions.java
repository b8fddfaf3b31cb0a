package org.truce.cli;

import org.truce.worlds.Sampling;
import picocli.CommandLine.Option;

/// How many worlds are drawn, and how.
final class SamplingOptions {
    private static final int MOST_WORLDS = 10_000_000;
    private static final int MOST_THREADS = 1_024;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Worlds to draw: complete sets of preferences that fit what has been said. More worlds,"
                    + " narrower intervals. Default: 10000.")
    private int worlds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Where the random numbers start. Same seed, same answer. Default: 1.")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to work with; no effect on the answer. Default: as many as there are processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    Sampling sampling() {
        inRange("--worlds", worlds, MOST_WORLDS);
        inRange("--threads", threads, MOST_THREADS);
        return new Sampling(worlds, seed, threads);
    }

    static void inRange(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw CommandFailure.ofUsage(
                    String.format(java.util.Locale.ROOT, "%s is %,d; it must be 1 to %,d.", option, value, most));
        }
    }
}
