package dev.casebook.markdown;

import dev.casebook.markdown.MarkdownDocument.Heading;
import dev.casebook.source.SourceSpan;
import java.util.Optional;

/**
 * A paragraph, list item or table cell with its words where they stand in the file.
 *
 * @param heading the heading it stands below
 * @param text as long as the span: the author's own words in place, blanks for markup, {@link #THING} for code, links, pictures and what is
 *     quoted
 * @param span where it stands
 */
public record Passage(Optional<Heading> heading, String text, SourceSpan span) {
    /** Stands for something named rather than said. */
    public static final char THING = '\uFFFC';

    /** The place of a stretch of the text. */
    public SourceSpan at(int start, int end) {
        return span.file().span(span.start() + start, span.start() + end);
    }
}
