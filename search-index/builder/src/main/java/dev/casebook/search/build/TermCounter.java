package dev.casebook.search.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the terms of one document after another: each in the title as two. It numbers what it counts in the order in which that comes, so
 * that what else is known of terms changes nothing.
 */
final class TermCounter {
    private static final int FIRST_CAPACITY = 1_024;

    private final TermNumbers all;

    /** By the number among all terms the own number and one; 0 for what is not counted. */
    private int[] own = new int[FIRST_CAPACITY];

    private int[] numberOf = new int[FIRST_CAPACITY];
    private int[] documents = new int[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private int[] found = new int[FIRST_CAPACITY];
    private int terms;
    private int size;

    private final List<TermCounts> countsOf = new ArrayList<>();

    TermCounter(TermNumbers all) {
        this.all = all;
    }

    /** Counts the terms of another document. */
    void add(AnalyzedDocument document) {
        SearchDocument source = document.source();
        count(document.terms(source.title()), 2);
        source.sections().forEach(section -> count(document.terms(section.text()), 1));
        Arrays.sort(found, 0, size);
        countsOf.add(TermCounts.of(found, size, counts));
        for (int i = 0; i < size; i++) {
            counts[found[i]] = 0;
        }
        size = 0;
    }

    private void count(AnalyzedText text, int times) {
        int[] numbers = text.numbers(all);
        if (all.size() > own.length) {
            own = Arrays.copyOf(own, 2 * all.size());
        }
        for (int i = 0; i < numbers.length; i++) {
            if (!text.isWhole(i)) {
                int number = own(numbers[i]);
                if (counts[number] == 0) {
                    found[size++] = number;
                    documents[number]++;
                }
                counts[number] += times;
            }
        }
    }

    private int own(int number) {
        if (own[number] > 0) {
            return own[number] - 1;
        }
        if (terms == counts.length) {
            numberOf = Arrays.copyOf(numberOf, 2 * terms);
            documents = Arrays.copyOf(documents, 2 * terms);
            counts = Arrays.copyOf(counts, 2 * terms);
            found = Arrays.copyOf(found, 2 * terms);
        }
        numberOf[terms] = number;
        own[number] = terms + 1;
        return terms++;
    }

    /** For each document how often it has each of its terms. */
    List<TermCounts> counts() {
        return countsOf;
    }

    /** How many terms were counted. */
    int terms() {
        return terms;
    }

    /** The term of a number. */
    String term(int number) {
        return all.term(numberOf[number]);
    }

    /** How many documents have the term of a number. */
    int documents(int number) {
        return documents[number];
    }
}
