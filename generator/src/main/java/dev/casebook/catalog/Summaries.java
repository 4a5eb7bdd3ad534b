package dev.casebook.catalog;

import dev.casebook.parse.MarkdownDocument;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
                .map(Summaries::firstProse)
                .filter(text -> !text.isEmpty())
                .findFirst();
        return named.or(() -> body.sections().stream()
                        .map(Summaries::firstProse)
                        .filter(text -> text.length() >= SHORTEST_PROSE)
                        .findFirst())
                .map(text -> cut(text, longest))
                .orElse("");
    }

    private static String firstProse(MarkdownDocument.Section section) {
        return section.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
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
