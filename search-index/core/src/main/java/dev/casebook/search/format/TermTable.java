package dev.casebook.search.format;

import java.util.Arrays;
import java.util.Optional;

/** The terms in order, and the way to the postings of each. */
final class TermTable {
    /** Longest term in UTF-16 units; bounds what shared prefixes can expand to. */
    static final int MAX_TERM = 255;

    private final int documents;
    private final String[] terms;
    private final int[] sizes;
    private final int[] documentFrequencies;
    private final ByteReader[] postings;

    private TermTable(int documents, int count) {
        this.documents = documents;
        terms = new String[count];
        sizes = new int[count];
        documentFrequencies = new int[count];
        postings = new ByteReader[count];
    }

    static TermTable read(ByteReader in, ByteReader postings, int documents) throws CorruptIndexException {
        TermTable table = new TermTable(documents, in.readCount());
        String before = "";
        for (int i = 0; i < table.terms.length; i++) {
            String term = before.substring(0, in.readBelow(before.length() + 1)) + in.readString();
            if (term.length() > MAX_TERM || (i > 0 && term.compareTo(before) <= 0)) {
                throw ByteReader.corrupt("terms are too long or out of order");
            }
            int size = in.readBelow(documents + 1);
            table.terms[i] = term;
            table.sizes[i] = size;
            table.documentFrequencies[i] = size - in.readBelow(size + 1);
            table.postings[i] = postings.slice(in.readVarint());
            before = term;
        }
        in.finish();
        postings.finish();
        return table;
    }

    int size() {
        return terms.length;
    }

    Optional<Postings> postings(String term) throws CorruptIndexException {
        int at = Arrays.binarySearch(terms, term);
        return at < 0
                ? Optional.empty()
                : Optional.of(Postings.read(postings[at].copy(), sizes[at], documentFrequencies[at], documents));
    }
}
