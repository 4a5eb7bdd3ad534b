package dev.casebook.debt;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every ignore comment of an archive. */
public final class Ignores {
    private final List<Ignore> all;

    private Ignores(List<Ignore> all) {
        this.all = List.copyOf(all);
    }

    /**
     * The comments of {@code files}.
     *
     * @param files each with the offset at which its YAML ends
     */
    public static Checked<Ignores> read(Map<SourceFile, Integer> files) {
        List<Ignore> found = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        files.forEach((file, yamlEnd) -> found.addAll(new IgnoreReader(file, yamlEnd, findings::add).read()));
        return new Checked<>(new Ignores(found), Diagnostics.of(findings));
    }

    /** What is left of {@code findings}; comments that held one back are added to {@code used}. */
    public Diagnostics apply(Diagnostics findings, Set<Ignore> used) {
        if (all.isEmpty()) {
            return findings;
        }
        List<Diagnostic> left = new ArrayList<>();
        for (Diagnostic finding : findings) {
            List<Ignore> holding = all.stream().filter(i -> i.holds(finding)).toList();
            used.addAll(holding);
            if (holding.isEmpty()) {
                left.add(finding);
            }
        }
        return Diagnostics.of(left);
    }

    /** A finding for each comment that is not among {@code used}, with the edit that takes it out. */
    public Diagnostics unused(Set<Ignore> used) {
        return Diagnostics.of(
                all.stream().filter(i -> !used.contains(i)).map(Ignores::unused).toList());
    }

    private static Diagnostic unused(Ignore ignore) {
        SourceSpan comment = ignore.comment();
        String names = String.join(
                "`, `", ignore.rules().stream().map(Rule::id).limit(3).toList());
        return Diagnostic.of(
                        Rule.IGNORE__UNUSED,
                        comment,
                        "nothing here is a case of `" + names + "`",
                        "take the comment out, or move it to what it was written for")
                .mendedBy(
                        new Fix("take the comment out", Fix.Safety.SAFE, List.of(new Fix.Edit(withLine(comment), ""))));
    }

    /** The comment, with its line when nothing else stands there, else with the blanks before it. */
    private static SourceSpan withLine(SourceSpan comment) {
        SourceFile file = comment.file();
        int first = file.lines().line(comment.start());
        int last = file.lines().line(comment.end());
        int start = file.lines().start(first);
        boolean alone = file.text().substring(start, comment.start()).isBlank()
                && file.text().substring(comment.end(), file.lines().end(last)).isBlank();
        int from = comment.start();
        while (from > start && Character.isWhitespace(file.text().charAt(from - 1))) {
            from--;
        }
        return alone ? file.span(start, file.lines().end(last)) : file.span(from, comment.end());
    }
}
