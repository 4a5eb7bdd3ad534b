package dev.casebook.retrospect;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Course;
import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import dev.casebook.link.Group;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.retrospect.Comparison.Change;
import dev.casebook.retrospect.ThemeReview.CameBack;
import dev.casebook.retrospect.ThemeReview.Detection;
import dev.casebook.retrospect.ThemeReview.Lasting;
import dev.casebook.retrospect.ThemeReview.Learnt;
import dev.casebook.retrospect.ThemeReview.Remark;
import dev.casebook.retrospect.ThemeReview.Standing;
import dev.casebook.retrospect.ThemeReview.Timing;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.FailureMode;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes theme reviews. Each costs as much as its own postmortems and those of the period before, not as the archive. */
public final class ThemeReviews {
    private static final List<Axis> COUNTED = List.of(
            Axis.FAILURE_MODE, Axis.TRIGGER, Axis.DETECTED_BY, Axis.SERVICE, Axis.CONTRIBUTING_FACTOR, Axis.SEVERITY);
    private static final Set<String> LATE = Set.of("customer", "chance");

    private final LinkedCatalog catalog;
    private final Vocabulary vocabulary;
    private final LocalDate today;
    private final Optional<Postmortem> oldest;

    /**
     * Reviews of {@code catalog}.
     *
     * @param today the day on which actions are overdue or not
     */
    public ThemeReviews(LinkedCatalog catalog, LocalDate today) {
        this.catalog = catalog;
        this.vocabulary = catalog.catalog().vocabulary();
        this.today = today;
        this.oldest = catalog.catalog().postmortems().stream()
                .filter(postmortem -> postmortem.day() != null)
                .max(Postmortem.NEWEST_FIRST);
    }

    /** What the postmortems of {@code period} say together. */
    public ThemeReview of(ReviewPeriod period) {
        List<Postmortem> now = period.postmortems();
        return new ThemeReview(
                period,
                comparisons(period),
                firstSeen(period),
                longStanding(period),
                now.stream()
                        .flatMap(postmortem -> cameBack(postmortem).stream())
                        .toList(),
                timings(period),
                detection(now),
                Decided.of(now, today),
                new Learnt(
                        now.stream().filter(ThemeReviews::isNearMiss).toList(),
                        remarks(now, Postmortem.Lessons::wentWell),
                        remarks(now, Postmortem.Lessons::gotLucky)));
    }

    private List<Comparison> comparisons(ReviewPeriod period) {
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(families(period));
        COUNTED.forEach(axis -> comparisons.add(words(period, axis)));
        comparisons.removeIf(comparison -> comparison.rows().isEmpty());
        return comparisons;
    }

    private Comparison words(ReviewPeriod period, Axis axis) {
        Counting<Term> counting = new Counting<>(period, postmortem -> postmortem.terms(axis));
        Comparator<Term> order = axis == Axis.SEVERITY
                ? Comparator.comparingInt(this::rank).thenComparing(Comparator.<Term>naturalOrder())
                : counting.mostFirst();
        String title = English.capital(axis.folder().replace('-', ' '));
        return counting.comparison(axis.folder(), title, order, Term::name, Optional::of);
    }

    /** Levels that are not configured come last. */
    private int rank(Term severity) {
        int rank = vocabulary.rank(severity);
        return rank == 0 ? Integer.MAX_VALUE : rank;
    }

    /** Empty for an archive whose failure modes are all of its own, in no family. */
    private Comparison families(ReviewPeriod period) {
        Map<String, String> names = vocabulary.families().stream()
                .collect(Collectors.toMap(FailureMode.Family::id, FailureMode.Family::name, (one, other) -> one));
        Counting<String> counting = new Counting<>(
                period,
                postmortem -> postmortem.terms(Axis.FAILURE_MODE).stream()
                        .map(mode -> vocabulary.failureMode(mode).family())
                        .filter(names::containsKey)
                        .toList());
        return counting.comparison(
                Comparison.FAMILIES,
                "Families of failure modes",
                counting.mostFirst(),
                family -> names.getOrDefault(family, family),
                family -> Optional.empty());
    }

    /** New are the words whose oldest postmortem is in the period; one without a day may be older. */
    private List<Term> firstSeen(ReviewPeriod period) {
        List<Postmortem> now = period.postmortems();
        Postmortem first = now.getLast();
        if (oldest.isEmpty() || oldest.get().id().equals(first.id())) {
            return List.of();
        }
        LocalDate from = period.first();
        Set<PostmortemId> here = now.stream().map(Postmortem::id).collect(Collectors.toCollection(TreeSet::new));
        return now.stream()
                .flatMap(postmortem ->
                        Stream.of(Axis.FAILURE_MODE, Axis.SERVICE).flatMap(axis -> postmortem.terms(axis).stream()))
                .distinct()
                .filter(term -> isFirstIn(here, from, catalog.groups().of(term)))
                .sorted()
                .toList();
    }

    private static boolean isFirstIn(Set<PostmortemId> here, LocalDate from, Group group) {
        Postmortem oldest = group.postmortems().getLast();
        LocalDate day = oldest.day();
        return day != null && !day.isBefore(from) && here.contains(oldest.id());
    }

    private List<Standing> longStanding(ReviewPeriod period) {
        return period.postmortems().stream()
                .flatMap(postmortem -> Stream.of(Axis.FAILURE_MODE, Axis.CONTRIBUTING_FACTOR)
                        .flatMap(axis -> postmortem.terms(axis).stream()))
                .distinct()
                .map(term ->
                        new Standing(term, earlier(catalog.groups().of(term).postmortems(), period.first())))
                .filter(standing -> standing.earlier() > 0)
                .sorted(Comparator.comparingInt(Standing::earlier).reversed().thenComparing(Standing::term))
                .toList();
    }

    /** How many of {@code newestFirst} lie before {@code day}; those without a day stand last and do not count. */
    private static int earlier(List<Postmortem> newestFirst, LocalDate day) {
        int dated = first(newestFirst, postmortem -> postmortem.day() == null);
        return dated
                - first(
                        newestFirst.subList(0, dated),
                        postmortem ->
                                postmortem.day() == null || postmortem.day().isBefore(day));
    }

    /** The place of the first that fits, where all after it fit as well; found by halving. */
    private static int first(List<Postmortem> postmortems, Predicate<Postmortem> fits) {
        int from = 0;
        int to = postmortems.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (fits.test(postmortems.get(middle))) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private Optional<CameBack> cameBack(Postmortem postmortem) {
        List<Action> earlier = new ArrayList<>();
        int place = 1;
        for (Postmortem other : catalog.recurrencesOf(postmortem)) {
            if (other.id().equals(postmortem.id())) {
                break;
            }
            earlier.addAll(other.statedActions());
            place++;
        }
        LocalDate day = postmortem.day();
        if (place == 1 || day == null) {
            return Optional.empty();
        }
        List<Action> open =
                earlier.stream().filter(action -> action.wasOpenOn(day)).toList();
        return Optional.of(new CameBack(postmortem, place, earlier, open));
    }

    private static List<Timing> timings(ReviewPeriod period) {
        List<Timing> timings = List.of(
                timing(period, "undetected", "From the beginning to being noticed", Course::undetected),
                timing(period, "mitigating", "From being noticed to relief", Course::mitigating),
                timing(period, "whole", "From the beginning to the end", Course::whole));
        boolean any = timings.stream().anyMatch(timing -> timing.now().count() > 0);
        return any ? timings : List.of();
    }

    private static Timing timing(
            ReviewPeriod period, String key, String label, Function<Course, Optional<Duration>> length) {
        return new Timing(key, label, spread(period.postmortems(), length), spread(period.before(), length));
    }

    private static Spread spread(List<Postmortem> postmortems, Function<Course, Optional<Duration>> length) {
        return Spread.of(postmortems.stream()
                .flatMap(postmortem -> length.apply(postmortem.course()).stream())
                .toList());
    }

    private static Detection detection(List<Postmortem> now) {
        List<Lasting> slowest = new ArrayList<>();
        now.forEach(postmortem ->
                postmortem.course().undetected().ifPresent(length -> slowest.add(new Lasting(postmortem, length))));
        slowest.sort(Comparator.comparing(Lasting::length).reversed());
        return new Detection(
                (int) now.stream()
                        .filter(postmortem ->
                                !postmortem.terms(Axis.DETECTED_BY).isEmpty())
                        .count(),
                now.stream()
                        .filter(postmortem ->
                                postmortem.terms(Axis.DETECTED_BY).stream().anyMatch(term -> LATE.contains(term.id())))
                        .toList(),
                slowest);
    }

    private static boolean isNearMiss(Postmortem postmortem) {
        return postmortem.terms(Axis.KIND).stream().anyMatch(kind -> kind.id().equals("near-miss"));
    }

    /** The first of each postmortem, then the second of each, and so on: a list that is cut speaks of many. */
    private static List<Remark> remarks(
            List<Postmortem> postmortems, Function<Postmortem.Lessons, List<String>> which) {
        TreeMap<Integer, List<Remark>> byPlace = new TreeMap<>();
        for (Postmortem postmortem : postmortems) {
            int place = 0;
            for (String text : which.apply(postmortem.lessons())) {
                byPlace.computeIfAbsent(place++, p -> new ArrayList<>()).add(new Remark(text, postmortem));
            }
        }
        return byPlace.values().stream().flatMap(List::stream).toList();
    }

    /** How many postmortems of a period and of the one before carry each word. */
    private static final class Counting<W extends Comparable<W>> {
        private final Function<Postmortem, List<W>> words;
        private final Map<W, Tally> tallies = new HashMap<>();
        private final int all;
        private final int ofNow;
        private final int ofBefore;

        Counting(ReviewPeriod period, Function<Postmortem, List<W>> words) {
            this.words = words;
            this.all = period.postmortems().size();
            this.ofNow = count(period.postmortems(), tally -> tally.now++);
            this.ofBefore = count(period.before(), tally -> tally.before++);
        }

        /** Counts each word of a postmortem once; answers how many postmortems carry any. */
        private int count(List<Postmortem> postmortems, Consumer<Tally> add) {
            int carrying = 0;
            for (Postmortem postmortem : postmortems) {
                List<W> carried = words.apply(postmortem);
                for (int at = 0; at < carried.size(); at++) {
                    W word = carried.get(at);
                    if (carried.indexOf(word) == at) {
                        add.accept(tallies.computeIfAbsent(word, w -> new Tally()));
                    }
                }
                carrying += carried.isEmpty() ? 0 : 1;
            }
            return carrying;
        }

        /** Most frequent first, now before earlier; then as the words sort. */
        Comparator<W> mostFirst() {
            return Comparator.comparing(this::of, Tally.LEAST_FIRST)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder());
        }

        private Tally of(W word) {
            return tallies.getOrDefault(word, new Tally());
        }

        Comparison comparison(
                String key,
                String title,
                Comparator<W> order,
                Function<W, String> name,
                Function<W, Optional<Term>> term) {
            List<Comparison.Row> rows = tallies.keySet().stream()
                    .sorted(order)
                    .map(word -> {
                        Tally tally = of(word);
                        return new Comparison.Row(
                                name.apply(word),
                                term.apply(word).orElse(null),
                                tally.now,
                                tally.before,
                                Change.of(tally.now, ofNow, tally.before, ofBefore));
                    })
                    .toList();
            return new Comparison(key, title, rows, ofNow, ofBefore, all - ofNow);
        }
    }

    /** How often a word occurs. */
    private static final class Tally {
        private static final Comparator<Tally> LEAST_FIRST =
                Comparator.<Tally>comparingInt(tally -> tally.now).thenComparingInt(tally -> tally.before);

        private int now;
        private int before;
    }
}
