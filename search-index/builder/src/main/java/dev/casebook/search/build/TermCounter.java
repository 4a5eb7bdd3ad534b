package dev.casebook.search.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Counts the terms of one document after another: each in the title as two. */
final class TermCounter {
    private static final int FIRST_CAPACITY = 1_024;

    private final TermNumbers numbers;
    private int[] documents = new int[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private int[] found = new int[FIRST_CAPACITY];
    private int size;

    private final List<TermCounts> countsOf = new ArrayList<>();

    TermCounter(TermNumbers numbers) {
        this.numbers = numbers;
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
        int[] numbersOf = text.numbers(numbers);
        reserve();
        for (int i = 0; i < numbersOf.length; i++) {
            if (!text.isWhole(i)) {
                int number = numbersOf[i];
                if (counts[number] == 0) {
                    found[size++] = number;
                    documents[number]++;
                }
                counts[number] += times;
            }
        }
    }

    private void reserve() {
        if (numbers.size() > counts.length) {
            int capacity = 2 * numbers.size();
            documents = Arrays.copyOf(documents, capacity);
            counts = Arrays.copyOf(counts, capacity);
            found = Arrays.copyOf(found, capacity);
        }
    }

    /** For each document how often it has each of its terms. */
    List<TermCounts> counts() {
        return countsOf;
    }

    /** All terms by number, those too that are not counted. */
    TermNumbers numbers() {
        return numbers;
    }

    /** How many documents have the term of a number. */
    int documents(int number) {
        return number < documents.length ? documents[number] : 0;
    }
}
