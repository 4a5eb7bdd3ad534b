package dev.casebook.search.query;

import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.format.Facet;
import org.jspecify.annotations.Nullable;

/** What may stand before a colon in a query. */
public final class Fields {
    /** Words in the title. */
    public static final String TITLE = "title";

    /** Days from the first of a day, month or year on. */
    public static final String AFTER = "after";

    /** Days before the first of a day, month or year. */
    public static final String BEFORE = "before";

    private static final StringMap<Facet> FACETS = new StringMap<>();

    static {
        for (Facet facet : Facet.values()) {
            FACETS.put(facet.field(), facet);
        }
        FACETS.put("mode", Facet.FAILURE_MODE);
    }

    private Fields() {}

    /** The facet of that name, whether small or capital, singular or plural, with hyphen or underscore. */
    public static @Nullable Facet facet(String name) {
        String plain = plain(name);
        Facet facet = FACETS.get(plain);
        return facet == null && plain.endsWith("s") ? FACETS.get(plain.substring(0, plain.length() - 1)) : facet;
    }

    /** Whether a name is that of a field. */
    static boolean isKnown(String name) {
        String plain = plain(name);
        return plain.equals(TITLE) || plain.equals(AFTER) || plain.equals(BEFORE) || facet(name) != null;
    }

    /** The name in small letters, with hyphens. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            plain.append(c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c == '_' ? '-' : c);
        }
        return plain.toString();
    }
}
