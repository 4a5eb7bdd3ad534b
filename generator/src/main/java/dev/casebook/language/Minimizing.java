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

    private static final Set<String> LITTLE =
            Set.of("one-line", "small", "simple", "quick", "minor", "trivial", "tiny");
    private static final Set<String> WORK = Set.of("change", "fix", "edit", "tweak", "config", "configuration");
    /** What persons pass over, where software ignores headers and settings. */
    private static final Set<String> SIGNS =
            Set.of("alert", "alerts", "alarm", "warning", "warnings", "page", "pages", "ticket", "tickets", "step");

    private static final Set<String> PASSED_OVER = Set.of("ignored", "forgotten", "overlooked", "missed", "dismissed");
    /** What is told to have been easy to do: {@code he simply did not look}. */
    private static final Set<String> LEFT_UNDONE = Set.of("didn't", "hadn't", "forgot", "never");

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
            int had = allHadToDo(s, at);
            if (had > 0) {
                findings.accept(finding(s.span(at, had)));
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

    /** {@code All they had to do was to look}: where that ends; 0 where something else is said. */
    private static int allHadToDo(Sentence s, int at) {
        int had = s.has(at + 1, "the") ? at + 3 : at + 2;
        boolean somebody = ASKED.contains(s.word(had - 1)) || Lexicon.isPerson(s, had - 1);
        return s.has(at, "all") && somebody && s.has(had, "had", "to", "do") ? had + 2 : 0;
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
        boolean other = !before.equals("we")
                && !before.equals("i")
                && (person || Blame.isOperator(before) || Lexicon.isNamed(s, at - 1));
        boolean not =
                LEFT_UNDONE.contains(s.word(at + 1)) || s.has(at + 1, "did", "not") || s.has(at + 1, "had", "not");
        if (other && not) {
            return true;
        }
        boolean little = s.has(at + 1, "a") && LITTLE.contains(s.word(at + 2)) && WORK.contains(s.word(at + 3));
        if (little && (before.equals("was") || before.equals("it's"))) {
            return true;
        }
        boolean was = before.equals("was") || before.equals("were");
        if (was && PASSED_OVER.contains(s.word(at + 1)) && SIGNS.contains(s.word(at - 2))) {
            return true;
        }
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
