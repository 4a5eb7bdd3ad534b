package dev.casebook.search.rank;

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

    /** All documents, with a score of 0. */
    static Matches all(int documentCount) {
        int[] documents = new int[documentCount];
        for (int i = 0; i < documentCount; i++) {
            documents[i] = i;
        }
        return new Matches(documents, new float[documentCount], documentCount);
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
    static Matches sum(List<Matches> parts, int required, int documentCount) {
        double[] sums = new double[documentCount];
        int[] counts = new int[documentCount];
        for (Matches part : parts) {
            for (int i = 0; i < part.size; i++) {
                int document = part.documents[i];
                sums[document] += part.scores[i];
                counts[document]++;
            }
        }
        return collect(sums, counts, required);
    }

    /** The documents that any of the parts match, each with its greatest score. */
    static Matches best(List<Matches> parts, int documentCount) {
        double[] greatest = new double[documentCount];
        int[] counts = new int[documentCount];
        for (Matches part : parts) {
            for (int i = 0; i < part.size; i++) {
                int document = part.documents[i];
                greatest[document] = Math.max(greatest[document], part.scores[i]);
                counts[document]++;
            }
        }
        return collect(greatest, counts, 1);
    }

    private static Matches collect(double[] scores, int[] counts, int required) {
        int found = 0;
        for (int count : counts) {
            found += count >= required ? 1 : 0;
        }
        int[] documents = new int[found];
        float[] kept = new float[found];
        int size = 0;
        for (int document = 0; document < counts.length; document++) {
            if (counts[document] >= required) {
                documents[size] = document;
                kept[size++] = (float) scores[document];
            }
        }
        return new Matches(documents, kept, size);
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

    /** The documents that are allowed. */
    Matches only(boolean[] allowed) {
        int[] kept = new int[size];
        float[] keptScores = new float[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (allowed[documents[i]]) {
                kept[count] = documents[i];
                keptScores[count++] = scores[i];
            }
        }
        return new Matches(kept, keptScores, count);
    }
}
