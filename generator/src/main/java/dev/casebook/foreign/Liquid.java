package dev.casebook.foreign;

import dev.casebook.foreign.ForeignSyntax.Stretch;
import java.util.regex.Pattern;

/** Liquid, which Jekyll and others read: {@code {% tag %}}, and {@code {{ value }}} in pages of Jekyll. */
final class Liquid {
    private static final Pattern LAYOUT = Pattern.compile("(?m)^layout\\s{0,5}+[:=]");
    private static final Pattern END_RAW = endOf("endraw");
    private static final Pattern END_COMMENT = endOf("endcomment");
    private static final Pattern END_HIGHLIGHT = endOf("endhighlight");

    private final String text;
    private final ForeignBody body;
    private final boolean jekyll;
    private final Finder percentBrace;
    private final Finder braces;

    /** What Liquid understands in {@code body}. */
    Liquid(ForeignBody body, boolean jekyll) {
        this.text = body.text();
        this.body = body;
        this.jekyll = jekyll;
        this.percentBrace = new Finder(text, "%}");
        this.braces = new Finder(text, "}}");
    }

    /** Whether Jekyll reads a page: a layout is named in its {@code head}, which stands before the body. */
    static boolean isJekyll(String head) {
        return LAYOUT.matcher(head).find();
    }

    /** {@code {% name … %}}. */
    int tag(int at) {
        int close = percentBrace.next(at + 2);
        if (close - at > ForeignBody.LONGEST_TAG || body.isBroken(at, close)) {
            return at + 2;
        }
        int end = close + 2;
        String inside = text.substring(at + 2, close);
        String bare = (inside.startsWith("-") ? inside.substring(1) : inside).strip();
        if (bare.isEmpty() || !Character.isLetter(bare.charAt(0))) {
            return end;
        }
        return switch (Tag.nameOf(bare)) {
            case "comment" -> body.comment(at, end, END_COMMENT);
            case "raw" -> raw(at, end);
            case "link", "post_url" -> body.link(at, end, Tag.argument(bare));
            case "highlight" -> body.fence(at, end, Tag.argument(bare), END_HIGHLIGHT);
            default -> body.hide(at, end);
        };
    }

    /** What stands in {@code {% raw %}} is passed over. */
    private int raw(int at, int end) {
        body.hide(at, end);
        Stretch last = body.find(END_RAW, end);
        return last.end() == Finder.NONE ? end : body.hideBehind(at, last);
    }

    /** {@code {{ any }}}, which Jekyll replaces by a value. */
    int value(int at, int lineEnd) {
        int close = jekyll ? braces.next(at + 2) : Finder.NONE;
        return close < lineEnd && close - at < ForeignBody.LONGEST_NAME ? body.hide(at, close + 2) : at + 2;
    }

    private static Pattern endOf(String name) {
        return Pattern.compile("\\{%-?\\s{0,5}+" + name + "\\s{0,5}+-?%\\}");
    }
}
