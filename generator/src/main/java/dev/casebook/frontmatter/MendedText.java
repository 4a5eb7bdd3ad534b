package dev.casebook.frontmatter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text of which some lines were rewritten, and the way back: every offset in the mended text leads to one in the original.
 * A rewritten line keeps its beginning and end as far as they are the same; what lies between stands for what lay between.
 */
final class MendedText {
    private final List<String> original;
    private final SortedMap<Integer, String> rewritten;
    private final String text;
    private final int[] originalStarts;
    private final int[] mendedStarts;

    private MendedText(List<String> original, SortedMap<Integer, String> rewritten) {
        this.original = original;
        this.rewritten = rewritten;
        this.originalStarts = new int[original.size()];
        this.mendedStarts = new int[original.size()];
        StringBuilder mended = new StringBuilder();
        int at = 0;
        for (int i = 0; i < original.size(); i++) {
            originalStarts[i] = at;
            mendedStarts[i] = mended.length();
            at += original.get(i).length();
            mended.append(line(i));
        }
        this.text = mended.toString();
    }

    /** A text as it is. */
    static MendedText of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        lines.add(text.substring(start));
        return new MendedText(List.copyOf(lines), Collections.emptySortedMap());
    }

    /** The same with line {@code index} (from 0) rewritten. */
    MendedText with(int index, String line) {
        TreeMap<Integer, String> lines = new TreeMap<>(rewritten);
        lines.put(index, line);
        return new MendedText(original, lines);
    }

    /** The mended text. */
    String text() {
        return text;
    }

    /** How many lines there are. */
    int lines() {
        return original.size();
    }

    /** Line {@code index} as mended, its line end included. */
    String line(int index) {
        return rewritten.getOrDefault(index, original.get(index));
    }

    /** The line that holds the mended text's {@code offset}. */
    int lineAt(int offset) {
        int found = Arrays.binarySearch(mendedStarts, offset);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < mendedStarts.length && mendedStarts[found + 1] == offset) {
            found++;
        }
        return found;
    }

    /** The original's offset for the mended text's. */
    int toOriginal(int offset) {
        int line = lineAt(offset);
        int column = offset - mendedStarts[line];
        if (!rewritten.containsKey(line)) {
            return originalStarts[line] + column;
        }
        String before = original.get(line);
        String after = line(line);
        int prefix = commonPrefix(before, after);
        if (column > prefix) {
            int suffix = commonSuffix(before, after, prefix);
            column = column >= after.length() - suffix
                    ? column - after.length() + before.length()
                    : before.length() - suffix;
        }
        return originalStarts[line] + column;
    }

    /** What was rewritten, in order. */
    List<Replacement> replacements() {
        List<Replacement> all = new ArrayList<>();
        rewritten.forEach((line, after) -> {
            String before = original.get(line);
            int prefix = commonPrefix(before, after);
            int suffix = commonSuffix(before, after, prefix);
            int start = originalStarts[line];
            all.add(new Replacement(
                    start + prefix,
                    start + before.length() - suffix,
                    after.substring(prefix, after.length() - suffix)));
        });
        return all;
    }

    /**
     * A stretch of the original and what stands in its place.
     *
     * @param start first unit
     * @param end after the last
     * @param text the replacement
     */
    record Replacement(int start, int end, String text) {}

    private static int commonPrefix(String a, String b) {
        int n = 0;
        while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
            n++;
        }
        return n;
    }

    private static int commonSuffix(String a, String b, int prefix) {
        int n = 0;
        int most = Math.min(a.length(), b.length()) - prefix;
        while (n < most && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
            n++;
        }
        return n;
    }
}
