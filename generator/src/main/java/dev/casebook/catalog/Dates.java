package dev.casebook.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and timestamps as people write them. Only forms with one meaning are read: {@code 03/04/2024} is the third of April
 * to some and the fourth of March to others, so it is no date here, but for texts in languages that have but one order. Of
 * several days in a row the first counts.
 */
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([-/._])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])");
    private static final Pattern YEAR_FIRST_PACKED =
            Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])([0-2][0-9]|3[01])(?![0-9])");
    /** The last of several days. */
    private static final String UNTIL = "(?: ?[\u2013-] ?[0-9]{1,2}(?:st|nd|rd|th)?)?";

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<![a-z])" + MONTH + "\\.?[ -]+([0-9]{1,2})(?:st|nd|rd|th)?" + UNTIL
                    + ",?[ -]+((?:19|20)[0-9]{2})(?![0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![0-9:])([0-9]{1,2})(?:st|nd|rd|th)?" + UNTIL + "(?: of)?[ -]+" + MONTH
                    + "\\.?,?[ -]+((?:19|20)[0-9]{2})(?![0-9])",
            Pattern.CASE_INSENSITIVE);
    /** {@code 3 décembre 2025}, {@code 19 de junio de 2026}. */
    private static final Pattern DAY_FIRST_ELSEWHERE = Pattern.compile("(?<![0-9:])([0-9]{1,2})(?:\\.|er|\u00ba)?"
            + UNTIL + "\\.?(?: de| d')? (\\p{L}{3,12})\\.?,?(?: de| del)? ((?:19|20)[0-9]{2})(?![0-9])");
    /** {@code 2026年3月5日}, {@code 2026년 3월 5일}. */
    private static final Pattern YEAR_FIRST_IN_WORDS = Pattern.compile(
            "((?:19|20)[0-9]{2}) ?[\u5e74\ub144] ?([0-9]{1,2}) ?[\u6708\uc6d4] ?([0-9]{1,2}) ?[\u65e5\uc77c]");

    /** The months of other languages than English, in those' order, by number. */
    private static final Map<String, Integer> ELSEWHERE = elsewhere("""
            januar februar märz april mai juni juli august september oktober november dezember
            januari februari maart april mei juni juli augustus september oktober november december
            januar februar mars april maj juni juli august september oktober november desember
            januari februari mars april maj juni juli augusti september oktober november december
            janvier février mars avril mai juin juillet août septembre octobre novembre décembre
            gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
            enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
            janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
            stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
            января февраля марта апреля мая июня июля августа сентября октября ноября декабря
            січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
            """);
    /** A day above twelve cannot be a month. */
    private static final Pattern DAY_FIRST_NUMBERS =
            Pattern.compile("(?<![0-9./-])(1[3-9]|2[0-9]|3[01])([-/.])(0?[1-9]|1[0-2])\\2((?:19|20)[0-9]{2})(?![0-9])");

    /** {@code 11-12/09/2026}. */
    private static final Pattern DAYS_FIRST_NUMBERS = Pattern.compile(
            "(?<![0-9./-])([0-9]{1,2}) ?[\u2013-] ?[0-9]{1,2}([/.])([0-9]{1,2})\\2((?:19|20)[0-9]{2})(?![0-9])");

    /** Day and month in one order or the other. */
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![0-9./-])([0-9]{1,2})([-/.])([0-9]{1,2})\\2((?:19|20)[0-9]{2})(?![0-9])");

    private static final Pattern TIMESTAMP = Pattern.compile(
            "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[T ] ?|, ?| at )([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]{1,9})?)?"
                    + " *(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}|[+-][0-9]{2})?",
            Pattern.CASE_INSENSITIVE);

    /** Longest text that is looked at; nothing longer is a date. */
    private static final int LONGEST = 400;

    private Dates() {}

    /**
     * A moment.
     *
     * @param at when
     * @param offsetWritten whether the text said which offset from UTC, or the site's zone was taken
     */
    record Stamp(OffsetDateTime at, boolean offsetWritten) {}

    private record Found(int at, LocalDate date) {}

    private static Map<String, Integer> elsewhere(String languages) {
        Map<String, Integer> months = new TreeMap<>();
        for (String language : languages.lines().toList()) {
            List<String> names = List.of(language.split(" ", -1));
            for (int i = 0; i < names.size(); i++) {
                months.put(names.get(i), i + 1);
            }
        }
        return Map.copyOf(months);
    }

    /** The first date anywhere in {@code text}. */
    static Optional<LocalDate> in(String text) {
        return first(head(text)).map(Found::date);
    }

    /** The first date anywhere in {@code text}, which is in a language that writes the day before the month. */
    static Optional<LocalDate> inDayFirst(String text) {
        String head = head(text);
        Optional<Found> sure = first(head);
        Optional<Found> numbers = dayFirst(DAYS_FIRST_NUMBERS, head).or(() -> dayFirst(YEAR_LAST, head));
        boolean earlier = numbers.isPresent()
                && (sure.isEmpty() || numbers.get().at() <= sure.get().at());
        return (earlier ? numbers : sure).map(Found::date);
    }

    private static String head(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static Optional<Found> first(String head) {
        Found first = null;
        for (Form form : Form.values()) {
            Matcher matcher = form.pattern.matcher(head);
            while (matcher.find()) {
                Optional<LocalDate> date = form.read(matcher);
                if (date.isPresent() && (first == null || matcher.start() < first.at)) {
                    first = new Found(matcher.start(), date.get());
                }
                if (date.isPresent()) {
                    break;
                }
            }
        }
        return Optional.ofNullable(first);
    }

    private static Optional<Found> dayFirst(Pattern form, String text) {
        Matcher numbers = form.matcher(text);
        return numbers.find()
                ? Form.date(numbers.group(4), number(numbers, 3), numbers.group(1))
                        .map(date -> new Found(numbers.start(), date))
                : Optional.empty();
    }

    /** The first date of numbers alone in {@code text}, the year last, if it is one with its day first. */
    static Optional<LocalDate> dayFirst(String text) {
        return dayFirst(YEAR_LAST, text).map(Found::date);
    }

    /** The first date of numbers alone in {@code text}, the year last, if it is one with its month first. */
    static Optional<LocalDate> monthFirst(String text) {
        Matcher numbers = YEAR_LAST.matcher(text);
        return numbers.find() ? Form.date(numbers.group(4), number(numbers, 1), numbers.group(3)) : Optional.empty();
    }

    /** {@code text} as a moment; a date alone is none. */
    static Optional<Stamp> stamp(String text, ZoneId zone) {
        Matcher matcher = TIMESTAMP.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
            LocalTime time = LocalTime.of(
                    number(matcher, 4), number(matcher, 5), matcher.group(6) == null ? 0 : number(matcher, 6));
            LocalDateTime local = LocalDateTime.of(date, time);
            return Optional.of(
                    matcher.group(7) == null
                            ? new Stamp(local.atZone(zone).toOffsetDateTime(), false)
                            : new Stamp(local.atOffset(offset(matcher.group(7))), true));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "Z", "UTC", "GMT", "-00:00", "-0000", "-00" -> ZoneOffset.UTC;
            default -> ZoneOffset.of(written);
        };
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private enum Form {
        YEAR_MONTH_DAY(YEAR_FIRST) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return date(m.group(1), number(m, 3), m.group(4));
            }
        },
        PACKED(YEAR_FIRST_PACKED) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return date(m.group(1), number(m, 2), m.group(3));
            }
        },
        MONTH_DAY_YEAR(MONTH_FIRST) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return date(m.group(3), month(m.group(1)), m.group(2));
            }
        },
        DAY_MONTH_YEAR(DAY_FIRST) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return date(m.group(3), month(m.group(2)), m.group(1));
            }
        },
        DAY_MONTH_YEAR_ELSEWHERE(DAY_FIRST_ELSEWHERE) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                int month = ELSEWHERE.getOrDefault(m.group(2).toLowerCase(Locale.ROOT), 0);
                return month == 0 ? Optional.empty() : date(m.group(3), month, m.group(1));
            }
        },
        YEAR_MONTH_DAY_IN_WORDS(YEAR_FIRST_IN_WORDS) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return date(m.group(1), number(m, 2), m.group(3));
            }
        },
        DAY_MONTH_YEAR_NUMBERS(DAY_FIRST_NUMBERS) {
            @Override
            Optional<LocalDate> read(Matcher m) {
                return date(m.group(4), number(m, 3), m.group(1));
            }
        };

        private final Pattern pattern;

        Form(Pattern pattern) {
            this.pattern = pattern;
        }

        abstract Optional<LocalDate> read(Matcher matcher);

        static int month(String name) {
            return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        }

        static Optional<LocalDate> date(String year, int month, String day) {
            try {
                return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
