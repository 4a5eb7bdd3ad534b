package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How often, over time.
 *
 * @param spans quarters where the archive covers at most five years, else years; without a gap, oldest first
 */
public record Trend(List<Span> spans) {
    private static final int QUARTERS = 20;
    private static final int LEAST = 3;

    /** Copies the spans. */
    public Trend {
        spans = List.copyOf(spans);
    }

    /**
     * A quarter or year.
     *
     * @param name such as {@code 2026 Q3} or {@code 2026}
     * @param count how many in it
     */
    public record Span(String name, int count) {}

    /** When {@code some} of {@code all} postmortems were, those without a day left out; empty when that is too few to tell anything. */
    public static Trend of(List<Postmortem> some, List<Postmortem> all) {
        List<LocalDate> days = days(some).toList();
        List<LocalDate> covered = days(all).sorted().toList();
        if (days.size() < LEAST) {
            return new Trend(List.of());
        }
        int first = quarter(covered.getFirst());
        int last = quarter(covered.getLast());
        boolean quarters = last - first < QUARTERS;
        Map<Integer, Integer> counts = new TreeMap<>();
        days.forEach(day -> counts.merge(quarters ? quarter(day) : day.getYear(), 1, Integer::sum));
        if (counts.size() < 2) {
            return new Trend(List.of());
        }
        List<Span> spans = new ArrayList<>();
        int to = quarters ? last : last / 4;
        for (int at = quarters ? first : first / 4; at <= to; at++) {
            String name = quarters ? at / 4 + " Q" + (at % 4 + 1) : String.valueOf(at);
            spans.add(new Span(name, counts.getOrDefault(at, 0)));
        }
        return new Trend(spans);
    }

    private static Stream<LocalDate> days(List<Postmortem> postmortems) {
        return postmortems.stream().map(Postmortem::day).filter(Objects::nonNull);
    }

    /** Quarters since the year 0. */
    private static int quarter(LocalDate day) {
        return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR) - 1;
    }
}
