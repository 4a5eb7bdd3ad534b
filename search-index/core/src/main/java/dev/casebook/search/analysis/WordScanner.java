package dev.casebook.search.analysis;

/**
 * Walks over the words of a text as Lucene's {@code StandardTokenizer} finds them, of at most {@value #MAX_WORD} units each.
 * Halves of surrogate pairs at the very end are left out: that tokenizer would drop the words before them.
 */
final class WordScanner {
    private static final int MAX_WORD = 255;
    private static final int DIGITS = 45;
    private static final int ASCII = 0x80;

    /** First code point of each run. */
    private static final int[] STARTS = new int[WordBreaks.RUN_CLASSES.length()];

    private static final byte[] ASCII_CLASSES = new byte[ASCII];

    static {
        int next = 0;
        int at = 0;
        for (int run = 0; run < STARTS.length; run++) {
            STARTS[run] = next;
            int length = 1;
            for (int scale = 1, digit = DIGITS; digit >= DIGITS; scale *= DIGITS) {
                digit = number(WordBreaks.RUN_LENGTHS, at++);
                length += scale * (digit % DIGITS);
            }
            for (int i = next; i < next + length && i < ASCII; i++) {
                ASCII_CLASSES[i] = (byte) number(WordBreaks.RUN_CLASSES, run);
            }
            next += length;
        }
    }

    /** The state after ASCII letters, however many. */
    private static final int AFTER_LETTERS = following(0, ASCII_CLASSES['a']);

    private final String text;
    private final int length;
    private int start;
    private int end;
    private boolean plain;

    WordScanner(String text) {
        this.text = text;
        int last = text.length();
        while (last > 0 && Character.isHighSurrogate(text.charAt(last - 1))) {
            last--;
        }
        length = last;
    }

    /** Moves to the next word; false at the end of the text. */
    boolean next() {
        while (end < length) {
            start = end;
            if (scan()) {
                return true;
            }
        }
        return false;
    }

    /** Takes the longest stretch that ends where something is found; true if that is a word. */
    private boolean scan() {
        int limit = Math.min(length, start + MAX_WORD);
        int state = 0;
        int at = start;
        char found = 's';
        end = start + 1;
        boolean small = true;
        while (at < limit && isLetter(text.charAt(at))) {
            small &= at == start || text.charAt(at) >= 'a';
            at++;
        }
        int letters = at;
        if (at > start) {
            state = AFTER_LETTERS;
            found = 'w';
            end = at;
        }
        while (at < limit) {
            int code = text.charAt(at++);
            if (Character.isHighSurrogate((char) code) && at < length && Character.isLowSurrogate(text.charAt(at))) {
                if (at == limit) {
                    break;
                }
                code = Character.toCodePoint((char) code, text.charAt(at++));
            }
            state = following(state, classOf(code));
            if (state < 0) {
                break;
            }
            char what = WordBreaks.FOUND.charAt(state);
            if (what != '.') {
                found = what;
                end = at;
            }
        }
        plain = small && end == letters;
        return found == 'w';
    }

    private static int following(int state, int codeClass) {
        return number(WordBreaks.FOLLOWING, state * WordBreaks.CLASSES + codeClass) - 1;
    }

    private static boolean isLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static int classOf(int code) {
        if (code < ASCII) {
            return ASCII_CLASSES[code];
        }
        int low = 0;
        int high = STARTS.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (STARTS[middle] <= code) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return number(WordBreaks.RUN_CLASSES, low);
    }

    private static int number(String table, int at) {
        char symbol = table.charAt(at);
        return symbol > '\\' ? symbol - '$' : symbol - '#';
    }

    /** Whether the word is of ASCII letters, small but for the first, as most are. */
    boolean isPlain() {
        return plain;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
