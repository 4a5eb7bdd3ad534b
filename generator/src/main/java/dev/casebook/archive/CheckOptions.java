package dev.casebook.archive;

import java.time.LocalDate;

/**
 * How an archive is judged.
 *
 * @param strict whether warnings are errors
 * @param baseline whether old findings that the baseline knows are passed over
 * @param today the day on which actions are overdue or not; the first of all days when none is to be
 */
public record CheckOptions(boolean strict, boolean baseline, LocalDate today) {
    /** As a build judges, on no day. */
    static CheckOptions of(boolean strict) {
        return new CheckOptions(strict, true, LocalDate.MIN);
    }
}
