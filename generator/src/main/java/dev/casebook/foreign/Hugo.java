package dev.casebook.foreign;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hugo's shortcodes: {@code {{< name … >}}} and {@code {{% name … %}}}. */
final class Hugo {
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "([A-Za-z_-]{1,40}+)\\s{0,5}+=\\s{0,5}+(?:\"([^\"]{0,1000}+)\"|'([^']{0,1000}+)'|`([^`]{0,1000}+)`|([^\\s\"'`]{1,500}+))");
    private static final Pattern END_COMMENT = endOf("comment");
    private static final Pattern END_HIGHLIGHT = endOf("highlight");

    private final String text;
    private final ForeignBody body;
    private final Finder angle;
    private final Finder percentBraces;

    /** What Hugo understands in {@code body}. */
    Hugo(ForeignBody body) {
        this.text = body.text();
        this.body = body;
        this.angle = new Finder(text, ">}}");
        this.percentBraces = new Finder(text, "%}}");
    }

    /** {@code {{< name … >}}} or {@code {{% name … %}}}. */
    int shortcode(int at) {
        int close = (text.charAt(at + 2) == '<' ? angle : percentBraces).next(at + 3);
        if (close - at > ForeignBody.LONGEST_TAG || body.isBroken(at, close)) {
            return at + 3;
        }
        int end = close + 3;
        String inside = text.substring(at + 3, close).strip();
        if (inside.startsWith("/*")) {
            // Hugo's way of writing about a shortcode.
            return end;
        }
        return switch (Tag.nameOf(inside)) {
            case "comment" -> body.comment(at, end, END_COMMENT);
            case "figure" -> figure(at, end, inside);
            case "ref", "relref" -> body.link(at, end, Tag.argument(inside));
            case "highlight" -> body.fence(at, end, Tag.argument(inside), END_HIGHLIGHT);
            default -> body.hide(at, end);
        };
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
            return body.hide(at, end);
        }
        body.image(at, end, alternative.isBlank() ? caption : alternative, source);
        return end;
    }

    private static Pattern endOf(String name) {
        return Pattern.compile("\\{\\{[<%]\\s{0,5}+/\\s{0,5}+" + name + "\\s{0,5}+[%>]\\}\\}");
    }
}
