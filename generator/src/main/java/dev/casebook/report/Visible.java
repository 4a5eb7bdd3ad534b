package dev.casebook.report;

/** Text made fit to be shown: nothing in it moves the cursor, hides, or turns the writing direction around. */
public final class Visible {
    /** How many columns a tab takes. */
    static final int TAB = 4;

    private Visible() {}

    /** The text on one line, control and formatting characters shown as {@code U+FFFD}, tabs as blanks. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, shown));
        return shown.toString();
    }

    private static void append(int c, StringBuilder shown) {
        if (c == '\t') {
            shown.repeat(' ', TAB);
        } else if (isDangerous(c)) {
            shown.append('\uFFFD');
        } else {
            shown.appendCodePoint(c);
        }
    }

    private static boolean isDangerous(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (type == Character.FORMAT && c != 0x200D && c != 0xAD);
    }

    /** How many columns a terminal gives the text once it is shown. */
    static int width(String text) {
        return text.codePoints().map(Visible::width).sum();
    }

    private static int width(int c) {
        if (c == '\t') {
            return TAB;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || c == 0x200D || c == 0xFE0F) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** The ranges that East Asian terminals draw two columns wide, and pictographs. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
