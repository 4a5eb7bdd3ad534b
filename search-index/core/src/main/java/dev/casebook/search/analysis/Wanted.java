package dev.casebook.search.analysis;

/** Terms to look for in a text. Most words can be passed over by their first letter, which neither folding nor stemming hides. */
public final class Wanted {
    private static final int ASCII = 0x80;

    private final boolean all;
    private final StringSet terms;
    private final boolean[] initials = new boolean[ASCII];

    private Wanted(boolean all, StringSet terms) {
        this.all = all;
        this.terms = terms;
        for (int i = 0; i < terms.size(); i++) {
            char initial = terms.get(i).charAt(0);
            if (initial < ASCII) {
                initials[initial] = true;
            }
        }
    }

    /** Looks for these terms, none of which is empty. */
    public static Wanted of(StringSet terms) {
        return new Wanted(false, terms);
    }

    /** Takes every term. */
    static Wanted any() {
        return new Wanted(true, new StringSet());
    }

    /** Whether a word that begins so may be one of the terms. */
    boolean mayStart(char c) {
        char small = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        return all || c >= ASCII || initials[small];
    }

    boolean accepts(String term) {
        return all || terms.contains(term);
    }
}
