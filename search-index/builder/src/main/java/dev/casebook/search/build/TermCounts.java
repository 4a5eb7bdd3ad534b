package dev.casebook.search.build;

import java.util.Arrays;

/** The numbers of a document's terms, ascending, and how often it has each: as differences and counts in bytes, seven bits in each. */
final class TermCounts {
    private final byte[] bytes;
    private final int size;
    private final int length;

    private TermCounts(byte[] bytes, int size, int length) {
        this.bytes = bytes;
        this.size = size;
        this.length = length;
    }

    /** So many of the numbers, which ascend; the count of each stands at its place in {@code counts}. */
    static TermCounts of(int[] numbers, int size, int[] counts) {
        byte[] bytes = new byte[10 * size];
        int end = 0;
        int length = 0;
        int before = 0;
        for (int i = 0; i < size; i++) {
            int count = counts[numbers[i]];
            end = write(numbers[i] - before, bytes, end);
            end = write(count, bytes, end);
            before = numbers[i];
            length += count;
        }
        return new TermCounts(Arrays.copyOf(bytes, end), size, length);
    }

    private static int write(int value, byte[] bytes, int at) {
        int end = at;
        for (int rest = value; ; rest >>>= 7) {
            if (rest <= 0x7F) {
                bytes[end++] = (byte) rest;
                return end;
            }
            bytes[end++] = (byte) (rest | 0x80);
        }
    }

    /** How many terms there are. */
    int size() {
        return size;
    }

    /** The sum of all counts. */
    int length() {
        return length;
    }

    /** A walk over all terms, before the first. Any number of threads may each have their own. */
    Walk walk() {
        return new Walk(bytes);
    }

    /** A term, and then the next. */
    static final class Walk {
        private final byte[] bytes;
        private int next;
        private int number;
        private int count;

        private Walk(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Goes to the next; false if there is none. */
        boolean next() {
            if (next == bytes.length) {
                return false;
            }
            number += read();
            count = read();
            return true;
        }

        private int read() {
            int value = bytes[next++];
            for (int shift = 7; value < 0; shift += 7) {
                value = (value ^ -1 << shift) ^ bytes[next++] << shift;
            }
            return value;
        }

        /** The term's number. */
        int number() {
            return number;
        }

        /** How often the document has it. */
        int count() {
            return count;
        }
    }
}
