package dev.casebook.catalog;

import dev.casebook.parse.MarkdownDocument;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Summaries for documents that state none: the section called so, else the first prose. */
public final class Summaries {
    private static final List<String> NAMES = List.of(
            "summary",
            "executive_summary",
            "overview",
            "tl_dr",
            "tldr",
            "what_happened",
            "incident_summary",
            "abstract");
    private static final int SHORTEST_PROSE = 40;
    /** What is told in the parts called so sums nothing up. */
    private static final Pattern NEVER = Pattern.compile("(?i)\\b(?:timeline|action items|references|contents)\\b");
    /** {@code Date: 2024-03-05 Status: final}. */
    private static final Pattern LABELLED = Pattern.compile("\\p{Lu}[\\p{L} /-]{1,30}+: .*");

    private Summaries() {}

    /** The summary, at most {@code longest} characters, cut after a sentence where there is one; empty when there is no prose. */
    static String of(MarkdownDocument body, int longest) {
        return section(body).map(section -> of(section, longest)).orElse("");
    }

    /** The section whose prose is the summary: the one called so, else the first that says something. */
    public static Optional<MarkdownDocument.Section> section(MarkdownDocument body) {
        Optional<MarkdownDocument.Section> named = body.sections().stream()
                .filter(section -> section.heading()
                        .filter(heading -> NAMES.contains(Field.normal(heading.text())))
                        .isPresent())
                .filter(section -> prose(section).findFirst().isPresent())
                .findFirst();
        return named.or(() -> body.sections().stream()
                .filter(section -> section.heading()
                        .filter(heading -> NEVER.matcher(heading.text()).find())
                        .isEmpty())
                .filter(section -> prose(section).anyMatch(Summaries::says))
                .findFirst());
    }

    /** What {@code section} says first, at most {@code longest} characters. */
    public static String of(MarkdownDocument.Section section, int longest) {
        boolean named = section.heading()
                .filter(heading -> NAMES.contains(Field.normal(heading.text())))
                .isPresent();
        return prose(section)
                .filter(text -> named || says(text))
                .findFirst()
                .map(text -> cut(text, longest))
                .orElse("");
    }

    private static boolean says(String text) {
        return text.length() >= SHORTEST_PROSE && !LABELLED.matcher(text).matches();
    }

    /** The section's lines that are no list items; a section that is nothing but a list has its items for prose. */
    private static Stream<String> prose(MarkdownDocument.Section section) {
        List<String> lines = section.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Set<String> items = Set.copyOf(section.items());
        List<String> prose =
                lines.stream().filter(line -> !items.contains(line)).toList();
        return (prose.isEmpty() ? lines : prose).stream();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int end = sentences.preceding(longest + 1);
        if (end > SHORTEST_PROSE) {
            return text.substring(0, end).strip();
        }
        int space = text.lastIndexOf(' ', longest);
        return text.substring(0, space > 0 ? space : longest).strip() + "…";
    }
}
