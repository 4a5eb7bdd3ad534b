package dev.casebook.authoring;

import dev.casebook.catalog.Course;
import dev.casebook.catalog.EntryTimes;
import dev.casebook.catalog.Field;
import dev.casebook.parse.TimelineEntry;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which entries of a timeline say in so many words that it began, was detected, mitigated or over. */
final class TimelineMoments {
    private static final Pattern STARTED = Pattern.compile(
            "(?i)\\b(?:incident|outage|impact|issues?|problems?|errors?|degradation|downtime)(?: window)? (?:starts?|started|begins?|began)\\b"
                    + "|\\b(?:start|beginning) of (?:the )?(?:incident|outage|impact|downtime)\\b");
    private static final Pattern DETECTED = Pattern.compile(
            "(?i)\\b(?:detected|noticed|discovered|alert(?:s|ed)?|alarms?|paged|pages?|pager|reports?|reported)\\b");
    private static final Pattern UNSEEN = Pattern.compile(
            "(?i)\\b(?:no|not|without|never|silence[sd]?|clears?|cleared|resolved|auto-resolved|status page|all fine|healthy|stops?|stopped)\\b");
    private static final Pattern MITIGATED = Pattern.compile(
            "(?i)\\bmitigated\\b|\\bmitigation (?:is |was )?(?:applied|complete|completed|in place)\\b|\\b(?:service|services|traffic|access) (?:is |are |was |were )?(?:fully )?restored\\b"
                    + "|\\b(?:impact|outage|downtime) (?:ends|ended|over)\\b");
    private static final Pattern RESOLVED = Pattern.compile(
            "(?i)\\b(?:incident|outage|issue|problem)s? (?:is |was |has been |marked |declared |fully |as )*(?:resolved|over|closed|ends|ended)\\b|^\\W*(?:fully )?resolved\\b"
                    + "|\\ball clear\\b|\\b(?:everything|all systems?|all services?) (?:is |are |was |were )?(?:back to normal|recovered|restored|operational)\\b|\\bend of (?:the )?(?:incident|outage)\\b");
    private static final Pattern NOT_YET =
            Pattern.compile("(?i)\\b(?:not|never|yet|should|would|until|before|if|may|might|partially|expected)\\b");
    private static final int FEWEST = 3;

    private TimelineMoments() {}

    /**
     * One moment.
     *
     * @param field which
     * @param at when
     * @param entry what says so
     */
    record Found(Field field, OffsetDateTime at, TimelineEntry entry) {}

    /** The moments that {@code entries} tell and {@code known} does not, each after the one before. */
    static List<Found> of(List<TimelineEntry> entries, Course known) {
        List<TimelineEntry> timed =
                entries.stream().filter(e -> EntryTimes.of(e).isPresent()).toList();
        List<Found> found = new ArrayList<>();
        if (timed.size() < FEWEST) {
            return found;
        }
        first(timed, STARTED, NOT_YET).ifPresent(e -> add(found, Field.STARTED, e));
        first(timed, DETECTED, UNSEEN).ifPresent(e -> add(found, Field.DETECTED, e));
        first(timed, MITIGATED, NOT_YET).ifPresent(e -> add(found, Field.MITIGATED, e));
        first(timed.reversed(), RESOLVED, NOT_YET).ifPresent(e -> add(found, Field.RESOLVED, e));
        if (known.started() != null || known.detected() != null || known.resolved() != null) {
            found.removeIf(one -> isOutside(one.at(), known));
        }
        return found;
    }

    private static boolean isOutside(OffsetDateTime at, Course known) {
        OffsetDateTime from = known.started();
        OffsetDateTime to = known.resolved();
        return (from != null && at.isBefore(from)) || (to != null && at.isAfter(to));
    }

    private static Optional<TimelineEntry> first(List<TimelineEntry> entries, Pattern says, Pattern unless) {
        return entries.stream()
                .filter(e ->
                        says.matcher(line(e)).find() && !unless.matcher(line(e)).find())
                .findFirst();
    }

    private static String line(TimelineEntry entry) {
        return entry.text().lines().findFirst().orElse("");
    }

    private static void add(List<Found> found, Field field, TimelineEntry entry) {
        EntryTimes.of(entry)
                .filter(at -> found.isEmpty() || !at.isBefore(found.getLast().at()))
                .ifPresent(at -> found.add(new Found(field, at, entry)));
    }
}
