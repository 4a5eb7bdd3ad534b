package dev.casebook.parse;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time zone or offset as people write it beside a time.
 *
 * @param name such as {@code UTC}, {@code PST}, {@code +02:00}; empty when none is there
 * @param length how much of the text it takes, brackets included
 */
record Zone(String name, int length) {
    private static final String NAMES =
            "(?:UTC|GMT)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?+|ACDT|ACST|AEDT|AEST|AKDT|AKST|AWST|BRT|BST|CAT|CDT|CEST|CET"
                    + "|CST|EAT|EDT|EEST|EET|EST|HKT|HST|IDT|IST|JST|KST|MDT|MSK|MST|NZDT|NZST|PDT|PHT|PKT|PST|SAST|SGT|WAT|WEST|WET|WIB|ET|PT|CT|MT";
    private static final Pattern AFTER_TIME = Pattern.compile(
            "\\s?[(\\[]?(?:(?<name>" + NAMES + "|utc|gmt)(?![\\w/])|(?<offset>Z\\b|[+-]\\d{2}:?\\d{2}(?!\\d)))[)\\]]?");
    private static final Pattern ANYWHERE = Pattern.compile("(?<![\\w/])(?<name>" + NAMES
            + "|(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific|US)/[A-Z]\\w{1,30})(?![\\w/])");
    private static final Pattern SPELLED =
            Pattern.compile("(?i)\\b(?<name>Pacific|Eastern|Central|Mountain)(?:\\s(?:standard|daylight))?\\s+time\\b");
    private static final Pattern TIMES = Pattern.compile("(?i)\\b(?:times?|timestamps?|hours|zone|timezone)\\b");
    private static final int SHORT = 60;

    /** The zone that stands right after a time, at {@code at}. */
    static Zone at(String text, int at) {
        Matcher matcher = AFTER_TIME.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return new Zone("", 0);
        }
        String name = matcher.group("name");
        String offset = matcher.group("offset");
        String zone = name == null ? offset : name.toUpperCase(Locale.ROOT);
        return new Zone(zone == null ? "" : zone, matcher.end() - at);
    }

    /** Whether a zone begins right at {@code at}. */
    static boolean begins(String text, int at) {
        return at(text, at).length() > 0;
    }

    /** The zone that a heading or sentence says all times are in; empty when it says nothing of the kind. */
    static String stated(String sentence) {
        Matcher named = ANYWHERE.matcher(sentence);
        if (named.find()
                && (sentence.length() <= SHORT || TIMES.matcher(sentence).find())) {
            return named.group("name");
        }
        Matcher spelled = SPELLED.matcher(sentence);
        return spelled.find() ? spelled.group("name").substring(0, 1).toUpperCase(Locale.ROOT) + "T" : "";
    }
}
