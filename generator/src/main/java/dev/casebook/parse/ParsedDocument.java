package dev.casebook.parse;

import dev.casebook.frontmatter.FrontMatter;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What one Markdown file says, nothing judged yet. Most of it may lie aside and be read when it is asked for. */
public final class ParsedDocument {
    private final SourceFile file;
    private final int words;
    private final Supplier<Content> content;

    /** A document of {@code file}. */
    public ParsedDocument(SourceFile file, Content content) {
        this(file, content.body().words(), () -> content);
    }

    /** A document of so many words, whose content lies aside. */
    ParsedDocument(SourceFile file, int words, Supplier<Content> content) {
        this.file = file;
        this.words = words;
        this.content = content;
    }

    /** The file. */
    public SourceFile file() {
        return file;
    }

    /** The words of {@link #body}, which lists ask of every document. */
    public int words() {
        return words;
    }

    /** Its metadata block. */
    public FrontMatter frontMatter() {
        return content.get().frontMatter();
    }

    /** The Markdown below that. */
    public MarkdownDocument body() {
        return content.get().body();
    }

    /** That Markdown as it was written, without what is blank before and behind it. */
    public String written() {
        return file.text().substring(frontMatter().span().end()).strip();
    }

    /** Metadata read from the body where unmistakable: labels of {@code **Key:** value} lines and lists, in order. */
    public List<BodyFact> facts() {
        return content.get().facts();
    }

    /** What the body says is to be done. */
    public Actions actions() {
        return content.get().actions();
    }

    /** Entries read from the section headed Timeline, in the order written. */
    public List<TimelineEntry> timeline() {
        return content.get().timeline();
    }

    /** What a document says, each part as {@link ParsedDocument} describes it. */
    public record Content(
            FrontMatter frontMatter,
            MarkdownDocument body,
            List<BodyFact> facts,
            Actions actions,
            List<TimelineEntry> timeline) {
        /** Copies the lists. */
        public Content {
            facts = List.copyOf(facts);
            timeline = List.copyOf(timeline);
        }
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
