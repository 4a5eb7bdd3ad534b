package dev.casebook.frontmatter;

import org.jspecify.annotations.Nullable;

/** Turns indexes in code points into offsets in UTF-16 units; free of cost for texts without astral characters. */
final class CodePointOffsets {
    private final int @Nullable [] units;
    private final int length;

    private CodePointOffsets(int @Nullable [] units, int length) {
        this.units = units;
        this.length = length;
    }

    /** The offsets of {@code text}. */
    static CodePointOffsets of(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return new CodePointOffsets(null, text.length());
        }
        int[] units = new int[points + 1];
        for (int i = 0, unit = 0; i < points; i++) {
            units[i] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        units[points] = text.length();
        return new CodePointOffsets(units, text.length());
    }

    /** The offset of the code point at {@code index}; the text's end for any index beyond it. */
    int unit(int index) {
        if (units == null) {
            return Math.min(index, length);
        }
        return units[Math.min(index, units.length - 1)];
    }
}
