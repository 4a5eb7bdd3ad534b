package dev.casebook.authoring;

import dev.casebook.authoring.Adoption.Suggestion;
import dev.casebook.catalog.Action;
import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.Summaries;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.BodyFact;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what one file's text says and its front matter does not, each with its evidence. */
final class AdoptionReader {
    /** Where a cause is named: a word elsewhere may stand there for many reasons. */
    private static final Pattern CAUSE = Pattern.compile(
            "(?i).*\\b(?:root|direct|underlying|technical) causes?\\b.*|(?:the )?causes?|why it failed");

    private static final Pattern DURATION = Pattern.compile(
            "(?i)(?:\\w+ ){0,2}(?:duration|downtime|length of (?:the )?(?:outage|incident))(?: of (?:the )?(?:outage|incident|impact))?");
    /** A length of time, and not a sentence about one. */
    private static final Pattern LENGTH =
            Pattern.compile("(?i)[~\u2248<>]?\\s*(?:about |approx\\.? |approximately )?\\d.{0,60}");

    /** So much of a summary is looked for to find its line. */
    private static final int FIRST_WORDS = 24;

    private static final int SHORTEST_PHRASE = 9;
    private static final int LONGEST_TEXT = 400;
    private static final int MOST_ACTIONS = 50;

    private final Postmortem postmortem;
    private final Vocabulary vocabulary;
    private final List<Suggestion> suggestions = new ArrayList<>();

    AdoptionReader(Postmortem postmortem, Vocabulary vocabulary) {
        this.postmortem = postmortem;
        this.vocabulary = vocabulary;
    }

    /** What is suggested, in the order to write it. */
    List<Suggestion> read() {
        title();
        summary();
        date();
        words(Field.KIND, Axis.KIND, false);
        words(Field.SEVERITY, Axis.SEVERITY, false);
        words(Field.SERVICES, Axis.SERVICE, true);
        words(Field.TEAMS, Axis.TEAM, true);
        words(Field.FAILURE_MODES, Axis.FAILURE_MODE, true);
        failureMode();
        words(Field.TRIGGER, Axis.TRIGGER, true);
        words(Field.SYMPTOMS, Axis.SYMPTOM, true);
        words(Field.DETECTED_BY, Axis.DETECTED_BY, false);
        moments();
        impact();
        authors();
        actions();
        return suggestions;
    }

    private void add(Field field, Written value, String evidence) {
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

    private static String place(SourceSpan span) {
        String line = span.file().lineSpan(span.line()).text().strip();
        return "line " + span.line() + ": " + (line.length() > 100 ? line.substring(0, 99) + "\u2026" : line);
    }

    private static String place(MarkdownDocument.Section section) {
        return place(section.heading().map(MarkdownDocument.Heading::span).orElse(section.span()));
    }

    private String evidence(Field field) {
        return postmortem.origins().of(field).map(AdoptionReader::place).orElse("the text");
    }

    private MarkdownDocument body() {
        return postmortem.document().body();
    }

    private void title() {
        if (isInferred(Field.TITLE)) {
            add(
                    Field.TITLE,
                    new Written.Text(postmortem.title()),
                    body().headingsAsWritten()
                            .filter(heading -> heading.text().strip().equals(postmortem.title()))
                            .findFirst()
                            .map(heading -> place(heading.span()))
                            .orElse(isTold(postmortem.title()) ? "the text" : "the file's name"));
        }
    }

    private boolean isTold(String title) {
        String words = title.replace("\u2026", "");
        return body().sections().stream().anyMatch(section -> section.text().contains(words));
    }

    /** Whole sentences only: a front matter is no place for the beginning of one. */
    private void summary() {
        String summary = postmortem.summary();
        if (isInferred(Field.SUMMARY) && isWhole(summary)) {
            String evidence = postmortem
                    .origins()
                    .of(Field.SUMMARY)
                    .map(AdoptionReader::place)
                    .or(() -> Summaries.section(body()).map(section -> placeOf(summary, section)))
                    .orElse("the text");
            add(Field.SUMMARY, new Written.Text(summary), evidence);
        }
    }

    /** The line itself below the document's title, which names no summary; else the heading that does. */
    private String placeOf(String summary, MarkdownDocument.Section section) {
        boolean titled = section.heading().isPresent() && section.heading().equals(body().title());
        int within = section.span().text().indexOf(summary.substring(0, Math.min(FIRST_WORDS, summary.length())));
        int at = section.span().start() + within;
        return titled && within >= 0 ? place(section.span().file().span(at, at)) : place(section);
    }

    private static boolean isWhole(String text) {
        return !text.isEmpty() && !text.endsWith("\u2026") && !text.endsWith(":") && !text.contains(" | ");
    }

    private void date() {
        if (isInferred(Field.DATE) && postmortem.day() != null) {
            String day = String.valueOf(postmortem.day());
            add(Field.DATE, new Written.Time(day), dayEvidence(day));
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
        SourceFile file = postmortem.document().file();
        String dayOfMonth = day.substring(8).replaceFirst("^0", "");
        Matcher named = Pattern.compile(
                        "(?m)^(?=.*" + day.substring(0, 4) + ")(?=.*(?<![0-9])0?" + dayOfMonth + "(?![0-9])).*$")
                .matcher(file.text());
        return named.find() ? place(file.span(named.start(), named.start())) : "the timeline or the file's history";
    }

    private void words(Field field, Axis axis, boolean list) {
        List<String> ids = postmortem.terms(axis).stream().map(Term::id).toList();
        if (isInferred(field) && !ids.isEmpty()) {
            add(field, list ? new Written.Words(ids) : new Written.Word(ids.getFirst()), evidence(field));
        }
    }

    /** The failure mode that is named first in the title or where the cause is told, by its name or an alias. */
    private void failureMode() {
        if (!postmortem.terms(Axis.FAILURE_MODE).isEmpty()) {
            return;
        }
        Named named = first(postmortem.title());
        Optional<MarkdownDocument.Heading> title = body().title();
        if (named != null && title.isPresent()) {
            suggest(named, place(title.get().span()));
            return;
        }
        for (MarkdownDocument.Section section : body().sections()) {
            boolean cause = section.heading()
                    .map(heading -> CAUSE.matcher(heading.text().strip()).matches())
                    .orElse(false);
            named = cause ? first(section.text()) : null;
            if (named != null) {
                suggest(named, place(section));
                return;
            }
        }
    }

    private void suggest(Named named, String place) {
        add(
                Field.FAILURE_MODES,
                new Written.Words(List.of(named.term().id())),
                place + ", which names `" + named.phrase() + "`");
    }

    private record Named(Term term, String phrase, int at) {}

    /** The first phrase in {@code text} that names a failure mode; of two that begin together the longer. */
    private @Nullable Named first(String text) {
        String words = " " + Term.idOf(text).replace('-', ' ') + " ";
        Named first = null;
        for (Term term : vocabulary.all(Axis.FAILURE_MODE)) {
            List<String> names = new ArrayList<>(term.aliases());
            names.add(term.id());
            for (String name : names) {
                String phrase = Term.idOf(name).replace('-', ' ').toLowerCase(Locale.ROOT);
                int at = phrase.length() < SHORTEST_PHRASE ? -1 : words.indexOf(" " + phrase + " ");
                boolean earlier = first == null
                        || at < first.at()
                        || (at == first.at() && phrase.length() > first.phrase().length());
                if (at >= 0 && earlier) {
                    first = new Named(term, phrase, at);
                }
            }
        }
        return first;
    }

    private void moments() {
        moment(Field.STARTED, postmortem.course().started());
        moment(Field.DETECTED, postmortem.course().detected());
        moment(Field.MITIGATED, postmortem.course().mitigated());
        moment(Field.RESOLVED, postmortem.course().resolved());
        TimelineMoments.of(postmortem.document().timeline(), postmortem.course())
                .forEach(found ->
                        add(found.field(), time(found.at()), place(found.entry().span())));
    }

    private void moment(Field field, @Nullable OffsetDateTime moment) {
        if (isInferred(field)
                && moment != null
                && postmortem.origins().of(field).isPresent()) {
            add(field, time(moment), evidence(field));
        }
    }

    private static Written time(OffsetDateTime moment) {
        String text = moment.toString();
        return new Written.Time(text.length() == 17 ? text.replace("Z", ":00Z") : text);
    }

    /** What the section or label of that name says, and how long it lasted. */
    private void impact() {
        Optional<BodyFact> duration = postmortem.document().facts().stream()
                .filter(fact -> DURATION.matcher(fact.label().strip()).matches()
                        && LENGTH.matcher(fact.text()).matches())
                .findFirst();
        Optional<MarkdownDocument.Section> section = body().sections().stream()
                .filter(s -> s.heading()
                        .flatMap(heading -> Field.named(heading.text()))
                        .filter(field -> field == Field.IMPACT)
                        .isPresent())
                .findFirst();
        String told = isInferred(Field.IMPACT) && postmortem.impact().rows().isEmpty()
                ? postmortem.impact().text()
                : section.map(AdoptionReader::told).orElse("");
        String effect = told.length() <= LONGEST_TEXT && isWhole(told) ? told.replace('\n', ' ') : "";
        String place = isInferred(Field.IMPACT)
                ? evidence(Field.IMPACT)
                : section.map(AdoptionReader::place).orElse("");
        if (duration.isPresent()) {
            Map<String, Written> rows = new LinkedHashMap<>();
            if (!effect.isEmpty()) {
                rows.put("effect", new Written.Text(effect));
            }
            rows.put("duration", new Written.Text(duration.get().text()));
            String lasted = place(duration.get().span());
            add(Field.IMPACT, new Written.Row(rows), effect.isEmpty() ? lasted : place + "; " + lasted);
        } else if (!effect.isEmpty()) {
            add(Field.IMPACT, new Written.Text(effect), place);
        }
    }

    /** A list is told as one sentence, of as many items as find room. */
    private static String told(MarkdownDocument.Section section) {
        List<String> items = section.items();
        String first = Summaries.of(section, LONGEST_TEXT);
        boolean list = !items.isEmpty()
                && (first.isEmpty()
                        || first.endsWith("\u2026")
                        || items.getFirst().startsWith(first));
        if (!list && !(first.endsWith(":") && !items.isEmpty())) {
            return first;
        }
        StringBuilder told = new StringBuilder(list ? "" : first);
        for (String item : items) {
            String joint = told.isEmpty() ? "" : told.charAt(told.length() - 1) == ':' ? " " : "; ";
            if (told.length() + joint.length() + item.length() > LONGEST_TEXT) {
                break;
            }
            told.append(joint).append(item);
        }
        return told.toString();
    }

    /** Credit for the writing, where the text gives it. */
    private void authors() {
        if (isInferred(Field.AUTHORS)) {
            add(Field.AUTHORS, new Written.Words(postmortem.credits().authors()), evidence(Field.AUTHORS));
        }
    }

    private void actions() {
        List<Written.Row> rows = postmortem.actions().stream()
                .limit(MOST_ACTIONS)
                .map(AdoptionReader::row)
                .toList();
        if (isInferred(Field.ACTIONS)) {
            String count = rows.size() == 1 ? ", one action" : ", " + rows.size() + " actions";
            add(Field.ACTIONS, new Written.Rows(rows), evidence(Field.ACTIONS) + count);
        }
    }

    private static String status(Action.State state) {
        return switch (state) {
            case OPEN -> "open";
            case IN_PROGRESS -> "in-progress";
            case DONE, DECLINED -> "done";
        };
    }

    private static Written.Row row(Action action) {
        Map<String, Written> row = new LinkedHashMap<>();
        row.put("title", new Written.Text(action.title()));
        if (!action.owner().isEmpty()) {
            row.put("owner", new Written.Text(action.owner()));
        }
        if (action.due() != null) {
            row.put("due", new Written.Time(action.due().toString()));
        }
        row.put("status", new Written.Word(status(action.state())));
        if (!action.ticket().isEmpty()) {
            row.put("ticket", new Written.Text(action.ticket()));
        }
        return new Written.Row(row);
    }
}
