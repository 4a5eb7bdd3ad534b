package dev.casebook.foreign;

import java.util.Locale;
import java.util.Set;

/** Obsidian: {@code %% comment %%}, {@code ![[picture.png|400]]} and {@code ^block}. */
final class Obsidian {
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "ico", "apng");

    private final String text;
    private final BodyLines lines;
    private final ForeignBody body;
    private final Finder percents;
    private final Finder brackets;

    /** What Obsidian understands in {@code body}. */
    Obsidian(ForeignBody body) {
        this.text = body.text();
        this.lines = body.lines();
        this.body = body;
        this.percents = new Finder(text, "%%");
        this.brackets = new Finder(text, "]]");
    }

    /** {@code %% comment %%}. */
    int comment(int at) {
        if (!text.startsWith("%%", at)) {
            return at + 1;
        }
        int run = lines.run(at, text.length(), '%');
        char before = at == 0 ? '\n' : text.charAt(at - 1);
        if (run > 2 || Character.isDigit(before) || "\"'=/&_%".indexOf(before) >= 0) {
            return at + run;
        }
        int close = percents.next(at + 2);
        if (close == Finder.NONE) {
            return at + 2;
        }
        boolean apart = Character.isWhitespace(before) && Character.isWhitespace(text.charAt(at + 2));
        if (!apart && at != body.content() && body.isBroken(at, close)) {
            return at + 2;
        }
        return body.comment(at, close + 2);
    }

    /** {@code ![[picture.png|400]]}; another note that is drawn in is a reference to it. */
    int picture(int at, int lineEnd) {
        if (!text.startsWith("![[", at)) {
            return at + 1;
        }
        int close = brackets.next(at + 3);
        if (close >= lineEnd || close - at > ForeignBody.LONGEST_NAME) {
            return at + 3;
        }
        String[] parts = text.substring(at + 3, close).replace("\\|", "|").split("\\|", -1);
        String name = parts[0].strip();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!PICTURES.contains(ending)) {
            boolean drawn = at == 0 || Character.isWhitespace(text.charAt(at - 1));
            if (drawn) {
                body.hide(at, at + 1);
            }
            return at + 3;
        }
        String alternative = "";
        for (int i = 1; i < parts.length; i++) {
            boolean size = parts[i].strip().matches("\\d{1,6}(?:x\\d{1,6})?");
            alternative = size || !alternative.isEmpty() ? alternative : parts[i].strip();
        }
        body.image(at, close + 2, alternative, name);
        return close + 2;
    }

    /** Takes out {@code ^block} at the end of a paragraph, by which Obsidian links to it, unless it stands in code, the last of which ends at {@code codeEnd}. */
    void blockId(int lineEnd, int codeEnd) {
        int to = lineEnd;
        while (to > body.lineStart() && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        int from = to;
        while (from > body.lineStart() && to - from < 60 && Tag.isIdPart(text.charAt(from - 1))) {
            from--;
        }
        boolean marked = to - from >= 2
                && from - 1 >= Math.max(body.lineStart(), codeEnd)
                && text.charAt(from - 1) == '^'
                && (from - 1 == body.lineStart() || Character.isWhitespace(text.charAt(from - 2)));
        if (marked && (lineEnd + 1 >= text.length() || lines.opens(lineEnd + 1))) {
            body.blank(from - 1, to);
        }
    }
}
