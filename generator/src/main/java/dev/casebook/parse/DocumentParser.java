package dev.casebook.parse;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

    /** What one file says. */
    public Checked<ParsedDocument> parse(SourceFile file) {
        List<Diagnostic> findings = new ArrayList<>();
        Optional<FrontMatterFence> fence = FrontMatterFence.in(file);
        FrontMatter frontMatter = fence.map(f -> frontMatter(file, f, findings)).orElseGet(() -> none(file));
        int origin = fence.map(FrontMatterFence::end).orElse(0);
        return new Checked<>(document(file, frontMatter, origin, findings), Diagnostics.of(findings));
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

    private static FrontMatter none(SourceFile file) {
        SourceSpan start = file.span(0, 0);
        return new FrontMatter(List.of(), start, start);
    }

    private static FrontMatter frontMatter(SourceFile file, FrontMatterFence fence, List<Diagnostic> findings) {
        SourceSpan opening = file.lineSpan(fence.openLine());
        Checked<Value.Mapping> read = fence.toml()
                ? TomlReader.read(file, fence.contentStart(), fence.contentEnd())
                : YamlReader.read(file, fence.contentStart(), fence.contentEnd());
        findings.addAll(read.diagnostics().list());
        if (!fence.closed()) {
            findings.add(unclosed(file, fence, opening));
        }
        return new FrontMatter(read.value().entries(), file.span(fence.start(), fence.end()), opening);
    }

    private static Diagnostic unclosed(SourceFile file, FrontMatterFence fence, SourceSpan opening) {
        String mark = fence.toml() ? "+++" : "---";
        SourceSpan end = file.span(fence.end(), fence.end());
        boolean fresh = fence.end() == 0 || file.text().charAt(fence.end() - 1) == '\n';
        Fix fix = new Fix(
                "close the front matter",
                Fix.Safety.REVIEW,
                List.of(new Fix.Edit(end, (fresh ? "" : "\n") + mark + "\n")));
        return Diagnostic.of(
                        Rule.FRONT_MATTER__UNCLOSED,
                        opening,
                        "the front matter is not closed",
                        "add a line `" + mark + "` after the last key")
                .mendedBy(fix);
    }

    /** Reads the body that begins at {@code origin}. */
    private interface Reading {
        FlexmarkDocument read(SourceFile file, int origin);
    }

    /** The document; a body that breaks the parser in spite of all bounds is shown as it stands. */
    private ParsedDocument document(SourceFile file, FrontMatter frontMatter, int origin, List<Diagnostic> findings) {
        try {
            return document(file, frontMatter, origin, FlexmarkDocument::parse);
        } catch (RuntimeException | StackOverflowError e) {
            findings.add(Diagnostic.of(
                    Rule.SOURCE__NOT_MARKDOWN,
                    file.span(origin, origin),
                    "this text cannot be read as Markdown",
                    "look for deeply nested lists, quotes or brackets, and put logs into a code fence"));
            return document(file, frontMatter, origin, FlexmarkDocument::plain);
        }
    }

    private ParsedDocument document(SourceFile file, FrontMatter frontMatter, int origin, Reading reading) {
        FlexmarkDocument tree = reading.read(file, origin);
        return new ParsedDocument(
                file,
                frontMatter,
                new MarkdownText(tree, pages ? ready(tree) : () -> BodyHtml.of(reading.read(file, origin))),
                BodyFacts.of(tree),
                Timelines.of(tree, year(file, frontMatter)));
    }

    private static Supplier<HtmlDraft> ready(FlexmarkDocument tree) {
        HtmlDraft html = BodyHtml.of(tree);
        return () -> html;
    }
}
