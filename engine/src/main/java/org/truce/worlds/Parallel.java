package org.truce.worlds;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Work on many worlds (or deals) by several threads. Who writes only to places that belong to the index it was
/// given
/// gets the same result whatever the number of threads.
public final class Parallel {
    private static final int CHUNK = 32;

    private Parallel() {}

    /// What is done with one index.
    @FunctionalInterface
    public interface Step<S> {
        void at(int index, S scratch);
    }

    /// @param scratch makes the memory that one chunk of consecutive indices shares
    public static <S> void forEach(
            int size, int threads, Supplier<S> scratch, Step<S> step, String phase, Progress progress) {
        AtomicLong done = new AtomicLong();
        int chunks = (size + CHUNK - 1) / CHUNK;
        Runnable work = () -> IntStream.range(0, chunks).parallel().forEach(chunk -> {
            S own = scratch.get();
            int end = Math.min(size, (chunk + 1) * CHUNK);
            for (int i = chunk * CHUNK; i < end; i++) {
                step.at(i, own);
            }
            progress.report(phase, done.addAndGet(end - chunk * CHUNK), size);
        });
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            pool.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while %s.".formatted(phase), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Failed while %s.".formatted(phase), e.getCause());
        }
    }
}
