package dev.casebook.foreign;

import java.util.List;

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
public final class ForeignSyntax {
    /** Stands where something was taken out at the beginning of a line, so that what follows is not taken for indented code. */
    public static final char GONE = '\u2060';

    private static final List<String> BRACES = List.of("{{<", "{{%", "{%", "{:");

    private final ForeignBody body;
    private final String text;
    private final BodyLines lines;
    private final CodeSpans code;
    private final Obsidian obsidian;
    private final Hugo hugo;
    private final Liquid liquid;
    private final Kramdown kramdown;
    private char fence;
    private int fenceLength;
    private int fenceQuotes;
    private boolean afterBlank = true;
    private boolean inCode;
    private boolean inList;

    private ForeignSyntax(ForeignBody body, boolean jekyll) {
        this.body = body;
        this.text = body.text();
        this.lines = body.lines();
        this.code = new CodeSpans(text, lines);
        this.obsidian = new Obsidian(body);
        this.hugo = new Hugo(body);
        this.liquid = new Liquid(body, jekyll);
        this.kramdown = new Kramdown(body);
    }

    /**
     * What is left.
     *
     * @param text as long as the body
     * @param comments what only authors are to see, in order
     * @param mended whether anything was taken out
     */
    public record Read(String text, List<Stretch> comments, boolean mended) {
        /** Copies the comments. */
        public Read {
            comments = List.copyOf(comments);
        }
    }

    /**
     * A stretch of the body.
     *
     * @param start first unit
     * @param end after the last
     */
    public record Stretch(int start, int end) {}

    /**
     * The body without what only other tools understand.
     *
     * @param head what stands before the body: a layout named there tells that Jekyll reads it
     */
    public static Read read(String body, String head) {
        boolean braces = body.indexOf('{') >= 0;
        boolean jekyll = braces && body.contains("{{") && Liquid.isJekyll(head);
        boolean tags = braces && BRACES.stream().anyMatch(body::contains);
        if (!jekyll && !tags && !body.contains("%%") && !body.contains("![[") && !mayNameBlocks(body)) {
            return new Read(body, List.of(), false);
        }
        ForeignSyntax syntax = new ForeignSyntax(new ForeignBody(body), jekyll);
        int at = 0;
        while (at < body.length()) {
            at = syntax.line(at);
        }
        return syntax.body.left();
    }

    /** Whether {@code ^} begins a word somewhere, as Obsidian names blocks. */
    private static boolean mayNameBlocks(String body) {
        int at = body.indexOf('^', 1);
        while (at > 0 && body.charAt(at - 1) != ' ' && body.charAt(at - 1) != '\n') {
            at = body.indexOf('^', at + 1);
        }
        return at > 0;
    }

    /** Reads the line that begins at {@code start} and those that what begins on it reaches; returns where the next begins. */
    private int line(int start) {
        int end = lines.end(start);
        if (lines.isBlank(start, end)) {
            afterBlank = true;
            return end + 1;
        }
        if (fence != 0 && lines.quotes(start, end) >= fenceQuotes) {
            int run = lines.skip(start, end);
            boolean closes =
                    lines.run(run, end, fence) >= fenceLength && lines.isBlank(run + lines.run(run, end, fence), end);
            fence = closes ? 0 : fence;
            return end + 1;
        }
        fence = 0;
        int content = lines.prefix(start, end);
        boolean item = !lines.isBlankOrQuote(start, content);
        int indent = lines.indent(start, end);
        boolean apart = afterBlank;
        afterBlank = false;
        inCode = indent >= 4 && (apart || inCode) && !inList;
        if (inCode) {
            return end + 1;
        }
        boolean holds = item || text.startsWith("!!!", content) || text.startsWith("???", content);
        inList = holds || (inList && (indent > 1 || !apart));
        char first = content < end ? text.charAt(content) : ' ';
        if (first == '`' || first == '~') {
            int run = lines.run(content, end, first);
            if (run >= 3 && (first == '~' || text.substring(content + run, end).indexOf('`') < 0)) {
                fence = first;
                fenceLength = run;
                fenceQuotes = lines.quotes(start, end);
                return end + 1;
            }
        }
        return text(start);
    }

    /** Reads text from the beginning of a line until a line's end. */
    private int text(int start) {
        int end = lines.end(start);
        body.enter(start, end);
        int at = start;
        while (at < end) {
            int next = step(at, end);
            if (next > end) {
                end = lines.end(next);
                body.enter(text.lastIndexOf('\n', next - 1) + 1, end);
            }
            at = next;
        }
        obsidian.blockId(end, code.lastEnd());
        return end + 1;
    }

    private int step(int at, int end) {
        code.reach(at);
        return switch (text.charAt(at)) {
            case '\\' -> Math.min(at + 2, end);
            case '`' -> code.after(at);
            case '%' -> obsidian.comment(at);
            case '!' -> obsidian.picture(at, end);
            case '{' -> braces(at, end);
            default -> at + 1;
        };
    }

    private int braces(int at, int end) {
        if (text.startsWith("{{<", at) || text.startsWith("{{%", at)) {
            return hugo.shortcode(at);
        }
        if (text.startsWith("{%", at)) {
            return liquid.tag(at);
        }
        if (text.startsWith("{{", at)) {
            return liquid.value(at, end);
        }
        return text.startsWith("{:", at) ? kramdown.tag(at, end) : at + 1;
    }
}
