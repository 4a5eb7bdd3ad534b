package dev.casebook.retrospect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers and lengths of time in plain English, the same on every machine. */
public final class English {
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final int LONGEST_TITLE = 90;

    private English() {}

    /** {@code three}; in figures beyond twelve. */
    public static String number(int n) {
        return n < NUMBERS.size() ? NUMBERS.get(n) : String.format(Locale.ENGLISH, "%,d", n);
    }

    /** {@code 1 postmortem}, {@code 1,200 postmortems}. */
    public static String count(int count, String one, String many) {
        return count == 1 ? "1 " + one : String.format(Locale.ENGLISH, "%,d %s", count, many);
    }

    /** {@code one postmortem}, {@code three postmortems}, {@code no postmortems}. */
    static String spelled(int count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    /** {@code three of five}, {@code both}, {@code all five}; in figures when either is beyond twelve. Of two or more. */
    static String share(int count, int all) {
        if (count == all) {
            return all == 2 ? "both" : "all " + number(all);
        }
        return Math.max(count, all) < NUMBERS.size() ? number(count) + " of " + number(all) : count + " of " + all;
    }

    /** {@code third}. */
    public static String ordinal(int n) {
        if (n <= ORDINALS.size()) {
            return ORDINALS.get(n - 1);
        }
        boolean teen = n / 10 % 10 == 1;
        return n
                + (teen
                        ? "th"
                        : List.of("th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th")
                                .get(n % 10));
    }

    /** {@code 46 min}, {@code 3 h 14 min}, {@code 2 d 4 h}. */
    public static String length(Duration duration) {
        long minutes = Math.round(duration.toSeconds() / 60.0);
        if (minutes == 0) {
            return duration.isZero() ? "0 min" : duration.toSeconds() + " s";
        }
        long days = minutes / (24 * 60);
        long hours = minutes / 60 % 24;
        List<String> parts = new ArrayList<>();
        if (days > 0) {
            parts.add(days + " d");
        }
        if (hours > 0) {
            parts.add(hours + " h");
        }
        if (days == 0 && minutes % 60 > 0) {
            parts.add(minutes % 60 + " min");
        }
        return String.join(" ", parts);
    }

    /** The first letter in upper case. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code one, two and three}. */
    static String listed(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** A title in quotation marks, cut between words when it is long. */
    public static String quoted(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return "\u201c" + title + "\u201d";
        }
        int blank = title.lastIndexOf(' ', LONGEST_TITLE);
        int end = blank > LONGEST_TITLE / 2 ? blank : title.offsetByCodePoints(0, LONGEST_TITLE / 2);
        return "\u201c" + title.substring(0, end) + "\u2026\u201d";
    }
}
