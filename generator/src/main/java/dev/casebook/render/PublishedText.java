package dev.casebook.render;

import java.io.Writer;
import java.util.Arrays;

/**
 * Collects the text of a published file as UTF-8. Control characters and halves of surrogate pairs, which neither HTML nor XML allows, are
 * replaced.
 */
final class PublishedText extends Writer {
    private static final int LONGEST = 3;
    private static final char INSTEAD = '\uFFFD';

    private byte[] bytes = new byte[32_768];
    private int size;
    private char[] piece = new char[1_024];
    /** The first half of a surrogate pair whose second is to come; 0 for none. */
    private char half;

    @Override
    public void write(char[] units, int from, int length) {
        reserve(length);
        int end = from + length;
        int i = from;
        while (i < end) {
            if (half == 0) {
                int at = size;
                while (i < end && isPlain(units[i])) {
                    bytes[at++] = (byte) units[i++];
                }
                size = at;
            }
            if (i < end) {
                put(units[i++]);
            }
        }
    }

    @Override
    public void write(String text, int from, int length) {
        if (length > piece.length) {
            piece = new char[2 * length];
        }
        text.getChars(from, from + length, piece, 0);
        write(piece, 0, length);
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void write(int unit) {
        reserve(1);
        put((char) unit);
    }

    /** All that was written. */
    byte[] bytes() {
        reserve(0);
        settle();
        return Arrays.copyOf(bytes, size);
    }

    private static boolean isPlain(char unit) {
        return (unit >= ' ' && unit < 0x7F) || unit == '\n';
    }

    private void put(char unit) {
        if (half != 0 && Character.isLowSurrogate(unit)) {
            int point = Character.toCodePoint(half, unit);
            half = 0;
            if (isAllowed(point)) {
                add(0xF0 | (point >> 18), point >> 12, point >> 6, point);
            } else {
                encode(INSTEAD);
            }
            return;
        }
        settle();
        if (Character.isHighSurrogate(unit)) {
            half = unit;
        } else {
            encode(isAllowed(unit) ? unit : INSTEAD);
        }
    }

    /** A first half that no second follows is no character. */
    private void settle() {
        if (half != 0) {
            half = 0;
            encode(INSTEAD);
        }
    }

    private void encode(char unit) {
        if (unit < 0x80) {
            bytes[size++] = (byte) unit;
        } else if (unit < 0x800) {
            add(0xC0 | (unit >> 6), unit);
        } else {
            add(0xE0 | (unit >> 12), unit >> 6, unit);
        }
    }

    /** The first byte as it is, of the others the last six bits. */
    private void add(int first, int... others) {
        bytes[size++] = (byte) first;
        for (int other : others) {
            bytes[size++] = (byte) (0x80 | (other & 0x3F));
        }
    }

    /** Makes room for so many units, and for a half that came before. */
    private void reserve(int units) {
        int most = size + LONGEST * (units + 1);
        if (most > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(most, 2 * bytes.length));
        }
    }

    private static boolean isAllowed(int point) {
        if (point < 0xA0) {
            return (point >= ' ' && point < 0x7F) || point == '\n' || point == '\t' || point == '\r';
        }
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !half && (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
