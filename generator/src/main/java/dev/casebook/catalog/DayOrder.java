package dev.casebook.catalog;

import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.ParsedDocument;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * In which order the names and headings of an archive write day and month before the year. {@code 04-03-2026} alone may be either; a folder
 * {@code 2026/03}, or other names of which none can be read otherwise, tell.
 */
enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /** What can be read one way only must be so this often before it settles the rest. */
    private static final int ENOUGH = 2;

    private static final Pattern FOLDER = Pattern.compile("(?:^|.*/)((?:19|20)[0-9]{2})[-/](0[1-9]|1[0-2])(?:/.*)?");

    /** The order in which {@code documents} agree. */
    static DayOrder of(Collection<ParsedDocument> documents) {
        Map<DayOrder, Integer> votes = new EnumMap<>(DayOrder.class);
        for (ParsedDocument document : documents) {
            written(document)
                    .map(text -> told(text, document))
                    .filter(order -> order != UNKNOWN)
                    .forEach(order -> votes.merge(order, 1, Integer::sum));
        }
        Map.Entry<DayOrder, Integer> only =
                votes.size() == 1 ? votes.entrySet().iterator().next() : null;
        return only != null && only.getValue() >= ENOUGH ? only.getKey() : UNKNOWN;
    }

    /** The order in which what {@code document} is called says {@code day}. */
    static DayOrder saying(@Nullable LocalDate day, ParsedDocument document) {
        return Stream.of(DAY_FIRST, MONTH_FIRST)
                .filter(order -> written(document)
                        .flatMap(text -> order.read(text, document).stream())
                        .anyMatch(read -> read.equals(day)))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** The day that {@code text}, a name or heading of {@code document}, begins the year with, if its order is known. */
    Optional<LocalDate> read(String text, ParsedDocument document) {
        Optional<LocalDate> dayFirst = Dates.dayFirst(text);
        Optional<LocalDate> monthFirst = Dates.monthFirst(text);
        if (dayFirst.equals(monthFirst)) {
            return dayFirst;
        }
        DayOrder told = told(text, document);
        return switch (told == UNKNOWN ? this : told) {
            case DAY_FIRST -> dayFirst;
            case MONTH_FIRST -> monthFirst;
            case UNKNOWN -> Optional.empty();
        };
    }

    /** The order of the only day that {@code text} can mean, or that lies in the month of the document's folder. */
    private static DayOrder told(String text, ParsedDocument document) {
        Optional<LocalDate> dayFirst = Dates.dayFirst(text);
        Optional<LocalDate> monthFirst = Dates.monthFirst(text);
        if (dayFirst.isPresent() != monthFirst.isPresent()) {
            return dayFirst.isPresent() ? DAY_FIRST : MONTH_FIRST;
        }
        Matcher folder = FOLDER.matcher(document.file().path().folder());
        if (dayFirst.equals(monthFirst) || !folder.matches()) {
            return UNKNOWN;
        }
        YearMonth month = YearMonth.of(Integer.parseInt(folder.group(1)), Integer.parseInt(folder.group(2)));
        boolean first = dayFirst.map(YearMonth::from).equals(Optional.of(month));
        boolean second = monthFirst.map(YearMonth::from).equals(Optional.of(month));
        return first ? DAY_FIRST : second ? MONTH_FIRST : UNKNOWN;
    }

    private static Stream<String> written(ParsedDocument document) {
        String name = Placement.naturalName(document.file().path());
        List<String> headings = document.body().title().map(MarkdownDocument.Heading::text).stream()
                .toList();
        return Stream.concat(Stream.of(name).filter(n -> !Titles.isId(n)), headings.stream());
    }
}
