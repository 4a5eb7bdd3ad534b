package dev.casebook.search.format;

/** The documents that hold a term, ascending, and how often each does. */
public final class Postings {
    private final int documentFrequency;
    private final int[] documents;
    private final int[] frequencies;

    /**
     * Takes over the arrays, which have equal lengths.
     *
     * @param documentFrequency documents with the term in the field where it is most frequent
     * @param documents ascending
     * @param frequencies occurrences in each document, weighted, at least 1
     */
    public Postings(int documentFrequency, int[] documents, int[] frequencies) {
        if (documents.length != frequencies.length || documentFrequency > documents.length) {
            throw new IllegalArgumentException("a frequency for every document");
        }
        this.documentFrequency = documentFrequency;
        this.documents = documents;
        this.frequencies = frequencies;
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

    void write(ByteWriter out) {
        int before = -1;
        for (int i = 0; i < documents.length; i++) {
            int gap = documents[i] - before - 1;
            boolean once = frequencies[i] == 1;
            out.writeVarint((gap << 1) | (once ? 1 : 0));
            if (!once) {
                out.writeVarint(frequencies[i] - 2);
            }
            before = documents[i];
        }
    }

    static Postings read(ByteReader in, int size, int documentFrequency, int documentLimit)
            throws CorruptIndexException {
        int[] documents = new int[size];
        int[] frequencies = new int[size];
        int next = 0;
        for (int i = 0; i < size; i++) {
            int code = in.readVarint();
            int document = next + (code >>> 1);
            if (document >= documentLimit) {
                throw ByteReader.corrupt("a posting points outside");
            }
            documents[i] = document;
            frequencies[i] = (code & 1) == 1 ? 1 : in.readBelow(Integer.MAX_VALUE - 1) + 2;
            next = document + 1;
        }
        in.finish();
        return new Postings(documentFrequency, documents, frequencies);
    }
}
