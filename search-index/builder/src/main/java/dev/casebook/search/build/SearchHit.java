package dev.casebook.search.build;

import dev.casebook.search.excerpt.Excerpt;
import dev.casebook.search.excerpt.Highlight;
import dev.casebook.search.format.DocumentCard;
import java.util.List;

/**
 * A document that answers a query.
 *
 * @param path source file relative to the archive
 * @param words the words, as typed, for which it was found
 * @param excerpts the best pieces of its text, best first, at least one
 */
public record SearchHit(
        String path, DocumentCard card, float score, Highlight title, List<String> words, List<Excerpt> excerpts) {
    public SearchHit {
        words = List.copyOf(words);
        excerpts = List.copyOf(excerpts);
    }
}
