package org.truce.cli;

import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.truce.solve.SolveOptions;
import picocli.CommandLine.Option;

/// By which conventions a domain is analysed, and how far the analysis may go.
final class ExactnessOptions {
    private static final int MOST_STEPS = 100_000;
    private static final double LONGEST = 1e6;
    private static final int MOST_MEGABYTES = 1 << 20;
    private static final long MEGABYTE = 1 << 20;

    /// What no agreement is worth.
    enum ReservationSource {
        FILE,
        IGNORE
    }

    @Option(
            names = "--reservation",
            paramLabel = "SOURCE",
            defaultValue = "file",
            description = "file: no agreement is worth what the files say, 0 where they say nothing. ignore: it is"
                    + " worth 0 to everybody. Default: file.")
    private ReservationSource reservation = ReservationSource.FILE;

    @Option(
            names = "--normalise",
            description = "Rescale utilities: 0 for a party's worst possible outcome, 1 for its best.")
    private boolean normalise;

    @Option(
            names = "--exact-arithmetic",
            description = "Decide near ties by fractions, and give the utilities as such, too.")
    private boolean exactArithmetic;

    @Option(
            names = "--solutions-only",
            description = "Search each solution for itself instead of the whole frontier, where utilities are additive:"
                    + " quick for many parties and issues.")
    private boolean solutionsOnly;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "" + SolveOptions.STEPS,
            description = "Into how many steps a real-valued issue is cut where its values are a trade-off. The answer"
                    + " says what that may miss. Default: " + SolveOptions.STEPS + ".")
    private int steps;

    @Option(
            names = "--time-limit",
            paramLabel = "SECONDS",
            description = "Finish with what is proven by then, with bounds for the rest. Default: none.")
    private @Nullable Double timeLimit;

    @Option(
            names = "--memory-limit",
            paramLabel = "MB",
            description = "Hold no more partial deals than fit into this, at 16 bytes a party and 40 more each, and"
                    + " finish with bounds. Default: 2,000,000 partial deals.")
    private @Nullable Integer memoryLimit;

    void check() {
        SamplingOptions.inRange("--steps", steps, MOST_STEPS);
        if (memoryLimit != null) {
            SamplingOptions.inRange("--memory-limit", memoryLimit, MOST_MEGABYTES);
        }
        if (timeLimit != null && !(timeLimit > 0 && timeLimit <= LONGEST)) {
            throw CommandFailure.ofUsage(
                    "--time-limit is %s; it must be above 0, at most 1,000,000.".formatted(timeLimit));
        }
    }

    boolean ignoresReservation() {
        return reservation == ReservationSource.IGNORE;
    }

    OptionalDouble timeLimit() {
        return timeLimit == null ? OptionalDouble.empty() : OptionalDouble.of(timeLimit);
    }

    /// @param parties of the domain
    /// @param mostDeals of equal utilities to be listed
    /// @param begun when the clock started, by System.nanoTime
    /// @param asked told whenever the analysis asks whether to go on
    SolveOptions options(int parties, int mostDeals, long begun, Runnable asked) {
        long limit = timeLimit == null ? Long.MAX_VALUE : Math.round(timeLimit * 1e9);
        BooleanSupplier expired = () -> {
            asked.run();
            return System.nanoTime() - begun > limit;
        };
        int mostPoints = memoryLimit == null
                ? SolveOptions.MOST_POINTS
                : Math.clamp(memoryLimit * MEGABYTE / (16L * parties + 40), 1, Integer.MAX_VALUE);
        return new SolveOptions(
                ignoresReservation(),
                normalise,
                exactArithmetic,
                steps,
                mostPoints,
                mostDeals,
                !solutionsOnly,
                expired);
    }
}
