package dev.casebook.language;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceSpan;
import java.util.Set;
import java.util.function.Consumer;

/** A why that asks persons for what they left undone. Asking it of systems, or of {@code we}, is the work itself. */
final class AccusatoryWhy implements Wording {
    private static final Set<String> AUXILIARIES = Set.of(
            "did",
            "didn't",
            "was",
            "wasn't",
            "were",
            "weren't",
            "had",
            "hadn't",
            "has",
            "hasn't",
            "could",
            "couldn't",
            "would",
            "wouldn't",
            "does",
            "doesn't");
    private static final Set<String> OTHERS =
            Set.of("he", "she", "you", "anyone", "anybody", "nobody", "someone", "somebody");
    private static final Set<String> UNSEEN = Set.of(
            "notice", "noticed", "see", "seen", "know", "known", "realise", "realize", "detect", "spot", "catch",
            "find");
    private static final Set<String> LEFT_UNDONE =
            Set.of("not", "never", "fail", "forget", "ignore", "neglect", "overlook", "forgotten");

    /** What somebody is looked for who did it. */
    private static final Set<String> DONE = Set.of(
            "approved",
            "let",
            "allowed",
            "merged",
            "signed",
            "broke",
            "pushed",
            "wrote",
            "thought",
            "forgot",
            "missed",
            "authorised",
            "authorized",
            "decided",
            "caused",
            "messed",
            "screwed",
            "deleted",
            "dropped");

    private static final Set<String> PASSED_OVER = Set.of("overlooked", "missed", "ignored", "forgotten");

    private static final Set<String> WHOSE = Set.of("fault", "idea", "mistake", "error", "job");

    @Override
    public void judge(Sentence s, Consumer<Diagnostic> findings) {
        for (int at = 0; at + 2 < s.size(); at++) {
            if (s.has(at, "why", "on", "earth") && s.isQuestion()) {
                report(s, at, at + 2, "done", findings);
                return;
            }
            if (s.isQuestion() && opens(s, at) && asksWho(s, at)) {
                findings.accept(Diagnostic.of(
                        Rule.LANGUAGE__ACCUSATORY_WHY,
                        s.span(at, at + 1),
                        "`" + s.span(at, at + 1).text() + "` asks for a person to blame",
                        "ask `what` or `how`: what made it look right, how the system let it through"));
                return;
            }
            int thinking = thinking(s, at);
            if (thinking > 0) {
                report(s, at, thinking, "done", findings);
                return;
            }
            int missed = missedBy(s, at);
            if (missed > 0) {
                report(s, at, missed, "left undone", findings);
                return;
            }
            if (!s.has(at, "why")
                    || !AUXILIARIES.contains(s.word(at + 1))
                    || !(s.isQuestion() || at == 0)
                    || isAskedByReaders(s, at)) {
                continue;
            }
            int head = head(s, at + 2);
            if (s.isQuestion() && head == at + 2 && Lexicon.isNamed(s, head)) {
                report(s, at, head, "done", findings);
                return;
            }
            boolean negated = s.word(at + 1).endsWith("n't") || Lexicon.isNobody(s, head) || isLeftUndone(s, head);
            if (head > 0 && negated && !isUnseen(s, head)) {
                report(s, at, head, "left undone", findings);
                return;
            }
        }
    }

    /** {@code Who approved this}, {@code who was supposed to watch}, {@code whose idea}. */
    private static boolean asksWho(Sentence s, int at) {
        if (s.has(at, "whose")) {
            return WHOSE.contains(s.word(at + 1));
        }
        return s.has(at, "who")
                && (DONE.contains(s.word(at + 1))
                        || s.has(at + 1, "was", "supposed")
                        || s.has(at + 1, "is", "to", "blame")
                        || s.has(at + 1, "was", "to", "blame"));
    }

    /** Whether nothing stands before it in its clause; in a list of questions to fill in it stands there too. */
    private static boolean opens(Sentence s, int at) {
        return at == 0 || s.has(at - 1, ",") || s.has(at - 1, "and") || s.has(at - 1, ":");
    }

    private static void report(Sentence s, int first, int last, String what, Consumer<Diagnostic> findings) {
        SourceSpan span = s.span(first, last);
        findings.accept(Diagnostic.of(
                Rule.LANGUAGE__ACCUSATORY_WHY,
                span,
                "`" + span.text().replaceAll("\\s+", " ") + "` asks a person to justify what was " + what,
                "ask `what` or `how`: what made the other course look right, how the system let it through"));
    }

    /** {@code What was the engineer thinking?}, {@code couldn't somebody have looked?}: where the person stands; 0 when there is none. */
    private static int thinking(Sentence s, int at) {
        if (!s.isQuestion() || at > 0) {
            return 0;
        }
        boolean rhetoric = s.has(0, "couldn't") || s.has(0, "shouldn't");
        if ((s.has(0, "did") || s.has(0, "had")) && Lexicon.isNobody(s, 1)) {
            return 1;
        }
        if ((s.has(0, "didn't") || s.has(0, "hadn't")) && (s.has(1, "anybody") || s.has(1, "anyone"))) {
            return 1;
        }
        boolean anyone = s.has(1, "anyone") || s.has(1, "anybody");
        if (anyone && s.has(0, "did") && s.holds("even")) {
            return 1;
        }
        int head = head(s, rhetoric ? 1 : 2);
        boolean thought = (s.has(0, "what", "was") || s.has(0, "what", "were")) && s.has(head + 1, "thinking");
        return head > 0 && (thought || (rhetoric && s.has(head + 1, "have"))) ? head : 0;
    }

    /** {@code How could the reviewer miss it?}: where the person stands; 0 when it is something else. */
    private static int missedBy(Sentence s, int at) {
        if (!s.has(at, "how", "could") || !s.isQuestion()) {
            return 0;
        }
        boolean it = s.has(at + 2, "this") || s.has(at + 2, "it") || s.has(at + 2, "that");
        if (it && s.has(at + 3, "be") && PASSED_OVER.contains(s.word(at + 4))) {
            return at + 4;
        }
        int head = head(s, at + 2);
        return head > 0 && (s.has(head + 1, "miss") || isLeftUndone(s, head)) ? head : 0;
    }

    /** The person asked, within the first words after the auxiliary; 0 when it is something else. */
    private static int head(Sentence s, int from) {
        for (int at = from; at < from + 4; at++) {
            String word = s.word(at);
            if (OTHERS.contains(word) || Lexicon.isNobody(s, at)) {
                return at == from ? at : 0;
            }
            boolean onCall = word.equals("on-call") && s.has(at - 1, "the") && !Lexicon.isRole(s, at + 1);
            if (onCall || Lexicon.isRole(s, at) || (at == from && Lexicon.isNamed(s, at))) {
                return at;
            }
            boolean opens = word.equals("the")
                    || word.equals("an")
                    || word.equals("a")
                    || word.equals("our")
                    || word.equals("on-call")
                    || word.equals("any");
            if (!opens
                    && (at == from
                            || !(s.word(at - 1).equals("the")
                                    || s.word(at - 1).equals("an")
                                    || s.word(at - 1).equals("our")))) {
                return 0;
            }
        }
        return 0;
    }

    /** {@code Q: Why did you not …}: what others asked, with its answer. */
    private static boolean isAskedByReaders(Sentence s, int at) {
        return s.has(at - 2, "q", ":") || s.has(at - 2, "question", ":");
    }

    /** {@code Why did nobody notice} asks what hid it, {@code why could nobody connect} what stood in the way. */
    private static boolean isUnseen(Sentence s, int head) {
        boolean anyone = s.has(head, "anyone") || s.has(head, "anybody");
        return (Lexicon.isNobody(s, head) && s.has(head - 1, "could"))
                || ((anyone || Lexicon.isNobody(s, head))
                        && UNSEEN.contains(s.word(s.has(head, "no") ? head + 2 : head + 1)));
    }

    private static boolean isLeftUndone(Sentence s, int head) {
        int verb = LEFT_UNDONE.contains(s.word(head + 1)) || !Lexicon.isAdverb(s.word(head + 1)) ? head + 1 : head + 2;
        return LEFT_UNDONE.contains(s.word(verb));
    }
}
