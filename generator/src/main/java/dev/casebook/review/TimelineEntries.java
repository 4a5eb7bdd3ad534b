package dev.casebook.review;

import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.parse.TimelineEntry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A timeline's entries have times, stand in order and belong to the incident. */
final class TimelineEntries implements Check {
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final int DAYS_AROUND = 30;

    @Override
    public void check(Postmortem postmortem, Consumer<Diagnostic> findings) {
        List<TimelineEntry> entries = postmortem.document().timeline();
        if (entries.stream().filter(e -> e.time() != null).count() < 2) {
            return;
        }
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at).time() == null && !isOfDayOfItsOwn(entries, at)) {
                findings.accept(Diagnostic.of(
                        Rule.TIMELINE__UNTIMED_ENTRY,
                        entries.get(at).span(),
                        "this entry has no time",
                        "add the time, if only about, or move the text to the entry it belongs to"));
            }
        }
        order(entries, findings);
        // A day counts for the entries after it, and is reported once.
        LocalDate told = null;
        for (TimelineEntry entry : entries) {
            LocalDate day = entry.date();
            if (day != null && !day.equals(told)) {
                outside(postmortem, entry, findings);
                told = day;
            }
        }
    }

    /** Whether an entry begins another day than the one before it, or than the one after it when it is the first: then its day says when it was. */
    private static boolean isOfDayOfItsOwn(List<TimelineEntry> entries, int at) {
        TimelineEntry beside = entries.get(at > 0 ? at - 1 : at + 1);
        LocalDate day = entries.get(at).date();
        return day != null && !day.equals(beside.date());
    }

    /** Entries in one zone only; a list that mostly runs backwards is told newest first. */
    private static void order(List<TimelineEntry> entries, Consumer<Diagnostic> findings) {
        boolean oneZone = entries.stream()
                        .filter(e -> e.time() != null)
                        .map(TimelineEntry::zone)
                        .distinct()
                        .count()
                == 1;
        long back = 0;
        long steps = 0;
        TimelineEntry before = null;
        for (TimelineEntry entry : entries) {
            if (entry.time() != null) {
                back += before != null && isBack(before, entry) ? 1 : 0;
                steps += before == null ? 0 : 1;
                before = entry;
            }
        }
        if (!oneZone || back * 3 > steps) {
            return;
        }
        before = null;
        for (TimelineEntry entry : entries) {
            if (entry.time() == null) {
                continue;
            }
            if (before != null && isBack(before, entry)) {
                findings.accept(Diagnostic.of(
                                Rule.TIMELINE__ENTRY_OUT_OF_ORDER,
                                entry.span(),
                                "this entry is earlier than the one before it",
                                "sort the entries; after midnight, write the day")
                        .alsoAt(before.span(), "the entry before"));
            }
            before = entry;
        }
    }

    /** Without days, a step back by more than half a day is midnight. */
    private static boolean isBack(TimelineEntry before, TimelineEntry after) {
        LocalTime from = before.time();
        LocalTime to = after.time();
        if (from == null || to == null) {
            return false;
        }
        LocalDate firstDay = before.date();
        LocalDate nextDay = after.date();
        if (firstDay == null && nextDay != null) {
            // The day is written where it changes.
            return false;
        }
        if (firstDay != null && nextDay != null && !firstDay.equals(nextDay)) {
            return LocalDateTime.of(nextDay, to).isBefore(LocalDateTime.of(firstDay, from));
        }
        boolean sameMinute =
                to.getSecond() == 0 && from.truncatedTo(ChronoUnit.MINUTES).equals(to);
        return to.isBefore(from) && !sameMinute && Duration.between(to, from).compareTo(HALF_A_DAY) < 0;
    }

    private static void outside(Postmortem postmortem, TimelineEntry entry, Consumer<Diagnostic> findings) {
        LocalDate day = entry.date();
        LocalDate first = day(postmortem.course().started());
        LocalDate last = day(postmortem.course().resolved());
        boolean early =
                day != null && first != null && day.isBefore(first.minusDays(DAYS_AROUND)) && isSlipOf(day, first);
        boolean late = day != null && last != null && day.isAfter(last.plusDays(DAYS_AROUND)) && isSlipOf(day, last);
        if (early || late) {
            findings.accept(Diagnostic.of(
                    Rule.TIMELINE__OUTSIDE_INCIDENT,
                    entry.span(),
                    "this entry is of " + day + ", weeks " + (early ? "before the start" : "after the end")
                            + " of the incident",
                    "check the month and the year"));
        }
    }

    /** Whether {@code day} is {@code meant}, or the day beside it, with another month or another year; what led to it may be told with its own day. */
    private static boolean isSlipOf(LocalDate day, LocalDate meant) {
        boolean sameDay = Math.abs(day.getDayOfMonth() - meant.getDayOfMonth()) <= 1;
        return sameDay && (day.getYear() == meant.getYear() || day.getMonth() == meant.getMonth());
    }

    private static @Nullable LocalDate day(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toLocalDate();
    }
}
