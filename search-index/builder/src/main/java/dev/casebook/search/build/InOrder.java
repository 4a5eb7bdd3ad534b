package dev.casebook.search.build;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Work by several threads whose results one takes, in order, while the others are a little ahead. */
final class InOrder {
    /** Results that are worked on together: so few that the work is shared evenly, so many that sharing it is cheap. */
    private static final int BATCH = 16;

    private InOrder() {}

    /** What takes a result. */
    interface Taker<R> {
        void take(R result) throws IOException;
    }

    /** Does {@code work} for each number below {@code count}; a few batches of results at most wait for being taken. */
    static <R> void each(int count, IntFunction<R> work, Taker<? super R> taker) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        if (threads == 1 || count <= BATCH) {
            for (int i = 0; i < count; i++) {
                taker.take(work.apply(i));
            }
            return;
        }
        Queue<Future<List<R>>> ahead = new ArrayDeque<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int from = 0; from < count; from += BATCH) {
                if (ahead.size() > threads) {
                    takeAll(ahead.remove(), taker);
                }
                int start = from;
                int end = Math.min(count, from + BATCH);
                ahead.add(pool.submit(() -> batch(start, end, work)));
            }
            while (!ahead.isEmpty()) {
                takeAll(ahead.remove(), taker);
            }
        }
    }

    private static <R> List<R> batch(int start, int end, IntFunction<R> work) {
        List<R> results = new ArrayList<>(end - start);
        for (int i = start; i < end; i++) {
            results.add(work.apply(i));
        }
        return results;
    }

    private static <R> void takeAll(Future<List<R>> batch, Taker<? super R> taker) throws IOException {
        try {
            for (R result : batch.get()) {
                taker.take(result);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a part of the index failed", e.getCause());
        }
    }
}
