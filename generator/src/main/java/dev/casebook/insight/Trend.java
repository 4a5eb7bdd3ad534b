package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * How often, over time.
 *
 * @param spans quarters where the archive covers at most five years, else years; without a gap, oldest first, what was long before in one
 */
public record Trend(List<Span> spans) {
    private static final int MOST = 20;
    private static final int LEAST = 3;

    /** Copies the spans. */
    public Trend {
        spans = List.copyOf(spans);
    }

    /**
     * A quarter or year.
     *
     * @param name such as {@code 2026 Q3}, {@code 2026} or {@code until 2007}
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
        boolean quarters = last - first < MOST;
        NavigableMap<Integer, Integer> counts = new TreeMap<>();
        days.forEach(day -> counts.merge(quarters ? quarter(day) : day.getYear(), 1, Integer::sum));
        if (counts.size() < 2) {
            return new Trend(List.of());
        }
        return new Trend(
                quarters
                        ? spans(counts, first, last, at -> at / 4 + " Q" + (at % 4 + 1))
                        : spans(counts, first / 4, last / 4, String::valueOf));
    }

    private static List<Span> spans(
            NavigableMap<Integer, Integer> counts, int first, int last, IntFunction<String> name) {
        int from = Math.max(first, last - MOST + 1);
        List<Span> spans = new ArrayList<>();
        if (from > first) {
            int before = counts.headMap(from, true).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            spans.add(new Span("until " + name.apply(from), before));
            from++;
        }
        for (int at = from; at <= last; at++) {
            spans.add(new Span(name.apply(at), counts.getOrDefault(at, 0)));
        }
        return spans;
    }

    private static Stream<LocalDate> days(List<Postmortem> postmortems) {
        return postmortems.stream().map(Postmortem::day).filter(Objects::nonNull);
    }

    /** Quarters since the year 0. */
    private static int quarter(LocalDate day) {
        return day.getYear() * 4 + day.get(IsoFields.QUARTER_OF_YEAR) - 1;
    }
}
