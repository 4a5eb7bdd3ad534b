package dev.casebook.search.format;

import java.nio.charset.StandardCharsets;
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

    /** Writes a string; half a surrogate pair becomes a question mark. */
    void writeString(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        writeVarint(encoded.length);
        writeBytes(encoded);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
