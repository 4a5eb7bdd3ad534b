package dev.casebook.language;

import dev.casebook.diagnostic.Diagnostic;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Ways to reproach somebody that need no verb of failing: {@code asleep at the wheel}, {@code did not do their job}, {@code typed the wrong
 * command}, {@code the team's failure to ask}. What we did ourselves is told more freely: {@code we ran it in the wrong cluster} is part of
 * the story.
 */
final class Reproach {
    /** What somebody does to what turns out to be the wrong thing; to find or to replace a wrong thing is something else. */
    private static final Set<String> DONE_WRONG = Set.of(
            "typed",
            "ran",
            "executed",
            "pushed",
            "deployed",
            "restarted",
            "deleted",
            "dropped",
            "picked",
            "chose",
            "used",
            "selected",
            "applied",
            "copied",
            "pasted",
            "pulled",
            "entered",
            "edited",
            "merged",
            "unplugged",
            "terminated",
            "stopped",
            "released",
            "shipped",
            "rolled",
            "plugged",
            "connected");
    /** What tells how that could come about. */
    private static final Set<String> EXPLAINS = Set.of(
            "because",
            "since",
            "due",
            "both",
            "same",
            "similar",
            "identical",
            "alike",
            "looked",
            "named",
            "called",
            "outdated",
            "unaware",
            "undocumented");
    /** What there is to follow. */
    private static final Set<String> RULES = Set.of(
            "procedure",
            "procedures",
            "process",
            "processes",
            "runbook",
            "runbooks",
            "playbook",
            "checklist",
            "instructions",
            "guidelines",
            "guide",
            "protocol",
            "policy",
            "policies",
            "rules",
            "steps");

    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "all", "every", "our", "this", "that", "these", "both", "their", "his", "her");
    private static final Set<String> THEIR = Set.of("their", "his", "her");
    /** What is expected of persons. */
    private static final Set<String> EXPECTED = Set.of("attention", "care", "diligence", "discipline", "competence");

    /** What goes wrong in somebody's hands. */
    private static final Set<String> MISDONE = Set.of(
            "misconfigured",
            "mishandled",
            "misjudged",
            "miscalculated",
            "mistyped",
            "mismanaged",
            "misdiagnosed",
            "disregarded",
            "panicked",
            "wasted",
            "mistook",
            "confused",
            "dismissed",
            "hesitated",
            "overreacted");

    private static final Set<String> NEGLECTED = Set.of(
            "checked",
            "tested",
            "asked",
            "looked",
            "read",
            "bothered",
            "verified",
            "reviewed",
            "thought",
            "followed",
            "updated",
            "responded",
            "escalated",
            "validated");
    /** What is held against its maker. */
    private static final Set<String> MADE = Set.of(
            "wrote",
            "made",
            "merged",
            "deployed",
            "approved",
            "changed",
            "set",
            "pushed",
            "configured",
            "designed",
            "built",
            "left",
            "ran",
            "did");

    private static final Set<String> KEPT =
            Set.of("quiet", "ignoring", "breaking", "failing", "forgetting", "missing", "making");
    private static final Set<String> BROKEN = Set.of("production", "prod", "build", "site");
    private static final Set<String> HARM = Set.of(
            "outage",
            "incident",
            "bug",
            "error",
            "regression",
            "mistake",
            "typo",
            "problem",
            "failure",
            "breach",
            "downtime",
            "vulnerability");
    private static final Set<String> UNSKILLED =
            Set.of("rookie", "amateur", "beginner's", "embarrassing", "unforced", "dumb", "schoolboy");
    private static final Set<String> THROUGH = Set.of("through");
    private static final Set<String> DID = Set.of("did", "doing", "done");
    /** How somebody leaves what is to be closed. */
    private static final Set<String> EXPOSED = Set.of("unlocked", "unattended", "exposed");

    private static final Set<String> ENTRIES =
            Set.of("port", "ports", "door", "firewall", "bucket", "endpoint", "access", "flag", "switch", "logging");

    private Reproach() {}

    /** Reports what reproaches somebody by the word at {@code at}; answers whether it does. */
    static boolean found(Sentence s, int at, Consumer<Diagnostic> findings) {
        return switch (s.word(at)) {
            case "skipped", "rushed" -> DETERMINERS.contains(s.word(at + 1)) && of(s, at, at, findings);
            case "broke" ->
                (BROKEN.contains(s.word(at + 1)) || BROKEN.contains(s.word(at + 2))) && of(s, at, at, findings);
            case "caused", "introduced" -> caused(s, at, findings);
            case "refused" -> s.has(at + 1, "to") && of(s, at, at + 1, findings);
            case "kept", "keeps" -> KEPT.contains(s.word(at + 1)) && of(s, at, at + 1, findings);
            case "waved", "let" -> s.hasAny(at + 2, 6, THROUGH) && of(s, at, at, findings);
            case "never" -> {
                int verb = s.has(at + 1, "once") ? at + 2 : at + 1;
                yield NEGLECTED.contains(s.word(verb)) && of(s, at, verb, findings);
            }
            case "competent" -> s.has(at - 1, "not") && Lexicon.isBe(s, at - 2) && of(s, at - 2, at, findings);
            case "slept" -> of(s, at, at, findings);
            case "trouble" -> s.has(at - 2, "took", "the") && s.has(0, "not", "one") && report(s, 0, at, findings);
            case "cared" -> {
                int nobody = Blame.nobodyBefore(s, at);
                yield nobody >= 0 && report(s, nobody, at, findings);
            }
            case "cut" -> s.has(at + 1, "corners") && of(s, at, at + 1, findings);
            case "lacked" -> s.hasAny(at + 1, 2, EXPECTED) && of(s, at, at, findings);
            case "follow" -> s.hasAny(at + 1, 5, RULES) && undone(s, at, at, findings);
            case "job" -> THEIR.contains(s.word(at - 1)) && s.has(at - 2, "do") && undone(s, at - 2, at, findings);
            case "slow" ->
                s.has(at - 1, "too") && s.has(at + 1, "to") && Lexicon.isWas(s, at - 2) && of(s, at - 2, at, findings);
            case "wrong" -> wrong(s, at, findings);
            case "mistake", "accident", "oversight" ->
                s.has(at - 1, "by") ? byMistake(s, at, findings) : unskilled(s, at, findings);
            case "attention" -> inattention(s, at, findings);
            case "lack" -> lack(s, at, findings);
            case "failure" -> s.has(at + 1, "to") && isOwned(s, at) && report(s, at - 1, at + 1, findings);
            case "asleep" -> s.has(at + 1, "at", "the", "wheel") && report(s, at, at + 3, findings);
            case "thinking" -> s.has(at - 1, "without") && report(s, at - 1, at, findings);
            case "asking", "telling", "consulting" -> untold(s, at, findings);
            case "excuse" -> s.has(at - 1, "no") && s.has(at + 1, "for") && report(s, at - 1, at, findings);
            case "inexcusable", "unforgivable" -> report(s, at, at, findings);
            case "judgement", "judgment" -> s.has(at - 1, "poor") && report(s, at - 1, at, findings);
            case "lost" ->
                (s.has(at + 1, "control", "of") || s.has(at + 1, "track", "of")) && of(s, at, at + 1, findings);
            case "left" -> exposed(s, at) && of(s, at, at, findings);
            case "took" -> (s.has(at + 1, "too", "long") || s.has(at + 2, "too", "long")) && of(s, at, at, findings);
            case "guilty" -> Lexicon.isBe(s, at - 1) && of(s, at - 1, at, findings);
            case "responsible" ->
                Lexicon.isBe(s, at - 1) && s.has(at + 1, "for") && isHarm(s, at + 2) && of(s, at - 1, at, findings);
            case "whoever" -> at == 0 && MADE.contains(s.word(1)) && report(s, 0, 1, findings);
            case "idea" -> s.has(at - 2, "had", "no") && s.has(at + 1, "what") && of(s, at - 2, at, findings);
            case "nothing" -> (s.has(at - 1, "did") || s.has(at - 1, "do")) && idle(s, at, findings);
            case "think" -> s.has(at + 1, "to") && undone(s, at, at + 1, findings);
            case "lazy" -> s.has(at - 1, "too") && Lexicon.isWas(s, at - 2) && of(s, at - 2, at, findings);
            case "poor", "terrible" ->
                s.has(at + 1, "job") && s.hasAny(at - 2, 2, DID) && report(s, at, at + 1, findings);
            case "error", "errors" -> UNSKILLED.contains(s.word(at - 1)) && report(s, at - 1, at, findings);
            default -> MISDONE.contains(s.word(at)) && !s.has(at + 1, "no") && of(s, at, at, findings);
        };
    }

    /** {@code The network team caused an outage}, {@code a developer introduced a bug}. */
    private static boolean caused(Sentence s, int at, Consumer<Diagnostic> findings) {
        return isHarm(s, at + 1) && of(s, at, at, findings);
    }

    /** {@code an outage}, and not {@code the incident response}. */
    private static boolean isHarm(Sentence s, int at) {
        int what = DETERMINERS.contains(s.word(at)) || s.has(at, "another") ? at + 1 : at;
        return HARM.contains(s.word(what)) && Lexicon.follows(s.word(what + 1));
    }

    /** {@code left the port open}, {@code left the flag on}, and not {@code left the ticket open}. */
    private static boolean exposed(Sentence s, int at) {
        boolean entry = false;
        for (int i = at + 1; i < at + 7; i++) {
            boolean open = s.has(i, "open") || s.has(i, "on");
            if (EXPOSED.contains(s.word(i)) || (entry && open && s.word(i + 1).length() <= 1)) {
                return true;
            }
            entry |= ENTRIES.contains(s.word(i));
        }
        return false;
    }

    /** {@code were warned and did nothing}, and not {@code the restart did nothing}. */
    private static boolean idle(Sentence s, int at, Consumer<Diagnostic> findings) {
        if (s.has(at - 3, "chose", "to", "do")) {
            return of(s, at - 3, at, findings) || (Blame.opensWithPerson(s, at - 3) && report(s, at - 3, at, findings));
        }
        boolean they = s.has(0, "they");
        return (they || (s.has(at - 2, "and") && Blame.opensWithPerson(s, at))) && report(s, at - 1, at, findings);
    }

    /** {@code a rookie mistake}, {@code an oversight on our part}. */
    private static boolean unskilled(Sentence s, int at, Consumer<Diagnostic> findings) {
        if (s.has(at + 1, "on", "our", "part") || s.has(at + 1, "on", "my", "part")) {
            return report(s, at, at + 3, findings);
        }
        return UNSKILLED.contains(s.word(at - 1)) && report(s, at - 1, at, findings);
    }

    /** {@code pushed it without asking anyone}. */
    private static boolean untold(Sentence s, int at, Consumer<Diagnostic> findings) {
        boolean anyone = s.has(at + 1, "anyone") || s.has(at + 1, "anybody") || s.has(at + 1, "the");
        return anyone
                && s.has(at - 1, "without")
                && Blame.opensWithPerson(s, at)
                && !isOurs(s, at)
                && report(s, at - 1, at, findings);
    }

    private static boolean isOurs(Sentence s, int end) {
        for (int at = 0; at < end; at++) {
            if (s.has(at, "we") || s.written(at).equals("I")) {
                return true;
            }
        }
        return false;
    }

    private static boolean of(Sentence s, int verb, int end, Consumer<Diagnostic> findings) {
        return Blame.failure(s, Blame.otherBefore(s, verb), end, findings);
    }

    /** Of the verb at {@code verb} that somebody else did not do. */
    private static boolean undone(Sentence s, int verb, int end, Consumer<Diagnostic> findings) {
        int did = s.has(verb - 2, "did", "not") || s.has(verb - 2, "had", "not") ? verb - 2 : verb - 1;
        boolean not = did < verb - 1 || s.has(did, "didn't") || s.has(did, "never");
        return not && !explains(s) && of(s, did, end, findings);
    }

    /** {@code ran it against the wrong cluster}, where nothing tells what made the wrong one look right. */
    private static boolean wrong(Sentence s, int at, Consumer<Diagnostic> findings) {
        boolean the = s.has(at - 1, "the") || s.has(at - 1, "a");
        for (int verb = at - 2; the && verb >= at - 6 && !s.has(verb, ",") && !s.has(verb, "that"); verb--) {
            if (DONE_WRONG.contains(s.word(verb))) {
                return !explains(s) && of(s, verb, at, findings);
            }
        }
        return false;
    }

    /** {@code pulled the other cable by mistake}. */
    private static boolean byMistake(Sentence s, int at, Consumer<Diagnostic> findings) {
        int verb = at - 2;
        while (verb > 0 && verb > at - 12 && !s.has(verb, ",") && !Lexicon.isPast(s.word(verb))) {
            verb--;
        }
        return Lexicon.isPast(s.word(verb)) && Blame.failure(s, Blame.somebodyBefore(s, verb), at, findings);
    }

    /** {@code was not paying attention}, {@code paid no attention}. */
    private static boolean inattention(Sentence s, int at, Consumer<Diagnostic> findings) {
        if (s.has(at - 2, "paid", "no") || s.has(at - 2, "paying", "no")) {
            return of(s, at - 2, at, findings);
        }
        int was = s.has(at - 2, "not", "paying") ? at - 3 : at - 2;
        boolean not = s.has(was, "wasn't") || s.has(was, "weren't") || (was == at - 3 && Lexicon.isWas(s, was));
        return not && s.has(at - 1, "paying") && Blame.failure(s, Blame.somebodyBefore(s, was), at, findings);
    }

    /** {@code the reviewer's lack of care}, {@code a lack of attention by the reviewer}. */
    private static boolean lack(Sentence s, int at, Consumer<Diagnostic> findings) {
        if (!s.has(at + 1, "of") || !EXPECTED.contains(s.word(at + 2))) {
            return false;
        }
        boolean always = !s.has(at + 2, "attention") && !s.has(at + 2, "competence");
        boolean whose = always || isOwned(s, at) || THEIR.contains(s.word(at - 1));
        for (int i = at + 3; i < at + 8 && !whose; i++) {
            whose = Lexicon.isRole(s, i) || Lexicon.isNamed(s, i);
        }
        return whose && report(s, at, at + 2, findings);
    }

    /** Whether what stands at {@code at} is said to be somebody's: {@code the team's}. */
    private static boolean isOwned(Sentence s, int at) {
        String whose = Lexicon.owner(s.written(at - 1).replace('\u2019', '\''));
        String role = whose.toLowerCase(Locale.ROOT);
        return Lexicon.isRole(role) || Blame.isOperator(role) || Lexicon.isGivenName(whose);
    }

    private static boolean report(Sentence s, int first, int last, Consumer<Diagnostic> findings) {
        return !Blame.isDenied(s, first) && Blame.report(s, first, last, "reproaches somebody", findings);
    }

    private static boolean explains(Sentence s) {
        return s.hasAny(0, s.size(), EXPLAINS);
    }
}
