package org.truce.cli;

import picocli.CommandLine.Option;

/// How long the shortlist may get.
final class MostOption {
    private static final int MOST = 100;

    @Option(names = "--most", paramLabel = "N", defaultValue = "5", description = "Deals to list at most. Default: 5.")
    private int most;

    int most() {
        SamplingOptions.inRange("--most", most, MOST);
        return most;
    }
}
