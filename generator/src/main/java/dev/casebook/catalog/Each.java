package dev.casebook.catalog;

import java.util.List;
import java.util.function.Function;

/** Does work on each item of a list. */
@FunctionalInterface
public interface Each {
    /** {@code work} done on each of {@code items}, in their order; it may be done by several threads. */
    <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work);

    /** By the thread that asks, one after the other. */
    static <T, R> List<R> inTurn(List<T> items, Function<? super T, ? extends R> work) {
        return items.stream().<R>map(work).toList();
    }
}
