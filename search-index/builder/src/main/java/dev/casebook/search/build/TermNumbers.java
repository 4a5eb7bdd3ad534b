package dev.casebook.search.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of an archive, numbered in the order in which they come: whoever counts them looks none up again. */
final class TermNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> terms = new ArrayList<>();

    /** The number of a term, which has one from now on. */
    int of(String term) {
        Integer known = numbers.get(term);
        if (known != null) {
            return known;
        }
        int number = terms.size();
        numbers.put(term, number);
        terms.add(term);
        return number;
    }

    /** The term of a number. */
    String term(int number) {
        return terms.get(number);
    }

    /** Forgets them all, when nobody will ask again. */
    void forget() {
        numbers.clear();
        terms.clear();
    }

    /** How many terms there are, and the number of the one that comes next. */
    int size() {
        return terms.size();
    }
}
