package dev.casebook.diagnostic;

import java.util.function.Function;

/**
 * What a stage returns: its value, and what it found on the way.
 *
 * @param value the result, without what could not be used
 * @param diagnostics everything found so far
 * @param <T> the value's type
 */
public record Checked<T>(T value, Diagnostics diagnostics) {
    /** A value with nothing to say about it. */
    public static <T> Checked<T> clean(T value) {
        return new Checked<>(value, Diagnostics.none());
    }

    /** The next stage's value, with the findings of both. */
    public <R> Checked<R> then(Function<? super T, Checked<R>> stage) {
        Checked<R> next = stage.apply(value);
        return new Checked<>(next.value(), diagnostics.and(next.diagnostics()));
    }
}
