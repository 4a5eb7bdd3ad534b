package dev.casebook.search.build;

import dev.casebook.search.plan.Plan;
import java.util.List;

/**
 * The answer to a query.
 *
 * @param plan what was looked for
 * @param hits best first, equal scores in document order
 * @param total how many documents match, shown or not
 */
public record SearchResults(Plan plan, List<SearchHit> hits, int total) {
    public SearchResults {
        hits = List.copyOf(hits);
    }
}
