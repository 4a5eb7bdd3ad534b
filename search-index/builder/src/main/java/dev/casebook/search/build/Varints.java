package dev.casebook.search.build;

/** Numbers from 0 in bytes, seven bits in each, the lowest first, the high bit set on all but the last. */
final class Varints {
    /** Bytes that a number takes at most. */
    static final int LONGEST = 5;

    private Varints() {}

    /** Writes a number into bytes that have room for it; returns where it ends. */
    static int write(int value, byte[] bytes, int at) {
        int end = at;
        int rest = value;
        while (rest > 0x7F) {
            bytes[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[end++] = (byte) rest;
        return end;
    }

    /** Reads one number after the other. */
    abstract static class Walk {
        private final byte[] bytes;

        /** Where the next begins. */
        int next;

        Walk(byte[] bytes) {
            this.bytes = bytes;
        }

        final int read() {
            int value = bytes[next++];
            for (int shift = 7; value < 0; shift += 7) {
                value = (value ^ -1 << shift) ^ bytes[next++] << shift;
            }
            return value;
        }
    }
}
