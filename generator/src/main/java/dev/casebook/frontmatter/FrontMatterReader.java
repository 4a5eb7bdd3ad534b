package dev.casebook.frontmatter;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** Reads the metadata block of a document, in YAML, TOML or JSON. */
public final class FrontMatterReader {
    private FrontMatterReader() {}

    /** The block of {@code file}, where it stands and what it holds; the body begins at its end. */
    public static Checked<FrontMatter> read(SourceFile file) {
        return FrontMatterFence.in(file).map(fence -> read(file, fence)).orElseGet(() -> Checked.clean(none(file)));
    }

    private static FrontMatter none(SourceFile file) {
        SourceSpan start = file.span(0, 0);
        return new FrontMatter(List.of(), start, start);
    }

    private static Checked<FrontMatter> read(SourceFile file, FrontMatterFence fence) {
        SourceSpan opening = file.lineSpan(fence.openLine());
        Checked<Value.Mapping> read = fence.toml()
                ? TomlReader.read(file, fence.contentStart(), fence.contentEnd())
                : YamlReader.read(file, fence.contentStart(), fence.contentEnd());
        List<Diagnostic> findings = new ArrayList<>(read.diagnostics().list());
        if (!fence.closed()) {
            findings.add(unclosed(file, fence, opening));
        }
        SourceSpan whole = file.span(fence.start(), fence.end());
        return new Checked<>(new FrontMatter(read.value().entries(), whole, opening), Diagnostics.of(findings));
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
}
