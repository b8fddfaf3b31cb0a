package org.truce.reading.intake;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A library's work on a file that may be hostile, under a limit of time.
///
/// The work goes on a thread of its own, which does not keep the process alive: a library that does not heed
/// an interrupt is left behind. Running out of memory or of stack is an outcome like any other, because the
/// file caused it.
sealed interface Attempt<T> {
    record Done<T>(T value) implements Attempt<T> {}

    record TooLong<T>(Duration limit) implements Attempt<T> {}

    record TooDemanding<T>() implements Attempt<T> {}

    record Broken<T>(Exception cause) implements Attempt<T> {}

    static <T> Attempt<T> at(Callable<T> work, Duration limit) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().daemon().name("truce-intake").start(task);
        try {
            return new Done<>(task.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            thread.interrupt();
            return new TooLong<>(limit);
        } catch (InterruptedException _) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return new TooLong<>(limit);
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case OutOfMemoryError _ -> new TooDemanding<>();
                case StackOverflowError _ -> new TooDemanding<>();
                case Exception cause -> new Broken<>(cause);
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException("The work on a file ended without a cause.", e);
            };
        }
    }
}
