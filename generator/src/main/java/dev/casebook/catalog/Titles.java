package dev.casebook.catalog;

import dev.casebook.markdown.MarkdownDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Titles for what has none. */
final class Titles {
    private static final Pattern LEADING_DATE = Pattern.compile("^(19|20)[0-9]{2}[-_.]?[0-9]{2}[-_.]?[0-9]{2}[-_. ]+");

    /** Headings below which a title stands. */
    private static final Set<String> OF_TITLES =
            Set.of("title", "headline", "name", "issue_name", "incident_name", "incident_title");
    /** Headings of any report, beside those and the names of fields. */
    private static final Set<String> LABELS = Set.of(
            "metadata",
            "meta_data",
            "overview",
            "introduction",
            "background",
            "timeline",
            "root_cause",
            "root_causes",
            "what_happened",
            "postmortem",
            "post_mortem",
            "incident",
            "incident_postmortem",
            "incident_report");
    /** A UUID, or hexadecimal digits as many as no word has. */
    private static final Pattern ID = Pattern.compile(
            "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=[a-f]*+[0-9])[0-9a-f]{16,}");

    /** A day is said beside the title already. */
    private static final Pattern DAY = Pattern.compile(
            "(?i)(?:19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|\\p{L}{3,9},? [0-9]{1,2}(?:st|nd|rd|th)?,? (?:19|20)[0-9]{2}|[0-9]{1,2}(?:st|nd|rd|th)? \\p{L}{3,9},? (?:19|20)[0-9]{2}");

    private static final int LONGEST = 120;

    private Titles() {}

    /** What {@code body} is headed by. Where that is a mere label, it is what stands there in the place of a title, if anything does. */
    static Optional<String> of(MarkdownDocument body) {
        Optional<MarkdownDocument.Heading> first =
                body.title().filter(heading -> !heading.text().isBlank());
        if (first.isEmpty() || !isLabel(first.get())) {
            return first.map(heading -> heading.text().strip());
        }
        List<MarkdownDocument.Section> sections = body.sections().stream()
                .dropWhile(section -> !section.heading().equals(first))
                .toList();
        String below = sections.isEmpty() ? "" : sections.getFirst().text().strip();
        if (below.isEmpty()) {
            return sections.stream()
                    .skip(1)
                    .limit(1)
                    .flatMap(section -> section.heading().stream())
                    .filter(heading -> !heading.text().isBlank() && !isLabel(heading))
                    .map(heading -> heading.text().strip())
                    .findFirst();
        }
        boolean title = OF_TITLES.contains(Field.normal(first.get().text()));
        return title && below.length() <= LONGEST && below.indexOf('\n') < 0 ? Optional.of(below) : Optional.empty();
    }

    private static boolean isLabel(MarkdownDocument.Heading heading) {
        String name = Field.normal(heading.text());
        return OF_TITLES.contains(name)
                || LABELS.contains(name)
                || Field.named(name).isPresent();
    }

    /** Whether {@code title} is nothing but a day. */
    static boolean isDay(String title) {
        return DAY.matcher(title.strip()).matches() && Dates.in(title).isPresent();
    }

    /** Whether a file's name is an id that a program made, and says nothing. */
    static boolean isId(String stem) {
        return ID.matcher(stem).matches();
    }

    /** The first sentence of {@code summary} as a title; empty when there is none. */
    static String ofSummary(String summary) {
        String sentence = Summaries.sentence(LEADING_DATE.matcher(summary).replaceFirst(""), LONGEST);
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** A file's name as words: {@code 2024-03-05-checkout_down} is "Checkout down". */
    static String ofFileName(String stem) {
        String words = LEADING_DATE
                .matcher(stem)
                .replaceFirst("")
                .replace('_', ' ')
                .replace('-', ' ')
                .replaceAll(" {2,}", " ")
                .strip();
        if (words.isEmpty() || words.chars().noneMatch(Character::isLetter)) {
            return stem;
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
