package dev.casebook.search.analysis;

/** Terms to look for in a text. Most words can be passed over by their first two letters, which neither folding nor stemming hides. */
public final class Wanted {
    private static final int ASCII = 0x80;

    private final boolean all;
    private final StringSet terms;
    private final boolean[] beginnings;

    private Wanted(boolean all, StringSet terms) {
        this.all = all;
        this.terms = terms;
        beginnings = new boolean[all ? 0 : ASCII * ASCII];
        for (int i = 0; i < terms.size(); i++) {
            addBeginnings(terms.get(i));
        }
    }

    /** Of two letters stemming may have changed the last. */
    private void addBeginnings(String term) {
        char first = term.charAt(0);
        for (char second = 0; first < ASCII && second < ASCII; second++) {
            beginnings[first * ASCII + second] |=
                    term.length() < 3 || term.charAt(1) == second || !isAlphanumeric(second);
        }
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /** Looks for these terms, none of which is empty. */
    public static Wanted of(StringSet terms) {
        return new Wanted(false, terms);
    }

    /** Takes every term. */
    static Wanted any() {
        return new Wanted(true, new StringSet());
    }

    /** Whether a word that begins so may be one of the terms; the second is 0 where there is only one. */
    boolean mayStart(char first, char second) {
        return all || first >= ASCII || second >= ASCII || beginnings[small(first) * ASCII + small(second)];
    }

    private static int small(char c) {
        return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }

    boolean accepts(String term) {
        return all || terms.contains(term);
    }
}
