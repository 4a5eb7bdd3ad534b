package dev.casebook.search.rank;

import dev.casebook.search.format.IndexRoot;
import dev.casebook.search.format.Postings;
import dev.casebook.search.query.Rounding;

/**
 * The score of a term in a document, over all fields at once.
 *
 * <p>BM25 as in S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), in its form for
 * weighted fields (section 3.6.2, "BM25F"): frequency and length are sums over the fields, each times its weight. With n documents that
 * have the term, N documents, k1 = 1.2 and b = 0.75,
 *
 * <pre>
 * idf   = ln(1 + (N - n + 0.5) / (n + 0.5))
 * norm  = k1 * (1 - b + b * length / average length)
 * score = weight * idf * frequency / (frequency + norm)
 * </pre>
 *
 * <p>where weight is the term's in the query.
 *
 * <p>Order of operations, rounding to {@code float} after each, and lengths of one byte are those of Lucene 10's {@code
 * CombinedFieldQuery} with {@code BM25Similarity}: score = w - w / (1 + frequency * (1 / norm)), with w
 * = weight * idf.
 */
public final class Bm25 {
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    /** Lengths below this are encoded as themselves. */
    private static final int EXACT_LENGTHS = 24;

    private final int documents;
    private final float[] inverseNorms = new float[256];

    /** Storing here rounds to a float on every platform. */
    private final float[] cell = new float[1];

    Bm25(IndexRoot.Contents archive) {
        documents = archive.scored();
        float average = round(archive.totalLength() / archive.scored());
        float constant = round(1 - B);
        for (int i = 0; i < inverseNorms.length; i++) {
            float share = round(round(B * round(decodeLength(i))) / average);
            inverseNorms[i] = 1f / round(K1 * round(constant + share));
        }
    }

    /** How telling a term is: more, the fewer documents have it. */
    public static float idf(int documentFrequency, int documents) {
        return Rounding.round(Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5)));
    }

    float idf(int documentFrequency) {
        return idf(documentFrequency, documents);
    }

    /** The scores of all documents with a term of a weight, in the order of the postings. */
    float[] scores(Postings postings, float weight) {
        float idf = round(weight * idf(postings.documentFrequency()));
        float[] scores = new float[postings.size()];
        for (int i = 0; i < scores.length; i++) {
            float inverseNorm = inverseNorms[postings.length(i)];
            float saturation = round(1f + round(round(postings.frequency(i)) * inverseNorm));
            scores[i] = idf - round(idf / saturation);
        }
        return scores;
    }

    private float round(double value) {
        cell[0] = (float) value;
        return cell[0];
    }

    /** Small lengths are exact; above, four bits of a number and its exponent. */
    static int decodeLength(int encoded) {
        if (encoded < EXACT_LENGTHS) {
            return encoded;
        }
        int code = encoded - EXACT_LENGTHS;
        int exponent = (code >>> 3) - 1;
        int bits = code & 7;
        return EXACT_LENGTHS + (exponent < 0 ? bits : (bits | 8) << exponent);
    }
}
