package dev.casebook.parse;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import dev.casebook.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Markdown files: front matter, body, and what the body states as metadata. Safe to share between threads. */
public final class DocumentParser {
    /** A parser; it has no state. */
    public DocumentParser() {}

    /** Every document of an archive, in order, with what was wrong with its files. */
    public Checked<List<ParsedDocument>> parseAll(SourceTree tree) {
        List<ParsedDocument> documents = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>(SourceFindings.of(tree).list());
        for (SourceFile file : tree.documents()) {
            Checked<ParsedDocument> parsed = parse(file);
            documents.add(parsed.value());
            findings.addAll(parsed.diagnostics().list());
        }
        return new Checked<>(List.copyOf(documents), Diagnostics.of(findings));
    }

    /** What one file says. */
    public Checked<ParsedDocument> parse(SourceFile file) {
        List<Diagnostic> findings = new ArrayList<>();
        Optional<FrontMatterFence> fence = FrontMatterFence.in(file);
        FrontMatter frontMatter = fence.map(f -> frontMatter(file, f, findings)).orElseGet(() -> none(file));
        int origin = fence.map(FrontMatterFence::end).orElse(0);
        FlexmarkDocument body = body(file, origin, findings);
        ParsedDocument document = new ParsedDocument(
                file,
                frontMatter,
                body,
                BodyFacts.of(body),
                Timelines.of(body, file.path().name(), frontMatter));
        return new Checked<>(document, Diagnostics.of(findings));
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

    /** The parsed body; a text that breaks the parser in spite of all bounds is shown as it stands. */
    private static FlexmarkDocument body(SourceFile file, int origin, List<Diagnostic> findings) {
        try {
            return FlexmarkDocument.parse(file, origin);
        } catch (RuntimeException | StackOverflowError e) {
            findings.add(Diagnostic.of(
                    Rule.SOURCE__NOT_MARKDOWN,
                    file.span(origin, origin),
                    "this text cannot be read as Markdown",
                    "look for deeply nested lists, quotes or brackets, and put logs into a code fence"));
            return FlexmarkDocument.plain(file, origin);
        }
    }
}
