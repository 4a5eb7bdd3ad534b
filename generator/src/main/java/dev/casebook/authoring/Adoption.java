package dev.casebook.authoring;

import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Fix;
import dev.casebook.frontmatter.FrontMatter;
import dev.casebook.source.SourceFile;
import dev.casebook.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Front matter suggested for one file: what was inferred from its text, said outright.
 *
 * @param file the file
 * @param suggestions what is suggested, in the order to write it; never empty
 * @param edit the one edit that writes it; the body stays as it is
 */
public record Adoption(SourceFile file, List<Suggestion> suggestions, Fix.Edit edit) {
    /** Copies the list. */
    public Adoption {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * One key.
     *
     * @param key such as {@code severity}
     * @param value what it says
     * @param evidence where the file says so, in words
     */
    public record Suggestion(String key, Written value, String evidence) {}

    /** What can be suggested for {@code postmortem}; empty when its front matter says all of it already. */
    public static Optional<Adoption> of(Postmortem postmortem, Vocabulary vocabulary) {
        List<Suggestion> suggestions = new AdoptionReader(postmortem, vocabulary).read();
        return suggestions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Adoption(postmortem.document().file(), suggestions, edit(postmortem, suggestions)));
    }

    private static Fix.Edit edit(Postmortem postmortem, List<Suggestion> suggestions) {
        FrontMatter block = postmortem.document().frontMatter();
        SourceFile file = postmortem.document().file();
        String opening = block.isPresent() ? block.opening().text().strip() : "";
        StringBuilder text = new StringBuilder();
        for (Suggestion suggestion : suggestions) {
            text.append(
                    switch (opening) {
                        case "+++" -> Written.Quoting.TOML.of(suggestion.key(), suggestion.value());
                        case "{" -> "  " + Written.Quoting.JSON.of(suggestion.key(), suggestion.value()) + ",";
                        default -> yaml(suggestion);
                    });
            text.append('\n');
        }
        if (!block.isPresent()) {
            return new Fix.Edit(file.span(0, 0), "---\n" + text + "---\n\n");
        }
        // TOML's own tables come last, and a last value of JSON has no comma, so what is new goes first.
        int after = file.lines().end(file.lines().line(block.opening().start()));
        int close = file.lines()
                .start(file.lines().line(Math.max(after, block.span().end() - 1)));
        int at = opening.equals("---") ? Math.max(after, close) : after;
        return new Fix.Edit(file.span(at, at), text.toString());
    }

    private static String yaml(Suggestion suggestion) {
        String value = suggestion.value().yaml();
        return suggestion.key() + (value.startsWith("\n") ? ":" : ": ") + value;
    }

    /** The edit as a unified diff that tools can apply, line ends and all; names as {@code path} tells. */
    public String diff(String path) {
        String text = file.text();
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> {
            int end = file.lines().start(lines.size() + 1) + line.length();
            lines.add(text.startsWith("\r\n", end) ? line + "\r" : line);
        });
        String carriageReturn = text.contains("\r\n") ? "\r" : "";
        int before = file.lines().line(edit.span().start()) - 1;
        List<String> added = edit.text().lines().toList();
        int from = Math.max(0, before - 3);
        int to = Math.min(lines.size(), before + 3);
        StringBuilder diff = new StringBuilder("--- a/" + path + "\n+++ b/" + path + "\n");
        diff.append("@@ -" + (to == 0 ? 0 : from + 1) + "," + (to - from) + " +" + (from + 1) + ","
                + (to - from + added.size()) + " @@\n");
        lines.subList(from, before)
                .forEach(line -> diff.append(' ').append(line).append('\n'));
        added.forEach(
                line -> diff.append('+').append(line).append(carriageReturn).append('\n'));
        lines.subList(before, to).forEach(line -> diff.append(' ').append(line).append('\n'));
        if (to == lines.size() && to > before && !text.endsWith("\n")) {
            diff.append("\\ No newline at end of file\n");
        }
        return diff.toString();
    }
}
