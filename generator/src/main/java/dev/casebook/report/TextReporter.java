package dev.casebook.report;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Label;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceSpan;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Findings for people: each with its lines, why it matters and what to do.
 *
 * @param colour whether to colour for a terminal
 * @param limitPerRule how many findings of a rule to show in full, 0 for all; the rest are counted
 * @param prefix what stands before each path so that it counts from the current folder, such as {@code content/}; may be empty
 */
public record TextReporter(boolean colour, int limitPerRule, String prefix) implements Reporter {
    @Override
    public void write(Diagnostics diagnostics, int files, Appendable out) throws IOException {
        Ink ink = colour ? Ink.COLOUR : Ink.PLAIN;
        CodeFrame frame = new CodeFrame(
                ink,
                diagnostics.list().stream()
                        .filter(d -> d.rule().isSecret())
                        .map(Diagnostic::span)
                        .toList());
        Map<Rule, Integer> seen = new EnumMap<>(Rule.class);
        for (Diagnostic diagnostic : diagnostics) {
            int count = seen.merge(diagnostic.rule(), 1, Integer::sum);
            if (limitPerRule <= 0 || count <= limitPerRule) {
                write(diagnostic, ink, frame, out);
            }
        }
        boolean more = false;
        for (Map.Entry<Rule, Integer> rule : seen.entrySet()) {
            int hidden = limitPerRule <= 0 ? 0 : rule.getValue() - limitPerRule;
            if (hidden > 0) {
                out.append("… and " + hidden + " more of " + rule.getKey().id() + "\n");
                more = true;
            }
        }
        out.append(more ? "\n" : "")
                .append(Summary.of(diagnostics, files).sentence())
                .append(".\n");
    }

    private void write(Diagnostic diagnostic, Ink ink, CodeFrame frame, Appendable out) throws IOException {
        String head = diagnostic.severity().label() + "[" + diagnostic.rule().id() + "]";
        out.append(ink.severity(diagnostic.severity(), head) + ": " + Visible.of(diagnostic.message()) + "\n");
        int gutter = CodeFrame.gutter(diagnostic);
        String margin = " ".repeat(gutter);
        out.append(margin + ink.dim("-->") + " " + place(diagnostic.span()) + "\n");
        for (String line : frame.lines(diagnostic, gutter)) {
            out.append(line).append('\n');
        }
        for (Label label : diagnostic.related()) {
            if (!Objects.equals(
                    label.span().file().path(), diagnostic.span().file().path())) {
                out.append(margin + " = also: " + Visible.of(label.text()) + " at " + place(label.span()) + "\n");
            }
        }
        out.append(margin + " = why: " + diagnostic.rule().why() + "\n");
        out.append(margin + " = help: " + Visible.of(diagnostic.help()) + fix(diagnostic) + "\n");
        out.append(margin + " = see: explain " + diagnostic.rule().id() + "\n\n");
    }

    private static String fix(Diagnostic diagnostic) {
        boolean safe = diagnostic.fixes().stream().anyMatch(f -> f.safety() == Fix.Safety.SAFE);
        return safe ? " (a safe fix: --fix)" : "";
    }

    private String place(SourceSpan span) {
        String path = Visible.of(prefix + span.file().path().value());
        if (span.file().text().isEmpty()) {
            return path;
        }
        Place place = Place.of(span);
        return path + ":" + place.line() + ":" + place.column();
    }
}
