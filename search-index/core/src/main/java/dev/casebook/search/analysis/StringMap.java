package dev.casebook.search.analysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values by strings, in the order in which they came; {@link StringSet} says why. */
public final class StringMap<V> {
    private final StringSet keys = new StringSet();
    private final List<V> values = new ArrayList<>();

    /** A key for a number. It is not made of digits, since what writes those is large in the browser. */
    public static String keyOf(int number) {
        return String.valueOf(new char[] {(char) (number >>> 16), (char) number});
    }

    /** Notes a value, in place of another for the same key. */
    public void put(String key, V value) {
        if (keys.add(key)) {
            values.add(value);
        } else {
            values.set(keys.indexOf(key), value);
        }
    }

    /** Notes a value unless there is one for the key; returns the one that there is now. */
    public V putIfAbsent(String key, V value) {
        if (keys.add(key)) {
            values.add(value);
        }
        return values.get(keys.indexOf(key));
    }

    /** The value for a key; null if there is none. */
    public @Nullable V get(String key) {
        int index = keys.indexOf(key);
        return index < 0 ? null : values.get(index);
    }

    /** How many there are. */
    public int size() {
        return keys.size();
    }

    /** The key before which so many came. */
    public String key(int index) {
        return keys.get(index);
    }

    /** Its value. */
    public V value(int index) {
        return values.get(index);
    }

    /** The keys. */
    public StringSet keys() {
        return keys;
    }
}
