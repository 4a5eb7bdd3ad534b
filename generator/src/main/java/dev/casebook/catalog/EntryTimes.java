package dev.casebook.catalog;

import dev.casebook.parse.TimelineEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** When an entry of a timeline was. Names of zones that mean several, such as {@code IST} and {@code CST}, mean none here. */
public final class EntryTimes {
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("WET", "Z"),
            Map.entry("WEST", "+01:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("SGT", "+08:00"),
            Map.entry("HKT", "+08:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"),
            Map.entry("BRT", "-03:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("ET", "America/New_York"),
            Map.entry("CT", "America/Chicago"),
            Map.entry("MT", "America/Denver"),
            Map.entry("PT", "America/Los_Angeles"));

    private EntryTimes() {}

    /** When {@code entry} was; empty unless day, time and zone are told. */
    public static Optional<OffsetDateTime> of(TimelineEntry entry) {
        return zone(entry.zone()).flatMap(zone -> in(entry, zone));
    }

    /** When {@code entry} was, in the zone {@code otherwise} when it tells none. */
    static Optional<OffsetDateTime> of(TimelineEntry entry, ZoneId otherwise) {
        return entry.zone().isEmpty() ? in(entry, otherwise) : of(entry);
    }

    private static Optional<OffsetDateTime> in(TimelineEntry entry, ZoneId zone) {
        LocalDate day = entry.date();
        LocalTime time = entry.time();
        return day == null || time == null
                ? Optional.empty()
                : Optional.of(LocalDateTime.of(day, time).atZone(zone).toOffsetDateTime());
    }

    private static Optional<ZoneId> zone(String written) {
        String name = written.toUpperCase(Locale.ROOT).replace(" ", "");
        try {
            if (ZONES.containsKey(name)) {
                return Optional.of(ZoneId.of(ZONES.getOrDefault(name, "Z")));
            }
            if (name.startsWith("+") || name.startsWith("-")) {
                return Optional.of(ZoneOffset.of(name));
            }
            return written.indexOf('/') > 0 || name.startsWith("UTC") || name.startsWith("GMT")
                    ? Optional.of(ZoneId.of(written.replace(" ", "")))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
