package dev.casebook.foreign;

import java.util.regex.Pattern;

/** kramdown: attribute lists such as {@code {: .class}}, and {@code {::comment}…{:/comment}}. */
final class Kramdown {
    private static final Pattern ATTRIBUTES = Pattern.compile(
            "\\{:\\s{0,5}+(?:(?:[.#][\\w:-]{1,60}+|[\\w-]{1,40}+=(?:\"[^\"}]{0,200}+\"|'[^'}]{0,200}+'|[^\\s\"'}]{1,100}+)|toc)\\s{0,5}+){1,20}+\\}");
    private static final Pattern END_COMMENT = Pattern.compile("\\{:/(?:comment)?\\}");

    private final String text;
    private final BodyLines lines;
    private final ForeignBody body;
    private final Finder brace;

    /** What kramdown understands in {@code body}. */
    Kramdown(ForeignBody body) {
        this.text = body.text();
        this.lines = body.lines();
        this.body = body;
        this.brace = new Finder(text, "}");
    }

    /** {@code {: .class}} and what else stands in braces with a colon. */
    int tag(int at, int lineEnd) {
        int close = brace.next(at);
        if (close >= lineEnd || close - at > ForeignBody.LONGEST_NAME) {
            return at + 2;
        }
        if (text.startsWith("{::comment}", at)) {
            return body.comment(at, close + 1, END_COMMENT);
        }
        if (text.startsWith("{::", at) || text.startsWith("{:/", at)) {
            return body.hide(at, close + 1);
        }
        boolean ours = at > body.content()
                && (text.charAt(body.content()) == '#' || ")*_]>`".indexOf(text.charAt(at - 1)) >= 0);
        boolean whole = lines.isBlank(close + 1, lineEnd)
                && ATTRIBUTES.matcher(text).region(at, close + 1).matches();
        return whole && !ours ? body.hide(at, close + 1) : at + 2;
    }
}
