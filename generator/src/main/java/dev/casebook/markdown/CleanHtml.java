package dev.casebook.markdown;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The elements and attributes of an author's HTML that may reach a page. Whatever is not listed does not. */
final class CleanHtml {
    private static final Set<String> PHRASING = Set.of(
            "a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q", "s",
            "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");
    private static final Set<String> BLOCKS = Set.of(
            "blockquote",
            "caption",
            "col",
            "colgroup",
            "dd",
            "details",
            "div",
            "dl",
            "dt",
            "figcaption",
            "figure",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    /** Of those, what a cell of a table may hold among its words. */
    private static final Set<String> FLOW =
            Set.of("blockquote", "dd", "details", "div", "dl", "dt", "hr", "li", "ol", "p", "pre", "summary", "ul");

    private static final Map<String, String> RENAMED =
            Map.of("strike", "s", "tt", "code", "center", "div", "h1", "h2", "acronym", "abbr", "section", "div");
    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr");
    // Elements that are dropped and their content kept: they are markup, not a placeholder in prose.
    private static final Set<String> DROPPED = Set.of(
            "address",
            "applet",
            "area",
            "article",
            "aside",
            "audio",
            "base",
            "basefont",
            "bdi",
            "bdo",
            "big",
            "blink",
            "body",
            "button",
            "canvas",
            "data",
            "datalist",
            "dialog",
            "embed",
            "fieldset",
            "font",
            "footer",
            "form",
            "frame",
            "frameset",
            "head",
            "header",
            "hgroup",
            "html",
            "input",
            "label",
            "legend",
            "link",
            "main",
            "map",
            "marquee",
            "menu",
            "meta",
            "nav",
            "nobr",
            "optgroup",
            "option",
            "output",
            "param",
            "picture",
            "portal",
            "progress",
            "rp",
            "rt",
            "ruby",
            "slot",
            "source",
            "track",
            "video");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "abbr", Set.of("title"),
            "details", Set.of("open"),
            "img", Set.of("width", "height"),
            "ol", Set.of("start", "reversed"),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan"),
            "time", Set.of("datetime"));

    private CleanHtml() {}

    /** Whether {@code name} (lower case) is an element of HTML at all. */
    static boolean isKnown(String name) {
        return isAllowed(name) || DROPPED.contains(name) || RawHtml.OPAQUE.contains(name);
    }

    /** Whether the element may stand in a page, under {@link #rename its name there}. */
    static boolean isAllowed(String name) {
        return PHRASING.contains(name) || BLOCKS.contains(name) || RENAMED.containsKey(name);
    }

    /** Whether the element may stand among words. */
    static boolean isPhrasing(String name) {
        return PHRASING.contains(rename(name));
    }

    /** Whether the element may stand among the words of a table's cell. */
    static boolean isFlow(String name) {
        return FLOW.contains(rename(name));
    }

    /** Whether the element has no end. */
    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    /** The element's name in the page. */
    static String rename(String name) {
        return RENAMED.getOrDefault(name, name);
    }

    /** The attributes to keep, sorted; values are numbers or plain text and still have to be escaped. */
    static SortedMap<String, String> attributes(RawHtml.Tag tag) {
        TreeMap<String, String> kept = new TreeMap<>();
        tag.attributes().forEach((name, value) -> {
            boolean number =
                    name.endsWith("span") || name.equals("width") || name.equals("height") || name.equals("start");
            if (ATTRIBUTES.getOrDefault(tag.name(), Set.of()).contains(name) && (!number || isNumber(value))) {
                kept.put(name, Syntax.decode(value));
            }
        });
        return kept;
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.length() <= 4 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
