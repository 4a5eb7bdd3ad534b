package dev.casebook.parse;

import dev.casebook.source.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a timeline while it is read: the day and zone in force, and the entry whose text still grows. */
final class TimelineDraft {
    private final List<TimelineEntry> entries = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable LocalDate day;
    private String zone = "";
    private @Nullable Moment open;
    private @Nullable SourceSpan span;
    private int begun;

    /** Starts a timeline whose heading names a zone (or an empty one) and perhaps a day. */
    void begin(String stated, @Nullable LocalDate named) {
        finish();
        zone = stated;
        day = named;
        begun = entries.size();
    }

    /** Takes note of the zone that all times are in, if {@code stated} names one; it counts for the entries before it too. */
    void state(String stated) {
        if (stated.isEmpty() || !zone.isEmpty()) {
            return;
        }
        zone = stated;
        for (int i = begun; i < entries.size(); i++) {
            TimelineEntry e = entries.get(i);
            if (e.zone().isEmpty()) {
                entries.set(i, new TimelineEntry(e.date(), e.time(), stated, e.text(), e.span()));
            }
        }
    }

    /** Begins an entry; a day alone only counts for what follows, unless it brings a text of its own. */
    void open(Moment moment, String what, SourceSpan at) {
        finish();
        day = moment.date() == null ? day : moment.date();
        open = moment;
        span = at;
        text.append(what.strip());
    }

    /** Adds to the text of the entry begun last, with {@code glue} before it. */
    void append(String more, String glue) {
        if (open != null && !more.isBlank()) {
            text.append(text.isEmpty() ? "" : glue).append(more.strip());
        }
    }

    /** Ends the entry begun last. */
    void finish() {
        Moment moment = open;
        SourceSpan at = span;
        if (moment != null && at != null && (moment.time() != null || !text.isEmpty())) {
            String written = moment.zone().isEmpty() ? zone : moment.zone();
            entries.add(new TimelineEntry(
                    day, moment.time(), written, text.toString().strip(), at));
        }
        open = null;
        span = null;
        text.setLength(0);
    }

    /** The entries. */
    List<TimelineEntry> entries() {
        finish();
        return List.copyOf(entries);
    }
}
