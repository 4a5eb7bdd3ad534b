package dev.casebook.language;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * {@code just} and {@code simply} where they make light of what somebody had to do: {@code should simply have}, {@code just needed to},
 * {@code just a typo}. As a word of time or number ({@code had just started}, {@code just 5 minutes}) they are fine.
 */
final class Minimizing implements Wording {
    private static final Set<String> ASKED =
            Set.of("they", "you", "one", "operator", "operators", "anyone", "user", "users");

    @Override
    public void judge(Sentence s, Consumer<Diagnostic> findings) {
        if (s.isQuestion()) {
            return;
        }
        for (int at = 0; at < s.size(); at++) {
            if (isLight(s.word(at)) && makesLight(s, at)) {
                SourceSpan span = s.span(at, at);
                SourceSpan word = at + 1 < s.size()
                        ? span.file().span(span.start(), s.span(at + 1, at + 1).start())
                        : span;
                findings.accept(finding(span)
                        .mendedBy(new Fix("leave it out", Fix.Safety.REVIEW, List.of(new Fix.Edit(word, "")))));
                return;
            }
            if (isSlight(s.word(at)) && s.has(at - 1, "a") && isSlip(s.word(at + 1)) && isTold(s)) {
                findings.accept(finding(s.span(at, at)));
                return;
            }
        }
    }

    private static Diagnostic finding(SourceSpan span) {
        return Diagnostic.of(
                Rule.LANGUAGE__MINIMIZING,
                span,
                "`" + span.text() + "` makes light of what was hard at the time",
                "leave the word out, or say what made it hard");
    }

    private static boolean isLight(String word) {
        return word.equals("just") || word.equals("simply") || word.equals("merely");
    }

    private static boolean isSlight(String word) {
        return word.equals("trivial") || word.equals("silly") || word.equals("simple");
    }

    /** {@code A simple typo can stop it} says how much hangs on little. */
    private static boolean isTold(Sentence s) {
        return !s.holds("can")
                && !s.holds("could")
                && !s.holds("may")
                && !s.holds("might")
                && !s.holds("if")
                && !s.holds("not");
    }

    private static boolean makesLight(Sentence s, int at) {
        String before = s.word(at - 1);
        boolean modal = before.equals("should") || before.equals("could");
        if (modal && s.has(at + 1, "have")) {
            return true;
        }
        boolean person = Lexicon.isPerson(before);
        boolean had = (s.has(at + 1, "had") || s.has(at + 1, "needed")) && s.has(at + 2, "to");
        if (had && (person || ASKED.contains(before))) {
            return true;
        }
        boolean slip = (s.has(at + 1, "a") || s.has(at + 1, "an"))
                && (isSlip(s.word(at + 2))
                        || (isSlip(s.word(at + 3)) && !s.has(at + 2, "*"))
                        || s.has(at + 2, "matter", "of"));
        return slip && (before.equals("was") || before.equals("is") || before.equals("it's") || before.equals("be"));
    }

    private static boolean isSlip(String word) {
        return switch (word) {
            case "typo", "mistake", "oversight", "slip" -> true;
            default -> false;
        };
    }
}
