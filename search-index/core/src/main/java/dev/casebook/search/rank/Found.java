package dev.casebook.search.rank;

import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.format.DocumentRecord;
import dev.casebook.search.plan.Plan;
import java.util.List;

/**
 * The answer to a query.
 *
 * @param total how many documents match
 * @param weights how telling each term of the query is that the index has
 */
public record Found(Plan plan, List<Hit> hits, int total, StringMap<Float> weights) {
    public Found {
        hits = List.copyOf(hits);
    }

    /**
     * A document that answers.
     *
     * @param document its number
     * @param words the words, as typed, for which it was found
     */
    public record Hit(int document, float score, DocumentRecord record, List<String> words) {
        public Hit {
            words = List.copyOf(words);
        }
    }
}
