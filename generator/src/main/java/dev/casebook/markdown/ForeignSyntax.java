package dev.casebook.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a body what other tools take out or replace before they read Markdown: comments, shortcodes, template tags, attribute
 * lists. Nothing moves: what is taken out becomes blank, and a picture or a link written in a tool's way becomes Markdown's own on the same
 * characters. Code is left alone. Every mark is looked for once from left to right, so the time grows with the text.
 *
 * <pre>
 * Obsidian  %% comment %%   ![[picture.png|400]]   text ^block
 * Hugo      {{&lt; figure src="x.png" >}}   ({{&lt; relref "x.md" >}})   {{&lt; any >}}   {{% any %}}
 * Liquid    {% any %}   {% raw %}…{% endraw %}   ({% link x.md %})   {{ any }}, the last only in pages of Jekyll
 * kramdown  {: .class}   {::comment}…{:/comment}
 * </pre>
 */
final class ForeignSyntax {
    /** Stands where something was taken out at the beginning of a line, so that what follows is not taken for indented code. */
    static final char GONE = '\u2060';

    /** Stands on a line of which nothing is left, where HTML goes on below it. */
    private static final String IN_HTML = "<!---->";

    private static final int LONGEST_TAG = 2_000;
    private static final int LONGEST_NAME = 300;
    private static final int MAX_CONTAINERS = 40;
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "ico", "apng");
    private static final List<String> SIGNS = List.of("%%", "{{<", "{{%", "{%", "{:", "![[", " ^", "\n^");
    private static final Pattern LAYOUT = Pattern.compile("(?m)^layout\\s{0,5}+[:=]");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([A-Za-z_-]{1,40}+)\\s{0,5}+=\\s{0,5}+(?:\"([^\"]{0,1000}+)\"|'([^']{0,1000}+)'|`([^`]{0,1000}+)`|([^\\s\"'`]{1,500}+))");
    private static final Pattern KRAMDOWN = Pattern.compile(
            "\\{:\\s{0,5}+(?:(?:[.#][\\w:-]{1,60}+|[\\w-]{1,40}+=(?:\"[^\"}]{0,200}+\"|'[^'}]{0,200}+'|[^\\s\"'}]{1,100}+)|toc)\\s{0,5}+){1,20}+\\}");
    private static final Pattern END_RAW = end("endraw");
    private static final Pattern END_COMMENT = end("endcomment");
    private static final Pattern END_HIGHLIGHT = end("endhighlight");
    private static final Pattern END_SHORT_COMMENT = shortEnd("comment");
    private static final Pattern END_SHORT_HIGHLIGHT = shortEnd("highlight");
    private static final Pattern END_SPAN_COMMENT = Pattern.compile("\\{:/(?:comment)?\\}");

    private final String body;
    private final char[] chars;
    private final boolean jekyll;
    private final List<Stretch> comments = new ArrayList<>();
    /** Beginnings of lines of which something was taken out. */
    private final Set<Integer> dirty = new TreeSet<>();

    /** By pattern, where it was found last. */
    private final Map<Pattern, Stretch> ends = new HashMap<>();

    private final Finder percents = new Finder("%%");
    private final Finder angle = new Finder(">}}");
    private final Finder percentBraces = new Finder("%}}");
    private final Finder liquid = new Finder("%}");
    private final Finder braces = new Finder("}}");
    private final Finder brace = new Finder("}");
    private final Finder brackets = new Finder("]]");
    private final Finder blankLine = new Finder("\n\n");
    private final Finder blankCrLine = new Finder("\n\r\n");
    private final Deque<Stretch> code = new ArrayDeque<>();

    private int lineStart;
    /** What follows the marks of quotes and lists that the line begins with. */
    private int content;

    private int blockEnd;
    private int codeEnd;
    private char fence;
    private int fenceLength;
    private int fenceQuotes;
    private boolean afterBlank = true;
    private boolean inCode;
    private boolean inList;

    private ForeignSyntax(String body, boolean jekyll) {
        this.body = body;
        this.chars = body.toCharArray();
        this.jekyll = jekyll;
    }

    /**
     * What is left.
     *
     * @param text as long as the body
     * @param comments what only authors are to see, in order
     * @param mended whether anything was taken out
     */
    record Read(String text, List<Stretch> comments, boolean mended) {
        Read {
            comments = List.copyOf(comments);
        }
    }

    /**
     * A stretch of the body.
     *
     * @param start first unit
     * @param end after the last
     */
    record Stretch(int start, int end) {}

    /**
     * The body without what only other tools understand.
     *
     * @param head what stands before the body: a layout named there tells that Jekyll reads it
     */
    static Read read(String body, String head) {
        boolean jekyll = body.contains("{{") && LAYOUT.matcher(head).find();
        if (!jekyll && SIGNS.stream().noneMatch(body::contains)) {
            return new Read(body, List.of(), false);
        }
        ForeignSyntax syntax = new ForeignSyntax(body, jekyll);
        int at = 0;
        while (at < body.length()) {
            at = syntax.line(at);
        }
        syntax.dirty.forEach(syntax::settle);
        String text = new String(syntax.chars);
        return new Read(text, syntax.comments, !text.equals(body));
    }

    private static Pattern end(String name) {
        return Pattern.compile("\\{%-?\\s{0,5}+" + name + "\\s{0,5}+-?%\\}");
    }

    private static Pattern shortEnd(String name) {
        return Pattern.compile("\\{\\{[<%]\\s{0,5}+/\\s{0,5}+" + name + "\\s{0,5}+[%>]\\}\\}");
    }

    /** Reads the line that begins at {@code start} and those that what begins on it reaches; returns where the next begins. */
    private int line(int start) {
        int end = lineEnd(start);
        if (isBlank(start, end)) {
            afterBlank = true;
            return end + 1;
        }
        if (fence != 0 && quotes(start, end) >= fenceQuotes) {
            int run = skip(start, end);
            boolean closes = runOf(run, end) >= fenceLength && isBlank(run + runOf(run, end), end);
            fence = closes ? 0 : fence;
            return end + 1;
        }
        fence = 0;
        int content = prefix(start, end);
        boolean item = !isBlankOrQuote(start, content);
        int indent = indent(start, end);
        boolean apart = afterBlank;
        afterBlank = false;
        inCode = indent >= 4 && (apart || inCode) && !inList;
        if (inCode) {
            return end + 1;
        }
        boolean holds = item || body.startsWith("!!!", content) || body.startsWith("???", content);
        inList = holds || (inList && (indent > 1 || !apart));
        char first = content < end ? body.charAt(content) : ' ';
        if (first == '`' || first == '~') {
            int run = run(content, end, first);
            if (run >= 3 && (first == '~' || body.substring(content + run, end).indexOf('`') < 0)) {
                fence = first;
                fenceLength = run;
                fenceQuotes = quotes(start, end);
                return end + 1;
            }
        }
        return text(start);
    }

    /** Reads text from the beginning of a line until a line's end. */
    private int text(int start) {
        lineStart = start;
        int end = lineEnd(start);
        content = prefix(start, end);
        int at = start;
        while (at < end) {
            int next = step(at, end);
            if (next > end) {
                lineStart = body.lastIndexOf('\n', next - 1) + 1;
                end = lineEnd(next);
                content = prefix(lineStart, end);
            }
            at = next;
        }
        blockId(end);
        return end + 1;
    }

    private int step(int at, int end) {
        if (at >= blockEnd) {
            block(at);
        }
        while (!code.isEmpty() && code.getFirst().start() < at) {
            code.removeFirst();
        }
        return switch (body.charAt(at)) {
            case '\\' -> Math.min(at + 2, end);
            case '`' -> {
                boolean opens = !code.isEmpty() && code.getFirst().start() == at;
                codeEnd = opens ? code.removeFirst().end() : codeEnd;
                yield opens ? codeEnd : at + 1;
            }
            case '%' -> percents(at);
            case '{' -> braces(at, end);
            case '!' -> picture(at, end);
            default -> at + 1;
        };
    }

    /** Finds the code spans of the block that goes on at {@code from}. */
    private void block(int from) {
        int end = lineEnd(from);
        while (end + 1 < body.length() && !opens(end + 1)) {
            end = lineEnd(end + 1);
        }
        blockEnd = end + 1;
        code.clear();
        List<Stretch> runs = new ArrayList<>();
        for (int at = body.indexOf('`', from); at >= 0 && at < end; at = body.indexOf('`', at)) {
            int run = run(at, end, '`');
            runs.add(new Stretch(at, at + run));
            at += run;
        }
        int[] next = nextOfLength(runs);
        for (int i = 0; i < runs.size(); i++) {
            int start = runs.get(i).start();
            boolean escaped = start > from && body.charAt(start - 1) == '\\';
            if (next[i] > 0 && !escaped) {
                code.add(new Stretch(start, runs.get(next[i]).end()));
                i = next[i];
            }
        }
    }

    /** For each run of backticks the next of its length; 0 where there is none. */
    private static int[] nextOfLength(List<Stretch> runs) {
        int[] next = new int[runs.size()];
        int longest = runs.stream().mapToInt(r -> r.end() - r.start()).max().orElse(0);
        int[] last = new int[longest + 1];
        for (int i = runs.size() - 1; i >= 0; i--) {
            int length = runs.get(i).end() - runs.get(i).start();
            next[i] = last[length];
            last[length] = i;
        }
        return next;
    }

    /** Whether the line at {@code start} begins a block of its own or none. */
    private boolean opens(int start) {
        int end = lineEnd(start);
        int content = skip(start, end);
        return content == end
                || isBlank(content, end)
                || "#|".indexOf(body.charAt(content)) >= 0
                || body.startsWith("```", content)
                || body.startsWith("~~~", content)
                || prefix(content, end) > content;
    }

    private int percents(int at) {
        if (!body.startsWith("%%", at)) {
            return at + 1;
        }
        int run = run(at, body.length(), '%');
        char before = at == 0 ? '\n' : body.charAt(at - 1);
        if (run > 2 || Character.isDigit(before) || "\"'=/&_%".indexOf(before) >= 0) {
            return at + run;
        }
        int close = percents.next(at + 2);
        if (close == Finder.NONE) {
            return at + 2;
        }
        boolean apart = Character.isWhitespace(before) && Character.isWhitespace(body.charAt(at + 2));
        if (!apart && at != content && isBroken(at, close)) {
            return at + 2;
        }
        return comment(at, close + 2);
    }

    private int comment(int from, int to) {
        comments.add(new Stretch(from, to));
        hide(from, to);
        return to;
    }

    private int braces(int at, int lineEnd) {
        if (body.startsWith("{{<", at) || body.startsWith("{{%", at)) {
            return shortcode(at);
        }
        if (body.startsWith("{%", at)) {
            return tag(at);
        }
        if (body.startsWith("{{", at)) {
            int close = jekyll ? braces.next(at + 2) : Finder.NONE;
            if (close < lineEnd && close - at < LONGEST_NAME) {
                hide(at, close + 2);
                return close + 2;
            }
            return at + 2;
        }
        return body.startsWith("{:", at) ? kramdown(at, lineEnd) : at + 1;
    }

    /** {@code {{< name … >}}} or {@code {{% name … %}}}. */
    private int shortcode(int at) {
        int close = (body.charAt(at + 2) == '<' ? angle : percentBraces).next(at + 3);
        if (close - at > LONGEST_TAG || isBroken(at, close)) {
            return at + 3;
        }
        int end = close + 3;
        String inside = body.substring(at + 3, close).strip();
        if (inside.startsWith("/*")) {
            // Hugo's way of writing about a shortcode.
            return end;
        }
        return switch (nameOf(inside)) {
            case "comment" -> comment(at, end, END_SHORT_COMMENT);
            case "figure" -> figure(at, end, inside);
            case "ref", "relref" -> link(at, end, argument(inside));
            case "highlight" -> fence(at, end, argument(inside), END_SHORT_HIGHLIGHT);
            default -> hide(at, end);
        };
    }

    /** {@code {% name … %}}. */
    private int tag(int at) {
        int close = liquid.next(at + 2);
        if (close - at > LONGEST_TAG || isBroken(at, close)) {
            return at + 2;
        }
        int end = close + 2;
        String inside = body.substring(at + 2, close);
        String bare = (inside.startsWith("-") ? inside.substring(1) : inside).strip();
        if (bare.isEmpty() || !Character.isLetter(bare.charAt(0))) {
            return end;
        }
        return switch (nameOf(bare)) {
            case "comment" -> comment(at, end, END_COMMENT);
            case "raw" -> raw(at, end);
            case "link", "post_url" -> link(at, end, argument(bare));
            case "highlight" -> fence(at, end, argument(bare), END_HIGHLIGHT);
            default -> hide(at, end);
        };
    }

    /** What stands in {@code {% raw %}} is passed over. */
    private int raw(int at, int end) {
        hide(at, end);
        Stretch last = find(END_RAW, end);
        if (last.end() == Finder.NONE) {
            return end;
        }
        dirty.add(lineStart(last.start(), at));
        BodyMask.blank(chars, last.start(), last.end());
        return last.end();
    }

    private int kramdown(int at, int lineEnd) {
        int close = brace.next(at);
        if (close >= lineEnd || close - at > LONGEST_NAME) {
            return at + 2;
        }
        if (body.startsWith("{::comment}", at)) {
            return comment(at, close + 1, END_SPAN_COMMENT);
        }
        if (body.startsWith("{::", at) || body.startsWith("{:/", at)) {
            return hide(at, close + 1);
        }
        boolean ours = at > content && (body.charAt(content) == '#' || ")*_]>`".indexOf(body.charAt(at - 1)) >= 0);
        boolean whole = isBlank(close + 1, lineEnd)
                && KRAMDOWN.matcher(body).region(at, close + 1).matches();
        return whole && !ours ? hide(at, close + 1) : at + 2;
    }

    /** {@code ![[picture.png|400]]}; another note that is drawn in is a reference to it. */
    private int picture(int at, int lineEnd) {
        if (!body.startsWith("![[", at)) {
            return at + 1;
        }
        int close = brackets.next(at + 3);
        if (close >= lineEnd || close - at > LONGEST_NAME) {
            return at + 3;
        }
        String[] parts = body.substring(at + 3, close).replace("\\|", "|").split("\\|", -1);
        String name = parts[0].strip();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!PICTURES.contains(ending)) {
            boolean drawn = at == 0 || Character.isWhitespace(body.charAt(at - 1));
            if (drawn) {
                hide(at, at + 1);
            }
            return at + 3;
        }
        String alternative = "";
        for (int i = 1; i < parts.length; i++) {
            boolean size = parts[i].strip().matches("\\d{1,6}(?:x\\d{1,6})?");
            alternative = size || !alternative.isEmpty() ? alternative : parts[i].strip();
        }
        image(at, close + 2, alternative, name);
        return close + 2;
    }

    private int figure(int at, int end, String inside) {
        String source = "";
        String alternative = "";
        String caption = "";
        Matcher matcher = ATTRIBUTE.matcher(inside);
        while (matcher.find()) {
            String value = "";
            for (int group = 2; group <= 5; group++) {
                value = matcher.group(group) == null ? value : matcher.group(group);
            }
            switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
                case "src" -> source = value.strip();
                case "alt" -> alternative = value;
                case "caption" -> caption = value;
                case "title" -> caption = caption.isEmpty() ? value : caption;
                default -> {}
            }
        }
        if (source.isEmpty()) {
            return hide(at, end);
        }
        image(at, end, alternative.isBlank() ? caption : alternative, source);
        return end;
    }

    /** Writes Markdown's own picture on the characters from {@code from} to {@code to}. */
    private void image(int from, int to, String alternative, String source) {
        String shown = alternative.replaceAll("[\\[\\]\\\\`\\s]", " ").strip();
        int room = to - from - source.length() - "![]()".length();
        if (room < 0 || !source.matches("[^()<>\\n]++(?:\\([^()<>\\n]*+\\)[^()<>\\n]*+){0,5}+")) {
            hide(from, to);
            return;
        }
        String text = shown.length() > room ? "" : shown;
        write(from, to, "![" + text + "](" + " ".repeat(room - text.length()) + source + ")");
    }

    /** A link's target where it is one, else nothing. */
    private int link(int from, int to, String target) {
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
    private int fence(int from, int to, String language, Pattern last) {
        Stretch closing = isBlank(lineStart, from) && isBlank(to, lineEnd(to)) ? find(last, to) : new Stretch(0, 0);
        int open = closing.start();
        boolean alone = open >= to
                && open < body.length()
                && isBlank(lineStart(open, to), open)
                && isBlank(closing.end(), lineEnd(closing.end()));
        if (!alone) {
            return hide(from, to);
        }
        String word = language.matches("[\\w+#-]{1,30}") ? language : "";
        write(from, to, ("~~~" + word).substring(0, Math.min(to - from, 3 + word.length())));
        write(open, closing.end(), "~~~");
        return closing.end();
    }

    private void write(int from, int to, String text) {
        for (int i = from; i < to; i++) {
            int at = i - from;
            boolean kept = at >= text.length() && (chars[i] == '\n' || chars[i] == '\r');
            chars[i] = at < text.length() ? text.charAt(at) : kept ? chars[i] : ' ';
        }
    }

    /** Takes out {@code ^block} at the end of a paragraph, by which Obsidian links to it. */
    private void blockId(int lineEnd) {
        int to = lineEnd;
        while (to > lineStart && Character.isWhitespace(body.charAt(to - 1))) {
            to--;
        }
        int from = to;
        while (from > lineStart && to - from < 60 && isIdPart(body.charAt(from - 1))) {
            from--;
        }
        boolean marked = to - from >= 2
                && from - 1 >= Math.max(lineStart, codeEnd)
                && body.charAt(from - 1) == '^'
                && (from - 1 == lineStart || Character.isWhitespace(body.charAt(from - 2)));
        if (marked && (lineEnd + 1 >= body.length() || opens(lineEnd + 1))) {
            BodyMask.blank(chars, from - 1, to);
        }
    }

    private static boolean isIdPart(char c) {
        return c == '-' || (c < 128 && Character.isLetterOrDigit(c));
    }

    /** The first word of a tag's inside; empty for an end tag. */
    private static String nameOf(String inside) {
        int end = 0;
        while (end < inside.length() && (isIdPart(inside.charAt(end)) || inside.charAt(end) == '_')) {
            end++;
        }
        return inside.substring(0, end);
    }

    /** The first argument of a tag, without its quotation marks. */
    private static String argument(String inside) {
        String rest = inside.substring(nameOf(inside).length()).strip();
        if (rest.startsWith("path=")) {
            rest = rest.substring("path=".length());
        }
        char quote = rest.isEmpty() ? ' ' : rest.charAt(0);
        if ("\"'`".indexOf(quote) >= 0) {
            int end = rest.indexOf(quote, 1);
            return end < 0 ? "" : rest.substring(1, end).strip();
        }
        int end = 0;
        while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
            end++;
        }
        return rest.substring(0, end);
    }

    /** Where {@code pattern} stands next, asked from left to right; beyond the end when it does not. */
    private Stretch find(Pattern pattern, int from) {
        Stretch known = ends.get(pattern);
        if (known == null || known.start() < from) {
            Matcher matcher = pattern.matcher(body);
            known = matcher.find(Math.min(from, body.length()))
                    ? new Stretch(matcher.start(), matcher.end())
                    : new Stretch(Finder.NONE, Finder.NONE);
            ends.put(pattern, known);
        }
        return known;
    }

    /** A comment from {@code at} to what ends it; where nothing does, its tag alone is taken out. */
    private int comment(int at, int end, Pattern last) {
        int close = find(last, end).end();
        return close == Finder.NONE ? hide(at, end) : comment(at, close);
    }

    /** Whether a blank line stands between two places. */
    private boolean isBroken(int from, int to) {
        return Math.min(blankLine.next(from), blankCrLine.next(from)) < to;
    }

    private int hide(int from, int to) {
        dirty.add(lineStart);
        dirty.add(lineStart(to, from));
        BodyMask.blank(chars, from, to);
        return to;
    }

    /** Keeps what follows something taken out at the beginning of a line from looking like indented code. */
    private void settle(int start) {
        int end = lineEnd(start);
        int content = prefix(start, end);
        if (content < end && chars[content] == ' ') {
            if (standsInHtml(start, content, end)) {
                write(content, content + IN_HTML.length(), IN_HTML);
                return;
            }
            for (int i = content + 1; i < end; i++) {
                if (!Character.isWhitespace(chars[i])) {
                    boolean fenced =
                            isBlank(start, content) && (body.startsWith("```", i) || body.startsWith("~~~", i));
                    chars[fenced ? i - 1 : content] = fenced ? '\n' : GONE;
                    return;
                }
            }
        }
    }

    /** Where the line of {@code at} begins, if not before {@code from}, which is on the present line. */
    private int lineStart(int at, int from) {
        for (int i = at - 1; i >= from; i--) {
            if (body.charAt(i) == '\n') {
                return i + 1;
            }
        }
        return lineStart;
    }

    /** Whether nothing is left of a line below one of HTML, which a blank line would end. */
    private boolean standsInHtml(int start, int content, int end) {
        int above = start - 1;
        while (above > 0 && chars[above - 1] != '\n') {
            above--;
        }
        while (above >= 0 && above < start && (chars[above] == ' ' || chars[above] == '\t')) {
            above++;
        }
        if (above < 0 || chars[above] != '<' || end - content < IN_HTML.length()) {
            return false;
        }
        for (int i = content; i < end; i++) {
            if (!Character.isWhitespace(chars[i])) {
                return false;
            }
        }
        return true;
    }

    private int lineEnd(int from) {
        int end = body.indexOf('\n', from);
        return end < 0 ? body.length() : end;
    }

    private boolean isBlank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(body.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isBlankOrQuote(int from, int to) {
        for (int i = from; i < to; i++) {
            if (body.charAt(i) != '>' && !Character.isWhitespace(body.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** How many columns of blanks a line begins with. */
    private int indent(int start, int end) {
        int indent = 0;
        for (int i = start; i < end && indent < 4; i++) {
            char c = body.charAt(i);
            if (c != ' ' && c != '\t') {
                return indent;
            }
            indent += c == '\t' ? 4 : 1;
        }
        return indent;
    }

    /** What follows blanks and quote marks. */
    private int skip(int start, int end) {
        int at = start;
        while (at < end && (body.charAt(at) == ' ' || body.charAt(at) == '\t' || body.charAt(at) == '>')) {
            at++;
        }
        return at;
    }

    private int quotes(int start, int end) {
        int content = skip(start, end);
        int quotes = 0;
        for (int i = start; i < content; i++) {
            quotes += body.charAt(i) == '>' ? 1 : 0;
        }
        return quotes;
    }

    /** What follows blanks, quote marks and list markers. */
    private int prefix(int start, int end) {
        int at = start;
        for (int depth = 0; depth < MAX_CONTAINERS; depth++) {
            at = skip(at, end);
            int marker = at;
            while (marker < end && marker - at < 9 && Character.isDigit(body.charAt(marker))) {
                marker++;
            }
            boolean numbered = marker > at;
            boolean item = marker < end && (numbered ? ".)" : "-*+").indexOf(body.charAt(marker)) >= 0;
            if (!item || marker + 1 >= end || !Character.isWhitespace(body.charAt(marker + 1))) {
                return at;
            }
            at = marker + 1;
        }
        return at;
    }

    private int runOf(int at, int end) {
        return run(at, end, fence);
    }

    private int run(int at, int end, char c) {
        int to = at;
        while (to < end && body.charAt(to) == c) {
            to++;
        }
        return to - at;
    }

    /** Where a mark stands next, asked from left to right. */
    private final class Finder {
        private static final int NONE = Integer.MAX_VALUE;

        private final String mark;
        private int found = -1;

        Finder(String mark) {
            this.mark = mark;
        }

        /** The first place from {@code from} on; {@link #NONE} when there is none. */
        int next(int from) {
            if (found < from) {
                int at = body.indexOf(mark, from);
                found = at < 0 ? NONE : at;
            }
            return found;
        }
    }
}
