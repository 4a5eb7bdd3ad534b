package dev.casebook.search.build;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.casebook.search.format.FieldKey;
import dev.casebook.search.format.Postings;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/** The terms and keys of a Lucene index as the export has them: fields are one, as {@code CombinedFieldQuery} sees them. */
final class ExportedTerms {
    /** Keeps the positions of different fields apart. */
    private static final int FIELD_STRIDE = 1 << 24;

    private static final int[] NOWHERE = {};

    private final LeafReader segment;
    private final int documents;
    private final byte[] lengths;
    private final int[] frequencies;
    private final int[] touched;
    private final int[][] positions;
    private final Map<IndexField, TermsEnum> fields = new EnumMap<>(IndexField.class);

    /** For each field the walk over the last term's postings, which is used again. */
    private final Map<IndexField, PostingsEnum> walks = new EnumMap<>(IndexField.class);

    ExportedTerms(LuceneIndex index) throws IOException {
        segment = index.segment();
        documents = index.documents();
        frequencies = new int[documents];
        touched = new int[documents];
        positions = new int[documents][];
        Arrays.fill(positions, NOWHERE);
        int[] sums = new int[documents];
        for (IndexField field : IndexField.values()) {
            fields.put(field, Terms.getTerms(segment, field.fieldName()).iterator());
            addLengths(field, sums);
        }
        lengths = new byte[documents];
        for (int i = 0; i < documents; i++) {
            lengths[i] = SmallFloat.intToByte4(sums[i]);
        }
    }

    private void addLengths(IndexField field, int[] sums) throws IOException {
        NumericDocValues norms = segment.getNormValues(field.fieldName());
        if (norms != null) {
            for (int doc = norms.nextDoc(); doc != NO_MORE_DOCS; doc = norms.nextDoc()) {
                sums[doc] += field.weight() * SmallFloat.byte4ToInt((byte) norms.longValue());
            }
        }
    }

    /** Documents with text in the field that most have. */
    int scored() throws IOException {
        int scored = 0;
        for (IndexField field : IndexField.values()) {
            scored = Math.max(scored, Terms.getTerms(segment, field.fieldName()).getDocCount());
        }
        return scored;
    }

    /** Sum of all lengths before encoding. */
    long totalLength() throws IOException {
        long total = 0;
        for (IndexField field : IndexField.values()) {
            total += field.weight() * Terms.getTerms(segment, field.fieldName()).getSumTotalTermFreq();
        }
        return total;
    }

    /**
     * All terms in the order of Java strings, which is not that of Lucene's bytes, and the fields that have each; of keys, which are
     * among them, none.
     */
    SortedMap<String, Set<IndexField>> all() throws IOException {
        SortedMap<String, Set<IndexField>> all = new TreeMap<>();
        for (Map.Entry<IndexField, TermsEnum> field : fields.entrySet()) {
            TermsEnum terms = field.getValue();
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                all.computeIfAbsent(term.utf8ToString(), any -> EnumSet.noneOf(IndexField.class))
                        .add(field.getKey());
            }
        }
        TermsEnum keys = Terms.getTerms(segment, FieldKeys.FIELD).iterator();
        for (BytesRef key = keys.next(); key != null; key = keys.next()) {
            all.put(key.utf8ToString(), EnumSet.noneOf(IndexField.class));
        }
        return all;
    }

    /** The postings of a term or key; {@link #takePositions} then has its positions. */
    Postings postings(String term, Set<IndexField> having) throws IOException {
        return FieldKey.isKey(term) ? keyPostings(term) : termPostings(term, having);
    }

    private Postings keyPostings(String key) throws IOException {
        int size = 0;
        PostingsEnum postings =
                Objects.requireNonNull(segment.postings(new Term(FieldKeys.FIELD, key), PostingsEnum.NONE));
        for (int doc = postings.nextDoc(); doc != NO_MORE_DOCS; doc = postings.nextDoc()) {
            touched[size++] = doc;
        }
        return new Postings(size, Arrays.copyOf(touched, size), new int[0], new byte[0]);
    }

    private Postings termPostings(String term, Set<IndexField> having) throws IOException {
        int documentFrequency = 0;
        int size = 0;
        for (IndexField field : having) {
            TermsEnum terms = Objects.requireNonNull(fields.get(field));
            if (!terms.seekExact(new BytesRef(term))) {
                throw new IllegalStateException(term + " has vanished from " + field.fieldName());
            }
            documentFrequency = Math.max(documentFrequency, terms.docFreq());
            int place = IndexField.PHRASES.indexOf(field);
            PostingsEnum postings =
                    terms.postings(walks.get(field), place < 0 ? PostingsEnum.FREQS : PostingsEnum.POSITIONS);
            walks.put(field, postings);
            for (int doc = postings.nextDoc(); doc != NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (frequencies[doc] == 0) {
                    touched[size++] = doc;
                }
                frequencies[doc] += field.weight() * postings.freq();
                if (place >= 0) {
                    addPositions(doc, place * FIELD_STRIDE, postings);
                }
            }
        }
        return collect(documentFrequency, size);
    }

    private void addPositions(int document, int base, PostingsEnum postings) throws IOException {
        int[] before = positions[document];
        int[] all = Arrays.copyOf(before, before.length + postings.freq());
        for (int i = before.length; i < all.length; i++) {
            all[i] = base + postings.nextPosition();
        }
        positions[document] = all;
    }

    /** Takes the collected frequencies, and leaves none behind. */
    private Postings collect(int documentFrequency, int size) {
        int[] found = Arrays.copyOf(touched, size);
        Arrays.sort(found);
        int[] collected = new int[size];
        byte[] lengthsOf = new byte[size];
        for (int i = 0; i < size; i++) {
            collected[i] = frequencies[found[i]];
            lengthsOf[i] = lengths[found[i]];
            frequencies[found[i]] = 0;
        }
        return new Postings(documentFrequency, found, collected, lengthsOf);
    }

    /** The positions of the term last asked for, for each of its documents, ascending; leaves none behind. */
    int[][] takePositions(Postings postings) {
        int[][] taken = new int[postings.size()][];
        for (int i = 0; i < taken.length; i++) {
            int document = postings.document(i);
            taken[i] = positions[document];
            Arrays.sort(taken[i]);
            positions[document] = NOWHERE;
        }
        return taken;
    }
}
