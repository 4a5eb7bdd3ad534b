package dev.casebook.search.build;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;

/** A term in a field of prose: the documents that have it there, ascending, and how often each does. */
final class ProseTerm {
    private final ProseField field;
    private final String text;
    private final int[] documents;
    private final int[] frequencies;

    /** Reads the postings of a term, which so many documents have. */
    ProseTerm(ProseField field, String text, PostingsEnum postings, int size) throws IOException {
        this.field = field;
        this.text = text;
        documents = new int[size];
        frequencies = new int[size];
        int at = 0;
        for (int doc = postings.nextDoc(); doc != NO_MORE_DOCS; doc = postings.nextDoc()) {
            documents[at] = doc;
            frequencies[at++] = postings.freq();
        }
    }

    ProseField field() {
        return field;
    }

    String text() {
        return text;
    }

    /** How many documents have it. */
    int size() {
        return documents.length;
    }

    /** A document that has it, by its place among them. */
    int document(int index) {
        return documents[index];
    }

    /** How often that document has it. */
    int frequency(int index) {
        return frequencies[index];
    }

    /** Adds what the term is worth in each of its documents to their scores, as Lucene's {@code BM25Similarity} says. */
    void score(float boost, Scores scores) {
        float weight = boost * field.idf(documents.length);
        for (int i = 0; i < documents.length; i++) {
            float saturation = 1f + frequencies[i] * field.inverseNorm(documents[i]);
            scores.add(documents[i], weight - weight / saturation);
        }
    }
}
