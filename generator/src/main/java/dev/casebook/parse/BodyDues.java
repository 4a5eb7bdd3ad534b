package dev.casebook.parse;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** By when an action is to be done, as its own words or the line above its list say. */
final class BodyDues {
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
    private static final Pattern DUE = Pattern.compile(
            "(?i)\\b(?:(?:due(?: date)?|deadline|eta|target(?: date)?|by)\\s*+(?:[:=]|of\\b|is\\b|on\\b)?+\\s*+(?<day>\\d{4}-\\d{2}(?:-\\d{2})?\\b|Q[1-4]\\b[ \\d]*|"
                    + MONTH
                    + " \\d{1,4}(?:st|nd|rd|th)?\\b(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? " + MONTH
                    + "\\b(?:,? \\d{4})?|(?:the )?(?:start|beginning|middle|end) of (?:\\d{4}|Q[1-4]|" + MONTH
                    + "|(?:the|this|next) (?:week|month|quarter|year))\\b)"
                    + "|(?:due(?: date)?|deadline|eta|timeline|target(?: date)?)\\s*[:=]\\s*(?<term>\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?|(?:within |in )?(?:\\+? ?\\d+|one|two|three) (?:hours?|days?|weeks?|months?)|(?:next|this|end of(?: the)?) (?:week|month|quarter|sprint))"
                    + "|(?:at|before|by|during|in) (?<meeting>(?:the|our) next (?:[\\w-]+ ){0,2}(?:catch-?up|meeting|retro(?:spective)?|sprint|stand-?up|planning|upgrade|maintenance)\\b))");
    /** A day or quarter between dashes: {@code Payments team - renew by a timer - 2024-03-05}. */
    private static final Pattern DASHED_DUE = Pattern.compile(
            "[\u2014\u2013-]\\s+(?<day>\\d{4}-\\d{2}-\\d{2}|(?:\\d{4}-)?Q[1-4](?: \\d{4})?)(?=\\s*(?:\\.|$|[\u2014\u2013-]\\s))");

    /** What names a group of actions by when they are to be done: {@code Within 30 days}, {@code Short term (next sprint)}. */
    private static final Pattern TERM = Pattern.compile(
            "(?i)(?<!\\b(?:last|past|previous|after|for) )\\b(?:(?:\\d+ ?[\u2013-] ?)?\\d+\\+? ?(?:hours?|days?|weeks?|months?)"
                    + "|(?:a|one|two|three) (?:hour|day|week|month|quarter)s?"
                    + "|(?:(?:this|next|coming|current|end of(?: the)?) )(?:week|month|sprint|quarter|year|release)"
                    + "|(?:by|before|until) (?:the )?(?:end of )?" + MONTH
                    + "|today|tomorrow|\\d{4}-\\d{2}(?:-\\d{2})?|Q[1-4](?: \\d{4})?|"
                    + MONTH + " \\d{4})\\b");

    private BodyDues() {}

    /** {@code Renew it by a timer, due: 2024-03-05}. */
    static Optional<String> of(String title, String all) {
        Matcher due = DUE.matcher(all);
        if (due.find()) {
            return Stream.of("day", "term", "meeting")
                    .map(due::group)
                    .filter(Objects::nonNull)
                    .findFirst();
        }
        Matcher dashed = DASHED_DUE.matcher(title);
        return dashed.find() ? Optional.of(dashed.group("day")) : Optional.empty();
    }

    /** The term in the name of a group of actions; empty when it has none. */
    static String ofGroup(String name) {
        Matcher term = TERM.matcher(name);
        return term.find() ? term.group() : "";
    }
}
