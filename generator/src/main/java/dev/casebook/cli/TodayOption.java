package dev.casebook.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine;

/** The option that names the day that counts as today. */
final class TodayOption {
    @CommandLine.Option(
            names = "--today",
            paramLabel = "DAY",
            defaultValue = "",
            description = "The day that counts as today, such as 2026-03-05 (default: the real one).")
    private String asked = "";

    /** The day asked for, else that of {@code SOURCE_DATE_EPOCH}, else the real one. */
    LocalDate day() throws UnusableException {
        if (!asked.isEmpty()) {
            try {
                return inCalendar(LocalDate.parse(asked));
            } catch (DateTimeException e) {
                throw new UnusableException("`" + asked + "` is not a day: write --today 2026-03-05");
            }
        }
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        if (epoch != null && !epoch.isBlank()) {
            try {
                return inCalendar(
                        LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch.strip())), ZoneOffset.UTC));
            } catch (NumberFormatException | DateTimeException e) {
                throw new UnusableException("SOURCE_DATE_EPOCH is `" + epoch + "`, which is no number of seconds");
            }
        }
        return LocalDate.now(Clock.systemUTC());
    }

    /** {@code day}, if its year has four digits: the last that can be named has none after it to count to. */
    private static LocalDate inCalendar(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw new DateTimeException("no year of four digits");
        }
        return day;
    }
}
