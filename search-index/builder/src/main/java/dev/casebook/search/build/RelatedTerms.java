package dev.casebook.search.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds for each document the terms that it shares with the documents most like it. They say what it is about, better than how often it
 * says them, so they count as if they were said once more.
 *
 * <p>A term weighs idf * f / (f + k1 * (1 - b + b * length / average length)) in a document, where f counts it twice for each time in the
 * title and once in the body. Documents are as like as the sum, over the {@value #VECTOR} weightiest terms of the one, of the product
 * of the weights in both. The {@value #NEIGHBOURS} most like it vote, each with its likeness times the term's weight in it.
 */
final class RelatedTerms {
    private static final int VECTOR = 25;
    private static final int NEIGHBOURS = 10;
    private static final int TERMS = 10;
    private static final int MAX_DOCUMENTS = 1_000;
    private static final double LEAST_LIKENESS = 0.1;
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<String> terms;

    /** For each document the numbers of its terms, ascending, and what each weighs there. */
    private final List<int[]> termsOf;

    private final List<double[]> weightsOf;

    /** The other way round, for each term. */
    private final List<Having> having = new ArrayList<>();

    /** For one document at a time: how like each other is, and which are at all. Clearing what is used costs less than new ones. */
    private final double[] likeness;

    private final int[] alike;

    /** The documents in which a term weighs anything, ascending, and what. */
    private static final class Having {
        private final int[] documents;
        private final double[] weights;
        private int size;

        Having(int capacity) {
            documents = new int[capacity];
            weights = new double[capacity];
        }

        void add(int document, double weight) {
            documents[size] = document;
            weights[size++] = weight;
        }
    }

    /** Takes over the counts. */
    RelatedTerms(TermCounter counter) {
        terms = counter.terms();
        termsOf = counter.termsOf();
        weightsOf = counter.countsOf();
        int count = termsOf.size();
        likeness = new double[count];
        alike = new int[count];
        double[] lengths = weightsOf.stream()
                .mapToDouble(frequencies -> Arrays.stream(frequencies).sum())
                .toArray();
        double total = Arrays.stream(lengths).sum();
        int most = Math.clamp(count / 4, 2, MAX_DOCUMENTS);
        for (int i = 0; i < terms.size(); i++) {
            int frequency = counter.documents(i);
            having.add(new Having(frequency < 2 || frequency > most ? 0 : frequency));
        }
        for (int i = 0; i < count; i++) {
            weigh(i, lengths[i] * count / total);
        }
    }

    /** Turns frequencies into weights; what is too common to be telling, or nobody else says, weighs nothing. */
    private void weigh(int document, double relativeLength) {
        double[] weights = weightsOf.get(document);
        int[] numbers = termsOf.get(document);
        int count = termsOf.size();
        for (int i = 0; i < weights.length; i++) {
            Having others = having.get(numbers[i]);
            int frequency = others.documents.length;
            if (frequency == 0) {
                weights[i] = 0;
            } else {
                double idf = Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
                weights[i] = idf * weights[i] / (weights[i] + K1 * (1 - B + B * relativeLength));
                others.add(document, weights[i]);
            }
        }
    }

    /** The terms of a document that those most like it share, most telling first. Safe for use by several threads. */
    synchronized List<String> of(int document) {
        int[] numbers = termsOf.get(document);
        int[] vector = Greatest.of(weightsOf.get(document), VECTOR);
        int found = compare(document, vector);
        double[] votes = new double[numbers.length];
        for (int neighbour : neighbours(document, vector, found)) {
            vote(neighbour, numbers, votes);
        }
        for (int i = 0; i < found; i++) {
            likeness[alike[i]] = 0;
        }
        return Arrays.stream(Greatest.of(votes, TERMS))
                .mapToObj(at -> terms.get(numbers[at]))
                .toList();
    }

    /** Notes how like the others are to a document, whose weightiest terms stand at {@code vector}; returns how many are at all. */
    private int compare(int document, int[] vector) {
        double[] weights = weightsOf.get(document);
        int found = 0;
        for (int at : vector) {
            Having others = having.get(termsOf.get(document)[at]);
            for (int i = 0; i < others.size; i++) {
                int other = others.documents[i];
                if (other != document) {
                    if (likeness[other] == 0) {
                        alike[found++] = other;
                    }
                    likeness[other] += weights[at] * others.weights[i];
                }
            }
        }
        return found;
    }

    /** The documents most like one, most like first, of those found to be at all. */
    private int[] neighbours(int document, int[] vector, int found) {
        double[] weights = weightsOf.get(document);
        double own = 0;
        for (int at : vector) {
            own += weights[at] * weights[at];
        }
        double least = own * LEAST_LIKENESS;
        Greatest greatest = new Greatest(likeness, NEIGHBOURS);
        for (int i = 0; i < found; i++) {
            if (likeness[alike[i]] >= least) {
                greatest.offer(alike[i]);
            }
        }
        return greatest.places();
    }

    /** Adds what a neighbour says of the terms, which are in ascending order as its own. */
    private void vote(int neighbour, int[] numbers, double[] votes) {
        int[] theirs = termsOf.get(neighbour);
        double[] weights = weightsOf.get(neighbour);
        int at = 0;
        for (int i = 0; i < numbers.length; i++) {
            while (at < theirs.length && theirs[at] < numbers[i]) {
                at++;
            }
            if (at < theirs.length && theirs[at] == numbers[i]) {
                votes[i] += likeness[neighbour] * weights[at];
            }
        }
    }
}
