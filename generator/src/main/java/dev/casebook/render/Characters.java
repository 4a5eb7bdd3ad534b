package dev.casebook.render;

/** The characters that may stand in a published file. */
final class Characters {
    private static final String INSTEAD = "\uFFFD";

    private Characters() {}

    /** {@code text} with control characters and halves of surrogate pairs, which neither HTML nor XML allows, replaced. */
    static String allowed(String text) {
        char[] units = text.toCharArray();
        int from = 0;
        int next = nextForbidden(units, 0);
        if (next == units.length) {
            return text;
        }
        StringBuilder clean = new StringBuilder(units.length);
        while (next < units.length) {
            clean.append(units, from, next - from).append(INSTEAD);
            from = next + Character.charCount(Character.codePointAt(units, next));
            next = nextForbidden(units, from);
        }
        return clean.append(units, from, units.length - from).toString();
    }

    private static int nextForbidden(char[] text, int from) {
        int at = from;
        while (at < text.length) {
            char unit = text[at];
            if (unit >= ' ' && unit < 0x7F) {
                at++;
                continue;
            }
            int point = Character.codePointAt(text, at);
            if (!isAllowed(point)) {
                return at;
            }
            at += Character.charCount(point);
        }
        return text.length;
    }

    private static boolean isAllowed(int point) {
        if (point < 0xA0) {
            return (point >= ' ' && point < 0x7F) || point == '\n' || point == '\t' || point == '\r';
        }
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !half && (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF);
    }
}
