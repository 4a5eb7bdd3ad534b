package dev.casebook.insight;

import dev.casebook.catalog.EntryTimes;
import dev.casebook.catalog.Postmortem;
import dev.casebook.parse.TimelineEntry;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** When the cause became known: the entry of a postmortem's timeline that says so, between detection and mitigation. */
public final class Diagnosis {
    private static final Pattern SAYS =
            Pattern.compile("(?im)\\bdiagnosed\\b|\\bdiagnosis\\W*$|^\\W*diagnosis\\s*[:.\u2013-]"
                    + "|\\bcause (is |was )?(found|identified|known|understood|established)\\b"
                    + "|\\b(identified|found|established) as the (root )?(cause|source)\\b");

    private Diagnosis() {}

    /** When the cause of {@code postmortem}'s incident became known; empty unless it is known when it was detected and mitigated. */
    public static Optional<OffsetDateTime> of(Postmortem postmortem) {
        OffsetDateTime detected = postmortem.course().detected();
        OffsetDateTime mitigated = postmortem.course().mitigated();
        if (detected == null || mitigated == null) {
            return Optional.empty();
        }
        return postmortem.document().timeline().stream()
                .filter(entry -> says(entry.text()))
                .flatMap(entry -> after(detected, entry).stream())
                .filter(at -> at.isAfter(detected) && at.isBefore(mitigated))
                .findFirst();
    }

    /** A look for the words spares most entries the pattern. */
    private static boolean says(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return (lower.contains("diagnos") || lower.contains("cause") || lower.contains("source"))
                && SAYS.matcher(text).find();
    }

    /** The moment of {@code entry}, where it names no zone in that of {@code detected}; without a day of its own, the first such time after it. */
    private static Optional<OffsetDateTime> after(OffsetDateTime detected, TimelineEntry entry) {
        LocalTime time = entry.time();
        if (time == null || !entry.zone().isEmpty()) {
            return EntryTimes.of(entry);
        }
        LocalDate written = entry.date();
        LocalDate day = written == null ? detected.toLocalDate() : written;
        OffsetDateTime at = OffsetDateTime.of(day, time, detected.getOffset());
        return Optional.of(written == null && at.isBefore(detected) ? at.plusDays(1) : at);
    }
}
