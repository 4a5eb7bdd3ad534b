package dev.casebook.search.format;

import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.analysis.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;

/** Ways of saying the same: each is one to {@value #MAX_TERMS} words. */
public final class Synonyms {
    /** The longest that is recognised, in words. */
    public static final int MAX_TERMS = 4;

    private final List<List<String>> groups;
    private final StringMap<List<String>> groupOf = new StringMap<>();

    /**
     * Groups of ways of saying the same; a way that stands in several means the first, and one of function words only
     * is not recognised.
     */
    public Synonyms(List<List<String>> groups) {
        this.groups = groups;
        for (List<String> group : groups) {
            for (String way : group) {
                String terms = terms(way);
                if (!terms.isEmpty()) {
                    groupOf.putIfAbsent(terms, group);
                }
            }
        }
    }

    /** The groups. */
    public List<List<String>> groups() {
        return groups;
    }

    /** The other ways to say what the terms, joined by spaces, say. */
    public List<String> others(String terms) {
        List<String> group = groupOf.get(terms);
        List<String> others = new ArrayList<>();
        if (group != null) {
            for (String way : group) {
                if (!terms(way).equals(terms)) {
                    others.add(way);
                }
            }
        }
        return others;
    }

    /** The terms of a way without function words, joined by spaces: the one term that the index has of it wherever they stand side by side. */
    public static String terms(String way) {
        StringBuilder terms = new StringBuilder();
        for (String term : TextAnalyzer.leaves(way)) {
            terms.append(terms.length() == 0 ? "" : " ").append(term);
        }
        return terms.toString();
    }

    /** Whether a term is of several words side by side. */
    public static boolean isWay(String term) {
        return term.indexOf(' ') >= 0;
    }

    /** The first of the words that a term has side by side. */
    public static String first(String term) {
        return isWay(term) ? term.substring(0, term.indexOf(' ')) : term;
    }

    void write(ByteWriter out) {
        out.writeVarint(groups.size());
        groups.forEach(out::writeStrings);
    }

    static Synonyms read(ByteReader in) throws CorruptIndexException {
        int count = in.readCount();
        List<List<String>> groups = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            groups.add(in.readStrings());
        }
        return new Synonyms(groups);
    }
}
