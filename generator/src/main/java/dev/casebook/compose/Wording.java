package dev.casebook.compose;

import dev.casebook.catalog.Postmortem;
import dev.casebook.link.Similar;
import dev.casebook.retrospect.English;
import dev.casebook.view.Part.When;
import dev.casebook.vocabulary.Term;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, durations and reasons in plain English, the same on every machine. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final int WORDS_A_MINUTE = 220;

    private Wording() {}

    static When day(@Nullable LocalDate day) {
        return day == null ? When.NEVER : new When(day.toString(), DAY.format(day));
    }

    static When moment(OffsetDateTime at) {
        String zone =
                at.getOffset().equals(ZoneOffset.UTC) ? "UTC" : at.getOffset().getId();
        return new When(ISO.format(at), MOMENT.format(at) + " " + zone);
    }

    /** A moment after another of the same day: its time is enough. */
    static When moment(OffsetDateTime at, OffsetDateTime before) {
        When whole = moment(at);
        boolean sameDay =
                at.toLocalDate().equals(before.toLocalDate()) && at.getOffset().equals(before.getOffset());
        return sameDay ? new When(whole.iso(), TIME.format(at)) : whole;
    }

    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    static String length(Duration duration) {
        return English.length(duration);
    }

    /** {@code 3 days}, {@code 5 weeks}, {@code 8 months}, {@code 2 years}: in the largest unit of which there are two. */
    static String days(long days) {
        if (days < 1) {
            return "less than a day";
        }
        if (days < 14) {
            return daysOnly(days);
        }
        if (days < 61) {
            return days / 7 + " weeks";
        }
        return days < 731 ? days * 12 / 365 + " months" : days / 365 + " years";
    }

    static String daysOnly(long days) {
        return days == 1 ? "1 day" : String.format(Locale.ENGLISH, "%,d days", days);
    }

    /** Minutes to read {@code words} words of prose. */
    static int minutes(int words) {
        return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }

    static String count(int count, String one, String many) {
        return English.count(count, one, many);
    }

    static String ordinal(int n) {
        return English.ordinal(n);
    }

    static String capital(String text) {
        return English.capital(text);
    }

    /** Why two postmortems are shown together, most telling first. */
    static String reason(Postmortem here, Similar similar) {
        List<String> reasons = new ArrayList<>();
        if (!similar.failureModes().isEmpty()) {
            reasons.add("same failure mode (" + names(similar.failureModes()) + ")");
        }
        if (!similar.services().isEmpty()) {
            reasons.add("same service (" + names(similar.services()) + ")");
        }
        if (similar.isLookAlike()) {
            reasons.add("same symptom (" + names(similar.symptoms()) + "), another cause");
        }
        if (!similar.words().isEmpty()) {
            reasons.add("both speak of "
                    + String.join(", ", similar.words().stream().limit(3).toList()));
        }
        return capital(String.join("; ", reasons));
    }

    private static String names(List<Term> terms) {
        return String.join(", ", terms.stream().map(Term::name).limit(3).toList());
    }
}
