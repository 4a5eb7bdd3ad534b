package dev.casebook.search.query;

import java.util.Arrays;
import java.util.List;

/** Documents that match a query, ascending, each with its score. */
final class Matches {
    static final Matches NONE = new Matches(new int[0], new float[0], 0);

    private final int[] documents;
    private final float[] scores;
    private final int size;

    Matches(int[] documents, float[] scores, int size) {
        this.documents = documents;
        this.scores = scores;
        this.size = size;
    }

    int size() {
        return size;
    }

    int document(int index) {
        return documents[index];
    }

    float score(int index) {
        return scores[index];
    }

    /**
     * The documents that at least so many of the parts match. Scores are summed as doubles and rounded once, as Lucene does; no
     * sum of floats of like size depends on the order then.
     */
    static Matches sum(List<Matches> parts, int required, int documentLimit) {
        double[] sums = new double[documentLimit];
        int[] counts = new int[documentLimit];
        int found = 0;
        for (Matches part : parts) {
            for (int i = 0; i < part.size; i++) {
                int document = part.documents[i];
                sums[document] += part.scores[i];
                if (++counts[document] == required) {
                    found++;
                }
            }
        }
        int[] documents = new int[found];
        float[] scores = new float[found];
        int size = 0;
        for (int document = 0; document < documentLimit; document++) {
            if (counts[document] >= required) {
                documents[size] = document;
                scores[size++] = (float) sums[document];
            }
        }
        return new Matches(documents, scores, size);
    }

    /** The same documents, where the others match too with both scores added. */
    Matches plus(Matches others) {
        float[] added = Arrays.copyOf(scores, size);
        int other = 0;
        for (int i = 0; i < size; i++) {
            while (other < others.size && others.documents[other] < documents[i]) {
                other++;
            }
            if (other < others.size && others.documents[other] == documents[i]) {
                added[i] = scores[i] + others.scores[other];
            }
        }
        return new Matches(documents, added, size);
    }
}
