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
        byte[] bytes = new byte[2 * Varints.LONGEST * size];
        int end = 0;
        int length = 0;
        int before = 0;
        for (int i = 0; i < size; i++) {
            int count = counts[numbers[i]];
            end = Varints.write(numbers[i] - before, bytes, end);
            end = Varints.write(count, bytes, end);
            before = numbers[i];
            length += count;
        }
        return new TermCounts(Arrays.copyOf(bytes, end), size, length);
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
    static final class Walk extends Varints.Walk {
        private final int size;
        private int number;
        private int count;

        private Walk(byte[] bytes) {
            super(bytes);
            size = bytes.length;
        }

        /** Goes to the next; false if there is none. */
        boolean next() {
            if (next == size) {
                return false;
            }
            number += read();
            count = read();
            return true;
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
