package dev.casebook.search.build;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Where a term stands: of each occurrence the document, the field, the position and the stretch of the field's text. They ascend, and
 * are kept as differences from the one before in bytes, seven bits in each, since an archive has millions.
 */
final class TermOccurrences {
    private static final int FIELD_BITS = 4;
    private static final int FIRST_CAPACITY = 8;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;
    private int documents;

    /** Of the last occurrence. */
    private int place;

    private int position;
    private int start;

    /** Adds an occurrence in the same document and field as the last, after it, or in a later one. */
    void add(int document, int field, int position, int start, int end) {
        if (size == 0 || document != place >>> FIELD_BITS) {
            documents++;
        }
        int place = document << FIELD_BITS | field;
        boolean enters = place != this.place;
        write(place - this.place);
        write(enters ? position : position - this.position);
        write(enters ? start : start - this.start);
        write(end - start);
        this.place = place;
        this.position = position;
        this.start = start;
    }

    /** Adds the occurrences in later documents. */
    void append(TermOccurrences later) {
        Walk walk = later.walk();
        write(walk.read() - place);
        int rest = later.size - walk.next;
        bytes = Arrays.copyOf(bytes, size + rest);
        System.arraycopy(later.bytes, walk.next, bytes, size, rest);
        size += rest;
        documents += later.documents;
        place = later.place;
    }

    /** Writes them all, to be read and appended to. */
    void write(DataOutput out) throws IOException {
        out.writeInt(documents);
        out.writeInt(place);
        out.writeInt(size);
        out.write(bytes, 0, size);
    }

    /** Reads what was written. */
    static TermOccurrences read(DataInput in) throws IOException {
        TermOccurrences read = new TermOccurrences();
        read.documents = in.readInt();
        read.place = in.readInt();
        read.size = in.readInt();
        read.bytes = new byte[read.size];
        in.readFully(read.bytes);
        return read;
    }

    private void write(int value) {
        if (size + Varints.LONGEST > bytes.length) {
            bytes = Arrays.copyOf(bytes, size + size / 2 + Varints.LONGEST);
        }
        size = Varints.write(value, bytes, size);
    }

    /** How many documents have the term. */
    int documents() {
        return documents;
    }

    /** How many have it in each of so many fields. */
    int[] documents(int fields) {
        int[] counts = new int[fields];
        Walk walk = walk();
        while (walk.next()) {
            counts[walk.field()] += walk.enters() ? 1 : 0;
        }
        return counts;
    }

    /** A walk over all occurrences, before the first. Any number of threads may each have their own. */
    Walk walk() {
        return new Walk(bytes, size);
    }

    /** An occurrence, and then the next. */
    static final class Walk extends Varints.Walk {
        private final int size;
        private boolean enters;
        private int place;
        private int position;
        private int start;
        private int end;

        private Walk(byte[] bytes, int size) {
            super(bytes);
            this.size = size;
        }

        /** Goes to the next; false if there is none. */
        boolean next() {
            if (next == size) {
                return false;
            }
            enters = next == 0;
            int further = read();
            if (further > 0) {
                enters = true;
                position = 0;
                start = 0;
            }
            place += further;
            position += read();
            start += read();
            end = start + read();
            return true;
        }

        /** Whether it is the first in its document and field. */
        boolean enters() {
            return enters;
        }

        int document() {
            return place >>> FIELD_BITS;
        }

        int field() {
            return place & (1 << FIELD_BITS) - 1;
        }

        /** Words before it in its field. */
        int position() {
            return position;
        }

        /** Its first unit in its field's text. */
        int start() {
            return start;
        }

        /** The unit after its last. */
        int end() {
            return end;
        }
    }
}
