package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import dev.casebook.parse.TimelineEntry;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What ended incidents: the entry of a postmortem's timeline at which users stopped feeling it. */
public final class Remedies {
    private static final Pattern MARK = Pattern.compile(
            "(?i)(?<![\\s.:;,\u2013-])[\\s.:;,\u2013-]*+\\(?\\bmitigat(ed|ion)\\b\\)?[\\s.:;,\u2013-]*");
    private static final int SHORTEST = 12;

    private Remedies() {}

    /**
     * What ended an incident.
     *
     * @param postmortem which
     * @param text as its timeline says it
     */
    public record Remedy(Postmortem postmortem, String text) {}

    /** What ended each of {@code postmortems}, as far as their timelines say it, in their order. */
    public static List<Remedy> of(List<Postmortem> postmortems) {
        return postmortems.stream()
                .flatMap(p -> of(p).stream().map(text -> new Remedy(p, text)))
                .toList();
    }

    /** The entry that is marked as the mitigation, else the first at the minute that the front matter gives for it. */
    private static Optional<String> of(Postmortem postmortem) {
        List<TimelineEntry> timeline = postmortem.document().timeline();
        return timeline.stream()
                .filter(entry -> isMarked(entry.text()))
                .findFirst()
                .or(() -> timeline.stream()
                        .filter(entry -> isAt(entry, postmortem.course().mitigated()))
                        .findFirst())
                .map(entry -> MARK.matcher(entry.text()).replaceAll(" ").strip())
                .filter(text -> text.length() >= SHORTEST);
    }

    /** A look for the word spares most entries the pattern. */
    private static boolean isMarked(String text) {
        return text.toLowerCase(Locale.ROOT).contains("mitigat")
                && MARK.matcher(text).find();
    }

    private static boolean isAt(TimelineEntry entry, @Nullable OffsetDateTime moment) {
        LocalTime time = entry.time();
        return moment != null
                && time != null
                && time.truncatedTo(ChronoUnit.MINUTES)
                        .equals(moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES))
                && (entry.date() == null || entry.date().equals(moment.toLocalDate()));
    }
}
