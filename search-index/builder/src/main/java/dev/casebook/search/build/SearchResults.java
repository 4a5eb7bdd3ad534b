package dev.casebook.search.build;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param hits best first, equal scores in document order
 * @param total how many documents match, shown or not
 * @param terms the words that were looked for, as typed
 * @param ignored the words that were not, as typed
 */
public record SearchResults(List<SearchHit> hits, int total, List<String> terms, List<String> ignored) {
    public SearchResults {
        hits = List.copyOf(hits);
        terms = List.copyOf(terms);
        ignored = List.copyOf(ignored);
    }
}
