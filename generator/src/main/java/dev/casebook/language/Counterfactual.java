package dev.casebook.language;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What did not happen, told as if it had been there to choose: {@code should have} of what persons do or undertake, {@code could have} of what
 * would have averted the incident, and {@code would have} of the incident itself ({@code would have been prevented}) or of us ({@code we would
 * have noticed sooner}). What may have happened ({@code could have affected}), what a system is meant to do ({@code the alert should have
 * fired}), what is wanted ({@code should have an owner}) and what a missing part would have done ({@code a probe would have caught it}) are
 * something else.
 */
final class Counterfactual implements Wording {
    private static final Set<String> AVERTED = Set.of(
            "prevented", "avoided", "averted", "caught", "detected", "mitigated", "shortened", "reduced", "spotted");
    /** Of these, what is said of the incident rather than of the moment it was seen. */
    private static final Set<String> KEPT_AWAY = Set.of("prevented", "avoided", "averted", "mitigated", "shortened");

    private static final Set<String> DONE_BY_US = Set.of(
            "done",
            "reacted",
            "responded",
            "acted",
            "tested",
            "checked",
            "verified",
            "monitored",
            "escalated",
            "communicated",
            "rolled",
            "reverted",
            "handled",
            "foreseen",
            "anticipated",
            "known",
            "noticed",
            "asked",
            "looked",
            "waited",
            "stopped",
            "discovered",
            "found",
            "used",
            "picked",
            "alerted",
            "paged",
            "called",
            "contacted",
            "informed",
            "told",
            "warned",
            "declared",
            "drained",
            "paused",
            "announced",
            "fixed");
    /** Of what persons do, what is no adjective before a noun: {@code we should have automated tests} tells what is wanted. */
    private static final Set<String> DONE_ONLY = Set.of(
            "watched",
            "checked",
            "verified",
            "asked",
            "told",
            "warned",
            "informed",
            "paged",
            "alerted",
            "added",
            "applied",
            "enabled",
            "disabled",
            "stopped",
            "paused",
            "drained",
            "reverted",
            "removed",
            "raised",
            "escalated",
            "anticipated",
            "monitored");

    private static final Set<String> BETTER = Set.of(
            "faster",
            "quicker",
            "sooner",
            "earlier",
            "shorter",
            "smoother",
            "clearer",
            "better",
            "easier",
            "quickly",
            "useful",
            "helpful",
            "nice",
            "ideal",
            "preferable",
            "good");
    /** Of these, what is said of a choice. */
    private static final Set<String> WISER =
            Set.of("better", "useful", "helpful", "nice", "ideal", "preferable", "good");

    private static final Set<String> SOONER = Set.of("sooner", "earlier", "faster", "quicker", "quickly", "easier");
    /** What there may be too little of. */
    private static final Set<String> VIRTUES = Set.of(
            "accurate",
            "comprehensive",
            "complete",
            "consistent",
            "detailed",
            "effective",
            "efficient",
            "explicit",
            "precise",
            "proactive",
            "resilient",
            "responsive",
            "robust",
            "specific",
            "thorough",
            "transparent");

    private static final Set<String> FASTER = Set.of("sooner", "earlier", "faster", "quicker", "shorter");
    /** What somebody is told to have missed to do: {@code the correct thing would have been to wait}. */
    private static final Set<String> RIGHT = Set.of("right", "correct", "better", "safer", "wiser", "proper");
    /** How persons are told to have worked otherwise: {@code a more careful review would have caught it}. */
    private static final Set<String> CLOSER = Set.of(
            "careful",
            "closer",
            "proper",
            "thorough",
            "better",
            "simple",
            "quick",
            "basic",
            "diligent",
            "more",
            "adequate");

    private static final Set<String> LOOKS = Set.of(
            "check",
            "glance",
            "review",
            "testing",
            "look",
            "reading",
            "inspection",
            "preparation",
            "planning",
            "attention",
            "care",
            "communication",
            "coordination",
            "investigation");
    private static final Set<String> SHOWN =
            Set.of("told", "sufficed", "revealed", "shown", "found", "uncovered", "exposed", "saved");
    private static final Set<String> LED_TO =
            Set.of("allowed", "enabled", "given", "made", "led", "meant", "begun", "started");
    /** What nobody had to do: {@code they should not have been expected to help}. */
    private static final Set<String> OWED = Set.of("expected", "required", "needed", "obliged", "forced");
    /** What an incident is told to have been, had somebody done otherwise. */
    private static final Set<String> LESSER = Set.of("limited", "smaller", "lower", "milder");
    /** What is told to have been possible only with what follows: how, or how much sooner. */
    private static final Set<String> SETTLED = Set.of(
            "discovered",
            "identified",
            "found",
            "noticed",
            "resolved",
            "solved",
            "fixed",
            "contained",
            "minimized",
            "minimised",
            "improved",
            "reduced",
            "decreased",
            "quickened");
    /** Who does something in persons' stead in a sentence that lays it on somebody. */
    private static final Set<String> WHOEVER = Set.of(
            "they",
            "he",
            "she",
            "nobody",
            "no-one",
            "anybody",
            "anyone",
            "somebody",
            "someone",
            "everybody",
            "everyone",
            "one");
    /** What only persons do, whoever {@code they} are. */
    private static final Set<String> ACTS = Set.of(
            "merged",
            "deployed",
            "approved",
            "shipped",
            "committed",
            "signed",
            "rushed",
            "skipped",
            "trusted",
            "touched",
            "asked",
            "told",
            "warned",
            "informed",
            "tested",
            "checked",
            "reviewed",
            "verified",
            "escalated",
            "paged",
            "called");

    /** What would only have undone something again. */
    private static final Set<String> UNDONE = Set.of("reverted", "removed", "overwritten", "failed", "broken", "lost");

    private static final Set<String> ONLOOKERS = Set.of(
            "users",
            "user",
            "customers",
            "customer",
            "you",
            "everyone",
            "clients",
            "readers",
            "visitors",
            "nobody",
            "anyone");
    private static final Set<String> ATTACKERS =
            Set.of("attacker", "attackers", "adversary", "intruder", "hacker", "hackers", "actor", "actors", "anyone");
    private static final Set<String> INCIDENT = Set.of(
            "it",
            "this",
            "that",
            "incident",
            "outage",
            "failure",
            "problem",
            "issue",
            "halt",
            "loss",
            "downtime",
            "bug",
            "error",
            "breach");
    /** What goes on to tell what happened instead. */
    private static final Set<String> INSTEAD = Set.of("but", "however", "except");

    private static final Set<String> HANGS = Set.of("if", "had");
    private static final Set<String> NONE = Set.of("no", "none", "nothing", "neither", "nor");
    /** What a note goes on after, without a subject of its own. */
    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", ":");

    private static final Set<String> SOME =
            Set.of("a", "an", "some", "several", "more", "fewer", "less", "many", "few", "no", "only");

    private static final Set<String> WAYS = Set.of("ways");

    private static final Set<String> WHETHER_ONLY = Set.of("whether");
    private static final Set<String> WHETHER = Set.of("if", "whether");
    /** What is said of plans and checks, which are as persons made them. */
    private static final Set<String> DRAWN_UP = Set.of("included", "covered", "considered", "validated");
    /** What persons undertake, so that what it should have done speaks of them; what else a system was built to do is no choice. */
    private static final Set<String> UNDERTAKINGS = Set.of(
            "investigation",
            "review",
            "rollout",
            "migration",
            "response",
            "plan",
            "change",
            "release",
            "deployment",
            "design",
            "process");
    /** What else persons set going, or promote. */
    private static final Set<String> SET_GOING = Set.of(
            "rollback", "failover", "incident", "escalation", "restore", "evacuation", "bridge", "communication");
    /** What systems do to what they handle, as against what persons do to it. */
    private static final Set<String> RUN = Set.of(
            "created",
            "rejected",
            "denied",
            "refused",
            "blocked",
            "routed",
            "restarted",
            "replicated",
            "logged",
            "triggered",
            "retried",
            "cached",
            "evicted",
            "dropped",
            "throttled",
            "terminated",
            "started",
            "returned",
            "stored",
            "fired",
            "loaded",
            "generated",
            "counted",
            "matched",
            "filtered",
            "suppressed",
            "preserved",
            "retained",
            "expired",
            "refreshed",
            "synced",
            "propagated",
            "mounted",
            "elected",
            "promoted",
            "accepted",
            "sent",
            "received");
    /** What persons do to a thing, so that {@code the alert that should have been tested} speaks of them, and not of what the thing is for. */
    private static final Set<String> DONE_TO_IT = Set.of(
            "tested",
            "reviewed",
            "checked",
            "caught",
            "noticed",
            "done",
            "avoided",
            "prevented",
            "communicated",
            "updated",
            "documented",
            "considered",
            "addressed",
            "rotated",
            "renewed",
            "planned",
            "discussed",
            "verified",
            "validated",
            "escalated",
            "prioritised",
            "prioritized");

    /** What is done now only, and of what was. */
    private static final Set<String> INSIGHT = Set.of(
            "realise", "realize", "know", "understand", "believe", "think", "see", "recognise", "recognize", "agree");

    private static final Set<String> BELIEVED =
            Set.of("believed", "thought", "expected", "assumed", "assuming", "expecting", "than");
    /** What a report tells to be over. */
    private static final Set<String> OVER = Set.of(
            "fixed",
            "mitigated",
            "resolved",
            "restored",
            "corrected",
            "processed",
            "delivered",
            "retried",
            "refunded",
            "completed");

    private static final Set<String> GUESSED = Set.of("potentially", "possibly", "perhaps", "maybe", "conceivably");
    /** What persons should have been: {@code we should have been more careful}. */
    private static final Set<String> CAREFUL = Set.of(
            "more",
            "less",
            "careful",
            "diligent",
            "thorough",
            "vigilant",
            "cautious",
            "attentive",
            "proactive",
            "aware",
            "prepared");

    /** What persons should have been doing: {@code the on-call should have been paying attention}. */
    private static final Set<String> HEEDING =
            Set.of("paying", "watching", "monitoring", "looking", "checking", "listening", "following", "testing");

    /** What an incident does to things, which nobody chooses. */
    private static final Set<String> SPARED = Set.of("affected", "unaffected", "impacted", "unimpacted", "touched");

    private static final Set<String> FELT =
            Set.of("seen", "noticed", "received", "experienced", "lost", "affected", "impacted", "recovered", "been");

    @Override
    public void judge(Sentence s, Consumer<Diagnostic> findings) {
        if (s.isQuestion() || s.isLabel()) {
            return;
        }
        for (int at = 0; at < s.size(); at++) {
            Form form = form(s, at);
            if (form != null && counts(s, form)) {
                report(s, form, findings);
                return;
            }
        }
        hadWe(s, findings);
    }

    /**
     * A modal perfect.
     *
     * @param modal should, could or would
     * @param at where the modal stands
     * @param negated whether it is negated
     * @param have where its {@code have} stands
     * @param participle where its participle stands
     */
    private record Form(String modal, int at, boolean negated, int have, int participle) {}

    private static @org.jspecify.annotations.Nullable Form form(Sentence s, int at) {
        String word = s.word(at);
        boolean joined = word.endsWith("'ve");
        boolean contracted = word.startsWith("shouldn't") || word.startsWith("couldn't") || word.startsWith("wouldn't");
        String modal = contracted
                ? word.substring(0, word.indexOf("n't"))
                : joined ? word.substring(0, word.length() - 3) : word;
        boolean ought = word.equals("ought");
        if (!modal.equals("should") && !modal.equals("could") && !modal.equals("would") && !ought) {
            return null;
        }
        boolean negated = contracted || s.has(at - 1, "never");
        int next = ought && s.has(at + 1, "to") ? at + 2 : at + 1;
        int have = at;
        if (!joined) {
            while (next < at + 4 && Lexicon.isAdverb(s.word(next))) {
                negated |= s.has(next, "not") || s.has(next, "never");
                next++;
            }
            if (!s.has(next, "have") && !s.has(next, "of")) {
                return null;
            }
            have = next++;
        }
        for (int end = next + 2; next < end && Lexicon.isAdverb(s.word(next)); next++) {
            negated |= s.has(next, "not") || s.has(next, "never");
        }
        boolean done = Lexicon.isParticiple(s, next)
                || (DONE_ONLY.contains(s.word(next)) && Lexicon.isPerson(s, subject(s, at)));
        return done ? new Form(ought ? "should" : modal, at, negated, have, next) : null;
    }

    private static boolean counts(Sentence s, Form form) {
        return switch (form.modal()) {
            case "should" -> should(s, form);
            case "could" ->
                !form.negated() && !isBeside(s) && !opensWithNone(s) && (could(s, form) || isLookedBackOn(s, form));
            default -> !isBeside(s) && (form.negated() ? wouldNot(s, form) : would(s, form) || isLookedBackOn(s, form));
        };
    }

    /** {@code In hindsight, a second look could have caught it}: then what a thing would have done is no longer said in passing. */
    private static boolean isLookedBackOn(Sentence s, Form form) {
        for (int at = 0; at < form.at(); at++) {
            if ((s.has(at, "in") || s.has(at, "with")) && (s.has(at + 1, "hindsight") || s.has(at + 1, "retrospect"))) {
                return !s.hasAny(form.at() - 4, 4, ATTACKERS)
                        && !s.hasAny(form.at() - 4, 4, NONE)
                        && !s.hasAny(form.at() - 12, 12, WHETHER_ONLY)
                        && !(form.modal().equals("would") && UNDONE.contains(s.word(form.participle())))
                        && !s.has(form.at() - 2, "if")
                        && !s.holds("worse");
            }
        }
        return false;
    }

    /** Whether what would have helped is a reason for an action, what luck spared, or the trial of a repair: {@code with the new alert}. */
    private static boolean isBeside(Sentence s) {
        boolean repaired =
                s.has(0, "with") && (s.has(2, "new") || s.has(2, "fix") || s.has(1, "new") || s.has(1, "this", "fix"));
        return repaired || s.isPlan() || s.isSpared();
    }

    private static boolean should(Sentence s, Form form) {
        String last = s.word(form.participle());
        int after = skipAdverbs(s, form.participle() + 1);
        boolean been = last.equals("been");
        String felt = been ? s.word(after) : last;
        boolean expected =
                isOfNow(s) || s.holds("hopefully") || s.holds("theory") || s.holds("then") || asksWhat(s, form.at());
        boolean told = (s.hasAny(form.at() - 9, 9, WHETHER) && !s.holds("even"))
                || s.hasAny(form.at() - 5, 5, BELIEVED)
                || isDenied(s, form.at());
        boolean onlookers = s.hasAny(form.at() - 4, 4, ONLOOKERS) && (FELT.contains(felt) || FELT.contains(last));
        boolean spared = SPARED.contains(felt) || (FELT.contains(felt) && s.hasAny(form.at() - 7, 7, NONE));
        boolean over = been && OVER.contains(felt) && !s.holds("earlier") && !s.holds("sooner") && !s.holds("before");
        return (isChoice(s, form, felt) || isLookedBackOn(s, form) || isMissed(s, form))
                && !isMeant(s, form, felt)
                && !(been
                        && ((RUN.contains(felt) && !isUndertaken(s, form) && !s.holds("before"))
                                || (form.negated() && OWED.contains(felt))))
                && !expected
                && !isForeseen(s, form, felt)
                && !told
                && !onlookers
                && !spared
                && !over;
    }

    /** {@code The rollback should have been started}: what persons set going. */
    private static boolean isUndertaken(Sentence s, Form form) {
        String subject = s.word(subject(s, form.at()));
        return UNDERTAKINGS.contains(subject) || SET_GOING.contains(subject);
    }

    /** {@code The job should have ended by now}, and not {@code we now know that we should have waited}. */
    private static boolean isOfNow(Sentence s) {
        for (int i = 0; i < s.size(); i++) {
            if (s.has(i, "now") && !INSIGHT.contains(s.word(i + 1)) && !INSIGHT.contains(s.word(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code There should have been an alert}. */
    private static boolean isMissed(Sentence s, Form form) {
        int after = form.participle() + 1;
        return !form.negated()
                && s.has(form.at() - 1, "there")
                && s.has(form.participle(), "been")
                && (s.has(after, "a") || s.has(after, "an") || s.has(after, "more") || s.has(after, "some"));
    }

    /** {@code the lesson is not that it should have been tested}. */
    private static boolean isDenied(Sentence s, int at) {
        for (int i = Math.max(0, at - 8); i < at; i++) {
            if (s.has(i, "not", "that")) {
                return true;
            }
        }
        return false;
    }

    /** Whether somebody could have done otherwise: persons act and undertake, things are acted on. */
    private static boolean isChoice(Sentence s, Form form, String felt) {
        boolean compares = s.hasAny(form.participle() + 1, 3, BETTER);
        if (s.has(form.participle(), "been")) {
            boolean elliptic =
                    form.negated() && s.has(form.at() - 2, "when", "it") && !Character.isLetter((felt + ".").charAt(0));
            return elliptic
                    || compares
                    || isMoreOf(s, skipAdverbs(s, form.participle() + 1))
                    || felt.equals("part")
                    || s.has(form.participle() + 1, "in", "place")
                    || felt.equals("clear")
                    || s.has(form.have() - 1, "never")
                    || (felt.endsWith("ed") && felt.length() > 3)
                    || ((CAREFUL.contains(felt) || HEEDING.contains(felt)) && isSomebody(s, subject(s, form.at())))
                    || Lexicon.isParticiple(s, skipAdverbs(s, form.participle() + 1));
        }
        int subject = subject(s, form.at());
        String last = s.word(form.participle());
        return subject < 0
                || DASHES.contains(s.word(subject))
                || isSomebody(s, subject)
                || (WHOEVER.contains(s.word(subject)) && ACTS.contains(last))
                || (AVERTED.contains(last) && !isExplained(s, form.participle()))
                || DRAWN_UP.contains(last)
                || (form.negated() && last.equals("happened"))
                || (form.negated() && last.equals("taken") && s.has(subject, "it"))
                || (UNDERTAKINGS.contains(s.word(subject)) && (DONE_BY_US.contains(last) || compares))
                || (compares && (DONE_BY_US.contains(last) || last.equals("happened")));
    }

    private static boolean isSomebody(Sentence s, int subject) {
        return Lexicon.isPerson(s, subject) || Lexicon.isNamed(s, subject);
    }

    /** {@code Somebody should have been paged}, {@code we should have seen several of them}: what systems owed us. */
    private static boolean isForeseen(Sentence s, Form form, String felt) {
        int after = form.participle() + 1;
        return (s.has(form.participle(), "been") && (felt.equals("paged") || felt.equals("alerted")))
                || (s.has(form.participle(), "seen") && SOME.contains(s.word(after)));
    }

    /** {@code The probe should have caught it, but asked the old host}: what a thing did instead is told at once. */
    private static boolean isExplained(Sentence s, int from) {
        return s.hasAny(from + 1, s.size() - from, INSTEAD);
    }

    /** {@code the gate that should have stopped it}, {@code records that should have been created}: what a thing is for. */
    private static boolean isMeant(Sentence s, Form form, String felt) {
        boolean been = s.has(form.participle(), "been");
        boolean valued = s.has(form.at() - 2, "which") && (s.has(form.at() - 1, "they") || s.has(form.at() - 1, "it"));
        return valued
                || (relative(s, form) && (!been || s.holds("still") || !DONE_TO_IT.contains(felt)))
                || (been && s.holds("automatically"));
    }

    /** {@code which shows what alarm or probe should have caught it}. */
    private static boolean asksWhat(Sentence s, int at) {
        if (s.has(at - 2, "when") && INSIGHT.contains(s.word(at - 3))) {
            return true;
        }
        for (int i = at - 1; i >= at - 7 && !s.has(i, ",") && !s.has(i, "and"); i--) {
            if (s.has(i, "what")) {
                return true;
            }
        }
        return false;
    }

    private static boolean relative(Sentence s, Form form) {
        return s.has(form.at() - 1, "that") || s.has(form.at() - 1, "which");
    }

    private static boolean could(Sentence s, Form form) {
        if (s.hasAny(form.at() - 4, 4, ATTACKERS) || (s.has(form.at() - 1, "that") && s.has(form.at() - 2, "things"))) {
            return false;
        }
        if (s.holds("later") || s.holds("worse") || s.hasAny(form.at() - 9, 9, WHETHER_ONLY) || isAsked(s, form.at())) {
            return false;
        }
        String last = s.word(form.participle());
        boolean people = Lexicon.isPerson(s, subject(s, form.at()));
        if (last.equals("been")) {
            if (s.has(form.at() - 1, "there")) {
                return false;
            }
            int next = skipAdverbs(s, form.participle() + 1);
            return AVERTED.contains(s.word(next))
                    || isMoreOf(s, next)
                    || s.has(next, "limited", "to")
                    || (s.word(next).endsWith("ed") && s.hasAny(next + 1, 4, SOONER))
                    || s.hasAny(form.participle() + 1, 3, BETTER)
                    || (s.word(next).endsWith("ed") && s.hasAny(next + 1, 1, BETTER))
                    || isSettled(s, next);
        }
        return (people && AVERTED.contains(last))
                || (!relative(s, form) && (KEPT_AWAY.contains(last) || (last.equals("helped") && !isGuess(s, form))))
                || (s.hasAny(form.participle() + 1, 6, SOONER) && hangsOn(s, form.participle()))
                || (s.has(form.at() - 1, "somebody") || s.has(form.at() - 1, "someone"))
                || (LED_TO.contains(last) && s.hasAny(form.participle() + 1, 3, SOONER))
                || (people && DONE_BY_US.contains(last) && !choseBetter(s, form.participle()));
    }

    /** {@code could have paged us earlier had it been on}: whether what follows says on what that hung. */
    private static boolean hangsOn(Sentence s, int from) {
        return s.hasAny(from + 1, s.size() - from, HANGS);
    }

    /** {@code the degree to which a canary could have avoided it}, {@code list ways it could have been seen sooner}: what is to be found out. */
    private static boolean isAsked(Sentence s, int at) {
        for (int i = Math.max(0, at - 9); i < at; i++) {
            if (s.has(i, "degree", "to", "which") || s.has(i, "extent", "to", "which")) {
                return true;
            }
        }
        return s.hasAny(at - 5, 5, WAYS) || s.has(at - 1, "what") || s.has(at - 1, "never") || s.has(at - 2, "how");
    }

    /** {@code could potentially have helped}. */
    private static boolean isGuess(Sentence s, Form form) {
        return s.hasAny(form.have() - 2, 2, GUESSED);
    }

    /** {@code could have waited, but went on}: what was done is told with what it was preferred to. */
    private static boolean choseBetter(Sentence s, int from) {
        for (int at = from; at < s.size(); at++) {
            if (s.has(at, "but")) {
                return !s.has(at + 1, "not")
                        && !s.word(at + 1).endsWith("n't")
                        && !s.word(at + 2).endsWith("n't")
                        && !s.has(at + 2, "not");
            }
        }
        return false;
    }

    /** Of the incident itself, or of persons; what a thing would have done is said in passing. */
    private static boolean would(Sentence s, Form form) {
        if (relative(s, form)
                || s.hasAny(form.at() - 4, 4, ATTACKERS)
                || s.hasAny(form.at() - 4, 4, NONE)
                || s.hasAny(form.at() - 12, 12, WHETHER_ONLY)
                || s.has(form.at() - 2, "if")) {
            return false;
        }
        String last = s.word(form.participle());
        int after = form.participle() + 1;
        if (last.equals("been")) {
            int next = skipAdverbs(s, after);
            return KEPT_AWAY.contains(s.word(next))
                    || (RIGHT.contains(s.word(form.at() - 2)) && s.has(after, "to"))
                    || isSettled(s, next)
                    || isBetter(s, subject(s, form.at()), after)
                    || (s.has(0, "if") && (FASTER.contains(s.word(after)) || FASTER.contains(s.word(after + 1))));
        }
        if (isCloserLook(s, form.at()) && (AVERTED.contains(last) || SHOWN.contains(last))) {
            return true;
        }
        return Lexicon.isPerson(s, subject(s, form.at()))
                && (AVERTED.contains(last) || (DONE_BY_US.contains(last) && s.hasAny(after, 5, SOONER)));
    }

    /** {@code A quick look at the log would have}: whether the subject is work of persons, done better than it was. */
    private static boolean isCloserLook(Sentence s, int modal) {
        for (int at = Math.max(0, modal - 8); at < modal; at++) {
            if (LOOKS.contains(s.word(at)) && (CLOSER.contains(s.word(at - 1)) || CLOSER.contains(s.word(at - 2)))) {
                return true;
            }
        }
        return false;
    }

    /** {@code it would have been better to wait}, and not {@code it would have been easier on another day}. */
    private static boolean isBetter(Sentence s, int subject, int from) {
        for (int at = from; at < from + 2; at++) {
            if (BETTER.contains(s.word(at)) || LESSER.contains(s.word(at))) {
                return (s.has(at + 1, "to") && s.has(subject, "it") && WISER.contains(s.word(at)))
                        || (s.has(at + 1, "if") && Lexicon.isPerson(s, at + 2));
            }
        }
        return false;
    }

    /** {@code discovered in advance}, {@code solved in half the time}, {@code fixed sooner}. */
    private static boolean isSettled(Sentence s, int at) {
        int after = at + 1;
        return SETTLED.contains(s.word(at))
                && (s.hasAny(after, 3, SOONER)
                        || s.has(after, "if")
                        || s.has(after, "had")
                        || s.has(after, "before")
                        || s.has(after, "in", "advance")
                        || (s.has(after, "in") && Lexicon.isNumber(s.word(after + 1)))
                        || (s.has(after, "by") && s.word(after + 1).endsWith("ing")));
    }

    /** {@code more thorough}, and not {@code more severe}. */
    private static boolean isMoreOf(Sentence s, int at) {
        return s.has(at, "more") && VIRTUES.contains(s.word(at + 1));
    }

    /** {@code would not have happened}, and on what that hung. */
    private static boolean wouldNot(Sentence s, Form form) {
        String last = s.word(form.participle());
        boolean hangs = s.holds("if") || s.holds("had") || s.holds("with") || s.holds("without") || s.holds("unless");
        return hangs
                && s.hasAny(form.at() - 3, 3, INCIDENT)
                && (last.equals("happened") || last.equals("occurred") || s.has(form.participle(), "come", "to"));
    }

    private static boolean opensWithNone(Sentence s) {
        for (int at = 0; at < 4; at++) {
            if (s.has(at, "no") || s.has(at, "none") || s.has(at, "nothing")) {
                return true;
            }
        }
        return false;
    }

    private static int subject(Sentence s, int at) {
        int subject = at - 1;
        while (subject > 0 && Lexicon.isAdverb(s.word(subject))) {
            subject--;
        }
        return subject;
    }

    private static int skipAdverbs(Sentence s, int at) {
        int next = at;
        while (next < at + 2 && Lexicon.isAdverb(s.word(next))) {
            next++;
        }
        return next;
    }

    /** {@code Had we known} at the beginning, {@code if only we had}. */
    private static void hadWe(Sentence s, Consumer<Diagnostic> findings) {
        int who = s.has(1, "the") || s.has(1, "our") ? (Lexicon.isRole(s, 2) ? 2 : 3) : 1;
        int done = skipAdverbs(s, who + 1);
        // What had gone on, or had not been done, tells of another course, and of nothing that was left undone.
        boolean had = s.has(0, "had")
                && (isSomebody(s, who) || WHOEVER.contains(s.word(who)))
                && (Lexicon.isParticiple(s, done) || s.word(done).endsWith("ed"))
                && !s.has(done, "continued")
                && !s.has(done - 1, "not");
        if (had) {
            findings.accept(finding(s.span(0, who), s.span(0, who).text()));
            return;
        }
        if (ifSomebodyHad(s, findings)) {
            return;
        }
        for (int at = 0; at + 3 < s.size(); at++) {
            if (s.has(at, "if", "only") && s.holds("had")) {
                findings.accept(finding(s.span(at, at + 1), s.span(at, at + 1).text()));
                return;
            }
        }
    }

    private static boolean isDone(Sentence s, int at) {
        int done = skipAdverbs(s, s.has(at, "first") ? at + 1 : at);
        return Lexicon.isParticiple(s, done) || s.word(done).endsWith("ed") || s.has(done, "read");
    }

    /** {@code If the on-call had looked, it would have lasted a minute}: on a person hangs how it went. */
    private static boolean ifSomebodyHad(Sentence s, Consumer<Diagnostic> findings) {
        boolean hung = s.holds("would") || s.holds("could");
        for (int at = 0; hung && at + 3 < s.size(); at++) {
            int had = at + 2;
            while (had < at + 6 && !s.has(had, "had") && !s.has(had, "would", "have")) {
                had++;
            }
            int who = had - 1;
            boolean somebody = Blame.isOther(s, who) || WHOEVER.contains(s.word(who)) || s.has(who, "on-call");
            if (s.has(at, "if")
                    && (s.has(had, "had") || s.has(had, "would"))
                    && somebody
                    && !s.has(who, "they")
                    && !s.has(had + 1, "not")
                    && isDone(s, s.has(had, "would") ? had + 2 : had + 1)) {
                findings.accept(finding(s.span(at, had), s.span(at, had).text()));
                return true;
            }
        }
        return false;
    }

    private static void report(Sentence s, Form form, Consumer<Diagnostic> findings) {
        boolean been = s.has(form.participle(), "been");
        SourceSpan span = s.span(form.at(), been ? form.participle() : form.have());
        Diagnostic finding = finding(span, span.text());
        boolean passive = been
                && form.modal().equals("should")
                && s.word(form.participle() + 1).endsWith("ed");
        if (passive) {
            String was = form.negated() ? "was" : "was not";
            finding = finding.mendedBy(
                    new Fix("write `" + was + "`", Fix.Safety.REVIEW, List.of(new Fix.Edit(span, was))));
        }
        findings.accept(finding);
    }

    private static Diagnostic finding(SourceSpan span, String phrase) {
        String said = phrase.replaceAll("\\s+", " ");
        return Diagnostic.of(
                Rule.LANGUAGE__COUNTERFACTUAL,
                span,
                "`" + said + "` tells of what did not happen",
                said.toLowerCase(java.util.Locale.ROOT).startsWith("should")
                        ? "say what happened instead, and what made that the likely thing to happen"
                        : "say what was missing, and make it an action if it is still missing");
    }
}
