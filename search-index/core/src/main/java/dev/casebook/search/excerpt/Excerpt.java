package dev.casebook.search.excerpt;

import java.util.List;

/**
 * A short piece of a document around its matches.
 *
 * @param passage the piece, with an ellipsis where text was left out
 * @param anchor fragment of the section it was cut from, or empty for the summary
 * @param heading heading of that section, or empty
 * @param terms all terms that match in that section, in order
 */
public record Excerpt(Highlight passage, String anchor, String heading, List<String> terms) {
    public Excerpt {
        terms = List.copyOf(terms);
    }
}
