package dev.casebook.search.format;

/** What ranking must know of the archive as a whole, and each document's length. */
public final class Statistics {
    private final int scored;
    private final long totalLength;
    private final byte[] lengths;

    /**
     * Takes over the lengths.
     *
     * @param scored documents with text in the field that most documents have
     * @param totalLength sum of all lengths before encoding, below 2<sup>53</sup>
     * @param lengths for each document its length in {@code SmallFloat.intToByte4}
     */
    public Statistics(int scored, long totalLength, byte[] lengths) {
        this.scored = scored;
        this.totalLength = totalLength;
        this.lengths = lengths.clone();
    }

    /** Number of documents. */
    public int documents() {
        return lengths.length;
    }

    /** Number of documents that count for ranking. */
    public int scored() {
        return scored;
    }

    /** Sum of all lengths. */
    public long totalLength() {
        return totalLength;
    }

    /** Encoded length of a document, 0 to 255. */
    public int length(int document) {
        return lengths[document] & 0xFF;
    }

    void write(ByteWriter out) {
        out.writeVarint(lengths.length);
        out.writeVarint(scored);
        out.writeFixed(totalLength, 8);
        out.writeBytes(lengths);
    }

    static Statistics read(ByteReader in) throws CorruptIndexException {
        int documents = in.readCount();
        int scored = in.readBelow(documents + 1);
        long totalLength = in.readLong();
        byte[] lengths = in.readBytes(documents);
        in.finish();
        return new Statistics(scored, totalLength, lengths);
    }
}
