package dev.casebook.source;

import java.util.Arrays;

/** Where the lines of a text begin; turns offsets (UTF-16 units, from 0) into lines and columns by binary search. */
public final class LineMap {
    private final int[] starts;
    private final int length;

    private LineMap(int[] starts, int length) {
        this.starts = starts;
        this.length = length;
    }

    /** The lines of {@code text}; a line ends with LF, CRLF or a lone CR. */
    public static LineMap of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new LineMap(Arrays.copyOf(starts, count), text.length());
    }

    /** How many lines there are, at least one. */
    public int lines() {
        return starts.length;
    }

    /** The line (from 1) that holds {@code offset}. */
    public int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column (from 1, in UTF-16 units) of {@code offset} in its line. */
    public int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** The offset at which {@code line} (from 1) begins. */
    public int start(int line) {
        return starts[line - 1];
    }

    /** The offset after {@code line}'s last unit, its line end included. */
    public int end(int line) {
        return line == starts.length ? length : starts[line];
    }
}
