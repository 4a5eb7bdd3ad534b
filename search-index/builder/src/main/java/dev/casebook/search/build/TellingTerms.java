package dev.casebook.search.build;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.similarities.ClassicSimilarity;
import org.apache.lucene.util.BytesRef;

/**
 * For every document the terms that set it apart: those with the greatest frequency times inverse document frequency.
 *
 * <p>They are the terms that Lucene's {@code MoreLikeThis} takes for its query, with the same weights, but found for all documents in one
 * walk over the index instead of one look-up a word. A term must occur twice in a field of the document; documents without such
 * terms make do with once.
 */
final class TellingTerms {
    static final int MAX_TERMS = 25;
    static final int MIN_DOCUMENTS = 2;

    private static final int MAX_DOCUMENTS = 1_000;
    private static final int MAX_DOCUMENTS_AT_LEAST = 10;
    private static final int MIN_LENGTH = 3;

    private static final Comparator<Telling> LEAST_FIRST = Comparator.comparingDouble(Telling::weight)
            .thenComparing(Telling::field, Comparator.reverseOrder())
            .thenComparing(Telling::term, Comparator.reverseOrder());

    private final int documents;
    private final ClassicSimilarity similarity = new ClassicSimilarity();
    private final List<PriorityQueue<Telling>> best = new ArrayList<>();

    /**
     * A term in a field.
     *
     * @param states where Lucene has it, so that it need not be looked up again
     */
    record Telling(String term, IndexField field, float weight, TermStates states) {
        Telling times(int frequency) {
            return new Telling(term, field, frequency * weight, states);
        }
    }

    TellingTerms(LuceneIndex index) throws IOException {
        documents = index.documents();
        for (int i = 0; i < documents; i++) {
            best.add(new PriorityQueue<>(LEAST_FIRST));
        }
        if (documents > 0) {
            boolean[] served = new boolean[documents];
            collect(index, 2, served);
            for (int i = 0; i < documents; i++) {
                served[i] = !best.get(i).isEmpty();
            }
            collect(index, 1, served);
        }
    }

    /** The terms of a document, in no order that matters. */
    List<Telling> of(int document) {
        return List.copyOf(best.get(document));
    }

    /** A term that too many documents have tells nothing, and would make the cost of comparing grow with the archive. */
    static int maxDocuments(int documents) {
        return Math.clamp(documents / 4, MAX_DOCUMENTS_AT_LEAST, MAX_DOCUMENTS);
    }

    /** Times, dates and other numbers recur without meaning anything, and so do snippets of identifiers. */
    static boolean isTelling(String term) {
        return term.length() >= MIN_LENGTH && (term.charAt(0) < '0' || term.charAt(0) > '9');
    }

    private void collect(LuceneIndex index, int minFrequency, boolean[] served) throws IOException {
        int maxDocuments = maxDocuments(documents);
        for (IndexField field : IndexField.PROSE) {
            Terms terms = Terms.getTerms(index.segment(), field.fieldName());
            TermsEnum walk = terms.iterator();
            PostingsEnum postings = null;
            for (BytesRef bytes = walk.next(); bytes != null; bytes = walk.next()) {
                int frequency = walk.docFreq();
                if (frequency < MIN_DOCUMENTS || frequency > maxDocuments || walk.totalTermFreq() < minFrequency) {
                    continue;
                }
                String term = bytes.utf8ToString();
                if (isTelling(term)) {
                    float idf = similarity.idf(frequency, terms.getDocCount());
                    postings = walk.postings(postings, PostingsEnum.FREQS);
                    TermStates states = new TermStates(
                            index.reader().getContext(), walk.termState(), 0, frequency, walk.totalTermFreq());
                    offer(new Telling(term, field, idf, states), minFrequency, postings, served);
                }
            }
        }
    }

    /** Offers a term, as it weighs where it occurs once, to the documents that have it. */
    private void offer(Telling once, int minFrequency, PostingsEnum postings, boolean[] served) throws IOException {
        for (int doc = postings.nextDoc(); doc != NO_MORE_DOCS; doc = postings.nextDoc()) {
            if (postings.freq() < minFrequency || served[doc]) {
                continue;
            }
            Telling telling = once.times(postings.freq());
            PriorityQueue<Telling> queue = best.get(doc);
            if (queue.size() < MAX_TERMS) {
                queue.add(telling);
            } else if (LEAST_FIRST.compare(telling, queue.element()) > 0) {
                queue.remove();
                queue.add(telling);
            }
        }
    }
}
