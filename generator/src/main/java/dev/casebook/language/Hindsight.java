package dev.casebook.language;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What is plain once one knows how it ended: {@code obviously}, {@code should have been obvious}. Saying that something was not obvious is fine. */
final class Hindsight implements Wording {
    private static final Set<String> FOLLOWS = Set.of(
            "should", "could", "would", "not", "needed", "need", "needs", "had", "have", "has", "was", "were", "is",
            "are", "this", "that", "we", "the", "a", "an", "it", "they", "there", ",");

    @Override
    public void judge(Sentence s, Consumer<Diagnostic> findings) {
        if (s.isQuestion()) {
            return;
        }
        for (int at = 0; at < s.size(); at++) {
            if (s.has(at, "obviously")
                    && (at == 0 || FOLLOWS.contains(s.word(at + 1)))
                    && !s.has(at - 1, "not")
                    && !(s.has(at + 1, "not") && isBe(s.word(at - 1)))) {
                report(s, at, at, findings);
                return;
            }
            if (s.has(at, "obvious") && s.has(at - 1, "been") && s.has(at - 2, "have")) {
                report(s, at, at, findings);
                return;
            }
            if (s.has(at, "common", "sense") || s.has(at, "needless", "to", "say")) {
                report(s, at, at + (s.has(at, "common") ? 1 : 2), findings);
                return;
            }
        }
    }

    /** {@code which is obviously not a key} concludes from what is seen. */
    private static boolean isBe(String word) {
        return word.equals("is") || word.equals("are") || word.equals("was") || word.equals("were");
    }

    private static void report(Sentence s, int first, int last, Consumer<Diagnostic> findings) {
        SourceSpan span = s.span(first, last);
        Diagnostic finding = Diagnostic.of(
                Rule.LANGUAGE__HINDSIGHT,
                span,
                "`" + span.text() + "` judges by what is known only now",
                "leave it out, or say what could be seen at the time");
        if (s.has(first, "obviously") && first > 0 && !s.has(first + 1, ",")) {
            SourceSpan word = span.file()
                    .span(
                            span.start(),
                            Math.min(span.end() + 1, span.file().text().length()));
            finding = finding.mendedBy(new Fix("leave it out", Fix.Safety.REVIEW, List.of(new Fix.Edit(word, ""))));
        }
        findings.accept(finding);
    }
}
