package org.truce.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Work on many worlds (or deals) by several threads. Who writes only to places that belong to the index it
/// was given gets the same result whatever the number of threads.
public final class Parallel {
    /// Indices that are taken at a time; one, where so many at a time would leave threads without work.
    private static final int CHUNK = 4;

    private Parallel() {}

    /// What is done with one index.
    @FunctionalInterface
    public interface Step<S> {
        void at(int index, S scratch);
    }

    /// @param scratch makes the memory that one thread works with
    public static <S> void forEach(
            int size, int threads, Supplier<S> scratch, Step<S> step, String phase, Progress progress) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        int chunk = size < CHUNK * threads ? 1 : CHUNK;
        progress.report(phase, 0, size);
        Runnable work = () -> {
            S own = scratch.get();
            for (int from = next.getAndAdd(chunk); from < size; from = next.getAndAdd(chunk)) {
                int to = Math.min(size, from + chunk);
                for (int i = from; i < to; i++) {
                    step.at(i, own);
                }
                progress.report(phase, done.addAndGet(to - from), size);
            }
        };
        int workers = Math.min(threads, (size + chunk - 1) / chunk);
        if (workers <= 1) {
            work.run();
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < workers; t++) {
                running.add(pool.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while %s.".formatted(phase), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Failed while %s.".formatted(phase), e.getCause());
        }
    }
}
