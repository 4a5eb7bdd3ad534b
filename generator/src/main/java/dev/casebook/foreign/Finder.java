package dev.casebook.foreign;

/** Where a mark stands next, asked from left to right. */
final class Finder {
    static final int NONE = Integer.MAX_VALUE;

    private final String text;
    private final String mark;
    private int found = -1;

    /** Finds {@code mark} in {@code text}. */
    Finder(String text, String mark) {
        this.text = text;
        this.mark = mark;
    }

    /** The first place from {@code from} on; {@link #NONE} when there is none. */
    int next(int from) {
        if (found < from) {
            int at = text.indexOf(mark, from);
            found = at < 0 ? NONE : at;
        }
        return found;
    }
}
