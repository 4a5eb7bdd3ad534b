package dev.casebook.foreign;

import dev.casebook.foreign.ForeignSyntax.Read;
import dev.casebook.foreign.ForeignSyntax.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A body while it is read: what is taken out of it becomes blank, or Markdown's own writing on the same characters. */
final class ForeignBody {
    /** How long a tag may be. */
    static final int LONGEST_TAG = 2_000;
    /** How long a name may be, the marks around it included. */
    static final int LONGEST_NAME = 300;

    /** Stands on a line of which nothing is left, where HTML goes on below it. */
    private static final String IN_HTML = "<!---->";

    private final String text;
    private final BodyLines lines;
    private final char[] chars;
    private final List<Stretch> comments = new ArrayList<>();
    /** Beginnings of lines of which something was taken out. */
    private final Set<Integer> dirty = new TreeSet<>();

    /** By pattern, where it was found last. */
    private final Map<Pattern, Stretch> ends = new HashMap<>();

    private final Finder blankLine;
    private final Finder blankCrLine;
    private int lineStart;
    private int content;

    /** A body of which nothing is taken out yet. */
    ForeignBody(String text) {
        this.text = text;
        this.lines = new BodyLines(text);
        this.chars = text.toCharArray();
        this.blankLine = new Finder(text, "\n\n");
        this.blankCrLine = new Finder(text, "\n\r\n");
    }

    /** The body as written. */
    String text() {
        return text;
    }

    /** Its lines as written. */
    BodyLines lines() {
        return lines;
    }

    /** Goes on to the line from {@code start} to {@code end}. */
    void enter(int start, int end) {
        lineStart = start;
        content = lines.prefix(start, end);
    }

    /** Where the line at hand begins. */
    int lineStart() {
        return lineStart;
    }

    /** What follows the marks of quotes and lists that the line at hand begins with. */
    int content() {
        return content;
    }

    /** What is left. */
    Read left() {
        dirty.forEach(this::settle);
        String left = new String(chars);
        return new Read(left, comments, !left.equals(text));
    }

    /** Where {@code pattern} stands next, asked from left to right; beyond the end when it does not. */
    Stretch find(Pattern pattern, int from) {
        Stretch known = ends.get(pattern);
        if (known == null || known.start() < from) {
            Matcher matcher = pattern.matcher(text);
            known = matcher.find(Math.min(from, text.length()))
                    ? new Stretch(matcher.start(), matcher.end())
                    : new Stretch(Finder.NONE, Finder.NONE);
            ends.put(pattern, known);
        }
        return known;
    }

    /** Whether a blank line stands between two places. */
    boolean isBroken(int from, int to) {
        return Math.min(blankLine.next(from), blankCrLine.next(from)) < to;
    }

    /** Takes out what only authors are to see; returns where it ends, as what follows here does. */
    int comment(int from, int to) {
        comments.add(new Stretch(from, to));
        hide(from, to);
        return to;
    }

    /** A comment from {@code at} to what ends it; where nothing does, its tag alone is taken out. */
    int comment(int at, int end, Pattern last) {
        int close = find(last, end).end();
        return close == Finder.NONE ? hide(at, end) : comment(at, close);
    }

    /** Takes out a stretch that begins on the line at hand. */
    int hide(int from, int to) {
        dirty.add(lineStart);
        dirty.add(lineStart(to, from));
        blank(from, to);
        return to;
    }

    /** Takes out {@code what}, which may stand on a later line than {@code before} does, on the line at hand. */
    int hideBehind(int before, Stretch what) {
        dirty.add(lineStart(what.start(), before));
        blank(what.start(), what.end());
        return what.end();
    }

    /** Puts blanks in place of everything but line ends. */
    void blank(int from, int to) {
        write(from, to, "");
    }

    /** Writes Markdown's own picture on the characters from {@code from} to {@code to}. */
    void image(int from, int to, String alternative, String source) {
        String shown = alternative.replaceAll("[\\[\\]\\\\`\\s]", " ").strip();
        int room = to - from - source.length() - "![]()".length();
        if (room < 0 || !source.matches("[^()<>\\n]++(?:\\([^()<>\\n]*+\\)[^()<>\\n]*+){0,5}+")) {
            hide(from, to);
            return;
        }
        String fitting = shown.length() > room ? "" : shown;
        write(from, to, "![" + fitting + "](" + " ".repeat(room - fitting.length()) + source + ")");
    }

    /** A link's target where it is one, else nothing. */
    int link(int from, int to, String target) {
        int before = from - 1;
        while (before > 0 && from - before < LONGEST_TAG && chars[before] == ' ') {
            before--;
        }
        char mark = before > 0 ? chars[before] : ' ';
        char sign = before > 0 ? chars[before - 1] : ' ';
        boolean opens = ((mark == '(' || mark == ':') && sign == ']')
                || (mark == '<' && sign == '(')
                || ((mark == '"' || mark == '\'') && sign == '=');
        if (!opens || target.isEmpty()) {
            return hide(from, to);
        }
        // Next to what follows, which may be a fragment; blanks before a target are none of it.
        write(from, to, " ".repeat(to - from - target.length()) + target);
        return to;
    }

    /** Makes a code fence of a tag that stands alone on its line, and of the one that ends it. */
    int fence(int from, int to, String language, Pattern last) {
        Stretch closing =
                lines.isBlank(lineStart, from) && lines.isBlank(to, lines.end(to)) ? find(last, to) : new Stretch(0, 0);
        int open = closing.start();
        boolean alone = open >= to
                && open < text.length()
                && lines.isBlank(lineStart(open, to), open)
                && lines.isBlank(closing.end(), lines.end(closing.end()));
        if (!alone) {
            return hide(from, to);
        }
        String word = language.matches("[\\w+#-]{1,30}") ? language : "";
        write(from, to, ("~~~" + word).substring(0, Math.min(to - from, 3 + word.length())));
        write(open, closing.end(), "~~~");
        return closing.end();
    }

    private void write(int from, int to, String written) {
        for (int i = from; i < to; i++) {
            int at = i - from;
            boolean kept = at >= written.length() && (chars[i] == '\n' || chars[i] == '\r');
            chars[i] = at < written.length() ? written.charAt(at) : kept ? chars[i] : ' ';
        }
    }

    /** Keeps what follows something taken out at the beginning of a line from looking like indented code. */
    private void settle(int start) {
        int end = lines.end(start);
        int first = lines.prefix(start, end);
        if (first < end && chars[first] == ' ') {
            if (standsInHtml(start, first, end)) {
                write(first, first + IN_HTML.length(), IN_HTML);
                return;
            }
            for (int i = first + 1; i < end; i++) {
                if (!Character.isWhitespace(chars[i])) {
                    boolean fenced =
                            lines.isBlank(start, first) && (text.startsWith("```", i) || text.startsWith("~~~", i));
                    chars[fenced ? i - 1 : first] = fenced ? '\n' : ForeignSyntax.GONE;
                    return;
                }
            }
        }
    }

    /** Where the line of {@code at} begins, if not before {@code from}, which is on the line at hand. */
    private int lineStart(int at, int from) {
        for (int i = at - 1; i >= from; i--) {
            if (text.charAt(i) == '\n') {
                return i + 1;
            }
        }
        return lineStart;
    }

    /** Whether nothing is left of a line below one of HTML, which a blank line would end. */
    private boolean standsInHtml(int start, int first, int end) {
        int above = start - 1;
        while (above > 0 && chars[above - 1] != '\n') {
            above--;
        }
        while (above >= 0 && above < start && (chars[above] == ' ' || chars[above] == '\t')) {
            above++;
        }
        if (above < 0 || chars[above] != '<' || end - first < IN_HTML.length()) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if (!Character.isWhitespace(chars[i])) {
                return false;
            }
        }
        return true;
    }
}
