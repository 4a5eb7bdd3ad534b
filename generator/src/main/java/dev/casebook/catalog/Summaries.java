package dev.casebook.catalog;

import dev.casebook.markdown.MarkdownDocument;
import java.text.BreakIterator;
import java.util.ArrayList;
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
            "issue_summary",
            "problem_summary",
            "abstract");
    private static final int SHORTEST_PROSE = 40;
    /** {@code See} and {@code Status page:} before an address refer to it and say nothing. */
    private static final int LONGEST_REFERENCE = 12;
    /** A longer sentence says something by itself before it announces a list. */
    private static final int LONGEST_ANNOUNCEMENT = 100;
    /** What is told in the parts called so, and in the parts below them, sums nothing up. */
    private static final Pattern NEVER = Pattern.compile(
            "(?i).*\\b(?:time ?-?line|chronology|sequence of events|action items|references|contents)\\b.*|(?:list of )?actions?|next steps");
    /** {@code Date: 2024-03-05 Status: final}, in any script. */
    private static final Pattern LABELLED =
            Pattern.compile("[\\p{Lu}\\p{Lo}][\\p{L}\\p{M} '\u2019/-]{1,30}+(?:: |\\x{FF1A}).*"
                    + "|[\\p{Lu}\\p{Lo}][\\p{L}\\p{M} '\u2019/-]{1,45}+: .{1,40}");

    private static final Pattern LABELS = Pattern.compile("\\s\\p{Lu}[\\p{L} '\u2019/-]{1,30}+: ");
    private static final int LONGEST_VALUE = 60;
    /** {@code 17.11 The alert fired}. */
    private static final Pattern TIMED = Pattern.compile("[(\\[~]?+ ?+[0-2]?[0-9][.:][0-5][0-9]\\b.*");

    /** What calls the text a summary, and is none of it. */
    private static final Pattern OWN_LABEL =
            Pattern.compile("(?i)(?:(?:short |brief )?description|summary|overview|what happened|tl;?dr):\\s+");

    private static final Pattern ABBREVIATED = Pattern.compile("(?i)\\b(?:vs|e\\.g|i\\.e|cf|approx|incl)\\.\\s*$");

    /** What templates put around what is to be replaced. */
    private static final String HINT = "<";

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S++");

    private Summaries() {}

    /** The summary, at most {@code longest} characters, cut after a sentence where there is one; empty when there is no prose. */
    static String of(MarkdownDocument body, int longest) {
        return section(body)
                .flatMap(section -> statements(section)
                        .findFirst()
                        .or(() -> labelled(section).findFirst()))
                .or(() -> underlined(body))
                .map(text -> cut(text, longest))
                .orElse("");
    }

    /** A paragraph that a line below it, meant to part it from the next, made a heading. */
    private static Optional<String> underlined(MarkdownDocument body) {
        return body.headingsAsWritten()
                .map(heading -> heading.text().strip())
                .filter(text -> text.length() > LONGEST_ANNOUNCEMENT && text.endsWith("."))
                .findFirst();
    }

    /** The section whose prose is the summary: the one called so, else the first that says something. */
    public static Optional<MarkdownDocument.Section> section(MarkdownDocument body) {
        Optional<MarkdownDocument.Section> named = body.sections().stream()
                .filter(Summaries::isNamed)
                .filter(section -> statements(section).findFirst().isPresent())
                .findFirst();
        return named.or(() -> telling(body).stream()
                        .filter(section -> statements(section).findFirst().isPresent())
                        .findFirst())
                .or(() -> body.sections().stream()
                        .filter(section -> isNamed(section)
                                && labelled(section).findFirst().isPresent())
                        .findFirst());
    }

    /** What the section called so says in labels alone. */
    private static Stream<String> labelled(MarkdownDocument.Section section) {
        return prose(section).filter(Summaries::isLong);
    }

    private static boolean isNamed(MarkdownDocument.Section section) {
        return section.heading()
                .map(heading -> Field.heading(heading.text()))
                .filter(name -> NAMES.contains(name) || Translations.field(name).equals(Optional.of(Field.SUMMARY)))
                .isPresent();
    }

    /** The sections that may sum up: none that never does, and no part of one but of the whole document. */
    private static List<MarkdownDocument.Section> telling(MarkdownDocument body) {
        List<MarkdownDocument.Section> telling = new ArrayList<>();
        int never = Integer.MAX_VALUE;
        for (MarkdownDocument.Section section : body.sections()) {
            int level = section.heading().map(MarkdownDocument.Heading::level).orElse(0);
            if (level > never) {
                continue;
            }
            boolean sumsNothingUp = section.heading()
                    .filter(heading -> NEVER.matcher(heading.text().strip()).matches())
                    .isPresent();
            never = sumsNothingUp && !section.heading().equals(body.title()) ? level : Integer.MAX_VALUE;
            if (!sumsNothingUp) {
                telling.add(section);
            }
        }
        return telling;
    }

    /** What {@code section} says first, at most {@code longest} characters. */
    public static String of(MarkdownDocument.Section section, int longest) {
        return prose(section)
                .filter(text -> isNamed(section) || says(text))
                .findFirst()
                .map(text -> cut(text, longest))
                .orElse("");
    }

    /** What of {@code section} can be a summary: all that the section called so states, and of another what says something by itself. */
    private static Stream<String> statements(MarkdownDocument.Section section) {
        boolean named = isNamed(section);
        return prose(section)
                .map(Summaries::stated)
                .filter(text -> !text.isEmpty() && (named ? !isLabels(text) : sumsUp(text)));
    }

    /** Whether {@code text} is a label with a short value, or several; a longer one may sum up what a label calls by its name. */
    private static boolean isLabels(String text) {
        return LABELLED.matcher(text).matches()
                && (text.length() < LONGEST_VALUE || LABELS.matcher(text).find());
    }

    /** {@code line} without its own label and the questions and announcements of lists at its end; empty when it is an address alone. */
    private static String stated(String line) {
        String text =
                OWN_LABEL.matcher(line).lookingAt() ? OWN_LABEL.matcher(line).replaceFirst("") : line;
        String own = ADDRESS.matcher(text).replaceAll("").strip();
        if (own.length() < text.length() && own.length() <= LONGEST_REFERENCE) {
            return "";
        }
        String rest = text;
        while (rest.endsWith("?") || rest.endsWith(":")) {
            BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
            sentences.setText(rest);
            int last = Math.max(0, sentences.preceding(rest.length()));
            if (last == 0 && rest.endsWith(":") && rest.length() > LONGEST_ANNOUNCEMENT) {
                return rest;
            }
            rest = rest.substring(0, last).strip();
        }
        return rest;
    }

    private static boolean sumsUp(String text) {
        return says(ADDRESS.matcher(text).replaceAll("").strip())
                && !TIMED.matcher(text).matches()
                && !text.startsWith(HINT);
    }

    private static boolean says(String text) {
        return isLong(text) && !LABELLED.matcher(text).matches();
    }

    private static final Set<Character.UnicodeScript> DENSE =
            Set.of(Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA, Character.UnicodeScript.HANGUL);

    /** Long enough to say something; a letter of scripts that write words with one or two says as much as three. */
    private static boolean isLong(String text) {
        long dense = text.codePoints()
                .filter(c -> Character.isIdeographic(c) || DENSE.contains(Character.UnicodeScript.of(c)))
                .count();
        return text.length() + 2 * dense >= SHORTEST_PROSE;
    }

    /** The section's lines that are no list items; a section that is nothing but a list has its items for prose. */
    private static Stream<String> prose(MarkdownDocument.Section section) {
        List<String> lines = section.prose()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Set<String> items = Set.copyOf(section.items());
        List<String> prose =
                lines.stream().filter(line -> !items.contains(line)).toList();
        return (prose.isEmpty() ? lines : prose).stream();
    }

    /** The first sentence of {@code text}, or of a longer one as many words as there is room for. */
    static String sentence(String text, int longest) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int end = sentences.next();
        while (end != BreakIterator.DONE
                && end < text.length()
                && ABBREVIATED.matcher(text.substring(0, end)).find()) {
            end = sentences.next();
        }
        return end == BreakIterator.DONE ? "" : cut(text.substring(0, end).strip(), longest);
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
