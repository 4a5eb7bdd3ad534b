package dev.casebook.search.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

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

    /** Writes hexadecimal digits, two a byte. */
    void writeHash(String digits) {
        for (int i = 0; i < digits.length(); i += 2) {
            writeByte(Integer.parseInt(digits, i, i + 2, 16));
        }
    }

    /** Writes how many units a string shares with the one before, never ending inside a surrogate pair, and the rest of it. */
    void writeSuffix(String before, String value) {
        int length = Math.min(before.length(), value.length());
        int shared = 0;
        while (shared < length && before.charAt(shared) == value.charAt(shared)) {
            shared++;
        }
        if (shared > 0 && Character.isHighSurrogate(value.charAt(shared - 1))) {
            shared--;
        }
        writeVarint(shared);
        writeString(value.substring(shared));
    }

    /** Writes how many there are, then each. */
    void writeStrings(List<String> values) {
        writeVarint(values.size());
        for (String value : values) {
            writeString(value);
        }
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
