package dev.casebook.parse;

import dev.casebook.frontmatter.FrontMatter;
import dev.casebook.source.SourceFile;
import java.util.List;

/**
 * What one Markdown file says, nothing judged yet.
 *
 * @param file the file
 * @param frontMatter its metadata block
 * @param body the Markdown below it
 * @param facts metadata read from the body where unmistakable: labels of {@code **Key:** value} lines and lists, in order
 * @param timeline entries read from the section headed Timeline, in the order written
 */
public record ParsedDocument(
        SourceFile file,
        FrontMatter frontMatter,
        MarkdownDocument body,
        List<BodyFact> facts,
        List<TimelineEntry> timeline) {
    /** Copies the lists. */
    public ParsedDocument {
        facts = List.copyOf(facts);
        timeline = List.copyOf(timeline);
    }
}
