package dev.casebook.search.build;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Where a document's prose has certain terms: for each, places that count words, and the text there. */
record Occurrences(Map<String, SortedMap<Integer, Place>> terms) {
    /** Keeps the places of different fields apart. */
    private static final int FIELD_STRIDE = 1 << 26;

    private static final SortedMap<Integer, Place> NOWHERE = Collections.unmodifiableSortedMap(new TreeMap<>());

    /** A stretch of a field's text, in UTF-16 units. */
    record Place(IndexField field, int start, int end) {}

    /** Looks terms up in many documents at once, so that each term's postings are walked once. */
    static Map<Integer, Occurrences> of(LeafReader segment, Collection<String> terms, int[] documents)
            throws IOException {
        int[] ascending = Arrays.copyOf(documents, documents.length);
        Arrays.sort(ascending);
        Map<Integer, Occurrences> found = new TreeMap<>();
        for (int document : ascending) {
            found.put(document, new Occurrences(new TreeMap<>()));
        }
        for (IndexField field : IndexField.PROSE) {
            TermsEnum walk = Terms.getTerms(segment, field.fieldName()).iterator();
            PostingsEnum postings = null;
            for (String term : terms) {
                if (walk.seekExact(new BytesRef(term))) {
                    postings = walk.postings(postings, PostingsEnum.OFFSETS);
                    walk(postings, term, field, found);
                }
            }
        }
        return found;
    }

    private static void walk(PostingsEnum postings, String term, IndexField field, Map<Integer, Occurrences> documents)
            throws IOException {
        int offset = IndexField.PROSE.indexOf(field) * FIELD_STRIDE;
        for (Map.Entry<Integer, Occurrences> document : documents.entrySet()) {
            int wanted = document.getKey();
            if (postings.docID() < wanted) {
                postings.advance(wanted);
            }
            if (postings.docID() == wanted) {
                SortedMap<Integer, Place> places =
                        document.getValue().terms.computeIfAbsent(term, any -> new TreeMap<>());
                for (int i = postings.freq(); i > 0; i--) {
                    int place = offset + postings.nextPosition();
                    places.put(place, new Place(field, postings.startOffset(), postings.endOffset()));
                }
            }
        }
    }

    boolean has(String term) {
        return terms.containsKey(term);
    }

    SortedMap<Integer, Place> places(String term) {
        return terms.getOrDefault(term, NOWHERE);
    }

    /** Whether one term follows directly on the other somewhere. */
    boolean hasPair(String first, String second) {
        SortedMap<Integer, Place> seconds = places(second);
        for (int place : places(first).keySet()) {
            if (seconds.containsKey(place + 1)) {
                return true;
            }
        }
        return false;
    }
}
