package dev.casebook.search.build;

/**
 * Scores of the documents that have some of a query's terms. What a term adds is a {@code float}, the sum a {@code double} until all are
 * added, as in Lucene: so precise that their order does not show.
 */
final class Scores {
    private final double[] sums;
    private final int[] scored;
    private int size;

    /** Scores for one query after another over so many documents; taking out what was used costs less than new ones. */
    Scores(int documents) {
        sums = new double[documents];
        scored = new int[documents];
    }

    /** Adds to a document's score; nothing a term adds is 0. */
    void add(int document, float score) {
        if (sums[document] == 0) {
            scored[size++] = document;
        }
        sums[document] += score;
    }

    /** The documents with the greatest scores but for one, the greatest first. */
    int[] best(int most, int except) {
        Greatest greatest = new Greatest(sums, most);
        for (int i = 0; i < size; i++) {
            sums[scored[i]] = of(scored[i]);
            if (scored[i] != except) {
                greatest.offer(scored[i]);
            }
        }
        return greatest.places();
    }

    /** A document's score. */
    float of(int document) {
        return (float) sums[document];
    }

    /** Makes ready for another query. */
    void clear() {
        for (int i = 0; i < size; i++) {
            sums[scored[i]] = 0;
        }
        size = 0;
    }
}
