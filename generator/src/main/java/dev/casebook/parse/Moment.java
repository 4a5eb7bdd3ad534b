package dev.casebook.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, a time of day or both, at the beginning of a text.
 *
 * <pre>
 * moment = [ opening ] ( date [ joint time ] | time [ joint date ] ) [ zone ] [ range ] [ closing ] ;
 * date   = 2018-02-22 | 2018/02/22 | 25/12/2018 | [ weekday ] Feb 22nd[, 2018] | 22 February [2018] ;
 * time   = 9:14 | 09:14:30 | 9:14 AM | 9am | 09h14 | 0914 before a zone ;
 * zone   = Z | UTC | UTC+2 | +02:00 | PST ;
 * range  = ( "-" | "to" | "until" ) time [ zone ] ;
 * </pre>
 *
 * @param date the day, when it is given with a year or the year is known
 * @param time the time of day, when it is given
 * @param zone as written; empty when none is
 * @param length how much of the text it takes, with brackets and what separates it from the rest
 */
record Moment(@Nullable LocalDate date, @Nullable LocalTime time, String zone, int length) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(?<%s>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final Pattern OPENING = Pattern.compile(
            "[\\s\\[(~\u2248]*+(?:(?i:at|around|about|approximately|approx\\.?|circa|ca\\.?|c\\.|on)\\s++~?){0,2}+");
    private static final Pattern DATE =
            Pattern.compile("(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\\s++)?+(?:"
                    + "(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})"
                    + "|(?<a>\\d{1,2})[/.](?<b>\\d{1,2})[/.](?<y2>\\d{4})"
                    + "|" + String.format(Locale.ROOT, MONTH, "n1")
                    + "\\s++(?<d1>\\d{1,2})(?:st|nd|rd|th)?+(?![\\d:])(?:,?\\s++(?<y3>\\d{4})(?![:\\d]))?+"
                    + "|(?<d2>\\d{1,2})(?:st|nd|rd|th)?+\\s++(?:of\\s++)?" + String.format(Locale.ROOT, MONTH, "n2")
                    + "(?:,?\\s++(?<y4>\\d{4})(?![:\\d]))?+"
                    + ")(?!\\d)");
    private static final String CLOCK =
            "(?:(?<h>\\d{1,2})[:h](?<min>\\d{2})(?::(?<sec>\\d{2})(?:[.,]\\d{1,9}+)?)?+(?:\\s?(?<half>[AaPp])\\.?[Mm]\\b\\.?)?+"
                    + "|(?<h2>\\d{1,2})\\s?(?<half2>[AaPp])\\.?[Mm]\\b\\.?"
                    + "|(?<h3>\\d{2})(?<min3>\\d{2})(?=\\s?(?:UTC|GMT|Z\\b|hrs|h\\b)))(?!\\d|:\\d)";
    private static final Pattern TIME = Pattern.compile(CLOCK);
    private static final Pattern JOINT =
            Pattern.compile("T|[\\s,|]*+(?:(?:-|\u2013|\u2014|at|@|on|around|about)\\s++)?+[~\u2248]?+");
    private static final Pattern RANGE = Pattern.compile("\\s*+(?:-|\u2013|\u2014|\u2192|to|until|till)\\s*+~?(?=\\d)");
    private static final Pattern CLOSING = Pattern.compile(
            "[\\s\\])*]*+(?:[:|,.>\u2192\u2013\u2014-]++(?=\\s|$|[\\p{L}(\"'`]))?+[\\s:|\u2013\u2014-]*+");

    /** The moment that {@code text} begins with; {@code year} completes days written without one, unless it is 0. */
    static Optional<Moment> at(String text, int year) {
        Matcher opening = OPENING.matcher(text);
        int at = opening.lookingAt() ? opening.end() : 0;
        if (at >= text.length() || !(Character.isDigit(text.charAt(at)) || Character.isUpperCase(text.charAt(at)))) {
            return Optional.empty();
        }
        return read(text, at, year);
    }

    private static Optional<Moment> read(String text, int start, int year) {
        int at = start;
        Matcher date = DATE.matcher(text).region(at, text.length());
        boolean dated = date.lookingAt();
        at = dated ? date.end() : at;
        int joined = dated ? end(JOINT, text, at) : at;
        Matcher time = TIME.matcher(text).region(joined, text.length());
        boolean timed = time.lookingAt() && isTime(time);
        at = timed ? time.end() : at;
        if ((!dated && !timed)
                || (at < text.length() && Character.isLetterOrDigit(text.charAt(at)) && !Zone.begins(text, at))) {
            return Optional.empty();
        }
        Zone zone = timed ? Zone.at(text, at) : new Zone("", 0);
        at += zone.length();
        if (timed && !dated) {
            date.region(end(JOINT, text, at), text.length());
            dated = date.lookingAt();
            at = dated ? date.end() : at;
        }
        int to = timed ? range(text, at) : at;
        String named = zone.name();
        if (to > at && named.isEmpty()) {
            named = Zone.at(text, rangeEnd(text, at)).name();
        }
        return Optional.of(
                new Moment(dated ? day(date, year) : null, timed ? time(time) : null, named, end(CLOSING, text, to)));
    }

    private static int end(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.end() : at;
    }

    /** Where a range ends, with the zone behind it. */
    private static int range(String text, int at) {
        int end = rangeEnd(text, at);
        return end == at ? at : end + Zone.at(text, end).length();
    }

    private static int rangeEnd(String text, int at) {
        int to = end(RANGE, text, at);
        Matcher time = TIME.matcher(text).region(to, text.length());
        return to == at || !time.lookingAt() ? at : time.end();
    }

    private static boolean isTime(Matcher time) {
        return time(time) != null;
    }

    private static @Nullable LocalTime time(Matcher time) {
        boolean packed = time.group("h3") != null;
        boolean bare = time.group("h2") != null;
        int hour = Integer.parseInt(packed ? time.group("h3") : bare ? time.group("h2") : time.group("h"));
        String minute = packed ? time.group("min3") : bare ? "0" : time.group("min");
        String second = time.group("sec") == null ? "0" : time.group("sec");
        String half = bare ? time.group("half2") : time.group("half");
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        try {
            return LocalTime.of(hour, Integer.parseInt(minute), Integer.parseInt(second));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(Matcher date, int year) {
        if (date.group("y") != null) {
            return day(number(date, "y"), number(date, "m"), number(date, "d"));
        }
        if (date.group("y2") != null) {
            int a = number(date, "a");
            int b = number(date, "b");
            // 5/6/2018 is two days, so it is none.
            return a > 12 ? day(number(date, "y2"), b, a) : b > 12 ? day(number(date, "y2"), a, b) : null;
        }
        boolean monthFirst = date.group("n1") != null;
        String name = monthFirst ? date.group("n1") : date.group("n2");
        int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        String written = monthFirst ? date.group("y3") : date.group("y4");
        int in = written == null ? year : Integer.parseInt(written);
        return in == 0 ? null : day(in, month, number(date, monthFirst ? "d1" : "d2"));
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The first day that {@code text} names anywhere. */
    static Optional<LocalDate> dayIn(String text, int year) {
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            LocalDate day = day(date, year);
            boolean apart = date.start() == 0 || !Character.isLetterOrDigit(text.charAt(date.start() - 1));
            if (day != null && apart) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
