package dev.casebook.catalog;

import dev.casebook.parse.MarkdownDocument;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Summaries for documents that state none: the section called so, else the first prose. */
final class Summaries {
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

    private Summaries() {}

    /** The summary, at most {@code longest} characters, cut after a sentence where there is one; empty when there is no prose. */
    static String of(MarkdownDocument body, int longest) {
        Optional<String> named = body.sections().stream()
                .filter(section -> section.heading()
                        .filter(heading -> NAMES.contains(Field.normal(heading.text())))
                        .isPresent())
                .flatMap(section -> prose(section).limit(1))
                .findFirst();
        return named.or(() -> body.sections().stream()
                        .flatMap(Summaries::prose)
                        .filter(text -> text.length() >= SHORTEST_PROSE)
                        .findFirst())
                .map(text -> cut(text, longest))
                .orElse("");
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
