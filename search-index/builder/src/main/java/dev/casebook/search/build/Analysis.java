package dev.casebook.search.build;

import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.format.Synonyms;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The engine's analysis of an archive's texts, which remembers the term of every word and the terms of every name, so that
 * what recurs is found out and kept once. Safe for use by several threads.
 */
final class Analysis {
    private final Map<String, String> terms = new ConcurrentHashMap<>();
    private final Map<String, AnalyzedText> names = new ConcurrentHashMap<>();
    private final Ways ways;

    /** Takes the ways of several words that groups of synonyms have for terms of their own. */
    Analysis(List<List<String>> synonyms) {
        ways = new Ways(synonyms);
    }

    /** The terms of a text. */
    AnalyzedText of(String text) {
        return new AnalyzedText(text, ways.addTo(TextAnalyzer.analyze(text, this::term)));
    }

    /** The terms of a text that many documents have. */
    AnalyzedText ofName(String name) {
        AnalyzedText known = names.get(name);
        return known != null ? known : names.computeIfAbsent(name, this::of);
    }

    private String term(String folded) {
        String known = terms.get(folded);
        return known != null ? known : terms.computeIfAbsent(folded, TextAnalyzer::term);
    }

    /** The groups of ways of saying the same of which one at least occurs in the texts, whole: what somebody types may be another. */
    List<List<String>> useful(List<List<String>> groups) {
        Set<String> found = new HashSet<>(terms.values());
        return groups.stream()
                .filter(group -> group.stream()
                        .map(Synonyms::terms)
                        .anyMatch(term -> found.contains(term) || ways.haveFound(term)))
                .toList();
    }
}
