package dev.casebook.search.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers terms in the order in which they come, and counts those of one document after another: each in the title as two. */
final class TermCounter {
    private static final int FIRST_CAPACITY = 1_024;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();
    private int[] documents = new int[FIRST_CAPACITY];
    private int[] counts = new int[FIRST_CAPACITY];
    private int[] found = new int[FIRST_CAPACITY];
    private int size;

    /** For each document the numbers of its terms, ascending, and how often it has each. */
    private final List<int[]> termsOf = new ArrayList<>();

    private final List<double[]> countsOf = new ArrayList<>();

    /** Counts the terms of another document. */
    void add(AnalyzedDocument document) {
        SearchDocument source = document.source();
        count(document.terms(source.title()), 2);
        source.sections().forEach(section -> count(document.terms(section.text()), 1));
        int[] ascending = Arrays.copyOf(found, size);
        Arrays.sort(ascending);
        termsOf.add(ascending);
        countsOf.add(takeCounts(ascending));
    }

    private void count(AnalyzedText text, int times) {
        for (int i = 0; i < text.size(); i++) {
            if (!text.isWhole(i)) {
                int number = number(text.term(i));
                if (counts[number] == 0) {
                    found[size++] = number;
                    documents[number]++;
                }
                counts[number] += times;
            }
        }
    }

    private int number(String term) {
        Integer known = numbers.get(term);
        if (known != null) {
            return known;
        }
        int number = terms.size();
        numbers.put(term, number);
        terms.add(term);
        if (number == counts.length) {
            documents = Arrays.copyOf(documents, 2 * number);
            counts = Arrays.copyOf(counts, 2 * number);
            found = Arrays.copyOf(found, 2 * number);
        }
        return number;
    }

    private double[] takeCounts(int[] ascending) {
        double[] taken = new double[ascending.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = counts[ascending[i]];
            counts[ascending[i]] = 0;
        }
        size = 0;
        return taken;
    }

    /** For each document the numbers of its terms, ascending. */
    List<int[]> termsOf() {
        return termsOf;
    }

    /** For each document how often it has each of {@link #termsOf}. */
    List<double[]> countsOf() {
        return countsOf;
    }

    /** All terms by number. */
    List<String> terms() {
        return terms;
    }

    /** How many documents have the term of a number. */
    int documents(int number) {
        return documents[number];
    }
}
