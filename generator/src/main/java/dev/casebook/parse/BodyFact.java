package dev.casebook.parse;

import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * A label and its value, read from the body: {@code **Impact:** nobody could pay}, or an item such as
 * {@code First detected 2022-07-11 09:33} under a bold label, or a two-column table's row.
 *
 * @param label as written, without markup or colon
 * @param text the value as plain text; the items joined by a line feed when it is a list
 * @param items the value's list items as plain text; empty unless it is a list
 * @param span where the value stands
 */
public record BodyFact(String label, String text, List<String> items, SourceSpan span) {
    /** Copies the items. */
    public BodyFact {
        items = List.copyOf(items);
    }

    /** The moment that the value begins with, what follows being its text. */
    public Optional<TimelineEntry> moment() {
        return Moment.at(text, 0)
                .map(at -> new TimelineEntry(at.date(), at.time(), at.zone(), text.substring(at.length()), span));
    }
}
