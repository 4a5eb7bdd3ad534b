package dev.casebook.search.excerpt;

import java.util.ArrayList;
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

    /** The text cut into pieces that match and pieces that do not, in order, none of them empty. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int end = 0;
        for (Span match : matches) {
            if (match.start() > end) {
                parts.add(new Part(text.substring(end, match.start()), false));
            }
            parts.add(new Part(text.substring(match.start(), match.end()), true));
            end = match.end();
        }
        if (end < text.length()) {
            parts.add(new Part(text.substring(end), false));
        }
        return parts;
    }

    /** A piece of text that matches or does not. */
    public record Part(String text, boolean match) {}

    /** A stretch of text, in UTF-16 units, the end not included. */
    public record Span(int start, int end) {}
}
