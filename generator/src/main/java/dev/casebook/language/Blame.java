package dev.casebook.language;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A person, or one of us, as the subject of a failure: {@code forgot}, {@code failed to check}, {@code accidentally deleted}, {@code made a
 * mistake}; and words that judge character. Systems may fail, and so may attempts: {@code we failed to reproduce it} blames nobody.
 */
final class Blame implements Wording {
    /** What is left undone, as against what is tried in vain. */
    private static final Set<String> OMITTED = Set.of(
            "notice",
            "check",
            "test",
            "verify",
            "update",
            "renew",
            "communicate",
            "consider",
            "account",
            "anticipate",
            "realise",
            "realize",
            "recognise",
            "recognize",
            "follow",
            "document",
            "review",
            "remove",
            "inform",
            "notify",
            "escalate",
            "understand",
            "appreciate",
            "think",
            "ensure",
            "plan",
            "validate",
            "catch",
            "see",
            "do",
            "prioritise",
            "prioritize",
            "acknowledge",
            "act",
            "foresee",
            "include",
            "add",
            "take",
            "properly",
            "adequately",
            "monitor",
            "configure",
            "enable",
            "disable",
            "set",
            "remember",
            "read",
            "coordinate",
            "revert",
            "spot",
            "correctly",
            "effectively",
            "promptly",
            "carefully",
            "consistently",
            "page",
            "implement",
            "provide",
            "clean",
            "thoroughly",
            "sufficiently",
            "fully",
            "copy",
            "respond",
            "transmit",
            "report",
            "rotate",
            "tell",
            "alert",
            "mention",
            "warn",
            "consult",
            "raise",
            "record",
            "specify",
            "prepare",
            "inspect",
            "assess",
            "confirm",
            "watch",
            "look",
            "ask",
            "answer",
            "assign",
            "schedule",
            "share",
            "patch",
            "keep",
            "learn",
            "maintain",
            "reply",
            "react",
            "cover");

    /** Persons where nothing but a person does such a thing by accident; elsewhere they may be software. */
    private static final Set<String> OPERATORS =
            Set.of("operator", "operators", "admin", "admins", "member", "members", "owner", "owners");

    private static final Set<String> SLIPPED = Set.of(
            "accidentally",
            "accidently",
            "mistakenly",
            "inadvertently",
            "unintentionally",
            "erroneously",
            "wrongly",
            "incorrectly",
            "blindly",
            "carelessly",
            "foolishly",
            "negligently",
            "unwittingly");
    private static final Set<String> CHARACTER = Set.of(
            "careless",
            "carelessly",
            "carelessness",
            "negligent",
            "negligence",
            "negligently",
            "sloppy",
            "sloppiness",
            "incompetent",
            "incompetence",
            "reckless",
            "recklessly",
            "recklessness",
            "irresponsible",
            "stupid",
            "foolish",
            "inattentive",
            "clumsy",
            "inexperienced",
            "stupidity",
            "laziness",
            "complacent",
            "complacency",
            "inattention");
    /** Of these, what is blame only where somebody is said to have it, or it to have caused something. */
    private static final Set<String> TRAITS = Set.of(
            "carelessness",
            "negligence",
            "sloppiness",
            "incompetence",
            "recklessness",
            "stupidity",
            "laziness",
            "complacency",
            "inattention");
    /** Of what such a trait may be told to be: {@code a case of negligence}. */
    private static final Set<String> INSTANCES = Set.of("result", "case", "act", "because", "matter", "out", "piece");
    /** Of these, what is said of a thing as well. */
    private static final Set<String> OF_THINGS = Set.of(
            "careless",
            "negligent",
            "sloppy",
            "incompetent",
            "reckless",
            "irresponsible",
            "complacent",
            "stupid",
            "foolish",
            "inattentive",
            "clumsy",
            "inexperienced");
    /** What persons do, so that {@code sloppy work} speaks of them, and {@code sloppy defaults} need not. */
    private static final Set<String> DOINGS = Set.of(
            "copy-paste",
            "merge",
            "handover",
            "workaround",
            "mistake",
            "mistakes",
            "error",
            "errors",
            "behaviour",
            "behavior",
            "practice",
            "practices",
            "habits",
            "work",
            "use",
            "change",
            "changes",
            "edit",
            "edits",
            "release",
            "rollout",
            "deployment",
            "deploy",
            "decision",
            "decisions",
            "attitude",
            "approach",
            "act",
            "action",
            "actions",
            "command",
            "review",
            "reviews",
            "maintenance",
            "oversight",
            "omission",
            "assumption",
            "way",
            "manner");

    /** What no software does that is named as persons are. */
    private static final Set<String> OF_PERSONS = Set.of("overlooked", "misread", "misunderstood");
    /** What goes on to say which person. */
    private static final Set<String> DESCRIBES = Set.of("on", "in", "from", "responsible", "at", "who", "of");

    private static final Set<String> US = Set.of("we", "i", "we'd", "i'd");
    /** One of us, and {@code had}. */
    private static final Set<String> HAD = Set.of("we'd", "i'd", "he'd", "she'd");

    private static final String MAKES_FAILURE = "makes a person the failure";

    private static final Set<String> LAY_THERE =
            Set.of("bug", "bugs", "issue", "issues", "problem", "problems", "defect", "defects", "condition", "flaw");
    private static final Set<String> BLUNDER =
            Set.of("mistake", "mistakes", "error", "errors", "blunder", "typo", "misjudgement", "misjudgment");
    /** What goes on after the person whose fault something is said to be. */
    private static final Set<String> ENDS =
            Set.of("who", "in", "on", "when", "during", "the", "a", "an", "our", "that");

    private static final Set<String> LIES = Set.of("lies", "lay", "rests", "rested", "falls", "fell");
    private static final Set<String> FAULT =
            Set.of("mistake", "error", "fault", "negligence", "carelessness", "oversight");

    @Override
    public void judge(Sentence s, Consumer<Diagnostic> findings) {
        for (int at = 0; at < s.size(); at++) {
            String word = s.word(at);
            boolean found = switch (word) {
                case "failed", "fails" ->
                    s.has(at + 1, "to")
                            && isOmitted(s, at + 2)
                            && (omission(s, at, findings) || joined(s, at, findings));
                case "neglected" ->
                    s.has(at + 1, "to") ? omission(s, at, findings) : failure(s, otherBefore(s, at), at, findings);
                case "forgot" -> forgot(s, at, findings);
                case "forgotten" ->
                    s.has(at - 1, "had") && subjectBefore(s, at - 1, true) >= 0 && omission(s, at, findings);
                case "overlooked", "ignored", "missed", "misread", "misunderstood" -> ignored(s, at, findings);
                case "made" -> blunder(s, at, findings);
                case "screwed", "messed" -> s.has(at + 1, "up") && act(s, at, at + 1, findings);
                case "botched", "blundered", "fat-fingered", "rubber-stamped" -> bungled(s, at, at, findings);
                case "dropped" -> s.has(at + 1, "the", "ball") && act(s, at, at + 2, findings);
                case "bother", "bothered" -> bother(s, at, findings);
                case "fault" -> whose(s, at, findings) || liesWith(s, at, findings);
                case "mistake", "oversight" -> whose(s, at, findings) || Reproach.found(s, at, findings);
                case "responsibility" -> liesWith(s, at, findings);
                case "blame" -> toBlame(s, at, findings) || liesWith(s, at, findings);
                default -> slip(s, at, findings) || character(s, at, findings) || Reproach.found(s, at, findings);
            };
            if (found) {
                return;
            }
        }
    }

    /** Whether the verb at {@code at}, adverbs before it aside, is of what is left undone. */
    private static boolean isOmitted(Sentence s, int at) {
        int verb = at;
        while (verb < at + 2 && !OMITTED.contains(s.word(verb)) && Lexicon.isAdverb(s.word(verb))) {
            verb++;
        }
        return OMITTED.contains(s.word(verb)) && !s.has(verb, "catch", "up");
    }

    /** Where the person stands that is the subject of the verb at {@code verb}; -1 when there is none. */
    private static int subjectBefore(Sentence s, int verb, boolean names) {
        int at = verb - 1;
        while (at > 0
                && verb - at < 4
                && (Lexicon.isAdverb(s.word(at))
                        || s.has(at, "had")
                        || s.has(at, "have")
                        || s.has(at, "has")
                        || s.has(at, "having"))) {
            at--;
        }
        if (isSupposed(s, at)) {
            return -1;
        }
        if (s.has(at, "who") && Lexicon.isRole(s, at - 1)) {
            return at - 1;
        }
        boolean person = (Lexicon.isPerson(s, at) || HAD.contains(s.word(at)))
                && !(s.has(at, "i") && !s.written(at).equals("I"));
        boolean agent = Lexicon.isRole(s, at) && byOrOf(s, at);
        if (person && !agent) {
            return at;
        }
        return Lexicon.isNamed(s, at) || (names && isName(s, at)) ? at : -1;
    }

    /** Where the person stands that is the subject of the verb at {@code verb}, one of us included; -1 when there is none. */
    static int somebodyBefore(Sentence s, int verb) {
        int operator = operatorBefore(s, verb);
        return operator >= 0 ? operator : subjectOf(s, verb);
    }

    /** The same, of others than us. */
    static int otherBefore(Sentence s, int verb) {
        int subject = somebodyBefore(s, verb);
        return US.contains(s.word(subject)) ? -1 : subject;
    }

    /** {@code the engineer on duty ran}, {@code somebody in the storage team pushed}. */
    private static int describedBefore(Sentence s, int verb) {
        int done = 0;
        for (int at = verb - 2; at >= Math.max(0, verb - 9) && !s.has(at, ","); at--) {
            if (isOther(s, at) && DESCRIBES.contains(s.word(at + 1))) {
                boolean told = done <= (s.has(at + 1, "who") ? 1 : 0) && !byOrOf(s, at) && !isSupposed(s, at);
                return told ? at : -1;
            }
            done += Lexicon.isPast(s.word(at)) ? 1 : 0;
        }
        return -1;
    }

    /** Whether the clause before {@code at} says what may happen rather than what did. */
    private static boolean isSupposed(Sentence s, int at) {
        for (int i = Math.max(0, at - 6); i < at; i++) {
            switch (s.word(i)) {
                case "if",
                        "whenever",
                        "unless",
                        "should",
                        "could",
                        "prevent",
                        "against",
                        "would",
                        "may",
                        "might",
                        "can" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Whether the person at {@code at} is the agent of a passive or the owner of something: {@code noticed by the team}. */
    private static boolean byOrOf(Sentence s, int at) {
        for (int i = Math.max(0, at - 3); i < at; i++) {
            if (s.has(i, "by") || s.has(i, "of") || s.has(i, "from") || s.has(i, "for") || s.has(i, "to")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(Sentence s, int at) {
        String written = s.written(at);
        boolean capital = written.length() > 2
                && Character.isUpperCase(written.charAt(0))
                && written.chars().skip(1).allMatch(Character::isLowerCase);
        return capital
                && at > 0
                && Character.isUpperCase(
                        s.written(at - 1).isEmpty() ? ' ' : s.written(at - 1).charAt(0));
    }

    private static boolean omission(Sentence s, int at, Consumer<Diagnostic> findings) {
        int operator = s.has(at, "failed", "to", "follow") ? operatorBefore(s, at) : -1;
        int subject = operator >= 0 ? operator : subjectOf(s, at);
        if (subject < 0) {
            return false;
        }
        int end = s.has(at + 1, "to") ? at + 1 : at;
        Diagnostic finding = finding(s.span(subject, end), MAKES_FAILURE);
        boolean plain = end > at && !s.has(at - 1, "had") && !s.has(at - 1, "have") && !s.has(at - 1, "has");
        findings.accept(
                plain
                        ? finding.mendedBy(new Fix(
                                "write `did not`",
                                Fix.Safety.REVIEW,
                                List.of(new Fix.Edit(s.span(at, end), "did not"))))
                        : finding);
        return true;
    }

    /** Whether a person stands at {@code at}, by role, by name or by what they run, whom a pronoun does not name. */
    static boolean isOther(Sentence s, int at) {
        return Lexicon.isRole(s, at) || Lexicon.isNamed(s, at) || isOperator(s.word(at));
    }

    private static boolean isSomebody(Sentence s, int at) {
        return Lexicon.isPerson(s, at) || isOther(s, at);
    }

    /** Whether the word names who runs something, which may be software. */
    static boolean isOperator(String word) {
        return OPERATORS.contains(word);
    }

    /** Where the person stands that left something undone; an operator may be software. */
    private static int subjectOf(Sentence s, int verb) {
        int subject = subjectBefore(s, verb, false);
        return subject >= 0 ? subject : describedBefore(s, verb);
    }

    /** Reports the words from {@code subject}, if there is one, to {@code end}; answers whether there was. */
    static boolean failure(Sentence s, int subject, int end, Consumer<Diagnostic> findings) {
        return subject >= 0 && report(s, subject, end, MAKES_FAILURE, findings);
    }

    /** Reports the words from {@code first} to {@code last}. */
    static boolean report(Sentence s, int first, int last, String why, Consumer<Diagnostic> findings) {
        findings.accept(finding(s.span(first, last), why));
        return true;
    }

    /** {@code did not bother to check}, {@code could not be bothered}, {@code nobody bothered}. */
    private static boolean bother(Sentence s, int at, Consumer<Diagnostic> findings) {
        int nobody = nobodyBefore(s, at);
        if (nobody >= 0) {
            return failure(s, nobody, at, findings);
        }
        if (Lexicon.isNobody(s, 0) && DESCRIBES.contains(s.word(1))) {
            return failure(s, 0, at, findings);
        }
        int last = s.has(at - 1, "be") ? at - 2 : at - 1;
        int verb = s.has(last, "not") ? last - 1 : last;
        String negated = s.word(verb) + (verb < last ? "n't" : "");
        return (negated.equals("didn't") || negated.equals("couldn't")) && bungled(s, verb, at, findings);
    }

    /** Where {@code nobody} stands that is the subject of the verb at {@code verb}; -1 when it is not. */
    static int nobodyBefore(Sentence s, int verb) {
        int before = Lexicon.isAdverb(s.word(verb - 1)) ? verb - 2 : verb - 1;
        int nobody = s.has(before, "one") ? before - 1 : before;
        return Lexicon.isNobody(s, nobody) ? nobody : -1;
    }

    /** What only a person does, so that even an operator is one. */
    private static boolean bungled(Sentence s, int verb, int end, Consumer<Diagnostic> findings) {
        return failure(s, somebodyBefore(s, verb), end, findings);
    }

    /** {@code We knew it and still failed to raise it}. */
    private static boolean joined(Sentence s, int at, Consumer<Diagnostic> findings) {
        int joint = s.has(at - 1, "still") ? at - 2 : at - 1;
        boolean and = s.has(joint, "and") || s.has(joint, "but");
        return and && opensWithPerson(s, joint) && failure(s, at, at + 1, findings);
    }

    /** Where the operator stands that is the subject of the verb at {@code verb}; -1 when there is none. */
    private static int operatorBefore(Sentence s, int verb) {
        int at = verb - 1;
        return OPERATORS.contains(s.word(at)) && !byOrOf(s, at) && !isSupposed(s, at) ? at : -1;
    }

    private static boolean forgot(Sentence s, int at, Consumer<Diagnostic> findings) {
        if (s.has(at + 1, "to", "mention") || s.has(at + 1, "to", "say")) {
            return false;
        }
        if (at == 0 && s.has(1, "to")) {
            return failure(s, 0, 1, findings);
        }
        int near = subjectBefore(s, at, true);
        int subject = near >= 0 ? near : describedBefore(s, at);
        // `a tag that I forgot to remove`, said of any such tag.
        if (subject > 1 && (s.has(subject - 2, "a") || s.has(subject - 2, "any") || s.has(subject - 2, "anything"))) {
            return false;
        }
        int joint = at - 1;
        while (joint > at - 4 && (Lexicon.isAdverb(s.word(joint)) || s.has(joint, ","))) {
            joint--;
        }
        if (subject < 0 && (s.has(joint, "but") || s.has(joint, "and")) && opensWithPerson(s, joint)) {
            int end = s.has(at + 1, "to") ? at + 1 : at;
            return failure(s, at, end, findings);
        }
        return subject >= 0 && (omission(s, at, findings) || act(s, at, at, findings));
    }

    /** Whether the first person named before {@code end} stands where a subject does. */
    static boolean opensWithPerson(Sentence s, int end) {
        for (int i = 0; i < end; i++) {
            if (isSomebody(s, i)) {
                return !byOrOf(s, i) && !isSupposed(s, i);
            }
        }
        return false;
    }

    private static boolean ignored(Sentence s, int at, Consumer<Diagnostic> findings) {
        int operator = OF_PERSONS.contains(s.word(at)) ? operatorBefore(s, at) : -1;
        int subject = operator >= 0 ? operator : subjectOf(s, at);
        String next = s.word(at + 1);
        boolean transitive = switch (next) {
            case "the", "this", "that", "these", "those", "an", "a", "it", "our", "several", "repeated", "to", "how" ->
                true;
            case "two", "three", "four", "five", "six", "all", "both", "many", "multiple", "every", "numerous" -> true;
            default -> Lexicon.isNumber(next);
        };
        boolean we = s.has(subject, "we") || s.has(subject, "i");
        if (subject < 0 || !transitive || (we && !s.has(at, "overlooked"))) {
            return false;
        }
        return failure(s, subject, at, findings);
    }

    private static boolean blunder(Sentence s, int at, Consumer<Diagnostic> findings) {
        for (int i = at + 1; i <= at + 4; i++) {
            if (BLUNDER.contains(s.word(i))) {
                return act(s, at, i, findings);
            }
            if (s.has(i, ",") || s.has(i, "to") || s.has(i, "that")) {
                return false;
            }
        }
        return false;
    }

    private static boolean act(Sentence s, int at, int end, Consumer<Diagnostic> findings) {
        int subject = subjectBefore(s, at, s.has(at, "forgot"));
        return failure(s, subject, end, findings);
    }

    private static boolean slip(Sentence s, int at, Consumer<Diagnostic> findings) {
        String next = s.word(at + 1);
        if (!SLIPPED.contains(s.word(at)) || !(Lexicon.isPast(next) || next.endsWith("ing") || s.has(at - 1, "had"))) {
            return false;
        }
        int operator = operatorBefore(s, at);
        if (operator >= 0) {
            return failure(s, operator, at + 1, findings);
        }
        return !isMet(s, at) && !isServed(s, at) && act(s, at, at + 1 < s.size() ? at + 1 : at, findings);
    }

    /** {@code we wrongly returned an error}: what our service did. */
    private static boolean isServed(Sentence s, int at) {
        return s.has(at - 1, "we")
                && switch (s.word(at + 1)) {
                    case "returned", "served", "responded", "rejected", "charged", "billed", "emailed", "reported" ->
                        true;
                    default -> false;
                };
    }

    /** {@code bugs we accidentally triggered}: what lay there already. */
    private static boolean isMet(Sentence s, int at) {
        return s.has(at - 1, "we") && LAY_THERE.contains(s.word(at - 2));
    }

    private static boolean character(Sentence s, int at, Consumer<Diagnostic> findings) {
        if (!CHARACTER.contains(s.word(at))
                || isDenied(s, at)
                || isImagined(s, at)
                || (OF_THINGS.contains(s.word(at)) && !isOfPersons(s, at))
                || (TRAITS.contains(s.word(at)) && !isLaidOnSomebody(s, at))) {
            return false;
        }
        findings.accept(finding(s.span(at, at), "judges character"));
        return true;
    }

    /** {@code their negligence}, {@code through sheer carelessness}; where it is one of several, or a danger, it is nobody's. */
    private static boolean isLaidOnSomebody(Sentence s, int at) {
        if (s.has(at + 1, "or") || s.has(at - 1, "or")) {
            return false;
        }
        if (s.has(at + 1, "of", "the") || s.has(at + 1, "by") || s.has(at + 1, "on", "the")) {
            for (int i = at + 2; i < at + 8; i++) {
                if (Lexicon.isRole(s, i) || OPERATORS.contains(s.word(i))) {
                    return true;
                }
            }
        }
        if (Lexicon.isRole(s, at - 1) && !s.has(at - 1, "human")) {
            return true;
        }
        for (int i = at - 1; i >= at - 3; i--) {
            switch (s.word(i)) {
                case "our", "their", "his", "her", "my", "through", "by", "due", "was", "were" -> {
                    return true;
                }
                case "of" -> {
                    return INSTANCES.contains(s.word(i - 1));
                }
                case "", ",", "(", ":" -> {
                    return false;
                }
                default -> {
                    if (s.word(i).endsWith("'s")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** {@code not a story of negligence}: within the same clause, some words before. */
    static boolean isDenied(Sentence s, int at) {
        int far = TRAITS.contains(s.word(at)) ? 10 : 5;
        for (int i = at - 1; i >= at - far && !s.has(i, ",") && !s.has(i, "but"); i--) {
            if (s.has(i, "not")
                    || s.has(i, "without")
                    || s.has(i, "never")
                    || s.has(i, "nobody")
                    || s.has(i, "rather", "than")
                    || s.has(i, "instead", "of")
                    || s.has(i, "from", "being")
                    || s.word(i).endsWith("n't")) {
                return true;
            }
        }
        return s.has(at - 1, "no");
    }

    /** {@code that would be plainly reckless}, {@code a careless operator might approve it}: nobody was. */
    private static boolean isImagined(Sentence s, int at) {
        int be = at - 1;
        while (be > 0 && Lexicon.isAdverb(s.word(be))) {
            be--;
        }
        if (s.has(be - 1, "would", "be")
                || isModal(s.word(at + 1))
                || s.has(at - 1, "prevent")
                || s.has(at - 1, "against")
                || s.has(at - 1, "avoid")) {
            return true;
        }
        // The noun that it stands before, and what belongs to that.
        for (int i = at + 2; i <= at + 5 && !Lexicon.follows(s.word(at + 1)); i++) {
            if (isModal(s.word(i))) {
                return true;
            }
            if (!Character.isLetter((s.word(i) + ".").charAt(0)) || Lexicon.isPast(s.word(i))) {
                return false;
            }
        }
        return false;
    }

    private static boolean isModal(String word) {
        return switch (word) {
            case "would", "could", "might", "may", "can" -> true;
            default -> false;
        };
    }

    /** Whether the adjective at {@code at} is of persons or of what they do: what it stands before, else what it is said of. */
    private static boolean isOfPersons(Sentence s, int at) {
        String next = s.word(at + 1);
        if (next.isEmpty() || !Character.isLetter(next.charAt(0)) || next.equals("of") || Lexicon.follows(next)) {
            int be = at - 1;
            while (be > 0 && Lexicon.isAdverb(s.word(be))) {
                be--;
            }
            boolean easily = (s.has(be, "get") || s.has(be, "become") || s.has(be, "grow")) && s.has(be - 1, "to");
            return !easily && (!Lexicon.isBe(s, be) || isDoer(s, be - 1));
        }
        return isDoing(s, at + 1) || (isDoing(s, at + 2) && !Lexicon.follows(next));
    }

    private static boolean isDoer(Sentence s, int at) {
        return switch (s.word(at)) {
            case "it", "this", "that", "they", "you", "who", "shift", "crew", "department", "management", "vendor" ->
                true;
            default -> isSomebody(s, at) || DOINGS.contains(s.word(at));
        };
    }

    private static boolean isDoing(Sentence s, int at) {
        String word = s.word(at);
        return DOINGS.contains(word)
                || Lexicon.isRole(s, at)
                || OPERATORS.contains(word)
                || (word.endsWith("ing") && word.length() > 5);
    }

    /** {@code the engineer's mistake}, {@code a mistake by the on-call engineer}, {@code the team was at fault}. */
    private static boolean whose(Sentence s, int at, Consumer<Diagnostic> findings) {
        if (s.has(at, "fault") && s.has(at - 1, "at")) {
            int verb = s.has(at - 3, "the", "one") ? at - 4 : at - 2;
            int subject = Lexicon.isBe(s, verb) ? subjectOf(s, verb) : -1;
            if (subject >= 0) {
                findings.accept(finding(s.span(subject, at), "lays the fault on a person"));
                return true;
            }
            return false;
        }
        String owner = s.word(at - 1);
        if (owner.equals("own") && s.has(at - 2, "their") && s.has(at, "fault")) {
            return report(s, at - 2, at, "lays the fault on a person", findings);
        }
        boolean plural = owner.equals("'") && Lexicon.isRole(s, at - 2);
        String whose = Lexicon.owner(owner);
        boolean role = Lexicon.isRole(whose) || OPERATORS.contains(whose);
        boolean owned = plural || role || owner.equals("his") || owner.equals("her") || owner.equals("my");
        if (owned && FAULT.contains(s.word(at)) && !isDenied(s, at - 1)) {
            findings.accept(finding(s.span(plural ? at - 2 : at - 1, at), "lays the fault on a person"));
            return true;
        }
        int made = s.has(at + 1, "was", "made") ? at + 3 : s.has(at + 1, "made") ? at + 2 : at + 1;
        boolean by = s.has(made, "by") || s.has(made, "of") || s.has(made, "on", "the", "part", "of");
        int from = s.has(made, "on") ? made + 4 : made + 1;
        for (int i = from; by && i < from + 4; i++) {
            if (s.has(i, "who") || s.has(i, ",") || (i > from && s.has(i, "the"))) {
                return false;
            }
            if (isOther(s, i)
                    && (s.word(i + 1).length() <= 1
                            || !Character.isLetter(s.word(i + 1).charAt(0))
                            || ENDS.contains(s.word(i + 1)))) {
                findings.accept(finding(s.span(at, i), "lays the fault on a person"));
                return true;
            }
        }
        return false;
    }

    /** {@code the blame lies with the storage team}. */
    private static boolean liesWith(Sentence s, int at, Consumer<Diagnostic> findings) {
        int verb = at + 1;
        while (verb < at + 5 && !LIES.contains(s.word(verb))) {
            verb++;
        }
        boolean lies = LIES.contains(s.word(verb)) && (s.has(verb + 1, "with") || s.has(verb + 1, "on"));
        for (int i = verb + 2; lies && i < verb + 7; i++) {
            if (isSomebody(s, i)) {
                findings.accept(finding(s.span(at, i), "lays the fault on a person"));
                return true;
            }
        }
        return false;
    }

    private static boolean toBlame(Sentence s, int at, Consumer<Diagnostic> findings) {
        boolean be = s.has(at - 1, "to") && Lexicon.isBe(s, at - 2);
        int subject = be ? subjectBefore(s, at - 2, false) : -1;
        if (subject < 0) {
            return false;
        }
        findings.accept(finding(s.span(subject, at), "lays the fault on a person"));
        return true;
    }

    private static Diagnostic finding(SourceSpan span, String why) {
        return Diagnostic.of(
                Rule.LANGUAGE__BLAME,
                span,
                "`" + span.text().replaceAll("\\s+", " ") + "` " + why,
                "say what in the system allowed it: what made it easy to do and hard to notice");
    }
}
