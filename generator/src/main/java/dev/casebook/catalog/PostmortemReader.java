package dev.casebook.catalog;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.frontmatter.MappingReader;
import dev.casebook.frontmatter.Value;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.BodyAction;
import dev.casebook.parse.BodyFact;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.parse.TimelineEntry;
import dev.casebook.settings.Settings;
import dev.casebook.source.History;
import dev.casebook.source.SourcePath;
import dev.casebook.source.SourceSpan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns one parsed document into a {@link Postmortem}. */
final class PostmortemReader {
    /** Longest summary taken from a document's first paragraph, in characters. */
    private static final int LONGEST_SUMMARY = 400;
    /** Longest title of an action that is not cut after its first sentence. */
    private static final int LONGEST_TITLE = 160;

    private static final Set<String> SEEN =
            Set.of("symptom", "symptoms", "problem", "issue", "what_happened", "what_we_saw", "impact");

    /** {@code kind: postmortem} says what the document is, and nothing of the incident. */
    private static final Pattern DOCUMENT =
            Pattern.compile("(?:incident_|blameless_)*(?:post_?mortem|rca|root_cause_analysis)(?:_(?:report|review))?");

    private static final Set<String> CREATED = Set.of("created", "created_at");

    private static final Pattern OWED =
            Pattern.compile("(?i) ?\\((?:owner|owned by|assignee|assigned to|due)\\b[^()]{0,80}\\)[.;]?$"
                    + "|(?<=[.;,]) (?:owner|owned by|assignee|assigned to|dri): ?[^.;,:]{1,40}[.;]?$");
    /** What is left where an address was taken out: {@code (see ).}, a dash at the end. */
    private static final Pattern LEFT =
            Pattern.compile("\\s*[(\\[](?:see|cf\\.?|in|via|at|issue|pr)?\\s*[)\\]]|\\s+[\u2013\u2014:-]+$");
    /** What a template says belongs below a heading. */
    private static final Pattern HINT = Pattern.compile(
            "(?i)(?:list|describe|note|write|include|explain|mention) (?:any(?:thing)?|all|the|what|how|things|here|where)\\b");

    private static final Pattern TIMELINE =
            Pattern.compile("(?i)\\btime[ -]?line\\b|^chronology$|^sequence of events$");
    /** What the body refers to by its id, and not in other words. */
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    private final Settings settings;
    private final Vocabulary vocabulary;
    private final DayOrder order;
    private final Supplier<History> history;
    private final Consumer<Diagnostic> findings;

    /**
     * A reader.
     *
     * @param order how the archive writes days in names and headings
     * @param history the day each file entered the archive; asked last for a date
     */
    PostmortemReader(
            Settings settings,
            Vocabulary vocabulary,
            DayOrder order,
            Supplier<History> history,
            Consumer<Diagnostic> findings) {
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.order = order;
        this.history = history;
        this.findings = findings;
    }

    /** The postmortem that {@code document} holds; its slug and id may yet collide with another's. */
    Postmortem read(ParsedDocument document) {
        FieldReader fields = new FieldReader(document, SectionFacts.of(document, vocabulary), settings, findings);
        Optional<String> headline = headline(document, fields);
        String title = headline.map(written -> told(written, document, fields))
                .orElseGet(() -> titleWithoutHeadline(document, fields));
        Course course = course(fields);
        LocalDate day = day(document, fields, headline, course).orElse(null);
        String slug = slug(document, fields);
        String id = fields.writtenText(Field.ID);
        Postmortem postmortem = new Postmortem(
                new PostmortemId(id.isEmpty() ? slug : id),
                slug,
                title,
                summary(document, fields),
                day,
                status(fields),
                terms(fields),
                course,
                impact(fields),
                actions(document, fields),
                new Postmortem.Lessons(
                        lessons(document, fields, Field.WENT_WELL),
                        lessons(document, fields, Field.GOT_LUCKY),
                        lessons(document, fields, Field.SURPRISED_BY)),
                references(fields),
                new Postmortem.Credits(
                        fields.names(Field.AUTHORS), fields.names(Field.REVIEWERS), fields.text(Field.FACILITATOR)),
                document,
                fields.origins());
        fields.reportUnknownKeys();
        if (day == null && !fields.isWritten(Field.DATE)) {
            findings.accept(Diagnostic.of(
                    Rule.FRONT_MATTER__NO_DATE,
                    document.frontMatter().opening(),
                    "nothing says on which day this happened",
                    "add `date: 2024-03-05` to the front matter" + orItsHistory()));
        }
        return postmortem;
    }

    /** What else would date a document, where git keeps to itself when it was first committed. */
    private String orItsHistory() {
        String refusal = history.get().refusal();
        return refusal.isEmpty() ? "" : ", or have git say when the file was first committed: now " + refusal;
    }

    private static String titleWithoutHeadline(ParsedDocument document, FieldReader fields) {
        String name = Placement.writtenName(document.file().path());
        String sentence = Titles.isId(name) || Titles.isNumber(name) ? Titles.ofSummary(summary(document, fields)) : "";
        return sentence.isEmpty() ? Titles.ofFileName(name) : sentence;
    }

    /** What {@code headline} tells; where that is only a day, the first sentence of the summary, if there is one. */
    private static String told(String headline, ParsedDocument document, FieldReader fields) {
        boolean onlyDay = !fields.isWritten(Field.TITLE) && Titles.isDay(headline);
        String sentence = onlyDay ? Titles.ofSummary(summary(document, fields)) : "";
        return sentence.isEmpty() ? headline : sentence;
    }

    /** The title that somebody gave the document. */
    private static Optional<String> headline(ParsedDocument document, FieldReader fields) {
        String written = fields.writtenText(Field.TITLE);
        if (!written.isEmpty()) {
            return Optional.of(written);
        }
        fields.infer(Field.TITLE);
        return Titles.of(document.body());
    }

    private static String slug(ParsedDocument document, FieldReader fields) {
        String slug = Term.idOf(fields.writtenText(Field.SLUG));
        if (slug.isEmpty()) {
            slug = Term.idOf(Placement.naturalName(document.file().path()));
        }
        return slug.isEmpty() ? "postmortem" : slug;
    }

    /**
     * From the front matter, the file's name, or the title where the incident's moments or timeline begin on its day, the title, what the incident's moments or timeline say, the opening sentences, those of the timeline, the path it was
     * published at, its history. A day in these sentences counts unless it lies after the day of publishing.
     */
    private Optional<LocalDate> day(
            ParsedDocument document, FieldReader fields, Optional<String> headline, Course course) {
        Optional<LocalDate> written = fields.day(Field.DATE);
        if (written.isPresent()) {
            return written;
        }
        Optional<LocalDate> read = readDay(document, fields, headline, course);
        read.ifPresent(day -> fields.infer(Field.DATE));
        return read;
    }

    private Optional<LocalDate> readDay(
            ParsedDocument document, FieldReader fields, Optional<String> headline, Course course) {
        Optional<LocalDate> publishedOn = publishedOn(document, fields);
        String name = Placement.naturalName(document.file().path());
        Optional<LocalDate> named = dayIn(Titles.isId(name) ? "" : name, document);
        String year = folderOfYear(document.file().path());
        Optional<LocalDate> inYear = year.isEmpty() ? Optional.empty() : Dates.in(name + " " + year);
        Optional<LocalDate> titled = headline.flatMap(title -> dayIn(title, document));
        return titled.filter(
                        day -> named.isEmpty() || firstDay(document, course).equals(Optional.of(day)))
                .or(() -> named)
                .or(() -> inYear)
                .or(() -> Optional.ofNullable(course.started()).map(OffsetDateTime::toLocalDate))
                .or(() -> fields.day(Field.STARTED))
                .or(() -> firstDay(document))
                .or(() -> Optional.ofNullable(course.detected()).map(OffsetDateTime::toLocalDate))
                .or(() -> fields.day(Field.DETECTED))
                .or(() -> Dates.in(document.file().path().folder()))
                .or(() -> Dates.in(Summaries.of(document.body(), LONGEST_SUMMARY))
                        .filter(day -> publishedOn.isEmpty() || !day.isAfter(publishedOn.get())))
                .or(() -> Dates.in(timeline(document))
                        .filter(day -> publishedOn.isEmpty() || !day.isAfter(publishedOn.get())))
                .or(() -> publishedOn)
                .or(() -> createdOn(document))
                .or(() -> Optional.ofNullable(
                        history.get().days().get(document.file().path())));
    }

    /** The folder's name where it is a year, so that {@code 2024/5 March.md} names a day. */
    private static String folderOfYear(SourcePath path) {
        String folder = path.folder().substring(path.folder().lastIndexOf('/') + 1);
        return folder.matches("(?:19|20)[0-9]{2}") ? folder : "";
    }

    private static Optional<LocalDate> firstDay(ParsedDocument document, Course course) {
        return Optional.ofNullable(course.started())
                .map(OffsetDateTime::toLocalDate)
                .or(() -> firstDay(document));
    }

    private static Optional<LocalDate> firstDay(ParsedDocument document) {
        return document.timeline().stream()
                .map(TimelineEntry::date)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What stands below the heading of the timeline, whose entries may have no time of day. */
    private static String timeline(ParsedDocument document) {
        return document.body().sections().stream()
                .filter(section -> section.heading()
                        .filter(heading -> TIMELINE.matcher(heading.text()).find())
                        .isPresent())
                .map(MarkdownDocument.Section::text)
                .findFirst()
                .orElse("");
    }

    private Optional<LocalDate> dayIn(String named, ParsedDocument document) {
        return Dates.in(named).or(() -> order.read(named, document));
    }

    private static Optional<LocalDate> publishedOn(ParsedDocument document, FieldReader fields) {
        return document.frontMatter()
                .entry("path")
                .flatMap(PostmortemReader::dateInText)
                .or(() -> document.frontMatter().entry("permalink").flatMap(PostmortemReader::dateInText))
                .or(() -> fields.day(Field.PUBLISHED));
    }

    /** Other tools' day on which the file was begun. */
    private static Optional<LocalDate> createdOn(ParsedDocument document) {
        return document.frontMatter().entries().stream()
                .filter(entry -> CREATED.contains(Field.normal(entry.key())))
                .flatMap(entry -> dateInText(entry).stream())
                .findFirst();
    }

    private static Optional<LocalDate> dateInText(Value.Entry entry) {
        return entry.value() instanceof Value.Scalar scalar ? Dates.in(scalar.text()) : Optional.empty();
    }

    private static String summary(ParsedDocument document, FieldReader fields) {
        String written = fields.text(Field.SUMMARY);
        if (!written.isEmpty()) {
            return written.replace("`", "");
        }
        String summed = Summaries.of(document.body(), LONGEST_SUMMARY);
        String read = summed.isEmpty() ? seen(document) : summed;
        if (!read.isEmpty()) {
            fields.infer(Field.SUMMARY);
        }
        return read;
    }

    /** What a body that is nothing but labels says was seen. */
    private static String seen(ParsedDocument document) {
        return document.facts().stream()
                .filter(fact ->
                        SEEN.contains(Field.normal(fact.label())) && fact.text().length() <= LONGEST_SUMMARY)
                .map(BodyFact::text)
                .findFirst()
                .orElse("");
    }

    private Postmortem.Status status(FieldReader fields) {
        if (fields.flag(Field.DRAFT) || fields.flag(Field.HIDDEN)) {
            return Postmortem.Status.DRAFT;
        }
        String written = fields.writtenText(Field.STATUS);
        return switch (Field.normal(written)) {
            case "draft", "wip", "in_progress" -> Postmortem.Status.DRAFT;
            case "in_review", "review", "under_review", "draft_review", "reviewing" -> Postmortem.Status.IN_REVIEW;
            case "",
                    "final",
                    "published",
                    "complete",
                    "completed",
                    "done",
                    "closed",
                    "approved",
                    "resolved",
                    "actions_open",
                    "open_actions" -> Postmortem.Status.FINAL;
            default -> {
                fields.entry(Field.STATUS)
                        .ifPresent(entry -> findings.accept(Diagnostic.of(
                                Rule.VOCABULARY__UNKNOWN_STATUS,
                                entry.value().span(),
                                "`" + FieldReader.clipped(written) + "` is no status",
                                "use `draft`, `in-review` or `final`; it is read as `final`")));
                yield Postmortem.Status.FINAL;
            }
        };
    }

    private static Course course(FieldReader fields) {
        Map<Field, OffsetDateTime> moments = new EnumMap<>(Field.class);
        for (Field field : List.of(Field.STARTED, Field.DETECTED, Field.MITIGATED, Field.RESOLVED, Field.PUBLISHED)) {
            fields.moment(field).ifPresent(moment -> moments.put(field, moment));
        }
        if (!moments.containsKey(Field.STARTED) && isStartOnDate(fields, moments)) {
            fields.moment(Field.DATE).ifPresent(moment -> {
                moments.put(Field.STARTED, moment);
                fields.infer(Field.STARTED);
            });
        }
        return new Course(
                moments.get(Field.STARTED),
                moments.get(Field.DETECTED),
                moments.get(Field.MITIGATED),
                moments.get(Field.RESOLVED),
                moments.get(Field.PUBLISHED));
    }

    /**
     * The time under {@code date} is when a post was published, as a rule; where another moment of the incident is written in the same
     * place, as status pages do, it is when that began.
     */
    private static boolean isStartOnDate(FieldReader fields, Map<Field, OffsetDateTime> moments) {
        return Stream.of(Field.DETECTED, Field.MITIGATED, Field.RESOLVED)
                .anyMatch(
                        field -> moments.containsKey(field) && fields.isWritten(field) == fields.isWritten(Field.DATE));
    }

    private Map<Axis, List<Term>> terms(FieldReader fields) {
        Map<Axis, Map<String, Term>> terms = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            Field field = Field.BY_AXIS.getOrDefault(axis, Field.TAGS);
            for (FieldReader.Word word :
                    fields.words(field, text -> vocabulary.find(axis, text).isPresent())) {
                if (axis == Axis.KIND
                        && DOCUMENT.matcher(Field.normal(word.text())).matches()
                        && vocabulary.find(axis, word.text()).isEmpty()) {
                    continue;
                }
                boolean category = axis == Axis.TAG && isCategory(fields);
                Optional<Term> mode = category ? modeOf(word.text()) : Optional.empty();
                mode.ifPresent(found -> fields.infer(Field.FAILURE_MODES, word.span()));
                Term term = mode.orElseGet(() -> term(axis, word));
                terms.computeIfAbsent(term.axis(), a -> new LinkedHashMap<>()).putIfAbsent(term.id(), term);
            }
        }
        Map<Axis, List<Term>> lists = new EnumMap<>(Axis.class);
        terms.forEach((axis, byId) -> lists.put(axis, List.copyOf(byId.values())));
        return lists;
    }

    /** Lists of incidents elsewhere keep causes and labels under one key, {@code categories}. */
    private static boolean isCategory(FieldReader fields) {
        return fields.values().all().stream()
                        .anyMatch(e -> Field.normal(e.key()).startsWith("categor"))
                && fields.values().value("tags").isEmpty()
                && !fields.isWritten(Field.FAILURE_MODES);
    }

    /** The failure mode that a category names: such as {@code security} and {@code cloud} are aliases of one, and say where it was only. */
    private Optional<Term> modeOf(String category) {
        String id = Term.idOf(category);
        return vocabulary
                .find(Axis.FAILURE_MODE, category)
                .filter(mode -> id.indexOf('-') > 0 || id.equals(mode.id()) || id.equals(Term.idOf(mode.name())));
    }

    private Term term(Axis axis, FieldReader.Word word) {
        Optional<Term> known = vocabulary.find(axis, word.text());
        if (known.isPresent()) {
            return known.get();
        }
        boolean anyDeclared = !vocabulary.declared(axis).isEmpty();
        if (anyDeclared && axis.unknown().isPresent()) {
            String written = Term.idOf(word.text());
            String help = Suggestion.nearest(written, spellings(axis))
                    .or(() -> Suggestion.nearest(written, vocabulary.spelled(axis)))
                    .map(Suggestion::question)
                    .orElseGet(() -> remedy(axis, word.text()));
            findings.accept(Diagnostic.of(
                    axis.unknown().get(),
                    word.span(),
                    axis.label() + " `" + FieldReader.clipped(word.text()) + "` is not in the vocabulary",
                    help));
        }
        return Term.used(axis, word.text());
    }

    private List<String> spellings(Axis axis) {
        Map<String, String> lower = new TreeMap<>();
        vocabulary.declared(axis).forEach(id -> lower.put(id.toLowerCase(Locale.ROOT), id));
        return List.copyOf(lower.values());
    }

    private static String remedy(Axis axis, String word) {
        return "`casebook explain " + axis.folder() + "` lists the known ones; " + definition(axis, word);
    }

    private static String definition(Axis axis, String word) {
        return switch (axis) {
            case FAILURE_MODE ->
                "describe a new one in failure-modes/" + Term.used(axis, word).id()
                        + ".md, or map it under `values:` in casebook.yaml";
            case SERVICE, TEAM, TRIGGER, SYMPTOM, CONTRIBUTING_FACTOR, DETECTED_BY, TAG ->
                "list a new one under `" + axis.folder().replace('-', '_')
                        + ":` in services.yaml, or map it under `values:` in casebook.yaml";
            case SEVERITY, KIND ->
                "list a new one under `" + axis.folder() + ":` in casebook.yaml, or map it under `values:` there";
        };
    }

    private static Postmortem.Impact impact(FieldReader fields) {
        Optional<Value.Entry> entry = fields.entry(Field.IMPACT);
        if (entry.isPresent() && entry.get().value() instanceof Value.Mapping mapping) {
            List<Postmortem.Impact.Row> rows = new ArrayList<>();
            for (Value.Entry row : mapping.entries()) {
                String value = fields.values().asText(row.value());
                if (!value.isEmpty()) {
                    rows.add(new Postmortem.Impact.Row(Titles.ofFileName(row.key()), value));
                }
            }
            return new Postmortem.Impact("", rows);
        }
        return new Postmortem.Impact(String.join("; ", fields.texts(Field.IMPACT)), List.of());
    }

    /** From the front matter; where that has no such key, from the body's list of actions. */
    private List<Action> actions(ParsedDocument document, FieldReader fields) {
        if (fields.entry(Field.ACTIONS).isPresent()) {
            return statedActions(fields);
        }
        ParsedDocument.Actions listed = document.actions();
        if (!listed.items().isEmpty()) {
            fields.infer(
                    Field.ACTIONS,
                    listed.name().orElse(listed.items().getFirst().span()));
        }
        return listed.items().stream().map(PostmortemReader::listed).toList();
    }

    private static Action listed(BodyAction action) {
        return new Action(
                shortened(action.title(), action.ticket()),
                "",
                action.owner(),
                Dates.in(action.due()).orElse(null),
                action.done() ? Action.State.DONE : action.begun() ? Action.State.IN_PROGRESS : Action.State.OPEN,
                null,
                action.ticket(),
                "",
                action.span());
    }

    /** Without its ticket's address and the brackets around it, and those that say whose it is; a long title ends with its first sentence. */
    private static String shortened(String title, String ticket) {
        String address = Pattern.quote(ticket);
        String bare = ticket.startsWith("http")
                ? title.replaceAll("[(\\[]\\s*" + address + "\\s*[)\\]]|" + address, " ")
                : title;
        String text = (bare.isBlank() ? title : bare).replaceAll("\\s+", " ").strip();
        String line =
                bare.equals(title) ? text : LEFT.matcher(text).replaceAll("").strip();
        String own = OWED.matcher(line).replaceFirst("");
        String told = own.isEmpty() ? line : own;
        return told.length() > LONGEST_TITLE ? Summaries.sentence(told, told.length()) : told;
    }

    private List<Action> statedActions(FieldReader fields) {
        List<Action> actions = new ArrayList<>();
        List<Value> items = fields.entry(Field.ACTIONS)
                .map(Value.Entry::value)
                .map(value -> value instanceof Value.Sequence list ? list.items() : List.of(value))
                .orElse(List.of());
        for (Value item : items) {
            switch (item) {
                case Value.Mapping mapping -> action(mapping).ifPresent(actions::add);
                case Value.Scalar scalar -> {
                    if (!scalar.text().isBlank()) {
                        actions.add(new Action(
                                scalar.text().strip(), "", "", null, Action.State.OPEN, null, "", "", scalar.span()));
                    }
                }
                case Value.Sequence list -> fields.values().asText(list);
            }
        }
        return actions;
    }

    /** Empty for one that does not say what is to be done, which is reported. */
    private Optional<Action> action(Value.Mapping mapping) {
        MappingReader reader = new MappingReader(mapping.entries(), findings);
        String status = reader.text("status");
        Action.State state = Action.State.parse(status).orElseGet(() -> {
            reader.span("status")
                    .ifPresent(span -> findings.accept(Diagnostic.of(
                            Rule.VOCABULARY__UNKNOWN_STATUS,
                            span,
                            "`" + FieldReader.clipped(status) + "` is no state of an action",
                            "use `open`, `in-progress`, `done` or `declined`; it is read as `open`")));
            return Action.State.OPEN;
        });
        Action action = new Action(
                reader.text("title"),
                reader.text("type"),
                reader.text("owner"),
                day(reader, "due"),
                state,
                day(reader, "done"),
                reader.text("ticket"),
                reader.text("why_declined"),
                mapping.span());
        reader.reportUnknownKeys(Rule.FRONT_MATTER__UNKNOWN_KEY);
        if (action.title().isEmpty()) {
            findings.accept(Diagnostic.of(
                    Rule.FRONT_MATTER__WRONG_TYPE,
                    mapping.entries().isEmpty()
                            ? mapping.span()
                            : mapping.entries().getFirst().keySpan(),
                    "this action does not say what is to be done",
                    "write it as its `title`; until then the action is left out"));
            return Optional.empty();
        }
        return Optional.of(action);
    }

    private @Nullable LocalDate day(MappingReader reader, String key) {
        String text = reader.text(key);
        Optional<LocalDate> day = Dates.in(text);
        Optional<SourceSpan> span = reader.span(key);
        if (day.isEmpty() && !text.isEmpty() && span.isPresent()) {
            findings.accept(Diagnostic.of(
                    Rule.FRONT_MATTER__BAD_DATE,
                    span.get(),
                    "`" + FieldReader.clipped(text) + "` is not a date",
                    "write it as `2024-03-05`"));
        }
        return day.orElse(null);
    }

    /** From the front matter, else from the items below the heading of that name. */
    private static List<String> lessons(ParsedDocument document, FieldReader fields, Field field) {
        List<String> written = fields.texts(field);
        if (!written.isEmpty()) {
            return written;
        }
        List<String> read = document.body().sections().stream()
                .filter(section -> section.heading()
                        .flatMap(heading -> Field.named(heading.text()))
                        .filter(named -> named == field)
                        .isPresent())
                .findFirst()
                .map(MarkdownDocument.Section::items)
                .orElse(List.of());
        List<String> told =
                read.stream().filter(item -> !HINT.matcher(item).lookingAt()).toList();
        if (!told.isEmpty()) {
            fields.infer(field);
        }
        return told;
    }

    private Postmortem.References references(FieldReader fields) {
        return new Postmortem.References(
                ids(fields, Field.RELATED),
                ids(fields, Field.RECURRENCE_OF),
                ids(fields, Field.SUPERSEDES),
                fields.texts(Field.RFCS),
                fields.texts(Field.SOURCES),
                OldAddresses.of(fields, findings));
    }

    private static List<Postmortem.Reference> ids(FieldReader fields, Field field) {
        List<FieldReader.Word> words = fields.words(field);
        boolean told = fields.isInferred(field);
        return words.stream()
                .filter(word -> !told || ID.matcher(word.text()).matches())
                .map(word -> new Postmortem.Reference(new PostmortemId(word.text()), word.span()))
                .toList();
    }
}
