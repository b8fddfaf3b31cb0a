package org.truce.cli;

import picocli.CommandLine.Option;

/// The chance that is asked for.
final class LevelOption {
    @Option(
            names = "--level",
            paramLabel = "P",
            defaultValue = "0.5",
            description = "The chance asked for, between 0 and 1: of what unblocks an agreement, and of deals near a"
                    + " proposal. Default: 0.5.")
    private double level;

    double level() {
        if (!(level > 0 && level < 1)) {
            throw CommandFailure.ofUsage("--level is %s; it must lie between 0 and 1.".formatted(level));
        }
        return level;
    }
}
