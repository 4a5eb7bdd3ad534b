package dev.casebook.parse;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.frontmatter.FrontMatter;
import dev.casebook.frontmatter.FrontMatterReader;
import dev.casebook.frontmatter.Value;
import dev.casebook.markdown.FlexmarkDocument;
import dev.casebook.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads Markdown files: front matter, body, and what the body states as metadata. Safe for use by many threads. */
public final class DocumentParser {
    private final boolean pages;

    private DocumentParser(boolean pages) {
        this.pages = pages;
    }

    /** A parser of documents that will hardly be shown: their HTML is made when it is asked for. */
    public DocumentParser() {
        this(false);
    }

    /** A parser of documents that will be shown on pages: their HTML is made while their trees are at hand. */
    public static DocumentParser ofPages() {
        return new DocumentParser(true);
    }

    /** Whether it makes documents' HTML. */
    public boolean makesHtml() {
        return pages;
    }

    /** What one file says. */
    public Checked<ParsedDocument> parse(SourceFile file) {
        return FrontMatterReader.read(file).then(frontMatter -> document(file, frontMatter));
    }

    /** The year that days written without one belong to: the front matter's, or the file name's; 0 when neither names one. */
    private static int year(SourceFile file, FrontMatter frontMatter) {
        Optional<LocalDate> day = frontMatter
                .entry("date")
                .flatMap(e -> e.value() instanceof Value.Scalar s ? Moment.dayIn(s.text(), 0) : Optional.empty());
        return day.or(() -> Moment.dayIn(file.path().name().replace('_', '-'), 0))
                .map(LocalDate::getYear)
                .orElse(0);
    }

    /** Reads the body that begins at {@code origin}. */
    private interface Reading {
        FlexmarkDocument read(SourceFile file, int origin);
    }

    /** The document; a body that breaks the parser in spite of all bounds is shown as it stands. */
    private Checked<ParsedDocument> document(SourceFile file, FrontMatter frontMatter) {
        int origin = frontMatter.span().end();
        try {
            return Checked.clean(document(file, frontMatter, origin, FlexmarkDocument::parse));
        } catch (RuntimeException | StackOverflowError e) {
            Diagnostic finding = Diagnostic.of(
                    Rule.SOURCE__NOT_MARKDOWN,
                    file.span(origin, origin),
                    "this text cannot be read as Markdown",
                    "look for deeply nested lists, quotes or brackets, and put logs into a code fence");
            return new Checked<>(
                    document(file, frontMatter, origin, FlexmarkDocument::plain), Diagnostics.of(List.of(finding)));
        }
    }

    private ParsedDocument document(SourceFile file, FrontMatter frontMatter, int origin, Reading reading) {
        FlexmarkDocument tree = reading.read(file, origin);
        return new ParsedDocument(
                file,
                new ParsedDocument.Content(
                        frontMatter,
                        pages ? tree.withHtml() : tree.withHtmlOf(() -> reading.read(file, origin)),
                        BodyFacts.of(tree),
                        BodyActions.of(tree),
                        Timelines.of(tree, year(file, frontMatter))));
    }
}
