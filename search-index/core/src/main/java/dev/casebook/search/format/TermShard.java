package dev.casebook.search.format;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of the terms in order, and the postings of each. */
public final class TermShard {
    /** Longest term in UTF-16 units; bounds what shared prefixes can expand to. */
    static final int MAX_TERM = 255;

    private final int documentCount;
    private final String[] terms;
    private final int[] sizes;
    private final int[] documentFrequencies;
    private final ByteReader[] postings;
    private final @Nullable Postings[] read;

    private TermShard(int documentCount, int count) {
        this.documentCount = documentCount;
        terms = new String[count];
        sizes = new int[count];
        documentFrequencies = new int[count];
        postings = new ByteReader[count];
        read = new Postings[count];
    }

    /** The bytes of the part; terms are in the order of {@link String#compareTo}. */
    public static byte[] toBytes(List<String> terms, List<Postings> postings, int documentCount) {
        ByteWriter out = new ByteWriter();
        ByteWriter lists = new ByteWriter();
        out.writeVarint(terms.size());
        String before = "";
        for (int i = 0; i < terms.size(); i++) {
            Postings list = postings.get(i);
            int start = lists.size();
            list.write(documentCount, lists);
            out.writeSuffix(before, terms.get(i));
            out.writeVarint(list.size());
            out.writeVarint(list.size() - list.documentFrequency());
            out.writeVarint(lists.size() - start);
            before = terms.get(i);
        }
        out.writeBytes(lists.toBytes());
        return Frame.seal(Part.Kind.TERMS, out);
    }

    /** Reads the part. */
    public static TermShard read(byte[] bytes, int documentCount) throws CorruptIndexException {
        ByteReader in = Frame.open(Part.Kind.TERMS, bytes);
        TermShard shard = new TermShard(documentCount, in.readCount());
        int[] lengths = new int[shard.terms.length];
        String before = "";
        for (int i = 0; i < lengths.length; i++) {
            String term = in.readSuffixed(before);
            if (term.length() > MAX_TERM || (i > 0 && term.compareTo(before) <= 0)) {
                throw ByteReader.corrupt();
            }
            int size = in.readBelow(documentCount + 1);
            shard.terms[i] = term;
            shard.sizes[i] = size;
            shard.documentFrequencies[i] = size - in.readBelow(size + 1);
            lengths[i] = in.readVarint();
            before = term;
        }
        for (int i = 0; i < lengths.length; i++) {
            shard.postings[i] = in.slice(lengths[i]);
        }
        in.finish();
        return shard;
    }

    /** How many terms there are. */
    public int size() {
        return terms.length;
    }

    /** A term, by its place in the shard. */
    public String term(int index) {
        return terms[index];
    }

    /** How many documents have the term at an index, in the field where it is most frequent. */
    public int documentFrequency(int index) {
        return documentFrequencies[index];
    }

    /** The place of a term, or if there is none, less one than minus the place where it would stand. */
    public int find(String term) {
        return Arrays.binarySearch(terms, term);
    }

    /** The postings of a term, or null where no document holds it. */
    public @Nullable Postings postings(String term) throws CorruptIndexException {
        int at = find(term);
        if (at < 0) {
            return null;
        }
        Postings known = read[at];
        if (known == null) {
            known = Postings.read(
                    postings[at].copy(), documentCount, sizes[at], documentFrequencies[at], FieldKey.isKey(term));
            read[at] = known;
        }
        return known;
    }
}
