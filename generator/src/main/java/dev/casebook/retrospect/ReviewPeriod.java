package dev.casebook.retrospect;

import dev.casebook.catalog.Postmortem;
import java.time.LocalDate;
import java.util.List;

/**
 * The postmortems that are reviewed together, and those before them to compare with.
 *
 * @param key short and stable, such as {@code 2026-q3} or {@code last-twelve}
 * @param title such as {@code Third quarter of 2026}
 * @param name for the head of a column, such as {@code Q3 2026}
 * @param nameBefore likewise of those before
 * @param postmortems those reviewed, newest first, at least one, each with a day
 * @param before those to compare with, newest first; may be none
 */
public record ReviewPeriod(
        String key,
        String title,
        String name,
        String nameBefore,
        List<Postmortem> postmortems,
        List<Postmortem> before) {
    /** What the keys of reviews of the newest few begin with. */
    static final String NEWEST = "last-";

    /** Fewer than this in both together tell no change from chance. */
    static final int ENOUGH = 20;

    /** Copies the lists. */
    public ReviewPeriod {
        postmortems = List.copyOf(postmortems);
        before = List.copyOf(before);
        if (postmortems.isEmpty()) {
            throw new IllegalArgumentException("a review of nothing");
        }
    }

    /** Whether it is a quarter of a year, rather than the newest few. */
    public boolean isQuarter() {
        return !key.startsWith(NEWEST);
    }

    /** The day of the oldest. */
    public LocalDate first() {
        return dayOf(postmortems.getLast());
    }

    /** The day of the newest. */
    public LocalDate last() {
        return dayOf(postmortems.getFirst());
    }

    private static LocalDate dayOf(Postmortem postmortem) {
        LocalDate day = postmortem.day();
        if (day == null) {
            throw new IllegalStateException("reviewed without a day: " + postmortem.id());
        }
        return day;
    }

    /** Whether there are too few to tell a change from chance. */
    public boolean isFew() {
        return postmortems.size() + before.size() < ENOUGH;
    }

    /** What is reviewed, in a sentence. */
    public String opening() {
        String what = English.capital(English.spelled(postmortems.size(), "postmortem", "postmortems"));
        String earlier = isQuarter() ? "of " + nameBefore : "before them";
        return before.isEmpty()
                ? what + ". There is none " + earlier + " to compare with."
                : what + ", beside the " + English.number(before.size()) + " " + earlier + ".";
    }

    /** What the counts are worth, in a sentence or two; empty where there is nothing to compare. */
    public String caution() {
        if (before.isEmpty()) {
            return "";
        }
        int together = postmortems.size() + before.size();
        return isFew()
                ? English.capital(English.number(together))
                        + " postmortems in all are too few to tell a change from chance. Take every difference below as a"
                        + " question, not as a trend."
                : "Small differences are chance. Where one is larger, \u201cmore often than before\u201d or \u201cless often than"
                        + " before\u201d stands beside it; it may still be only that more was written up.";
    }
}
