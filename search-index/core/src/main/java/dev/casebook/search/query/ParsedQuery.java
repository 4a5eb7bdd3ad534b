package dev.casebook.search.query;

import java.util.List;

/**
 * A query and what became of the words it was made from.
 *
 * @param words what is looked for, as typed, each once
 * @param ignored what is not: function words, and words beyond the limit
 */
public record ParsedQuery(Query query, List<String> words, List<String> ignored) {
    public ParsedQuery {
        words = List.copyOf(words);
        ignored = List.copyOf(ignored);
    }
}
