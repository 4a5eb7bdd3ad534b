package dev.casebook.retrospect;

import dev.casebook.catalog.Postmortem;
import dev.casebook.link.LinkedCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Which reviews an archive has: each quarter with a postmortem, and the newest dozen against the dozen before. */
public final class ReviewPeriods {
    /** How many the review of the newest holds when nobody asks for another number. */
    public static final int DOZEN = 12;
    /** The fewest that are reviewed together beyond a quarter. */
    public static final int FEWEST = 4;

    private final List<Postmortem> dated;
    private final TreeMap<Integer, List<Postmortem>> byQuarter = new TreeMap<>();

    /** The reviews of {@code catalog}; postmortems without a day are in none. */
    public ReviewPeriods(LinkedCatalog catalog) {
        this.dated = catalog.catalog().postmortems().stream()
                .filter(postmortem -> postmortem.day() != null)
                .sorted(Postmortem.NEWEST_FIRST)
                .toList();
        dated.forEach(postmortem -> byQuarter
                .computeIfAbsent(quarter(Objects.requireNonNull(postmortem.day())), q -> new ArrayList<>())
                .add(postmortem));
    }

    /** All of them: the newest dozen, then the quarters, newest first. */
    public List<ReviewPeriod> all() {
        List<ReviewPeriod> all = new ArrayList<>();
        last(DOZEN).ifPresent(all::add);
        all.addAll(quarters());
        return all;
    }

    /** The quarters with a postmortem, newest first. */
    public List<ReviewPeriod> quarters() {
        return byQuarter.descendingKeySet().stream().map(this::ofQuarter).toList();
    }

    /** The newest {@code count}, or all when there are fewer; none when there are hardly any. */
    public Optional<ReviewPeriod> last(int count) {
        int size = Math.min(count, dated.size());
        if (size < FEWEST) {
            return Optional.empty();
        }
        List<Postmortem> before = dated.subList(size, Math.min(2 * size, dated.size()));
        String number = English.number(size);
        return Optional.of(new ReviewPeriod(
                ReviewPeriod.NEWEST + (count == DOZEN ? "twelve" : "" + count),
                "The last " + number + " postmortems",
                "Last " + size,
                before.size() + " before",
                dated.subList(0, size),
                before));
    }

    /** The newest quarter with a postmortem that is over on {@code today}. */
    public Optional<ReviewPeriod> lastComplete(LocalDate today) {
        return Optional.ofNullable(byQuarter.lowerKey(quarter(today))).map(this::ofQuarter);
    }

    private ReviewPeriod ofQuarter(int quarter) {
        return new ReviewPeriod(
                String.format(Locale.ROOT, "%d-q%d", year(quarter), inYear(quarter)),
                English.capital(English.ordinal(inYear(quarter))) + " quarter of " + year(quarter),
                name(quarter),
                name(quarter - 1),
                byQuarter.getOrDefault(quarter, List.of()),
                byQuarter.getOrDefault(quarter - 1, List.of()));
    }

    /** Quarters counted from the year 0. */
    private static int quarter(LocalDate day) {
        return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
    }

    private static int year(int quarter) {
        return Math.floorDiv(quarter, 4);
    }

    private static int inYear(int quarter) {
        return Math.floorMod(quarter, 4) + 1;
    }

    private static String name(int quarter) {
        return "Q" + inYear(quarter) + " " + year(quarter);
    }
}
