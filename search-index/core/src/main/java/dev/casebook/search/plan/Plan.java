package dev.casebook.search.plan;

import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.query.Query;
import java.util.List;

/**
 * A query for an index, and what became of the words it was made from. Its lists are those that the planner made, which changes them no more;
 * copies would be bytes of the script that every search loads.
 *
 * @param words what is looked for, as typed, each once; of words with one term the first
 * @param ignored what is not: function words, and words beyond the limit
 * @param changes words that stand for others too
 * @param unknown words that no document has, with the nearest that some have
 * @param meanings for each term of the query the words it was made from, with spaces between them
 */
public record Plan(
        Query query,
        List<String> words,
        List<String> ignored,
        List<Change> changes,
        List<Change> unknown,
        StringMap<String> meanings) {
    /** Why a word stands for others. */
    public enum Reason {
        CORRECTED("corrected"),
        SYNONYM("synonym");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** What the browser calls it. */
        public String label() {
            return label;
        }
    }

    /** A word and what was looked for with it or in its place. */
    public record Change(Reason reason, String word, List<String> others) {}
}
