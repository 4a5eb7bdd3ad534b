package dev.casebook.authoring;

import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Fix;
import dev.casebook.parse.FrontMatter;
import dev.casebook.parse.MarkdownDocument;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Front matter suggested for one file: what was inferred from its text, said outright.
 *
 * @param file the file
 * @param suggestions what is suggested, in the order to write it; never empty
 * @param edit the one edit that writes it; the body stays as it is
 */
public record Adoption(SourceFile file, List<Suggestion> suggestions, Fix.Edit edit) {
    /** Where a cause is named: a word elsewhere may stand there for many reasons. */
    private static final Pattern CAUSE = Pattern.compile("(?i).*\\b(?:cause|causes|why)\\b.*");

    private static final int SHORTEST_PHRASE = 9;

    /** Copies the list. */
    public Adoption {
        suggestions = List.copyOf(suggestions);
    }

    /**
     * One key.
     *
     * @param key such as {@code severity}
     * @param value as YAML
     * @param evidence where the file says so, in words
     */
    public record Suggestion(String key, String value, String evidence) {}

    /** What can be suggested for {@code postmortem}; empty when its front matter says all of it already. */
    public static Optional<Adoption> of(Postmortem postmortem, Vocabulary vocabulary) {
        List<Suggestion> suggestions = new ArrayList<>();
        Reader reader = new Reader(postmortem, suggestions);
        reader.title();
        reader.date();
        reader.words(Field.KIND, Axis.KIND, false);
        reader.words(Field.SEVERITY, Axis.SEVERITY, false);
        reader.words(Field.SERVICES, Axis.SERVICE, true);
        reader.words(Field.TEAMS, Axis.TEAM, true);
        reader.words(Field.FAILURE_MODES, Axis.FAILURE_MODE, true);
        reader.failureModes(vocabulary);
        reader.words(Field.TRIGGER, Axis.TRIGGER, true);
        reader.words(Field.SYMPTOMS, Axis.SYMPTOM, true);
        reader.words(Field.DETECTED_BY, Axis.DETECTED_BY, false);
        reader.moment(Field.STARTED, postmortem.course().started());
        reader.moment(Field.DETECTED, postmortem.course().detected());
        reader.moment(Field.MITIGATED, postmortem.course().mitigated());
        reader.moment(Field.RESOLVED, postmortem.course().resolved());
        return suggestions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Adoption(postmortem.document().file(), suggestions, edit(postmortem, suggestions)));
    }

    private static Fix.Edit edit(Postmortem postmortem, List<Suggestion> suggestions) {
        FrontMatter block = postmortem.document().frontMatter();
        SourceFile file = postmortem.document().file();
        boolean toml = block.isPresent() && block.opening().text().startsWith("+++");
        StringBuilder text = new StringBuilder();
        for (Suggestion suggestion : suggestions) {
            text.append(suggestion.key())
                    .append(toml ? " = " : ": ")
                    .append(toml ? tomlValue(suggestion.value()) : suggestion.value())
                    .append('\n');
        }
        if (!block.isPresent()) {
            return new Fix.Edit(file.span(0, 0), "---\n" + text + "---\n\n");
        }
        // TOML's own tables come last, so what is new goes first.
        int after = file.lines().end(file.lines().line(block.opening().start()));
        int close = file.lines()
                .start(file.lines().line(Math.max(after, block.span().end() - 1)));
        int at = toml ? after : Math.max(after, close);
        return new Fix.Edit(file.span(at, at), text.toString());
    }

    private static String tomlValue(String yaml) {
        if (yaml.startsWith("\"")) {
            return yaml;
        }
        if (!yaml.startsWith("[")) {
            return YamlOut.quoted(yaml);
        }
        List<String> items = new ArrayList<>();
        for (String item : yaml.substring(1, yaml.length() - 1).split(", ", -1)) {
            items.add(item.startsWith("\"") ? item : YamlOut.quoted(item));
        }
        return "[" + String.join(", ", items) + "]";
    }

    /** Reads what is inferred, with its evidence. */
    private record Reader(Postmortem postmortem, List<Suggestion> suggestions) {
        private void add(Field field, String value, String evidence) {
            boolean there = postmortem.document().frontMatter().entries().stream()
                    .anyMatch(entry -> Field.named(entry.key()).equals(Optional.of(field)));
            boolean taken = suggestions.stream().anyMatch(s -> s.key().equals(field.key()));
            if (!there && !taken) {
                suggestions.add(new Suggestion(field.key(), value, evidence));
            }
        }

        private boolean isInferred(Field field) {
            return postmortem.origins().inferred().contains(field);
        }

        private String place(SourceSpan span) {
            String line = span.file().lineSpan(span.line()).text().strip();
            return "line " + span.line() + ": " + (line.length() > 100 ? line.substring(0, 99) + "\u2026" : line);
        }

        private String evidence(Field field) {
            return postmortem.origins().of(field).map(this::place).orElse("the text");
        }

        void title() {
            if (isInferred(Field.TITLE)) {
                add(
                        Field.TITLE,
                        YamlOut.quoted(postmortem.title()),
                        postmortem
                                .document()
                                .body()
                                .title()
                                .map(heading -> place(heading.span()))
                                .orElse("the file's name"));
            }
        }

        void date() {
            if (isInferred(Field.DATE) && postmortem.day() != null) {
                add(Field.DATE, String.valueOf(postmortem.day()), dayEvidence(String.valueOf(postmortem.day())));
            }
        }

        private String dayEvidence(String day) {
            String path = postmortem.document().file().path().value();
            if (path.replaceAll("[^0-9]", "").contains(day.replace("-", ""))) {
                return "the file's name";
            }
            if (postmortem.origins().of(Field.STARTED).isPresent()) {
                return evidence(Field.STARTED);
            }
            int at = postmortem.document().file().text().indexOf(day);
            return at < 0
                    ? "the timeline, the text or the file's history"
                    : place(postmortem.document().file().span(at, at));
        }

        void words(Field field, Axis axis, boolean list) {
            List<String> ids = postmortem.terms(axis).stream().map(Term::id).toList();
            if (isInferred(field) && !ids.isEmpty()) {
                add(field, list ? YamlOut.list(ids) : YamlOut.scalar(ids.getFirst()), evidence(field));
            }
        }

        /** A failure mode whose name or alias stands in the title or where the cause is told. */
        void failureModes(Vocabulary vocabulary) {
            if (!postmortem.terms(Axis.FAILURE_MODE).isEmpty()) {
                return;
            }
            for (MarkdownDocument.Section section : postmortem.document().body().sections()) {
                boolean cause = section.heading()
                        .map(heading -> CAUSE.matcher(heading.text()).matches() || heading.level() == 1)
                        .orElse(false);
                String text =
                        section.heading().map(MarkdownDocument.Heading::text).orElse("") + "\n" + section.text();
                Optional<Term> found = cause ? named(text, vocabulary) : Optional.empty();
                if (found.isPresent()) {
                    add(
                            Field.FAILURE_MODES,
                            YamlOut.list(List.of(found.get().id())),
                            place(section.heading()
                                            .map(MarkdownDocument.Heading::span)
                                            .orElse(section.span())) + ", which names it");
                    return;
                }
            }
        }

        private static Optional<Term> named(String text, Vocabulary vocabulary) {
            String words = " " + Term.idOf(text).replace('-', ' ') + " ";
            for (Term term : vocabulary.all(Axis.FAILURE_MODE)) {
                List<String> names = new ArrayList<>(term.aliases());
                names.add(term.id());
                for (String name : names) {
                    String phrase = Term.idOf(name).replace('-', ' ').toLowerCase(Locale.ROOT);
                    if (phrase.length() >= SHORTEST_PHRASE && words.contains(" " + phrase + " ")) {
                        return Optional.of(term);
                    }
                }
            }
            return Optional.empty();
        }

        void moment(Field field, @Nullable OffsetDateTime moment) {
            if (isInferred(field)
                    && moment != null
                    && postmortem.origins().of(field).isPresent()) {
                String text = moment.toString();
                add(field, text.length() == 17 ? text.replace("Z", ":00Z") : text, evidence(field));
            }
        }
    }

    /** The edit as a unified diff, names as {@code path} tells. */
    public String diff(String path) {
        List<String> lines = file.text().lines().toList();
        int before = file.lines().line(edit.span().start()) - 1;
        List<String> added = edit.text().lines().toList();
        int from = Math.max(0, before - 3);
        int to = Math.min(lines.size(), before + 3);
        StringBuilder diff = new StringBuilder("--- a/" + path + "\n+++ b/" + path + "\n");
        diff.append("@@ -" + (to == 0 ? 0 : from + 1) + "," + (to - from) + " +" + (from + 1) + ","
                + (to - from + added.size()) + " @@\n");
        lines.subList(from, before)
                .forEach(line -> diff.append(' ').append(line).append('\n'));
        added.forEach(line -> diff.append('+').append(line).append('\n'));
        lines.subList(before, to).forEach(line -> diff.append(' ').append(line).append('\n'));
        return diff.toString();
    }
}
