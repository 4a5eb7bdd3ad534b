package dev.casebook.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ids of one document, each given once: a heading's words in lower case joined by hyphens, numbered when they recur. */
final class Anchors {
    private static final int LONGEST = 100;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** A new id for a heading with this text. */
    String forText(String text) {
        StringBuilder slug = new StringBuilder();
        text.strip().toLowerCase(Locale.ROOT).codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isLetterOrDigit(c)
                    || c == '_'
                    || c == '-'
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                slug.appendCodePoint(c);
            } else if (Character.isWhitespace(c)) {
                slug.append('-');
            }
        });
        return unique(slug.isEmpty() ? "section" : slug.toString());
    }

    /** Whether an id was given. */
    boolean isTaken(String id) {
        return taken.contains(id);
    }

    /** {@code wanted}, or with the first number after it that is free. */
    String unique(String wanted) {
        String id = wanted;
        int n = numbers.getOrDefault(wanted, 0);
        while (!taken.add(id)) {
            id = wanted + "-" + ++n;
        }
        numbers.put(wanted, n);
        return id;
    }
}
