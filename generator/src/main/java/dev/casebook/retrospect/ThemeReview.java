package dev.casebook.retrospect;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Postmortem;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the postmortems of a period say together.
 *
 * @param period which they are
 * @param comparisons their words, counted beside those of the period before
 * @param firstSeen failure modes and services that no earlier postmortem has; empty for the oldest period
 * @param longStanding failure modes and contributing factors that earlier postmortems have as well, the most frequent first
 * @param cameBack failures that an earlier postmortem had already
 * @param timings how long incidents took
 * @param detection how they were noticed
 * @param decided the actions decided
 * @param learnt near misses, what went well, what was luck
 */
public record ThemeReview(
        ReviewPeriod period,
        List<Comparison> comparisons,
        List<Term> firstSeen,
        List<Standing> longStanding,
        List<CameBack> cameBack,
        List<Timing> timings,
        Detection detection,
        Decided decided,
        Learnt learnt) {
    /** Copies the lists. */
    public ThemeReview {
        comparisons = List.copyOf(comparisons);
        firstSeen = List.copyOf(firstSeen);
        longStanding = List.copyOf(longStanding);
        cameBack = List.copyOf(cameBack);
        timings = List.copyOf(timings);
    }

    /**
     * A word that is not new.
     *
     * @param term which
     * @param earlier how many postmortems from before the period have it
     */
    public record Standing(Term term, int earlier) {}

    /**
     * A failure that had happened before.
     *
     * @param postmortem this time's
     * @param place which time it is, 2 or more
     * @param earlier the actions of the earlier postmortems
     * @param open those that were still open on the day it came back
     */
    public record CameBack(Postmortem postmortem, int place, List<Action> earlier, List<Action> open) {
        /** What most was left open for, then what came back most often. */
        static final Comparator<CameBack> WEIGHTIEST_FIRST = Comparator.comparingInt(
                        (CameBack back) -> back.open().size())
                .thenComparingInt(CameBack::place)
                .reversed();

        /** Copies the lists. */
        public CameBack {
            earlier = List.copyOf(earlier);
            open = List.copyOf(open);
        }

        /** Its failure mode; its title where it has none. */
        String name() {
            return postmortem
                    .term(Axis.FAILURE_MODE)
                    .map(Term::name)
                    .orElseGet(() -> English.quoted(postmortem.title()));
        }

        /** {@code third time; 2 of 9 earlier actions were still open}. */
        public String statement() {
            return English.ordinal(place) + " time; " + settled();
        }

        private String settled() {
            int all = earlier.size();
            if (all < 2) {
                return all == 0
                        ? "no earlier action is recorded"
                        : "the earlier action was " + (open.isEmpty() ? "settled" : "still open");
            }
            return switch (open.size()) {
                case 0 -> "all " + all + " earlier actions were settled";
                case 1 -> "1 of " + all + " earlier actions was still open";
                default -> open.size() + " of " + all + " earlier actions were still open";
            };
        }
    }

    /**
     * How long incidents took in one respect.
     *
     * @param key such as {@code undetected}
     * @param label for people
     * @param now in the period
     * @param before in the period before
     */
    public record Timing(String key, String label, Spread now, Spread before) {}

    /**
     * How incidents were noticed.
     *
     * @param known how many postmortems say it
     * @param byOthers those noticed by customers, or by chance
     * @param slowest those whose time undetected is known, longest first
     */
    public record Detection(int known, List<Postmortem> byOthers, List<Lasting> slowest) {
        /** Copies the lists. */
        public Detection {
            byOthers = List.copyOf(byOthers);
            slowest = List.copyOf(slowest);
        }
    }

    /**
     * A postmortem with a length of time.
     *
     * @param postmortem which
     * @param length how long
     */
    public record Lasting(Postmortem postmortem, Duration length) {}

    /**
     * What is worth keeping.
     *
     * @param nearMisses incidents that almost were
     * @param wentWell what worked
     * @param gotLucky what worked by chance
     */
    public record Learnt(List<Postmortem> nearMisses, List<Remark> wentWell, List<Remark> gotLucky) {
        /** Copies the lists. */
        public Learnt {
            nearMisses = List.copyOf(nearMisses);
            wentWell = List.copyOf(wentWell);
            gotLucky = List.copyOf(gotLucky);
        }
    }

    /**
     * A sentence of a postmortem.
     *
     * @param text as written
     * @param postmortem where
     */
    public record Remark(String text, Postmortem postmortem) {}

    /** Questions to begin the conversation with, weightiest first. */
    public List<Question> questions() {
        return Questions.of(this);
    }

    /** What stands out, in a line; empty when nothing does. */
    public String standsOut() {
        Optional<CameBack> back = cameBack.stream().min(CameBack.WEIGHTIEST_FIRST);
        if (back.isPresent()) {
            return "Came back: " + back.get().name() + ", " + back.get().statement();
        }
        int others = detection.byOthers.size();
        if (others > 1 && 2 * others >= detection.known) {
            return others + " of " + detection.known + " noticed by customers or by chance";
        }
        return comparison(Axis.FAILURE_MODE).rows().stream()
                .filter(row -> row.now() > 1)
                .findFirst()
                .map(row -> "Most often: " + row.name() + ", in " + row.now() + " of "
                        + period.postmortems().size())
                .orElseGet(this::firsts);
    }

    private String firsts() {
        List<String> names = firstSeen.stream()
                .filter(term -> term.axis() == Axis.FAILURE_MODE)
                .map(Term::name)
                .limit(3)
                .toList();
        return names.isEmpty() ? "" : "First time here: " + English.listed(names);
    }

    /** The counts of the words of {@code axis}; empty ones when no postmortem carries any. */
    Comparison comparison(Axis axis) {
        return comparisons.stream()
                .filter(comparison -> comparison.key().equals(axis.folder()))
                .findFirst()
                .orElse(new Comparison(axis.folder(), "", List.of(), 0, 0, 0));
    }

    /** One of the timings; nothing known when no postmortem tells any. */
    Timing timing(String key) {
        return timings.stream()
                .filter(timing -> timing.key.equals(key))
                .findFirst()
                .orElseGet(() -> new Timing(key, "", Spread.of(List.of()), Spread.of(List.of())));
    }
}
