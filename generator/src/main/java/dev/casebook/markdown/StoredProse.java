package dev.casebook.markdown;

import dev.casebook.markdown.MarkdownDocument.Heading;
import dev.casebook.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The passages of a document as no more than which stretches of the file they are made of: a tenth of what their texts take.
 *
 * @param headings those that passages stand below
 * @param runs a passage: its heading and its start, two units each, then runs of a kind and a length, then {@link #END}
 */
record StoredProse(SourceFile file, List<Optional<Heading>> headings, String runs) {
    /** Ends a passage. */
    private static final char END = 0;

    private static final int LENGTH_BITS = 14;
    private static final int LONGEST = (1 << LENGTH_BITS) - 1;
    private static final int BLANK = 1;
    private static final int WORDS = 2;
    private static final int THING = 3;

    /** What {@code passages} of {@code file} say. */
    static StoredProse of(SourceFile file, List<Passage> passages) {
        List<Optional<Heading>> headings = new ArrayList<>();
        StringBuilder written = new StringBuilder();
        for (Passage passage : passages) {
            if (headings.isEmpty() || !headings.getLast().equals(passage.heading())) {
                headings.add(passage.heading());
            }
            number(headings.size() - 1, written);
            number(passage.span().start(), written);
            runs(passage, written);
            written.append(END);
        }
        return new StoredProse(file, List.copyOf(headings), written.toString());
    }

    /** The passages, in order. */
    List<Passage> passages() {
        List<Passage> passages = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < runs.length(); at++) {
            Optional<Heading> heading = headings.get(number(at));
            int start = number(at + 2);
            text.setLength(0);
            for (at += 4; runs.charAt(at) != END; at++) {
                append(runs.charAt(at), start, text);
            }
            passages.add(new Passage(heading, text.toString(), file.span(start, start + text.length())));
        }
        return passages;
    }

    private void append(char run, int start, StringBuilder text) {
        int length = run & LONGEST;
        switch (run >> LENGTH_BITS) {
            case WORDS -> text.append(file.text(), start + text.length(), start + text.length() + length);
            case THING -> text.repeat(Passage.THING, length);
            default -> text.repeat(' ', length);
        }
    }

    private static void runs(Passage passage, StringBuilder written) {
        String text = passage.text();
        String source = passage.span().file().text();
        int start = passage.span().start();
        int from = 0;
        while (from < text.length()) {
            int kind = kind(text.charAt(from), source.charAt(start + from));
            int to = from + 1;
            while (to < text.length()
                    && to - from < LONGEST
                    && kind(text.charAt(to), source.charAt(start + to)) == kind) {
                to++;
            }
            written.append((char) (kind << LENGTH_BITS | to - from));
            from = to;
        }
    }

    /** What stands in place of the file's character; what is not in the file was put there to be passed over. */
    private static int kind(char said, char source) {
        return said == Passage.THING ? THING : said == source ? WORDS : BLANK;
    }

    private static void number(int value, StringBuilder written) {
        written.append((char) (value >>> 16)).append((char) value);
    }

    private int number(int at) {
        return runs.charAt(at) << 16 | runs.charAt(at + 1);
    }
}
