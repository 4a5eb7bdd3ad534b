package dev.casebook.retrospect;

import dev.casebook.catalog.Postmortem;
import dev.casebook.retrospect.ThemeReview.CameBack;
import dev.casebook.retrospect.ThemeReview.Lasting;
import dev.casebook.retrospect.ThemeReview.Remark;
import dev.casebook.retrospect.ThemeReview.Standing;
import dev.casebook.retrospect.ThemeReview.Timing;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Questions that a period's postmortems raise. Each is asked only where they bear it out, and weighs more the more a plan that was
 * made before failed to hold: what came back first, then how incidents came to notice, then what they share, then what is left to do.
 */
final class Questions {
    private static final int MOST = 8;
    /** A failure that came back often in one period is a theme of its own, not five questions. */
    private static final int MOST_RETURNS = 2;

    private static final Duration LONG_UNDETECTED = Duration.ofMinutes(30);
    private static final Duration LONG_MITIGATING = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMinutes(5);
    private static final int MANY_ACTIONS = 3;
    private static final int MANY_TIMES = 3;

    private final ThemeReview review;
    private final List<Postmortem> postmortems;
    private final int all;
    private final List<Weighed> asked = new ArrayList<>();
    /** The words that a question is asked of already. */
    private final Set<Term> shared = new TreeSet<>();

    private Questions(ThemeReview review) {
        this.review = review;
        this.postmortems = review.period().postmortems();
        this.all = postmortems.size();
    }

    /** The weightiest questions, in the order to ask them. */
    static List<Question> of(ThemeReview review) {
        Questions questions = new Questions(review);
        questions.ask();
        return questions.asked.stream()
                .sorted(Comparator.comparingInt(Weighed::weight).reversed())
                .limit(MOST)
                .map(Weighed::question)
                .toList();
    }

    private record Weighed(int weight, Question question) {}

    private void ask(int weight, String text, List<Postmortem> about) {
        boolean named = about.size() == 1
                && text.contains(English.quoted(about.getFirst().title()));
        asked.add(new Weighed(weight, new Question(text, about, named)));
    }

    private void ask() {
        returns();
        changes();
        noticedByOthers();
        slowDetection();
        quickDetection();
        shared(Axis.FAILURE_MODE, 72, "what do they have in common beside the name?");
        shared(Axis.CONTRIBUTING_FACTOR, 66, "where else does this condition hold, without an incident so far?");
        shared(Axis.SERVICE, 60, "what makes so much depend on it?");
        longStanding();
        slowMitigation();
        overdue();
        systemic();
        declined();
        luck();
        nearMisses();
        firsts();
        unknownTimes();
    }

    private void returns() {
        Map<String, CameBack> latest = new TreeMap<>();
        review.cameBack().forEach(back -> latest.putIfAbsent(back.name(), back));
        latest.values().stream()
                .sorted(CameBack.WEIGHTIEST_FIRST)
                .limit(MOST_RETURNS)
                .forEach(back -> ask(100, text(back), List.of(back.postmortem())));
    }

    private static String text(CameBack back) {
        String what = English.capital(back.name()) + " struck for the " + English.ordinal(back.place()) + " time";
        int earlier = back.earlier().size();
        int open = back.open().size();
        if (earlier == 0) {
            return what + ", and no earlier action is recorded: what would keep it from returning once more?";
        }
        if (open == 0) {
            return what + " after " + (earlier == 1 ? "the earlier action was" : "all earlier actions were")
                    + " settled: which condition was left in place?";
        }
        return what + " while " + (earlier == 1 ? "the earlier action" : open + " of " + earlier + " earlier actions")
                + (open == 1 ? " was still open: what kept it open?" : " were still open: what kept them open?");
    }

    private void changes() {
        review.comparisons().stream()
                .filter(comparison -> !comparison.key().equals(Comparison.FAMILIES))
                .flatMap(comparison -> comparison.rows().stream()
                        .filter(row -> row.change() == Comparison.Change.MORE)
                        .limit(1)
                        .map(row -> new Changed(comparison, row)))
                .limit(2)
                .forEach(changed -> ask(
                        95,
                        changed.row.name() + " stands in " + changed.row.now() + " of " + changed.of.now()
                                + " postmortems, and stood in " + changed.row.before() + " of " + changed.of.before()
                                + " before: what changed?",
                        carrying(changed.row.term())));
    }

    private record Changed(Comparison of, Comparison.Row row) {}

    private void noticedByOthers() {
        List<Postmortem> late = review.detection().byOthers();
        int known = review.detection().known();
        if (late.isEmpty()) {
            return;
        }
        String how = English.listed(late.stream()
                .flatMap(postmortem -> postmortem.terms(Axis.DETECTED_BY).stream())
                .map(Term::id)
                .distinct()
                .sorted()
                .filter(id -> id.equals("customer") || id.equals("chance"))
                .map(id -> id.equals("customer") ? "by customers" : "by chance")
                .toList());
        String text = late.size() == 1
                ? English.quoted(late.getFirst().title()) + " was noticed " + how
                        + " first: which signal comes earlier?"
                : English.capital(English.share(late.size(), known)) + " incidents"
                        + (known < all ? " with a known way of detection" : "") + " were noticed " + how
                        + " first: which signals come earlier?";
        ask(2 * late.size() >= known ? 90 : 70, text, late);
    }

    private void slowDetection() {
        longest(review.detection().slowest(), LONG_UNDETECTED)
                .ifPresent(slow -> ask(
                        80,
                        English.quoted(slow.postmortem().title()) + " went unnoticed for "
                                + English.length(slow.length())
                                + ": where did it show first, and what watches there now?",
                        List.of(slow.postmortem())));
    }

    private static Optional<Lasting> longest(List<Lasting> slowestFirst, Duration atLeast) {
        return slowestFirst.stream().findFirst().filter(slow -> slow.length().compareTo(atLeast) >= 0);
    }

    /** Only beside one that took long: without it there is nowhere to carry what worked. */
    private void quickDetection() {
        List<Lasting> slowest = review.detection().slowest();
        Timing times = review.timing("undetected");
        Duration longest =
                Collections.max(List.of(times.now().longest(), times.before().longest()));
        if (slowest.isEmpty() || longest.compareTo(LONG_UNDETECTED) < 0) {
            return;
        }
        Lasting quick = slowest.getLast();
        if (quick.length().compareTo(SOON) <= 0) {
            ask(
                    64,
                    "What made it possible to notice "
                            + English.quoted(quick.postmortem().title())
                            + (quick.length().isZero() ? " at once" : " within " + English.length(quick.length()))
                            + ", and where is that missing?",
                    List.of(quick.postmortem()));
        }
    }

    private void shared(Axis axis, int weight, String question) {
        Comparison counts = review.comparison(axis);
        counts.rows().stream()
                .findFirst()
                .filter(row -> row.now() > 1 && 3 * row.now() >= counts.now())
                .ifPresent(row -> askShared(row, counts, weight, question));
    }

    private void askShared(Comparison.Row row, Comparison counts, int weight, String question) {
        Optional.ofNullable(row.term()).ifPresent(shared::add);
        ask(
                weight + (2 * row.now() > counts.now() ? 5 : 0),
                row.name() + " stands in " + English.share(row.now(), counts.now()) + " postmortems"
                        + (counts.silent() > 0 ? " that name any: " : ": ") + question,
                carrying(row.term()));
    }

    /** A word that most periods have tells more than one that is frequent in this one. */
    private void longStanding() {
        review.longStanding().stream()
                .filter(standing -> standing.earlier() >= MANY_TIMES && !shared.contains(standing.term()))
                .findFirst()
                .ifPresent(standing -> ask(54, text(standing), carrying(standing.term())));
    }

    private static String text(Standing standing) {
        return standing.term().name() + " is here again, as in " + English.number(standing.earlier())
                + " earlier postmortems: what would remove the condition, rather than one more instance of it?";
    }

    private List<Postmortem> carrying(@Nullable Term term) {
        return term == null
                ? List.of()
                : postmortems.stream()
                        .filter(postmortem -> postmortem.terms(term.axis()).contains(term))
                        .toList();
    }

    private void slowMitigation() {
        List<Lasting> slowest = new ArrayList<>();
        postmortems.forEach(postmortem ->
                postmortem.course().mitigating().ifPresent(length -> slowest.add(new Lasting(postmortem, length))));
        slowest.sort(Comparator.comparing(Lasting::length).reversed());
        longest(slowest, LONG_MITIGATING)
                .ifPresent(slow -> ask(
                        58,
                        "From being noticed to relief, "
                                + English.quoted(slow.postmortem().title()) + " took " + English.length(slow.length())
                                + ": what makes the remedy easier to find or to apply?",
                        List.of(slow.postmortem())));
    }

    private void overdue() {
        int late = review.decided().overdue().size();
        if (late > 0) {
            int decided = review.decided().all().size();
            ask(
                    5 * late >= decided ? 76 : 56,
                    (decided == 1 ? "The only action" : English.capital(English.share(late, decided)) + " actions")
                            + " decided " + (late == 1 ? "is" : "are") + " overdue: what is in "
                            + (late == 1 ? "its" : "their") + " way, and is " + (late == 1 ? "it" : "each")
                            + " still worth doing?",
                    distinct(review.decided().overdue()));
        }
    }

    private void systemic() {
        Decided.Tally systemic = review.decided().tally("systemic");
        if (systemic.done() == 0 && systemic.open() >= MANY_ACTIONS) {
            ask(
                    62,
                    "None of the " + English.number(systemic.all())
                            + " systemic actions is done so far: what would it take to finish one?",
                    distinct(review.decided().all().stream()
                            .filter(of -> of.action().isOpen()
                                    && Term.idOf(of.action().type()).equals("systemic"))
                            .toList()));
        } else if (systemic.all() == 0 && review.decided().all().size() >= MANY_ACTIONS) {
            ask(
                    62,
                    "None of the " + English.number(review.decided().all().size())
                            + " actions decided is systemic: which change would make the next such incident impossible?",
                    List.of());
        }
    }

    private void declined() {
        List<Decided.Of> declined = review.decided().declined();
        if (!declined.isEmpty()) {
            ask(
                    44,
                    (declined.size() == 1
                                    ? "One action was"
                                    : English.capital(English.number(declined.size())) + " actions were")
                            + " declined: how would it show if the risk that was accepted grows?",
                    distinct(declined));
        }
    }

    private void luck() {
        List<Postmortem> lucky = once(review.learnt().gotLucky().stream().map(Remark::postmortem));
        if (!lucky.isEmpty()) {
            ask(
                    52,
                    "Luck limited " + English.spelled(lucky.size(), "incident", "incidents")
                            + ": what would make certain what held by chance?",
                    lucky);
        }
    }

    private void nearMisses() {
        List<Postmortem> near = review.learnt().nearMisses();
        if (!near.isEmpty()) {
            ask(
                    50,
                    English.capital(English.spelled(near.size(), "near miss", "near misses"))
                            + ": what stopped " + (near.size() == 1 ? "it" : "them")
                            + " from becoming an incident, and would that hold the next time?",
                    near);
        } else if (all >= ReviewPeriods.FEWEST) {
            ask(20, "No near miss was written up: what almost happened?", List.of());
        }
    }

    private void firsts() {
        List<Term> modes = review.firstSeen().stream()
                .filter(term -> term.axis() == Axis.FAILURE_MODE)
                .toList();
        if (!modes.isEmpty()) {
            Term first = modes.getFirst();
            ask(
                    40,
                    first.name()
                            + " was seen here for the first time: where else could it happen, and would it be noticed?",
                    carrying(first));
        }
    }

    private void unknownTimes() {
        int known = review.timing("undetected").now().count();
        if (all > 1 && 2 * known < all) {
            ask(
                    30,
                    "When the incident began, or when it was noticed, is missing from "
                            + English.share(all - known, all)
                            + " postmortems: what would make these times easy to find?",
                    List.of());
        }
    }

    private static List<Postmortem> distinct(List<Decided.Of> actions) {
        return once(actions.stream().map(Decided.Of::postmortem));
    }

    /** Each once, newest first. */
    private static List<Postmortem> once(Stream<Postmortem> postmortems) {
        return List.copyOf(postmortems.collect(Collectors.toCollection(() -> new TreeSet<>(Postmortem.NEWEST_FIRST))));
    }
}
