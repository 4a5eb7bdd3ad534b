package dev.casebook.language;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceSpan;
import java.util.Set;
import java.util.function.Consumer;

/** A cause that stops at a person's error. */
final class HumanError implements Wording {
    private static final Set<String> WHOSE = Set.of(
            "human", "operator", "operational", "manual", "pilot", "developer", "engineer", "admin", "administrator");
    private static final Set<String> WHAT = Set.of("error", "errors", "mistake", "mistakes");
    private static final Set<String> CAUSE = Set.of(
            "cause",
            "causes",
            "caused",
            "due",
            "reason",
            "resulted",
            "result",
            "attributed",
            "stemmed",
            "factor",
            "trigger");
    /** What follows a cause that opens a sentence: {@code Human error in applying the change}. */
    private static final Set<String> OPENS =
            Set.of("in", "by", "during", "when", "while", "led", "had", "left", "meant");

    private static final Set<String> TAKES_BACK = Set.of(
            "not",
            "never",
            "no",
            "rather",
            "symptom",
            "blame",
            "prevent",
            "avoid",
            "reduce",
            "reduces",
            "prone",
            "eliminate",
            "minimize",
            "minimise",
            "unless",
            "risk",
            "possible",
            "either",
            "whether",
            "potential",
            "allow",
            "allowed",
            "isn't",
            "wasn't",
            "if",
            "could",
            "can",
            "may",
            "might",
            "susceptible",
            "protect",
            "against",
            "remove",
            "instead");

    /** Of these, what may as well be of something else beside it. */
    private static final Set<String> DENIES = Set.of("not", "never", "no");

    /** What is said of a cause, so that denying it denies the cause. */
    private static final Set<String> HELD = Set.of(
            "believed",
            "thought",
            "considered",
            "found",
            "assumed",
            "related",
            "linked",
            "triggered",
            "introduced",
            "made");

    /** Within how many words of it a word takes it back. */
    private static final int NEAR = 7;

    private static final int CLOSE = 4;

    @Override
    public void judge(Sentence s, Consumer<Diagnostic> findings) {
        for (int at = 0; at + 1 < s.size(); at++) {
            int person = personAsCause(s, at);
            if (person > 0 && !s.holds("not")) {
                report(s.span(at, person), findings);
                return;
            }
            boolean mistake = WHAT.contains(s.word(at + 1)) && !s.has(at + 1, "errors");
            if (s.has(at, "human")
                    ? WHAT.contains(s.word(at + 1)) || s.has(at + 1, "factor")
                    : WHOSE.contains(s.word(at)) && mistake) {
                if (isCause(s, at)) {
                    report(s.span(at, at + 1), findings);
                }
                return;
            }
        }
    }

    private static void report(SourceSpan span, Consumer<Diagnostic> findings) {
        findings.accept(Diagnostic.of(
                Rule.ANALYSIS__HUMAN_ERROR,
                span,
                "the cause stops at `" + span.text() + "`",
                "go on from here: say what made the error easy to make and hard to notice"));
    }

    /** {@code caused by an engineer}, and nothing of what made that possible. */
    private static int personAsCause(Sentence s, int at) {
        boolean by = s.has(at, "caused", "by") || s.has(at, "due", "to");
        boolean was = Lexicon.isWas(s, at - 1) || s.has(at - 1, "is");
        for (int i = at + 2; by && was && i < at + 6; i++) {
            String next = s.word(i + 1);
            if (Lexicon.isRole(s, i) && (next.equals(".") || next.isEmpty() || next.equals("who"))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isCause(Sentence s, int at) {
        if (isExample(s, at)) {
            return false;
        }
        int be = Lexicon.isAdverb(s.word(at - 1)) ? at - 2 : at - 1;
        boolean was = s.has(be, "was") || s.has(at - 2, "was", "a") || s.has(at - 2, "was", "an");
        boolean cause = was
                || (at <= 2 && s.size() <= at + 4 && !Character.isLetter((s.word(at + 2) + ".").charAt(0)))
                || (opens(s, at) && s.has(at + 2, ":"))
                || (opens(s, at) && OPENS.contains(s.word(at + 2)))
                || s.has(at - 2, "down", "to");
        for (int i = 0; i < s.size(); i++) {
            int near = DENIES.contains(s.word(i)) && !HELD.contains(s.word(i + 1)) ? CLOSE : NEAR;
            if (TAKES_BACK.contains(s.word(i))
                    && Math.abs(i - at) <= near
                    && !deniesDeed(s, i, at)
                    && !isOfOmission(s, i, at)) {
                return false;
            }
            cause |= CAUSE.contains(s.word(i)) || (s.has(i, "because") && i < at && at - i < 6);
        }
        return cause;
    }

    /** Whether nothing but an article or an adverb stands before it. */
    private static boolean opens(Sentence s, int at) {
        return at == 0 || (at == 1 && (s.has(0, "a") || Lexicon.isAdverb(s.word(0))));
    }

    /** {@code Human error in not reading the guide}: the error is denied by no word of what it was. */
    private static boolean isOfOmission(Sentence s, int denial, int at) {
        return opens(s, at) && denial == at + 3 && (s.has(denial - 1, "in", "not") || s.has(denial - 1, "by", "not"));
    }

    /** {@code The alerts were not restored due to human error}: what was not done, for that cause. */
    private static boolean deniesDeed(Sentence s, int denial, int at) {
        for (int i = denial + 1; i < at; i++) {
            if (CAUSE.contains(s.word(i)) || HELD.contains(s.word(i))) {
                return false;
            }
            if (DENIES.contains(s.word(denial)) && Lexicon.isPast(s.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code causes such as power loss, operator error or a bug}: what may be, among others. */
    private static boolean isExample(Sentence s, int at) {
        for (int i = at - 1; i >= 0 && !s.has(i, "because") && !CAUSE.contains(s.word(i)); i--) {
            if (s.has(i, "such", "as") || s.has(i, "including")) {
                return true;
            }
        }
        return false;
    }
}
