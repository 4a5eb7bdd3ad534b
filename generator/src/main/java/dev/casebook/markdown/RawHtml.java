package dev.casebook.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** HTML that an author wrote into Markdown, cut into tags and text; a single pass, and nothing in it is trusted. */
final class RawHtml {
    /** Elements whose content is no text either. */
    static final Set<String> OPAQUE = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "template",
            "noscript",
            "svg",
            "math",
            "textarea",
            "select",
            "title",
            "noembed",
            "noframes",
            "xmp",
            "plaintext");

    private RawHtml() {}

    /** A piece of HTML. */
    sealed interface Piece {
        /** Where it begins in the text that was cut. */
        int start();

        /** Where it ends. */
        int end();
    }

    /**
     * Text between tags, entities and all.
     *
     * @param text as written
     */
    record Words(String text, int start, int end) implements Piece {}

    /**
     * A tag.
     *
     * @param name in lower case
     * @param written as written, which tells components such as {@code <Tabs>} from elements
     * @param closing whether it is an end tag
     * @param attributes by lower-case name, values as written; the first of each name
     */
    record Tag(String name, String written, boolean closing, Map<String, String> attributes, int start, int end)
            implements Piece {}

    /** The pieces of {@code html}; comments, declarations and the content of {@link #OPAQUE} elements are left out. */
    static List<Piece> cut(String html) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        int text = 0;
        while (at < html.length()) {
            int open = html.indexOf('<', at);
            if (open < 0 || open + 1 >= html.length()) {
                break;
            }
            char next = html.charAt(open + 1);
            if (next == '!' || next == '?') {
                words(html, text, open, pieces);
                at = declarationEnd(html, open);
                text = at;
                continue;
            }
            Tag tag = tag(html, open);
            at = tag.end();
            if (!tag.name().isEmpty()) {
                words(html, text, open, pieces);
                pieces.add(tag);
                at = OPAQUE.contains(tag.name()) && !tag.closing() ? contentEnd(html, tag) : at;
                text = at;
            }
        }
        words(html, text, html.length(), pieces);
        return pieces;
    }

    private static void words(String html, int start, int end, List<Piece> pieces) {
        if (end > start) {
            pieces.add(new Words(html.substring(start, end), start, end));
        }
    }

    private static int declarationEnd(String html, int open) {
        boolean comment = html.startsWith("<!--", open);
        String close = comment
                ? "-->"
                : html.startsWith("<![CDATA[", open) ? "]]>" : html.charAt(open + 1) == '?' ? "?>" : ">";
        int end = html.indexOf(close, open + (comment ? 4 : 2));
        return end < 0 ? html.length() : end + close.length();
    }

    private static int contentEnd(String html, Tag tag) {
        String close = "</" + tag.written();
        int end = html.indexOf(close, tag.end());
        return end < 0 ? html.length() : end;
    }

    /** The tag that begins at {@code open}; one without a name when none does, up to where there is nothing to be looked through again. */
    private static Tag tag(String html, int open) {
        boolean closing = html.charAt(open + 1) == '/';
        int start = open + (closing ? 2 : 1);
        int at = start;
        while (at < html.length() && isNamePart(html.charAt(at), at == start)) {
            at++;
        }
        if (at == start) {
            return none(open, open + 1);
        }
        String written = html.substring(start, at);
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < html.length() && html.charAt(at) != '>') {
            if (html.charAt(at) == '<') {
                return none(open, at);
            }
            at = attribute(html, at, attributes);
            if (at < 0) {
                return none(open, ~at);
            }
        }
        return at >= html.length()
                ? none(open, at)
                : new Tag(written.toLowerCase(Locale.ROOT), written, closing, attributes, open, at + 1);
    }

    private static Tag none(int open, int end) {
        return new Tag("", "", false, Map.of(), open, end);
    }

    private static boolean isNamePart(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':'));
    }

    /**
     * Reads one attribute, or one character that is none; returns where to go on. A quotation mark that nothing closes, of which there can be no
     * second after it, makes that {@code ~} the place behind it.
     */
    private static int attribute(String html, int from, Map<String, String> attributes) {
        int at = from;
        while (at < html.length() && " \t\r\n/>=\"'<".indexOf(html.charAt(at)) < 0) {
            at++;
        }
        if (at == from) {
            return from + 1;
        }
        String name = html.substring(from, at).toLowerCase(Locale.ROOT);
        int equals = skipBlank(html, at);
        if (equals >= html.length() || html.charAt(equals) != '=') {
            attributes.putIfAbsent(name, "");
            return at;
        }
        int value = skipBlank(html, equals + 1);
        if (value >= html.length()) {
            return value;
        }
        char quote = html.charAt(value);
        int end;
        if (quote == '"' || quote == '\'') {
            end = html.indexOf(quote, value + 1);
            if (end < 0) {
                return ~(value + 1);
            }
            attributes.putIfAbsent(name, html.substring(value + 1, end));
            return end + 1;
        }
        end = value;
        while (end < html.length() && " \t\r\n>".indexOf(html.charAt(end)) < 0) {
            end++;
        }
        attributes.putIfAbsent(name, html.substring(value, end));
        return end;
    }

    private static int skipBlank(String html, int from) {
        int at = from;
        while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
            at++;
        }
        return at;
    }
}
