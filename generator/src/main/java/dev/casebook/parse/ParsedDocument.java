package dev.casebook.parse;

import dev.casebook.frontmatter.FrontMatter;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Optional;

/**
 * What one Markdown file says, nothing judged yet.
 *
 * @param file the file
 * @param frontMatter its metadata block
 * @param body the Markdown below it
 * @param facts metadata read from the body where unmistakable: labels of {@code **Key:** value} lines and lists, in order
 * @param actions what the body says is to be done
 * @param timeline entries read from the section headed Timeline, in the order written
 */
public record ParsedDocument(
        SourceFile file,
        FrontMatter frontMatter,
        MarkdownDocument body,
        List<BodyFact> facts,
        Actions actions,
        List<TimelineEntry> timeline) {
    /** Copies the lists. */
    public ParsedDocument {
        facts = List.copyOf(facts);
        timeline = List.copyOf(timeline);
    }

    /**
     * The actions of a body.
     *
     * @param name where the first section or list of actions is named; absent when there is none
     * @param items the actions, in order
     */
    public record Actions(Optional<SourceSpan> name, List<BodyAction> items) {
        /** Copies the items. */
        public Actions {
            items = List.copyOf(items);
        }
    }
}
