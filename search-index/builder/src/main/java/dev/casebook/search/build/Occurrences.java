package dev.casebook.search.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where a document's prose has certain terms, which have numbers: ascending by term, then by place, which counts words. In arrays, since an
 * archive has millions.
 */
final class Occurrences {
    /** Keeps the places of different fields apart. */
    private static final int FIELD_STRIDE = 1 << 26;

    private static final int FIRST_CAPACITY = 32;

    private int size;
    private int[] terms = new int[FIRST_CAPACITY];
    private int[] places = new int[FIRST_CAPACITY];

    /** For each the stretch of its field's text, in UTF-16 units. */
    private int[] starts = new int[FIRST_CAPACITY];

    private int[] ends = new int[FIRST_CAPACITY];

    private Occurrences() {}

    /** For each document of an index where it has the terms, whose numbers are in their order. */
    static List<Occurrences> of(InvertedIndex index, Map<String, Integer> terms) {
        List<Occurrences> documents = new ArrayList<>();
        index.documents().forEach(document -> documents.add(new Occurrences()));
        index.terms().each((term, occurrences) -> {
            Integer number = terms.get(term);
            if (number != null) {
                add(number, occurrences.walk(), documents);
            }
        });
        documents.forEach(occurrences -> occurrences.resize(occurrences.size));
        return documents;
    }

    private static void add(int term, TermOccurrences.Walk walk, List<Occurrences> documents) {
        while (walk.next()) {
            int field = IndexField.PROSE.indexOf(IndexField.ALL.get(walk.field()));
            if (field >= 0) {
                documents
                        .get(walk.document())
                        .add(term, field * FIELD_STRIDE + walk.position(), walk.start(), walk.end());
            }
        }
    }

    /** Adds an occurrence; of an identifier and its first part, where they are one term, the part counts. */
    private void add(int term, int place, int start, int end) {
        if (size > 0 && terms[size - 1] == term && places[size - 1] == place) {
            size--;
        }
        if (size == terms.length) {
            resize(size + size / 2);
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
