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
    /** What goes on to say what ought to have been done or seen. */
    private static final Set<String> OUGHT = Set.of("should", "could", "would", "needed", "had", "have", "has");
    /** Whom or what a sentence goes on to speak of that begins with it. */
    private static final Set<String> OPENS = Set.of(
            "should", "could", "would", "not", "needed", "need", "needs", "had", "have", "has", "was", "were", "this",
            "that", "we", "i", "he", "she", "nobody", "the", "a", "an", "it", "they", "there", ",");
    /** What judges a thing that was done. */
    private static final Set<String> POOR = Set.of(
            "naive",
            "mistake",
            "mistakes",
            "error",
            "oversight",
            "bad",
            "wrong",
            "poor",
            "foolish",
            "dangerous",
            "unsafe");
    /** What speaks of now, of what is to come, or to the reader. */
    private static final Set<String> NOW = Set.of(
            "is", "are", "isn't", "aren't", "it's", "that's", "we're", "i'm", "am", "can", "can't", "cannot", "will",
            "won't", "do", "don't", "does", "doesn't", "may", "want", "hope", "you");

    /** What tells of the past, besides verbs that look like it. */
    private static final Set<String> PAST = Set.of(
            "was", "were", "wasn't", "weren't", "didn't", "had", "read", "knew", "saw", "got", "went", "should",
            "could", "would");

    /** What is plain to whoever knows the end. */
    private static final Set<String> PLAIN = Set.of("clear", "obvious", "evident", "apparent");
    /** What somebody is told to have had in hand. */
    private static final Set<String> FORESEEN = Set.of("predictable", "foreseeable", "preventable", "avoidable");

    /** What only persons do, or leave undone. */
    private static final Set<String> MINDED = Set.of(
            "understand",
            "understood",
            "read",
            "think",
            "thought",
            "look",
            "looked",
            "care",
            "test",
            "tested",
            "realise",
            "realize",
            "know",
            "known",
            "ask",
            "asked",
            "check",
            "checked",
            "consider",
            "considered");

    private static final Set<String> START = Set.of("beginning", "start", "outset");
    private static final Set<String> ASTONISHING =
            Set.of("surprising", "astonishing", "incredible", "unbelievable", "inconceivable");

    private static final Set<String> WHOLLY = Set.of("entirely", "completely", "totally", "perfectly", "easily");

    private static final Set<String> SKILLED = Set.of("experienced", "competent", "reasonable", "good");

    private static final Set<String> WHO = Set.of("it", "this", "that", "which", "they", "there", "you");

    @Override
    public void judge(Sentence s, Consumer<Diagnostic> findings) {
        if (s.isQuestion()) {
            return;
        }
        for (int at = 0; at < s.size(); at++) {
            if (s.has(at, "obviously")
                    && (at == 0 ? OPENS.contains(s.word(1)) && isLookingBack(s) : judges(s, at))
                    && !s.has(at - 1, "not")) {
                report(s, at, at, findings);
                return;
            }
            if (s.has(at, "obvious") && s.has(at - 1, "been") && s.has(at - 2, "have")) {
                report(s, at, at, findings);
                return;
            }
            if (s.has(0, "clearly") && at == 0 && OPENS.contains(s.word(1)) && s.holds("not") && isLookingBack(s)) {
                report(s, 0, 0, findings);
                return;
            }
            if ((s.has(at, "clearly") || s.has(at, "obviously")) && isOfOmission(s, at)) {
                report(s, at, at, findings);
                return;
            }
            int phrase = foregone(s, at);
            if (phrase > 0) {
                report(s, at, at + phrase - 1, findings);
                return;
            }
            if (s.has(at, "common", "sense") || (s.has(at, "needless", "to", "say") && (at > 0 || isLookingBack(s)))) {
                report(s, at, at + (s.has(at, "common") ? 1 : 2), findings);
                return;
            }
        }
    }

    /** {@code Clearly, nobody had tested it}, {@code whoever wrote it clearly did not understand it}. */
    private static boolean isOfOmission(Sentence s, int at) {
        int next = s.has(at + 1, ",") ? at + 2 : at + 1;
        if (at == 0) {
            return Lexicon.isNobody(s, next);
        }
        boolean not = s.has(next, "did", "not") || s.has(next, "had", "not");
        int verb = not ? next + 2 : next + 1;
        boolean omitted = not || s.has(next, "didn't") || s.has(next, "never") || s.has(next, "hadn't");
        return omitted && MINDED.contains(s.word(verb)) && isOfPerson(s, at);
    }

    private static boolean isOfPerson(Sentence s, int end) {
        for (int at = 0; at < end; at++) {
            if (Lexicon.isPerson(s, at) || Lexicon.isNamed(s, at)) {
                return true;
            }
        }
        return false;
    }

    /** How many words at {@code at} tell the end as the only one there could be: {@code was bound to happen}; 0 when none do. */
    private static int foregone(Sentence s, int at) {
        boolean was = Lexicon.isWas(s, at - 1);
        if (was && s.has(at, "bound", "to") && (s.has(at + 2, "happen") || s.has(at + 2, "fail"))) {
            return 3;
        }
        if ((s.has(at, "accident") || s.has(at, "disaster")) && s.has(at + 1, "waiting", "to", "happen")) {
            return 4;
        }
        if (was && FORESEEN.contains(s.word(at)) && (!s.has(at, "predictable") || s.has(at + 1, "that"))) {
            return 1;
        }
        if (s.has(at, "only", "a", "matter", "of", "time")) {
            return 5;
        }
        if (was && WHOLLY.contains(s.word(at)) && FORESEEN.contains(s.word(at + 1))) {
            return 2;
        }
        boolean back = s.holds("hindsight") || s.holds("retrospect");
        if (was && back && PLAIN.contains(s.word(at)) && !s.holds("only") && !s.holds("but")) {
            return 1;
        }
        if (was && back && isPoor(s, at)) {
            return POOR.contains(s.word(at)) ? 1 : 2;
        }
        if (was && s.has(at, "an", "obvious") && POOR.contains(s.word(at + 2)) && Lexicon.follows(s.word(at + 3))) {
            return 3;
        }
        if (s.has(at, "signs", "were") && s.has(s.has(at + 2, "all") ? at + 3 : at + 2, "there")) {
            return s.has(at + 2, "all") ? 4 : 3;
        }
        boolean mistaken = was && (s.has(at, "a", "mistake") || s.has(at, "an", "error"));
        if (mistaken && s.has(at - 2, "it") && (s.has(at + 2, "to") || s.has(at + 2, "not", "to"))) {
            return 2;
        }
        if (s.has(at, "had", "to", "happen") && s.holds("none")) {
            return 3;
        }
        if (s.has(at, "self-evident") && s.has(at + 1, "that")) {
            return 1;
        }
        if (s.has(at, "goes", "without", "saying") || (was && s.has(at, "plain", "to", "see"))) {
            return 3;
        }
        if (was && s.has(at, "clear", "from", "the") && START.contains(s.word(at + 3))) {
            return 4;
        }
        if ((s.has(at, "you") || s.has(at, "one")) && s.has(at + 1, "would", "think")) {
            return 3;
        }
        if (ASTONISHING.contains(s.word(at)) && s.has(at + 1, "that") && Lexicon.isNobody(s, at + 2)) {
            return 3;
        }
        boolean anybody = (s.has(at, "any") || s.has(at, "an") || s.has(at, "a"))
                && SKILLED.contains(s.word(at + 1))
                && Lexicon.isRole(s, at + 2);
        return anybody && (s.has(at + 3, "would", "have") || s.has(at + 3, "should", "have")) ? 3 : 0;
    }

    private static boolean isPoor(Sentence s, int at) {
        boolean a = s.has(at, "a") || s.has(at, "an");
        return POOR.contains(s.word(a ? at + 1 : at)) && Lexicon.follows(s.word(a ? at + 2 : at + 1));
    }

    /** {@code Obviously, this is not how we want it} is an opinion, {@code obviously, you set it up} a help, {@code obviously, we waited} tells. */
    private static boolean isLookingBack(Sentence s) {
        int said = s.has(0, "needless") ? 3 : 1;
        boolean told = Lexicon.isPerson(s, said) || Lexicon.isPerson(s, said + 1);
        if (told && !s.holds("should") && !s.holds("needed")) {
            return false;
        }
        boolean back = false;
        for (int at = 1; at < s.size(); at++) {
            if (NOW.contains(s.word(at))) {
                return false;
            }
            back |= PAST.contains(s.word(at)) || Lexicon.isPast(s.word(at));
        }
        return back;
    }

    /** Whether it is of what ought to have been, or of a poor deed, rather than of what is seen. */
    private static boolean judges(Sentence s, int at) {
        boolean a = s.has(at + 1, "a") || s.has(at + 1, "an") || s.has(at + 1, "the");
        return (s.has(at - 1, ":") && POOR.contains(s.word(at + 1)))
                || (OUGHT.contains(s.word(at + 1)) && !isInferred(s, at) && !s.has(at - 1, "you"))
                || (a && (POOR.contains(s.word(at + 2)) || POOR.contains(s.word(at + 3))));
    }

    /** {@code The rollout obviously had failed} concludes from what is seen. */
    private static boolean isInferred(Sentence s, int at) {
        boolean perfect = s.has(at + 1, "had") || s.has(at + 1, "has") || s.has(at + 1, "have");
        return perfect && !Lexicon.isPerson(s, at - 1) && !WHO.contains(s.word(at - 1)) && !s.has(at - 1, ",");
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
                    .span(span.start(), Math.min(span.end() + 1, span.file().length()));
            finding = finding.mendedBy(new Fix("leave it out", Fix.Safety.REVIEW, List.of(new Fix.Edit(word, ""))));
        }
        findings.accept(finding);
    }
}
