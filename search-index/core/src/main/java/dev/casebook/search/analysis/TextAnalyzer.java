package dev.casebook.search.analysis;

import dev.casebook.search.analysis.Token.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Turns text into the terms that are indexed and looked up; the rules are in the package's documentation. */
public final class TextAnalyzer {
    private static final int MAX_PARTS = 12;
    private static final int MAX_TERM = 64;

    private final String text;
    private final Wanted wanted;
    private final UnaryOperator<String> stems;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private TextAnalyzer(String text, Wanted wanted, UnaryOperator<String> stems) {
        this.text = text;
        this.wanted = wanted;
        this.stems = stems;
    }

    /** The tokens of a text by position; a whole comes before its parts. */
    public static List<Token> analyze(String text) {
        return find(text, Wanted.any());
    }

    /** The same, by somebody who remembers for each folded word its {@link #term}. */
    public static List<Token> analyze(String text, UnaryOperator<String> terms) {
        return new TextAnalyzer(text, Wanted.any(), terms).scan();
    }

    /** Those tokens of a text that are wanted; faster than to analyse all and choose. */
    public static List<Token> find(String text, Wanted wanted) {
        return new TextAnalyzer(text, wanted, Stemmer::stem).scan();
    }

    /** The terms of a text without wholes of several parts, in order. */
    public static List<String> leaves(String text) {
        List<String> leaves = new ArrayList<>();
        for (Token token : analyze(text)) {
            if (token.role() != Role.WHOLE) {
                leaves.add(token.term());
            }
        }
        return leaves;
    }

    /** A word without case and accents. */
    public static String fold(String word) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            Folding.append(word.charAt(i), folded);
        }
        return folded.toString();
    }

    /** The term that a folded word is indexed under. */
    public static String term(String folded) {
        return Stemmer.stem(folded);
    }

    /** A name without case and accents, a hyphen in place of whatever is neither letter nor digit: as in addresses. */
    public static String slug(String name) {
        String folded = fold(name);
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < folded.length() && slug.length() < MAX_TERM; i++) {
            char c = folded.charAt(i);
            if (isDigit(c) || isLower(c) || c >= 0x80) {
                slug.append(c);
            } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        int length = slug.length();
        while (length > 0 && (slug.charAt(length - 1) == '-' || Character.isHighSurrogate(slug.charAt(length - 1)))) {
            length--;
        }
        slug.setLength(length);
        return slug.toString();
    }

    private List<Token> scan() {
        WordScanner words = new WordScanner(text);
        int start = 0;
        int end = 0;
        boolean plain = true;
        while (words.next()) {
            if (end > 0 && isJoined(end, words.start())) {
                plain = false;
            } else {
                addIdentifier(start, end, plain);
                start = words.start();
                plain = words.isPlain();
            }
            end = words.end();
        }
        addIdentifier(start, end, plain);
        return tokens;
    }

    /** Whether one joint lies between two words; {@code 500/502} are two numbers, not an identifier. */
    private boolean isJoined(int end, int start) {
        return start == end + 1
                && isJoint(text.charAt(end))
                && !(text.charAt(end) == '/' && isDigit(text.charAt(end - 1)) && isDigit(text.charAt(start)));
    }

    /** Adds what no space divides; a plain one is a word of itself. */
    private void addIdentifier(int start, int end, boolean plain) {
        if (plain) {
            if (start < end) {
                addLeaf(start, end, Role.WORD);
            }
            return;
        }
        int first = skipJoints(start, end);
        int segments = 0;
        for (int at = first; at < end; at = skipJoints(segmentEnd(at, end), end)) {
            segments++;
        }
        if (segments > 1 && isNumeric(first, end)) {
            addLeaf(first, end, Role.WORD);
            return;
        }
        boolean whole = segments > 1 && segments <= MAX_PARTS;
        if (whole) {
            addWhole(first, end, Role.WHOLE);
        }
        for (int at = first; at < end; at = skipJoints(segmentEnd(at, end), end)) {
            addSegment(at, segmentEnd(at, end), whole);
        }
    }

    /** Whether it is a word of small letters, as most are. */
    private boolean isLower(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isLower(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Adds what stands between two joints, and its parts when it is written in camel case. */
    private void addSegment(int start, int end, boolean inWhole) {
        int humps = 0;
        for (int at = start; at < end; at = humpEnd(at, end)) {
            humps++;
        }
        if (humps == 1 || humps > MAX_PARTS) {
            addLeaf(start, end, inWhole ? Role.PART : Role.WORD);
            return;
        }
        addWhole(start, end, inWhole ? Role.PART : Role.WHOLE);
        for (int at = start; at < end; at = humpEnd(at, end)) {
            addLeaf(at, humpEnd(at, end), Role.PART);
        }
    }

    private void addWhole(int start, int end, Role role) {
        if (mayBeWanted(start, end)) {
            add(fold(start, end), start, end, role);
        }
    }

    private boolean mayBeWanted(int start, int end) {
        return wanted.mayStart(
                text.charAt(start),
                start + 1 < end ? text.charAt(start + 1) : 0,
                start + 2 < end ? text.charAt(start + 2) : 0);
    }

    private void addLeaf(int start, int end, Role role) {
        if (mayBeWanted(start, end)) {
            String folded = fold(start, end);
            if (!StopWords.contains(folded) && (role == Role.WORD || folded.length() > 1)) {
                add(folded, start, end, role);
            }
        }
        position++;
    }

    private void add(String folded, int start, int end, Role role) {
        String term = stems.apply(folded);
        if (!term.isEmpty() && wanted.accepts(term)) {
            tokens.add(new Token(term, start, end, position, role));
        }
    }

    /** Folds, drops joints except between digits, drops the possessive, and cuts to length; most words need none of it. */
    private String fold(int start, int end) {
        if (end - start <= MAX_TERM && isLower(start, end)) {
            return text.substring(start, end);
        }
        StringBuilder folded = new StringBuilder(end - start);
        int last = isPossessive(start, end) ? end - 2 : end;
        for (int i = start; i < last && folded.length() < MAX_TERM; i++) {
            char c = text.charAt(i);
            if (!isJoint(c)) {
                Folding.append(c, folded);
            } else if (i > start && i + 1 < last && isDigit(text.charAt(i - 1)) && isDigit(text.charAt(i + 1))) {
                folded.append(c == '.' ? '.' : '-');
            }
        }
        int length = Math.min(MAX_TERM, folded.length());
        boolean cutsPair = length == MAX_TERM && Character.isHighSurrogate(folded.charAt(length - 1));
        folded.setLength(cutsPair ? length - 1 : length);
        return folded.toString();
    }

    private boolean isPossessive(int start, int end) {
        if (end - start < 3 || (text.charAt(end - 1) | 0x20) != 's') {
            return false;
        }
        char mark = text.charAt(end - 2);
        return mark == '\'' || mark == '\u2019' || mark == '\uFF07';
    }

    /** Whether every segment is a number with at most one letter, as in dates, times, addresses and versions. */
    private boolean isNumeric(int start, int end) {
        boolean segmentStart = true;
        int others = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (isJoint(c)) {
                segmentStart = true;
                others = 0;
            } else if (!isDigit(c) && (segmentStart || ++others > 1)) {
                return false;
            } else {
                segmentStart = false;
            }
        }
        return true;
    }

    private int skipJoints(int at, int end) {
        int next = at;
        while (next < end && isJoint(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private int segmentEnd(int at, int end) {
        int next = at;
        while (next < end && !isJoint(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** The end of a camel-case part: {@code OOM|Killed}, {@code http2|Server}, but {@code APIs}. */
    private int humpEnd(int at, int end) {
        for (int i = at + 1; i < end; i++) {
            if (!isUpper(text.charAt(i))) {
                continue;
            }
            char before = text.charAt(i - 1);
            boolean rises = isLower(before) || isDigit(before);
            boolean lastCapital = isUpper(before) && i + 1 < end && isLower(text.charAt(i + 1));
            boolean plural = i + 2 == end && text.charAt(i + 1) == 's';
            if (rises || (lastCapital && !plural)) {
                return i;
            }
        }
        return end;
    }

    /** Marks of full width too, since folding would leave their narrow forms within terms. */
    private static boolean isJoint(char full) {
        char c = full >= 0xFF01 && full <= 0xFF5E ? (char) (full - 0xFEE0) : full;
        return c == '-' || c == '_' || c == '.' || c == ':' || c == '/' || c == '@' || c == '#';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
