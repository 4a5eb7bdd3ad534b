package dev.casebook.archive;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Results of the present round and the last; what a round does not ask for is forgotten with it. Safe for use by many threads, but for
 * {@link #turn}.
 *
 * @param <K> what a result is of
 * @param <V> a result, which never changes
 */
final class Memo<K, V> {
    private Map<K, Result<V>> last = Map.of();
    private Map<K, Result<V>> present = new ConcurrentHashMap<>();

    private record Result<V>(Object basis, V value) {}

    /**
     * The result of {@code key}: the one there is, if it was made on an equal basis, or else a new one.
     *
     * @param basis all that the result depends on beside the key
     */
    V get(K key, Object basis, Supplier<? extends V> make) {
        Result<V> before = last.get(key);
        Result<V> result = before != null && before.basis().equals(basis) ? before : new Result<>(basis, make.get());
        present.put(key, result);
        return result.value();
    }

    /** Begins a round. */
    void turn() {
        last = present;
        present = new ConcurrentHashMap<>();
    }
}
