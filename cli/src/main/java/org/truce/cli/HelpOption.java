package org.truce.cli;

import picocli.CommandLine.Option;

/// `--help`, for every command.
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;
}
