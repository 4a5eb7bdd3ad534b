package dev.casebook.markdown;

import dev.casebook.dialect.AlertBlock;
import dev.casebook.source.SourcePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Blots out of a body what is not Markdown or could not be parsed in bounded time, without moving anything: every character
 * blotted out is replaced by one other, so offsets stay. Code fences are left alone, except by the bounds.
 *
 * <p>Foreign syntax becomes blank: ERB tags in {@code .erb} files; imports, exports and comments of MDX in {@code .mdx} files;
 * labels such as {@code (name)=}; the marker lines of colon fences that are no alerts. The bounds (nesting, runs of brackets and of blanks, separator lines)
 * are far above what people write and make sure that no text keeps the parser busy or its stack full.
 */
final class BodyMask {
    private static final int MAX_CONTAINERS = 40;
    private static final int MAX_INDENT = 2 * MAX_CONTAINERS;
    private static final int MAX_RULE = 500;
    private static final int MAX_BRACKETS = 500;
    private static final int MAX_SEPARATORS = 20;
    private static final int MAX_DECLARATIONS = 50;
    private static final int MAX_LINES = 500;
    private static final int MAX_ROWS = 5_000;
    private static final int MAX_ITEMS = 20_000;
    private static final int MAX_TICKS = 64;
    private static final int MAX_BLANKS = 500;
    private static final char STAND_IN = '\u00B7';
    private static final Pattern LABEL = Pattern.compile("\\([\\w:.-]{1,100}+\\)=\\s*");
    private static final Pattern COLON_FENCE = Pattern.compile(":{3,50}+\\s*(?:\\{[^}]{0,200}+\\}|\\w{1,50}+)?\\s*");
    private static final Pattern MODULE_LINE =
            Pattern.compile("import\\s.*['\"];?\\s*|export\\s+(?:default|const|let|function|async|class|\\{|\\*).*");

    private final char[] chars;
    private final List<Fence> fences = new ArrayList<>();
    private final boolean erb;
    private final boolean mdx;
    private char fence;
    private int fenceLength;
    private boolean inTag;
    private int brackets;
    private int separators;
    private int declarations;
    private int lines;
    private int items;

    private BodyMask(String body, SourcePath path) {
        this.chars = body.toCharArray();
        String name = path.name().toLowerCase(Locale.ROOT);
        this.erb = name.endsWith(".erb");
        this.mdx = name.endsWith(".mdx");
    }

    /** The body with everything blotted out that has to be. */
    static String mask(String body, SourcePath path) {
        BodyMask mask = new BodyMask(body, path);
        int start = 0;
        while (start < body.length()) {
            int end = body.indexOf('\n', start);
            end = end < 0 ? body.length() : end;
            mask.line(body, start, end);
            start = end + 1;
        }
        mask.fences(body);
        return new String(mask.chars);
    }

    private void line(String body, int start, int end) {
        int content = start;
        while (content < end && (chars[content] == ' ' || chars[content] == '\t')) {
            content++;
        }
        if (content == end || chars[content] == '\r') {
            paragraph();
            return;
        }
        if (!inTag && isFenceLine(content, end)) {
            paragraph();
            return;
        }
        if (fence == 0) {
            foreign(body, start, content, end);
            bound(start, content, end);
        }
    }

    /** Begins to count anew. */
    private void paragraph() {
        brackets = 0;
        separators = 0;
        declarations = 0;
        lines = 0;
    }

    /** Follows fences; true for their own lines. */
    private boolean isFenceLine(int content, int end) {
        char c = chars[content];
        if (c != '`' && c != '~') {
            return false;
        }
        int run = content;
        while (run < end && chars[run] == c) {
            run++;
        }
        if (fence == 0 && run - content >= 3) {
            fence = c;
            fenceLength = run - content;
            return true;
        }
        if (fence == c && run - content >= fenceLength && isBlank(run, end)) {
            fence = 0;
            return true;
        }
        return false;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(chars[i])) {
                return false;
            }
        }
        return true;
    }

    private void foreign(String body, int start, int content, int end) {
        char first = chars[content];
        if (erb) {
            tags(start, end);
        }
        if (start == content
                && first == '('
                && LABEL.matcher(body).region(start, end).matches()) {
            blank(start, end);
        } else if (body.startsWith(":::", content)) {
            fences.add(new Fence(content, end));
        } else if (mdx && start == content && (first == 'i' || first == 'e') && isModuleLine(body, start, end)) {
            blank(start, end);
        } else if (mdx && body.startsWith("{/*", content)) {
            int close = body.indexOf("*/}", content);
            blank(content, close < 0 || close >= end ? end : close + 3);
        }
    }

    /** The marker line of a colon fence. */
    private record Fence(int start, int end) {}

    /** Blots out the lines of colon fences but those that begin an alert and those that end one. */
    private void fences(String body) {
        Deque<Fence> alerts = new ArrayDeque<>();
        Deque<Boolean> open = new ArrayDeque<>();
        for (Fence line : fences) {
            String text = body.substring(line.start(), line.end()).stripTrailing();
            if (AlertBlock.isEnd(text)) {
                boolean ends = !open.isEmpty() && open.pop();
                if (ends) {
                    alerts.pop();
                } else {
                    blank(line.start(), line.end());
                }
                continue;
            }
            boolean alert = AlertBlock.Opening.in(text).isPresent();
            boolean bare = COLON_FENCE.matcher(text).matches();
            if (alert) {
                alerts.push(line);
            } else if (bare) {
                blank(line.start(), line.end());
            }
            if (alert || bare) {
                open.push(alert);
            }
        }
        alerts.forEach(line -> unclosed(body, line));
    }

    /** What begins an alert that nothing ends begins none; its title stays. */
    private void unclosed(String body, Fence line) {
        boolean bare =
                COLON_FENCE.matcher(body).region(line.start(), line.end()).matches();
        int end = line.start();
        while (end < line.end() && (bare || body.charAt(end) == ':')) {
            end++;
        }
        blank(line.start(), end);
    }

    private static boolean isModuleLine(String body, int start, int end) {
        return MODULE_LINE.matcher(body).region(start, end).matches();
    }

    private void tags(int start, int end) {
        for (int i = start; i < end; i++) {
            char next = i + 1 < end ? chars[i + 1] : ' ';
            if (inTag && chars[i] == '%' && next == '>') {
                inTag = false;
                blank(i, i + 2);
            } else if (inTag || (chars[i] == '<' && next == '%')) {
                inTag = true;
                chars[i] = chars[i] == '\r' ? '\r' : ' ';
            }
        }
    }

    /** Puts blanks in place of everything but line ends. */
    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] != '\r' && chars[i] != '\n') {
                chars[i] = ' ';
            }
        }
    }

    private void bound(int start, int content, int end) {
        containers(start, end);
        rule(content, end);
        if (isItem(content, end)) {
            items++;
            if (items > MAX_ITEMS) {
                chars[content] = STAND_IN;
            } else {
                brackets = 0;
                lines = 0;
            }
        }
        ticks(content, end);
        blanks(content, end);
        for (int i = content; i + 1 < end; i++) {
            char c = chars[i];
            char next = chars[i + 1];
            if (c == ']' && (next == '(' || next == ':') && ++brackets > MAX_BRACKETS) {
                chars[i] = STAND_IN;
            } else if (c == '<' && (next == '?' || next == '!') && ++declarations > MAX_DECLARATIONS) {
                chars[i] = STAND_IN;
            }
        }
        if (isSeparator(content, end) && ++separators > MAX_SEPARATORS) {
            chars[content] = STAND_IN;
        }
        // The parser puts a paragraph that stands in another block together anew for each of its lines.
        boolean table = separators > 0 && start == content;
        if (++lines > (table ? MAX_ROWS : MAX_LINES) && end < chars.length) {
            chars[end] = ' ';
        }
    }

    /** Whether a list item or heading begins here, and with it a new paragraph. */
    private boolean isItem(int content, int end) {
        int mark = content;
        while (mark < end
                && mark - content < 10
                && (chars[mark] == '#' || (chars[mark] >= '0' && chars[mark] <= '9'))) {
            mark++;
        }
        boolean heading = mark > content && chars[content] == '#';
        boolean sign = mark < end && "-*+.):".indexOf(chars[mark]) >= 0;
        int blank = heading ? mark : sign ? mark + 1 : end;
        return blank < end && chars[blank] == ' ';
    }

    /** Ends the row of quote and list markers that opens a line, where it is too long. */
    private void containers(int start, int end) {
        int depth = 0;
        int i = start;
        while (i < end) {
            char c = chars[i];
            int digits = i;
            while (digits < end && digits - i < 9 && chars[digits] >= '0' && chars[digits] <= '9') {
                digits++;
            }
            boolean number = digits > i && digits < end && (chars[digits] == '.' || chars[digits] == ')');
            int marker = number ? digits : i;
            boolean item = (number || c == '-' || c == '*' || c == '+')
                    && (marker + 1 >= end || chars[marker + 1] == ' ' || chars[marker + 1] == '\t');
            if (c == '>' || item) {
                depth++;
                if (depth > MAX_CONTAINERS || i - start > MAX_INDENT) {
                    chars[marker] = STAND_IN;
                    return;
                }
                i = marker + 1;
            } else if (c == ' ' || c == '\t') {
                i++;
            } else {
                return;
            }
        }
    }

    /** Breaks a line of nothing but rule characters that is longer than any rule. */
    private void rule(int content, int end) {
        char c = chars[content];
        if (end - content <= MAX_RULE || (c != '-' && c != '*' && c != '_')) {
            return;
        }
        for (int i = content; i < content + MAX_RULE; i++) {
            if (chars[i] != c && chars[i] != ' ' && chars[i] != '\t') {
                return;
            }
        }
        chars[content + MAX_RULE] = STAND_IN;
    }

    /** Breaks rows of backticks that are longer than any code needs. */
    private void ticks(int content, int end) {
        int run = 0;
        for (int i = content; i < end; i++) {
            run = chars[i] == '`' ? run + 1 : 0;
            if (run > MAX_TICKS) {
                chars[i] = STAND_IN;
                run = 0;
            }
        }
    }

    /** Breaks rows of blanks that are longer than any gap between words; those of tables fill columns up. */
    private void blanks(int content, int end) {
        int run = 0;
        for (int i = chars[content] == '|' ? end : content; i < end; i++) {
            run = chars[i] == ' ' || chars[i] == '\t' ? run + 1 : 0;
            if (run > MAX_BLANKS) {
                chars[i] = STAND_IN;
                run = 0;
            }
        }
    }

    private boolean isSeparator(int content, int end) {
        for (int i = content; i < end; i++) {
            char c = chars[i];
            if (c != '-' && c != '|' && c != ':' && c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }
}
