package dev.casebook.machine;

import dev.casebook.catalog.Action;
import dev.casebook.register.RegisteredAction;
import dev.casebook.site.SitePlan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The days on which actions are due, as an iCalendar file (RFC 5545): an all-day event each. Nothing in it depends on the hour at which it is
 * made, so that calendars see a change only where there is one.
 */
public final class DueCalendar {
    /** Octets of a line, its end left out. */
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final StringBuilder text = new StringBuilder(4096);
    private final String baseUrl;
    private final Map<String, Integer> taken = new HashMap<>();

    private DueCalendar(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * The calendar of {@code actions}, each of which has a due day; there must be one at least.
     *
     * @param name what the calendar is called
     * @param baseUrl where the site is published; may be empty, then events lead nowhere
     */
    public static String of(List<RegisteredAction> actions, String name, String baseUrl) {
        DueCalendar calendar = new DueCalendar(baseUrl);
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Casebook//Actions//EN");
        calendar.line("X-WR-CALNAME", escaped(name));
        for (RegisteredAction one : actions) {
            LocalDate due = one.action().due();
            if (due != null) {
                calendar.event(one, due);
            }
        }
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void event(RegisteredAction one, LocalDate due) {
        Action action = one.action();
        String owner = action.owner().isEmpty() ? "" : " (" + action.owner() + ")";
        line("BEGIN", "VEVENT");
        line("UID", uid(one));
        line("DTSTAMP", stamp(one, due));
        line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(due));
        line("SUMMARY", escaped(action.title() + owner));
        line(
                "DESCRIPTION",
                escaped("From: " + one.postmortem().title()
                        + (action.ticket().isEmpty() ? "" : "\n" + action.ticket())));
        if (!baseUrl.isEmpty()) {
            line(
                    "URL",
                    printable(baseUrl + SitePlan.path(one.postmortem()).value()).replace(" ", "%20"));
        }
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    /** The same as long as postmortem and title stay; of two actions of one title the second has another. */
    private String uid(RegisteredAction one) {
        String name = one.postmortem().id().key() + "/" + one.action().title();
        int before = taken.merge(name, 1, Integer::sum);
        String whole = before == 1 ? name : name + "/" + before;
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)) + "@casebook";
    }

    /** When the postmortem was published, else its day, else the due day. */
    private static String stamp(RegisteredAction one, LocalDate due) {
        OffsetDateTime published = one.postmortem().course().published();
        if (published != null) {
            return STAMP.format(published.withOffsetSameInstant(ZoneOffset.UTC));
        }
        return STAMP.format((one.since() == null ? due : one.since()).atStartOfDay());
    }

    private static String escaped(String value) {
        return printable(value.replace("\r\n", "\n").replace('\r', '\n').strip())
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    private static String printable(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> c == '\n' || !Character.isISOControl(c))
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '\ufffd' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** A content line, folded between characters so that no line is longer than the standard allows. */
    private void line(String name, String value) {
        int octets = 0;
        String line = name + ":" + value;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        text.append("\r\n");
    }
}
