package dev.casebook.search.analysis;

/** Terms to look for in a text. Most words can be passed over by their first three letters, which neither folding nor stemming hides. */
public final class Wanted {
    private static final int ASCII = 0x80;

    private final boolean all;
    private final StringSet terms;

    /** For the first two letters the third ones, a bit for each by its lowest five bits. */
    private final int[] beginnings;

    private Wanted(boolean all, StringSet terms) {
        this.all = all;
        this.terms = terms;
        beginnings = new int[all ? 0 : ASCII * ASCII];
        for (int i = 0; i < terms.size(); i++) {
            addBeginnings(terms.get(i));
        }
    }

    /** Stemming may have changed the last letter of a term. */
    private void addBeginnings(String term) {
        char first = term.charAt(0);
        for (char second = 0; first < ASCII && second < ASCII; second++) {
            boolean same = term.length() > 2 && term.charAt(1) == second;
            if (term.length() < 3 || same || !isAlphanumeric(second)) {
                beginnings[first * ASCII + second] |= same && term.length() > 3 ? 1 << term.charAt(2) : -1;
            }
        }
    }

    private static boolean isAlphanumeric(int c) {
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

    /** Whether a word that begins so may be one of the terms; 0 stands for what is beyond its end. */
    boolean mayStart(char first, char second, char third) {
        if (all || first >= ASCII || second >= ASCII) {
            return true;
        }
        int thirds = beginnings[small(first) * ASCII + small(second)];
        return (thirds & 1 << third) != 0 || (thirds != 0 && !isAlphanumeric(small(third)));
    }

    private static int small(char c) {
        return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    }

    boolean accepts(String term) {
        return all || terms.contains(term);
    }
}
