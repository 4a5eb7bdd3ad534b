package dev.casebook.search.build;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Where a document's prose has certain terms, which have numbers: ascending by term, then by place, which counts words. In arrays, since an
 * archive has millions.
 */
final class Occurrences {
    /** Keeps the places of different fields apart. */
    private static final int FIELD_STRIDE = 1 << 26;

    private static final int FIRST_CAPACITY = 64;

    private int size;
    private int[] terms = new int[FIRST_CAPACITY];
    private int[] places = new int[FIRST_CAPACITY];

    /** For each the stretch of its field's text, in UTF-16 units. */
    private int[] starts = new int[FIRST_CAPACITY];

    private int[] ends = new int[FIRST_CAPACITY];

    private Occurrences() {}

    /** For each document of an index where it has the terms, whose numbers are their places in the list. */
    static List<Occurrences> of(LuceneIndex index, List<String> terms) throws IOException {
        List<Occurrences> documents = new ArrayList<>(index.documents());
        for (int i = 0; i < index.documents(); i++) {
            documents.add(new Occurrences());
        }
        if (!terms.isEmpty()) {
            read(index.segment(), terms, documents);
        }
        documents.forEach(occurrences -> occurrences.resize(occurrences.size));
        return documents;
    }

    private static void read(LeafReader segment, List<String> terms, List<Occurrences> documents) throws IOException {
        Map<IndexField, TermsEnum> fields = new EnumMap<>(IndexField.class);
        for (IndexField field : IndexField.PROSE) {
            fields.put(field, Terms.getTerms(segment, field.fieldName()).iterator());
        }
        PostingsEnum postings = null;
        for (int term = 0; term < terms.size(); term++) {
            BytesRef bytes = new BytesRef(terms.get(term));
            for (Map.Entry<IndexField, TermsEnum> field : fields.entrySet()) {
                if (field.getValue().seekExact(bytes)) {
                    postings = field.getValue().postings(postings, PostingsEnum.OFFSETS);
                    read(postings, term, IndexField.PROSE.indexOf(field.getKey()) * FIELD_STRIDE, documents);
                }
            }
        }
    }

    private static void read(PostingsEnum postings, int term, int offset, List<Occurrences> documents)
            throws IOException {
        for (int doc = postings.nextDoc(); doc != NO_MORE_DOCS; doc = postings.nextDoc()) {
            Occurrences occurrences = documents.get(doc);
            for (int i = postings.freq(); i > 0; i--) {
                int place = offset + postings.nextPosition();
                occurrences.add(term, place, postings.startOffset(), postings.endOffset());
            }
        }
    }

    /** Adds an occurrence; of an identifier and its first part, where they are one term, the part counts. */
    private void add(int term, int place, int start, int end) {
        if (size > 0 && terms[size - 1] == term && places[size - 1] == place) {
            size--;
        }
        if (size == terms.length) {
            resize(2 * size);
        }
        terms[size] = term;
        places[size] = place;
        starts[size] = start;
        ends[size++] = end;
    }

    private void resize(int capacity) {
        terms = Arrays.copyOf(terms, capacity);
        places = Arrays.copyOf(places, capacity);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
    }

    /** The index of a term's first occurrence, or of the next term's. */
    int first(int term) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (terms[middle] < term) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether an occurrence at an index is there, and the term's. */
    boolean isOf(int term, int index) {
        return index < size && terms[index] == term;
    }

    int place(int index) {
        return places[index];
    }

    /** The field that an occurrence is in. */
    IndexField field(int index) {
        return IndexField.PROSE.get(places[index] / FIELD_STRIDE);
    }

    /** Its first unit in the field's text. */
    int start(int index) {
        return starts[index];
    }

    /** The unit after its last. */
    int end(int index) {
        return ends[index];
    }

    boolean has(int term) {
        return isOf(term, first(term));
    }

    /** Whether one term follows directly on the other somewhere. */
    boolean hasPair(int one, int other) {
        int next = first(other);
        for (int i = first(one); isOf(one, i); i++) {
            while (isOf(other, next) && places[next] <= places[i]) {
                next++;
            }
            if (isOf(other, next) && places[next] == places[i] + 1) {
                return true;
            }
        }
        return false;
    }
}
