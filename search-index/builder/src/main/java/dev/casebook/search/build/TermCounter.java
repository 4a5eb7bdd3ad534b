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

    private final List<TermCounts> countsOf = new ArrayList<>();

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

    /** For each document how often it has each of its terms. */
    List<TermCounts> counts() {
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
