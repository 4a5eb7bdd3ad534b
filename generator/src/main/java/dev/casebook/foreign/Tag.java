package dev.casebook.foreign;

/** What stands inside a tag or shortcode: a name, then its arguments. */
final class Tag {
    private Tag() {}

    /** The first word of a tag's inside; empty for an end tag. */
    static String nameOf(String inside) {
        int end = 0;
        while (end < inside.length() && (isIdPart(inside.charAt(end)) || inside.charAt(end) == '_')) {
            end++;
        }
        return inside.substring(0, end);
    }

    /** The first argument of a tag, without its quotation marks. */
    static String argument(String inside) {
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

    /** Whether a name, or the id of a block, may hold this character. */
    static boolean isIdPart(char c) {
        return c == '-' || (c < 128 && Character.isLetterOrDigit(c));
    }
}
