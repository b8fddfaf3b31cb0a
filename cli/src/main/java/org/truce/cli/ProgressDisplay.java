package org.truce.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalDouble;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.truce.worlds.Progress;

/// A bar with an estimate of the time left, on standard error, for work that takes longer than two seconds;
/// gone when the work is done. Nothing where standard error is no terminal.
final class ProgressDisplay implements Progress, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int REFRESH_MILLIS = 200;
    private static final int WIDEST = 100;

    /// What the library of the bar takes for a work without an end.
    private static final long UNKNOWN = -1;

    private final Console console;
    private final long begun = System.nanoTime();
    private String phase = "";
    private long phaseBegun = begun;
    private @Nullable ProgressBar bar;

    ProgressDisplay(Console console) {
        this.console = console;
    }

    @Override
    public synchronized void report(String phase, long done, long total) {
        if (console.errColumns() == 0) {
            return;
        }
        long now = System.nanoTime();
        if (!phase.equals(this.phase)) {
            close();
            this.phase = phase;
            this.phaseBegun = now;
        }
        if (bar == null && now - begun > PATIENCE.toNanos() && (done < total || total == UNKNOWN)) {
            bar = bar(phase, done, total, Duration.ofNanos(now - phaseBegun));
        }
        if (bar != null && total != UNKNOWN) {
            bar.stepTo(done);
        }
    }

    /// Work whose end is not known; told whenever it can be.
    ///
    /// @param limit seconds after which it is stopped, if there is one
    synchronized void pulse(String phase, OptionalDouble limit) {
        long elapsed = (System.nanoTime() - begun) / 1_000_000;
        if (limit.isPresent()) {
            report(
                    phase,
                    Math.min(elapsed, Math.round(limit.getAsDouble() * 1000)),
                    Math.round(limit.getAsDouble() * 1000));
        } else {
            report(phase, elapsed, UNKNOWN);
        }
    }

    private ProgressBar bar(String phase, long done, long total, Duration elapsed) {
        PrintStream err = new PrintStream(console.err(), true, StandardCharsets.UTF_8);
        return new ProgressBarBuilder()
                .setTaskName(phase)
                .setInitialMax(total)
                .startsFrom(done, elapsed)
                .setStyle(
                        console.errStyle() == Style.ANSI
                                ? ProgressBarStyle.COLORFUL_UNICODE_BAR
                                : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REFRESH_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(err, Math.min(console.errColumns(), WIDEST)))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
