package dev.casebook.search.format;

import java.util.List;

/** Where the terms of a {@link TermShard} stand in their documents, in the same order. */
public final class PositionShard {
    private final ByteReader[] terms;

    private PositionShard(ByteReader[] terms) {
        this.terms = terms;
    }

    /** The bytes of the part: for each term, for each document in the order of its postings, ascending positions. */
    public static byte[] toBytes(List<int[][]> positions) {
        ByteWriter out = new ByteWriter();
        ByteWriter lists = new ByteWriter();
        out.writeVarint(positions.size());
        for (int[][] documents : positions) {
            int start = lists.size();
            for (int i = documents.length - 1; i >= 0; i--) {
                lists.writeVarint(documents[i].length);
                int before = 0;
                for (int position : documents[i]) {
                    lists.writeVarint(position - before);
                    before = position;
                }
            }
            out.writeVarint(lists.size() - start);
        }
        out.writeBytes(lists.toBytes());
        return Frame.seal(Part.Kind.POSITIONS, out);
    }

    /** Reads the part. */
    public static PositionShard read(byte[] bytes) throws CorruptIndexException {
        ByteReader in = Frame.open(Part.Kind.POSITIONS, bytes);
        int[] lengths = new int[in.readCount()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = in.readVarint();
        }
        ByteReader[] terms = new ByteReader[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            terms[i] = in.slice(lengths[i]);
        }
        in.finish();
        return new PositionShard(terms);
    }

    /** The positions of the term at an index of the shard of terms, for each of its documents in the order of its postings. */
    public int[][] positions(int index, int documents) throws CorruptIndexException {
        if (index >= terms.length) {
            throw ByteReader.corrupt();
        }
        ByteReader in = terms[index].copy();
        int[][] positions = new int[documents][];
        for (int i = documents - 1; i >= 0; i--) {
            int[] list = new int[in.readCount()];
            int next = 0;
            for (int j = 0; j < list.length; j++) {
                next += in.readVarint();
                list[j] = next;
            }
            positions[i] = list;
        }
        in.finish();
        return positions;
    }
}
