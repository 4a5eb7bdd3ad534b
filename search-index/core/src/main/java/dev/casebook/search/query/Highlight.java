package dev.casebook.search.query;

import java.util.List;

/**
 * A text and the stretches of it that answer the query.
 *
 * @param matches in order, not touching each other, within the text
 */
public record Highlight(String text, List<Span> matches) {
    public Highlight {
        matches = List.copyOf(matches);
    }

    /** A stretch of text, in UTF-16 units, the end not included. */
    public record Span(int start, int end) {}
}
