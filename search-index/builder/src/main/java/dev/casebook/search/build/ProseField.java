package dev.casebook.search.build;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/** What ranking has to know of a field of prose, with each operation and its rounding as in Lucene's {@code BM25Similarity}. */
final class ProseField {
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    private final IndexField name;
    private final Terms terms;
    private final int documents;

    /** For each document 1 / (k1 * (1 - b + b * length / average length)). */
    private final float[] inverseNorms;

    ProseField(LuceneIndex index, IndexField name) throws IOException {
        this.name = name;
        terms = Terms.getTerms(index.segment(), name.fieldName());
        documents = terms.getDocCount();
        inverseNorms = new float[index.documents()];
        float average = (float) (terms.getSumTotalTermFreq() / (double) documents);
        NumericDocValues norms = index.segment().getNormValues(name.fieldName());
        if (norms != null) {
            for (int doc = norms.nextDoc(); doc != NO_MORE_DOCS; doc = norms.nextDoc()) {
                float length = SmallFloat.byte4ToInt((byte) norms.longValue());
                inverseNorms[doc] = 1f / (K1 * ((1 - B) + B * length / average));
            }
        }
    }

    IndexField name() {
        return name;
    }

    /** How many documents have text in it. */
    int documents() {
        return documents;
    }

    float inverseNorm(int document) {
        return inverseNorms[document];
    }

    /** How telling a term is that so many documents have. */
    float idf(int frequency) {
        return (float) Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }

    /** Its terms that at least so many documents have, and at most so many. */
    List<ProseTerm> terms(int least, int most) throws IOException {
        List<ProseTerm> found = new ArrayList<>();
        TermsEnum walk = terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef bytes = walk.next(); bytes != null; bytes = walk.next()) {
            int frequency = walk.docFreq();
            if (frequency >= least && frequency <= most) {
                String term = bytes.utf8ToString();
                if (TellingTerms.isTelling(term)) {
                    postings = walk.postings(postings, PostingsEnum.FREQS);
                    found.add(new ProseTerm(this, term, postings, frequency));
                }
            }
        }
        return found;
    }
}
