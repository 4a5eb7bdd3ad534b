package dev.casebook.search.format;

import java.util.Arrays;

/** A growing row of bytes, written in the format's primitives. */
final class ByteWriter {
    private byte[] bytes = new byte[256];
    private int size;

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    void writeByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void writeBytes(byte[] source) {
        reserve(source.length);
        System.arraycopy(source, 0, bytes, size, source.length);
        size += source.length;
    }

    /** Writes the lowest bytes of a value, least significant first. */
    void writeFixed(long value, int width) {
        for (int i = 0; i < width; i++) {
            writeByte((int) (value >>> (8 * i)));
        }
    }

    void writeVarint(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        int rest = value;
        while (rest > 0x7F) {
            writeByte(rest | 0x80);
            rest >>>= 7;
        }
        writeByte(rest);
    }

    /** Writes a string; half a surrogate pair becomes U+FFFD. */
    void writeString(String value) {
        ByteWriter encoded = new ByteWriter();
        for (int i = 0; i < value.length(); i++) {
            int code = value.charAt(i);
            if (code >= 0xD800 && code <= 0xDFFF) {
                boolean pair = code < 0xDC00 && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
                code = pair ? Character.toCodePoint((char) code, value.charAt(++i)) : 0xFFFD;
            }
            encoded.writeCodePoint(code);
        }
        writeVarint(encoded.size);
        reserve(encoded.size);
        System.arraycopy(encoded.bytes, 0, bytes, size, encoded.size);
        size += encoded.size;
    }

    private void writeCodePoint(int code) {
        if (code < 0x80) {
            writeByte(code);
        } else if (code < 0x800) {
            writeByte(0xC0 | (code >> 6));
            writeByte(0x80 | (code & 0x3F));
        } else if (code < 0x10000) {
            writeByte(0xE0 | (code >> 12));
            writeByte(0x80 | ((code >> 6) & 0x3F));
            writeByte(0x80 | (code & 0x3F));
        } else {
            writeByte(0xF0 | (code >> 18));
            writeByte(0x80 | ((code >> 12) & 0x3F));
            writeByte(0x80 | ((code >> 6) & 0x3F));
            writeByte(0x80 | (code & 0x3F));
        }
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
