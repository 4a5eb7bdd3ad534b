package dev.casebook.search.analysis;

import java.util.ArrayList;
import java.util.List;

/** Short lists that compile small: the platform's {@code List.of} is one class for none, one for one and one for two elements. */
public final class Lists {
    private Lists() {}

    /** These elements, in this order; the list cannot be changed. */
    @SafeVarargs
    public static <T> List<T> of(T... elements) {
        List<T> list = new ArrayList<>(elements.length);
        for (T element : elements) {
            list.add(element);
        }
        return List.copyOf(list);
    }
}
