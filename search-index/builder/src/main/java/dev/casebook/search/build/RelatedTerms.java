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

    private static final Having NOBODY = new Having(0, 0);

    private final TermCounter counter;

    /** For each document its terms. */
    private final List<TermCounts> counts;

    /** For each document k1 * (1 - b + b * length / average length). */
    private final double[] norms;

    /** For each term who has it; {@link #NOBODY} where it is too common to be telling, or only one has it. */
    private final List<Having> having = new ArrayList<>();

    /** How like a document the others are. */
    private final ThreadLocal<Scores> likeness;

    /** The documents that have a term, ascending, and how often each does. */
    private static final class Having {
        private final double idf;
        private final int[] documents;
        private final int[] counts;
        private int size;

        Having(double idf, int capacity) {
            this.idf = idf;
            documents = new int[capacity];
            counts = new int[capacity];
        }

        void add(int document, int count) {
            documents[size] = document;
            counts[size++] = count;
        }

        /** What the term weighs in a document that has it so often. */
        double weight(int count, double norm) {
            return idf * count / (count + norm);
        }
    }

    /** Takes over the counts. */
    RelatedTerms(TermCounter counter) {
        this.counter = counter;
        counts = counter.counts();
        int size = counts.size();
        likeness = ThreadLocal.withInitial(() -> new Scores(size));
        norms = new double[size];
        double total = counts.stream().mapToDouble(TermCounts::length).sum();
        int most = Math.clamp(size / 4, 2, MAX_DOCUMENTS);
        for (int i = 0; i < counter.terms(); i++) {
            int frequency = counter.documents(i);
            double idf = Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
            having.add(frequency < 2 || frequency > most ? NOBODY : new Having(idf, frequency));
        }
        for (int i = 0; i < size; i++) {
            double relativeLength = counts.get(i).length() * (double) size / total;
            norms[i] = K1 * (1 - B + B * relativeLength);
            add(i);
        }
    }

    private void add(int document) {
        TermCounts.Walk walk = counts.get(document).walk();
        while (walk.next()) {
            Having others = having.get(walk.number());
            if (others != NOBODY) {
                others.add(document, walk.count());
            }
        }
    }

    /** The numbers of the terms that weigh anything in a document, ascending, and what each weighs. */
    private static final class Weighed {
        private final int[] numbers;
        private final double[] weights;

        Weighed(int[] numbers, double[] weights) {
            this.numbers = numbers;
            this.weights = weights;
        }
    }

    private Weighed weigh(int document) {
        TermCounts all = counts.get(document);
        int[] numbers = new int[all.size()];
        double[] weights = new double[all.size()];
        int size = 0;
        for (TermCounts.Walk walk = all.walk(); walk.next(); ) {
            Having others = having.get(walk.number());
            if (others != NOBODY) {
                numbers[size] = walk.number();
                weights[size++] = others.weight(walk.count(), norms[document]);
            }
        }
        return new Weighed(Arrays.copyOf(numbers, size), Arrays.copyOf(weights, size));
    }

    /** The terms of a document that those most like it share, most telling first. Safe for use by several threads. */
    List<String> of(int document) {
        Weighed own = weigh(document);
        int[] vector = Greatest.of(own.weights, VECTOR);
        Scores alike = likeness.get();
        compare(own, vector, alike);
        double least = LEAST_LIKENESS * alike.of(document);
        double[] votes = new double[own.numbers.length];
        for (int neighbour : alike.best(NEIGHBOURS, document)) {
            if (alike.of(neighbour) >= least) {
                vote(neighbour, alike.of(neighbour), own.numbers, votes);
            }
        }
        alike.clear();
        return Arrays.stream(Greatest.of(votes, TERMS))
                .mapToObj(at -> counter.term(own.numbers[at]))
                .toList();
    }

    /** Adds up how like a document, whose weightiest terms stand at {@code vector}, each is, itself included. */
    private void compare(Weighed own, int[] vector, Scores alike) {
        for (int at : vector) {
            Having others = having.get(own.numbers[at]);
            for (int i = 0; i < others.size; i++) {
                int other = others.documents[i];
                alike.add(other, (float) (own.weights[at] * others.weight(others.counts[i], norms[other])));
            }
        }
    }

    /** Adds what a neighbour says of the terms, which are in ascending order as its own. */
    private void vote(int neighbour, double likeness, int[] numbers, double[] votes) {
        Weighed theirs = weigh(neighbour);
        int at = 0;
        for (int i = 0; i < numbers.length; i++) {
            while (at < theirs.numbers.length && theirs.numbers[at] < numbers[i]) {
                at++;
            }
            if (at < theirs.numbers.length && theirs.numbers[at] == numbers[i]) {
                votes[i] += likeness * theirs.weights[at];
            }
        }
    }
}
