package dev.casebook.search.format;

import java.util.Arrays;

/**
 * The documents that hold a term, ascending. Of a term of the text also how often each does and how long it is; of a {@linkplain
 * FieldKey key} only the documents.
 */
public final class Postings {
    private final int documentFrequency;
    private final int[] documents;
    private final int[] frequencies;
    private final byte[] lengths;

    /**
     * Takes over the arrays; those of a text term have equal lengths, the last two of a key are empty.
     *
     * @param documentFrequency documents with the term in the field where it is most frequent
     * @param documents ascending
     * @param frequencies occurrences in each document, weighted, at least 1
     * @param lengths of each document, weighted, in {@code SmallFloat.intToByte4}
     */
    public Postings(int documentFrequency, int[] documents, int[] frequencies, byte[] lengths) {
        this.documentFrequency = documentFrequency;
        this.documents = documents;
        this.frequencies = frequencies;
        this.lengths = lengths;
    }

    /** Documents with the term in the field where it is most frequent. */
    public int documentFrequency() {
        return documentFrequency;
    }

    /** How many documents there are. */
    public int size() {
        return documents.length;
    }

    /** The document at an index below {@link #size}. */
    public int document(int index) {
        return documents[index];
    }

    /** Its weighted occurrences. */
    public int frequency(int index) {
        return frequencies[index];
    }

    /** Its encoded length, 0 to 255. */
    public int length(int index) {
        return lengths[index] & 0xFF;
    }

    /** Whether a document is among them. */
    public boolean has(int document) {
        return Arrays.binarySearch(documents, document) >= 0;
    }

    /** Writes from the oldest document to the newest, so that a new one leaves most bytes as they are. */
    void write(int documentCount, ByteWriter out) {
        int before = -1;
        for (int i = documents.length - 1; i >= 0; i--) {
            int age = documentCount - 1 - documents[i];
            out.writeVarint(age - before - 1);
            before = age;
        }
        for (int i = frequencies.length - 1; i >= 0; i--) {
            out.writeVarint(frequencies[i] - 1);
        }
        for (int i = lengths.length - 1; i >= 0; i--) {
            out.writeByte(lengths[i]);
        }
    }

    static Postings read(ByteReader in, int documentCount, int size, int documentFrequency, boolean key)
            throws CorruptIndexException {
        int[] documents = new int[size];
        int next = 0;
        for (int i = size - 1; i >= 0; i--) {
            int age = next + in.readVarint();
            if (age >= documentCount || age < 0) {
                throw ByteReader.corrupt();
            }
            documents[i] = documentCount - 1 - age;
            next = age + 1;
        }
        int scored = key ? 0 : size;
        int[] frequencies = new int[scored];
        for (int i = scored - 1; i >= 0; i--) {
            frequencies[i] = in.readBelow(Integer.MAX_VALUE) + 1;
        }
        byte[] lengths = new byte[scored];
        for (int i = scored - 1; i >= 0; i--) {
            lengths[i] = (byte) in.readByte();
        }
        in.finish();
        return new Postings(documentFrequency, documents, frequencies, lengths);
    }
}
