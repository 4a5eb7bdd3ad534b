package dev.casebook.parse;

import dev.casebook.source.SourceSpan;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline, as written.
 *
 * @param date the day, when the entry or a heading or entry before it names one
 * @param time the time of day, when the entry has one
 * @param zone the zone or offset written with the entry or for the whole timeline, such as {@code UTC}, {@code PST}, {@code +02:00}; empty when none is
 * @param text what happened, as plain text without the time
 * @param span the entry
 */
public record TimelineEntry(
        @Nullable LocalDate date, @Nullable LocalTime time, String zone, String text, SourceSpan span) {}
