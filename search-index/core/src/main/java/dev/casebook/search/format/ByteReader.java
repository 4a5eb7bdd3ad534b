package dev.casebook.search.format;

import dev.casebook.search.format.CorruptIndexException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the format's primitives from a stretch of bytes and never leaves it. */
final class ByteReader {
    private static final String HEX = "0123456789abcdef";

    private final byte[] bytes;
    private final int end;
    private int position;

    /** The caller has checked that the stretch lies within the bytes. */
    ByteReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /** What is wrong exactly is told by the place that found it: sentences for each would be dear in the browser. */
    static CorruptIndexException corrupt() {
        return new CorruptIndexException(Reason.CORRUPT, "the search index is damaged");
    }

    int remaining() {
        return end - position;
    }

    int readByte() throws CorruptIndexException {
        if (position >= end) {
            throw corrupt();
        }
        return bytes[position++] & 0xFF;
    }

    int readFixed(int width) throws CorruptIndexException {
        int value = 0;
        for (int i = 0; i < width; i++) {
            value |= readByte() << (8 * i);
        }
        return value;
    }

    /** Reads eight bytes that hold a number of at most 53 bits, which a double holds too; a long would be dear in the browser. */
    double readLong() throws CorruptIndexException {
        double low = readFixed(2) + 65_536.0 * readFixed(2);
        int high = readFixed(4);
        if (high < 0 || high >= 1 << 21) {
            throw corrupt();
        }
        return low + 4_294_967_296.0 * high;
    }

    int readVarint() throws CorruptIndexException {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = readByte();
            if (shift == 28 && next > 7) {
                break;
            }
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw corrupt();
    }

    /** Reads a varint that counts things of at least one byte each, so that it cannot exceed what is left. */
    int readCount() throws CorruptIndexException {
        return readBelow(remaining() + 1);
    }

    /** Reads a varint that must be less than a limit. */
    int readBelow(int limit) throws CorruptIndexException {
        int value = readVarint();
        if (value >= limit) {
            throw corrupt();
        }
        return value;
    }

    byte[] readBytes(int length) throws CorruptIndexException {
        if (length < 0 || length > remaining()) {
            throw corrupt();
        }
        byte[] copy = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return copy;
    }

    /** Splits off a reader for the next bytes and moves behind them. */
    ByteReader slice(int length) throws CorruptIndexException {
        if (length < 0 || length > remaining()) {
            throw corrupt();
        }
        ByteReader slice = new ByteReader(bytes, position, position + length);
        position += length;
        return slice;
    }

    String readString() throws CorruptIndexException {
        ByteReader encoded = slice(readCount());
        char[] units = new char[encoded.remaining()];
        int length = 0;
        while (encoded.remaining() > 0) {
            int code = encoded.readCodePoint();
            if (code < 0x10000) {
                units[length++] = (char) code;
            } else {
                units[length++] = Character.highSurrogate(code);
                units[length++] = Character.lowSurrogate(code);
            }
        }
        return new String(units, 0, length);
    }

    /** Reads so many bytes as hexadecimal digits. */
    String readHash(int length) throws CorruptIndexException {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int value = readByte();
            digits.append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
        }
        return digits.toString();
    }

    /** Reads a string that shares its beginning with the one before. */
    String readSuffixed(String before) throws CorruptIndexException {
        return before.substring(0, readBelow(before.length() + 1)) + readString();
    }

    /** Reads a list of strings. */
    List<String> readStrings() throws CorruptIndexException {
        int count = readCount();
        List<String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(readString());
        }
        return values;
    }

    private int readCodePoint() throws CorruptIndexException {
        int first = readByte();
        if (first < 0x80) {
            return first;
        }
        int following = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
        int code = first & (0x3F >> following);
        for (int i = 0; i < following; i++) {
            int next = readByte();
            if ((next & 0xC0) != 0x80) {
                throw corrupt();
            }
            code = (code << 6) | (next & 0x3F);
        }
        int least = following == 1 ? 0x80 : following == 2 ? 0x800 : 0x10000;
        if (first < 0xC0 || first > 0xF7 || code < least || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
            throw corrupt();
        }
        return code;
    }

    /** A reader of what this one has not read yet. */
    ByteReader copy() {
        return new ByteReader(bytes, position, end);
    }

    /** Fails unless everything has been read. */
    void finish() throws CorruptIndexException {
        if (position != end) {
            throw corrupt();
        }
    }
}
