package dev.casebook.search.build;

import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.format.Synonyms;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The engine's analysis of an archive's texts, which remembers the terms of words and names, so that what recurs is found out and kept once.
 * Safe for use by several threads.
 */
final class Analysis {
    /** What does not recur would take more memory the larger the archive: when so much is remembered, that begins anew. */
    private static final int MOST_TERMS = 1 << 17;

    private static final int MOST_NAMES = 1 << 14;

    private final Map<String, String> terms = new ConcurrentHashMap<>();
    private final Map<String, AnalyzedText> names = new ConcurrentHashMap<>();
    private final Ways ways;

    /** The terms of ways of saying the same, and those of them that occur in texts. */
    private final Set<String> sought = new HashSet<>();

    private final Set<String> found = ConcurrentHashMap.newKeySet();

    /** Takes the ways of several words that groups of synonyms have for terms of their own. */
    Analysis(List<List<String>> synonyms) {
        ways = new Ways(synonyms);
        synonyms.forEach(group -> group.forEach(way -> sought.add(Synonyms.terms(way))));
    }

    /** The terms of a text. */
    AnalyzedText of(String text) {
        return new AnalyzedText(text, ways.addTo(TextAnalyzer.analyze(text, this::term)));
    }

    /** The terms of a text that many documents have. */
    AnalyzedText ofName(String name) {
        return remembered(name, names, MOST_NAMES, this::of);
    }

    private String term(String folded) {
        return remembered(folded, terms, MOST_TERMS, this::newTerm);
    }

    private String newTerm(String folded) {
        String term = TextAnalyzer.term(folded);
        if (sought.contains(term)) {
            found.add(term);
        }
        return term;
    }

    private static <T> T remembered(String text, Map<String, T> all, int most, Function<String, T> make) {
        T known = all.get(text);
        if (known != null) {
            return known;
        }
        if (all.size() >= most) {
            all.clear();
        }
        return all.computeIfAbsent(text, make);
    }

    /** The groups of ways of saying the same of which one at least occurs in the texts, whole: what somebody types may be another. */
    List<List<String>> useful(List<List<String>> groups) {
        return groups.stream()
                .filter(group -> group.stream()
                        .map(Synonyms::terms)
                        .anyMatch(term -> found.contains(term) || ways.haveFound(term)))
                .toList();
    }
}
