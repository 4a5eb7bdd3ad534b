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
            "what_happened");
    /** {@code Incident Postmortem Report}: what the document is. */
    private static final Pattern KIND = Pattern.compile(
            "(?:(?:incident|outage|issue|problem|production|service|security|blameless|critical|major|post)_)*"
                    + "(?:post_?mortem|incident|rca|root_cause_analysis|retrospective)"
                    + "(?:_(?:report|review|analysis|document|summary|record|write_?up|retrospective|post_?mortem))*");
    /** {@code postmortem-012}: the kind of a document and its number. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)(?:post[-_ ]?mortem|incident|inc|pm|rca|pir|report|issue|case|ticket)[-_ #]*[0-9]{1,10}(?:[-_][0-9]{1,10})*");
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
        boolean title = OF_TITLES.contains(Field.heading(first.get().text()));
        return title && below.length() <= LONGEST && below.indexOf('\n') < 0 ? Optional.of(below) : Optional.empty();
    }

    private static boolean isLabel(MarkdownDocument.Heading heading) {
        String name = Field.heading(heading.text());
        return OF_TITLES.contains(name)
                || LABELS.contains(name)
                || KIND.matcher(name).matches()
                || Field.named(heading.text()).isPresent();
    }

    /** Whether {@code title} is nothing but a day. */
    static boolean isDay(String title) {
        return DAY.matcher(title.strip()).matches() && Dates.in(title).isPresent();
    }

    /** Whether a file's name is an id that a program made, and says nothing. */
    static boolean isId(String stem) {
        return ID.matcher(stem).matches();
    }

    /** Whether a file's name only counts it among others. */
    static boolean isNumber(String stem) {
        return NUMBERED.matcher(stem).matches();
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
