package dev.casebook.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on a list by as many threads as there are processors; results keep the list's order. */
public final class InParallel {
    /** Items a thread takes at a time: small enough to share the work evenly, large enough to make taking cheap. */
    private static final int BATCH = 16;

    private InParallel() {}

    /** {@code work} done on each of {@code items}. A failure of one is thrown once all have ended. */
    public static <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        int threads = Runtime.getRuntime().availableProcessors();
        if (threads == 1 || items.size() <= BATCH) {
            return items.stream().<R>map(work).toList();
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<List<R>>> batches = new ArrayList<>();
            for (int from = 0; from < items.size(); from += BATCH) {
                List<T> batch = items.subList(from, Math.min(items.size(), from + BATCH));
                batches.add(() -> batch.stream().<R>map(work).toList());
            }
            List<R> results = new ArrayList<>(items.size());
            for (Future<List<R>> done : pool.invokeAll(batches)) {
                results.addAll(done.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a part of the build failed", e.getCause());
        }
    }
}
