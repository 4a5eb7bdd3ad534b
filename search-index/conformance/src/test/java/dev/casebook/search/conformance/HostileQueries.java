package dev.casebook.search.conformance;

import dev.casebook.search.build.SearchDocument;
import java.util.List;
import java.util.Random;

/**
 * Makes query lines that nobody should type: words and marks of the archive between pieces of every plane of Unicode, halves of surrogate
 * pairs, quotation marks and brackets without partners, endless words, values that no field has.
 */
final class HostileQueries {
    private static final List<String> MARKS = List.of(
            "\"", "(", ")", "+", "-", " AND ", " OR ", "*", ":", "~", "((", "))", "-(", "+\"", "\" ", " -\"", "AND",
            "OR");

    private static final List<String> FIELDS = List.of(
            "service:",
            "Failure_Modes:",
            "severity:\"",
            "-kind:",
            "year:20",
            "title:",
            "-title:",
            "after:",
            "before:",
            "after:2024-0",
            "before:20",
            "tag:\u0301",
            "team::",
            "mode:",
            "nothing:",
            "symptom:(",
            "trigger:-");

    private static final String GLUE = "-_.:/@#'’\"()[]{}<>=|&^~!?;,\\\t\n\r\0\u00A0\u2028\u3000：．－～＂";

    private final Random random;
    private final List<String> lines;

    HostileQueries(long seed, List<SearchDocument> documents) {
        random = new Random(seed);
        lines = new RandomQueries(seed, documents).lines(2_000);
    }

    /** A line of some pieces. */
    String next() {
        StringBuilder line = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 60 : 9); i >= 0; i--) {
            piece(line);
        }
        return line.toString();
    }

    private void piece(StringBuilder line) {
        switch (random.nextInt(16)) {
            case 0 -> line.appendCodePoint(random.nextInt(0x110000));
            case 1 -> line.append((char) random.nextInt(0x10000));
            case 2 -> line.append((char) (0xD800 + random.nextInt(0x800)));
            case 3 -> line.append((char) random.nextInt(0x250));
            case 4, 5 -> line.append(GLUE.charAt(random.nextInt(GLUE.length())));
            case 6, 7 -> line.append(MARKS.get(random.nextInt(MARKS.size())));
            case 8, 9 -> line.append(' ').append(FIELDS.get(random.nextInt(FIELDS.size())));
            case 10 -> line.append(random.nextInt(100_000));
            case 11 -> line.append(random.nextInt(20) == 0 ? "y".repeat(300) : " ");
            default -> part(line);
        }
    }

    /** A part of a line that makes sense, cut anywhere. */
    private void part(StringBuilder line) {
        String sensible = lines.get(random.nextInt(lines.size()));
        int start = random.nextInt(sensible.length());
        line.append(sensible, start, Math.min(sensible.length(), start + 1 + random.nextInt(20)));
    }
}
