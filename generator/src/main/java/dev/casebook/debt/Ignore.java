package dev.casebook.debt;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceSpan;
import java.util.List;

/**
 * A comment such as {@code <!-- casebook-ignore language/blame: quoted from the chat -->}.
 *
 * @param comment where it stands
 * @param rules what it holds back
 * @param reason why; empty when it does not say
 * @param scope where it holds
 */
public record Ignore(SourceSpan comment, List<Rule> rules, String reason, SourceSpan scope) {
    /** Copies the rules. */
    public Ignore {
        rules = List.copyOf(rules);
    }

    /** Whether it holds {@code finding} back. */
    public boolean holds(Diagnostic finding) {
        SourceSpan place = finding.span();
        return rules.contains(finding.rule())
                && place.file().equals(scope.file())
                && place.start() <= scope.end()
                && place.end() >= scope.start();
    }
}
