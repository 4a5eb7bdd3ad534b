package dev.casebook.search.build;

import dev.casebook.search.format.FieldKey;
import dev.casebook.search.format.Postings;
import java.util.Arrays;
import org.apache.lucene.util.SmallFloat;

/** The terms and keys of an index as the export has them: fields are one, as {@code CombinedFieldQuery} sees them. */
final class ExportedTerms {
    /** Keeps the positions of different fields apart. */
    private static final int FIELD_STRIDE = 1 << 24;

    private static final int[] NOWHERE = {};
    private static final TermOccurrences NONE = new TermOccurrences();

    private final InvertedIndex index;

    /** Of each document, over all fields. */
    private final byte[] lengths;

    /** The positions found in a document so far. */
    private int[] positions = new int[64];

    private int found;

    ExportedTerms(InvertedIndex index) {
        this.index = index;
        lengths = new byte[index.documents().size()];
        for (int document = 0; document < lengths.length; document++) {
            int length = 0;
            for (IndexField field : IndexField.ALL) {
                length += field.weight() * index.length(field, document);
            }
            lengths[document] = SmallFloat.intToByte4(length);
        }
    }

    /** Documents with text in the field that most have. */
    int scored() {
        return IndexField.ALL.stream().mapToInt(index::documentsWith).max().orElse(0);
    }

    /** Sum of all lengths before encoding. */
    long totalLength() {
        return IndexField.ALL.stream()
                .mapToLong(field -> field.weight() * index.words(field))
                .sum();
    }

    /** One of the index's terms and keys. */
    ExportedTerm of(String term, TermOccurrences occurrences) {
        return FieldKey.isKey(term)
                ? key(occurrences)
                : term(occurrences, index.related().getOrDefault(term, NONE));
    }

    private static ExportedTerm key(TermOccurrences occurrences) {
        int[] documents = new int[occurrences.documents()];
        int[][] nowhere = new int[documents.length][];
        Arrays.fill(nowhere, NOWHERE);
        TermOccurrences.Walk walk = occurrences.walk();
        for (int i = 0; walk.next(); i++) {
            documents[i] = walk.document();
        }
        return new ExportedTerm(new Postings(documents.length, documents, new int[0], new byte[0]), nowhere);
    }

    private ExportedTerm term(TermOccurrences occurrences, TermOccurrences related) {
        int size = occurrences.documents();
        int[] documents = new int[size];
        int[] frequencies = new int[size];
        byte[] lengthsOf = new byte[size];
        int[][] positionsOf = new int[size][];
        int[] documentFrequencies = new int[IndexField.ALL.size()];
        int at = -1;
        TermOccurrences.Walk walk = occurrences.walk();
        while (walk.next()) {
            if (at < 0 || documents[at] != walk.document()) {
                if (at >= 0) {
                    positionsOf[at] = takePositions();
                }
                at++;
                documents[at] = walk.document();
                lengthsOf[at] = lengths[walk.document()];
            }
            IndexField field = IndexField.ALL.get(walk.field());
            documentFrequencies[walk.field()] += walk.enters() ? 1 : 0;
            frequencies[at] += field.weight();
            addPosition(field, walk.position());
        }
        positionsOf[at] = takePositions();
        for (TermOccurrences.Walk more = related.walk(); more.next(); ) {
            frequencies[Arrays.binarySearch(documents, more.document())] += IndexField.RELATED.weight();
        }
        int documentFrequency = Arrays.stream(documentFrequencies).max().orElse(0);
        return new ExportedTerm(
                new Postings(Math.max(documentFrequency, related.documents()), documents, frequencies, lengthsOf),
                positionsOf);
    }

    private void addPosition(IndexField field, int position) {
        int place = IndexField.PHRASES.indexOf(field);
        if (place >= 0) {
            if (found == positions.length) {
                positions = Arrays.copyOf(positions, 2 * found);
            }
            positions[found++] = place * FIELD_STRIDE + position;
        }
    }

    /** The positions in a document, and leaves none behind. */
    private int[] takePositions() {
        int[] taken = found == 0 ? NOWHERE : Arrays.copyOf(positions, found);
        Arrays.sort(taken);
        found = 0;
        return taken;
    }
}
