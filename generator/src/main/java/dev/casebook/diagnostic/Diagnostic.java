package dev.casebook.diagnostic;

import dev.casebook.source.SourceSpan;
import java.util.Comparator;
import java.util.List;

/**
 * A finding about a file.
 *
 * @param rule which rule
 * @param severity how grave, after configuration
 * @param message what is wrong: lowercase, no period, stands alone
 * @param span the smallest place that shows the fault
 * @param help what to do about it
 * @param related other places that matter
 * @param fixes edits that mend it, best first
 */
public record Diagnostic(
        Rule rule,
        Severity severity,
        String message,
        SourceSpan span,
        String help,
        List<Label> related,
        List<Fix> fixes) {
    /** The one order in which findings are shown: by file, place, rule, message. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::span)
            .thenComparing(Diagnostic::rule)
            .thenComparing(Diagnostic::message);

    /** Copies the lists. */
    public Diagnostic {
        related = List.copyOf(related);
        fixes = List.copyOf(fixes);
    }

    /** A finding at the rule's own severity, with help and nothing else. */
    public static Diagnostic of(Rule rule, SourceSpan span, String message, String help) {
        return new Diagnostic(rule, rule.severity(), message, span, help, List.of(), List.of());
    }

    /** The same with a second place. */
    public Diagnostic alsoAt(SourceSpan other, String text) {
        return new Diagnostic(rule, severity, message, span, help, List.of(new Label(other, text)), fixes);
    }

    /** The same with an edit that mends it. */
    public Diagnostic mendedBy(Fix fix) {
        return new Diagnostic(rule, severity, message, span, help, related, List.of(fix));
    }

    /** The same at another severity. */
    public Diagnostic at(Severity other) {
        return new Diagnostic(rule, other, message, span, help, related, fixes);
    }
}
