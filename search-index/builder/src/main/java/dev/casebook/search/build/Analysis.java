package dev.casebook.search.build;

import dev.casebook.search.analysis.TextAnalyzer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The engine's analysis of an archive's texts, which remembers the term of every word and the terms of every name, so that
 * what recurs is found out and kept once. Safe for use by several threads.
 */
final class Analysis {
    private final Map<String, String> terms = new ConcurrentHashMap<>();
    private final Map<String, AnalyzedText> names = new ConcurrentHashMap<>();

    /** The terms of a text. */
    AnalyzedText of(String text) {
        return new AnalyzedText(text, TextAnalyzer.analyze(text, this::term));
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
}
