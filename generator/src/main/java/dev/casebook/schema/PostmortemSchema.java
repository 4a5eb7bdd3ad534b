package dev.casebook.schema;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.settings.Settings;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The front matter of one archive's postmortems. Its keys are {@link Field}'s, its words the vocabulary's; what the archive's settings map
 * is accepted under its own names, and what other tools call the same without being offered.
 */
final class PostmortemSchema {
    private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}([T ].*)?$";
    private static final String MOMENT =
            "^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)? ?(Z|UTC|[+-]\\d{2}(:?\\d{2})?)?)?$";

    private final Settings settings;
    private final Vocabulary vocabulary;

    private PostmortemSchema(Settings settings, Vocabulary vocabulary) {
        this.settings = settings;
        this.vocabulary = vocabulary;
    }

    /** The schema for an archive with these settings and words. */
    static String of(Settings settings, Vocabulary vocabulary) {
        return new PostmortemSchema(settings, vocabulary).file();
    }

    private String file() {
        Schema frontMatter = Schema.mapping();
        for (Field field : Field.values()) {
            frontMatter = frontMatter.key(field.key(), schema(field));
        }
        for (Map.Entry<String, String> mapped : new TreeMap<>(settings.mapping().fields()).entrySet()) {
            Optional<Field> field = Field.named(mapped.getValue());
            frontMatter =
                    frontMatter.key(mapped.getKey(), field.map(this::schema).orElseGet(Schema::any));
        }
        Map<String, Schema> words = new LinkedHashMap<>();
        Field.BY_AXIS.forEach((axis, field) -> words.put(field.key(), word(axis, field)));
        return frontMatter
                .with("patternProperties", Map.of("^(" + String.join("|", Field.foreignNames()) + ")$", Schema.any()))
                .with("$defs", words)
                .file("Front matter of a postmortem");
    }

    private Schema schema(Field field) {
        return switch (field) {
            case ID ->
                Schema.text()
                        .described("What the postmortem is referred to by, such as INC-2024-017; default: its slug.");
            case TITLE -> Schema.text().described("One line that tells what failed.");
            case SUMMARY -> Schema.text().described("Two or three sentences, shown in lists and search results.");
            case DATE -> Schema.text(DAY).described("The day of the incident, such as 2024-03-05.");
            case KIND -> words(field, "What kind of incident it was.");
            case SEVERITY -> words(field, "How grave it was.");
            case STATUS ->
                choice(Postmortem.Status.values()).described("How far the postmortem is; without it, final.");
            case DRAFT -> flag("Whether it is a draft.");
            case HIDDEN -> flag("Whether it is kept from readers, as a draft is.");
            case SERVICES -> words(field, "What was affected.");
            case TEAMS -> words(field, "Who owns what was affected.");
            case TAGS -> words(field, "Free labels.");
            case FAILURE_MODES -> words(field, "What in the system failed, and why it could.");
            case TRIGGER -> words(field, "What set it off.");
            case SYMPTOMS -> words(field, "What was seen.");
            case CONTRIBUTING_FACTORS ->
                words(field, "What made it likelier, longer or worse: words of the list, or free text.");
            case STARTED -> moment("When it began.");
            case DETECTED -> moment("When somebody or something noticed.");
            case MITIGATED -> moment("When users stopped feeling it.");
            case RESOLVED -> moment("When it was over.");
            case PUBLISHED -> moment("When the postmortem came out; a day will do.");
            case DETECTED_BY -> words(field, "How it was noticed.");
            case IMPACT ->
                Schema.anyOf(Schema.several(Schema.text()), Schema.mappingOf(Schema.any(), Schema.text()))
                        .described("What users felt: text, or keys and values such as users and duration.");
            case RELATED -> texts("Ids of other postmortems.");
            case RECURRENCE_OF -> texts("Ids of earlier postmortems of the same failure.");
            case SUPERSEDES -> texts("Ids of the postmortems that this one replaces.");
            case ACTIONS ->
                Schema.several(action()).described("What is done about it: three to five changes to the system.");
            case WENT_WELL -> texts("What worked and should be kept.");
            case GOT_LUCKY -> texts("What went well by chance.");
            case SURPRISED_BY -> texts("What nobody expected.");
            case AUTHORS -> texts("Who wrote it.");
            case REVIEWERS -> texts("Who reviewed it.");
            case FACILITATOR -> Schema.text().described("Who led the review.");
            case RFCS -> texts("Addresses of design documents that matter.");
            case SOURCES -> texts("Addresses where it is told elsewhere.");
            case AUDIENCE -> Schema.text().described("For whom; without effect so far.");
            case ALIASES -> texts("Old addresses of the page within the site; they lead to the new one.");
            case SLUG -> Schema.text().described("The last part of the page's address.");
        };
    }

    private static Schema action() {
        Schema action = Schema.mapping()
                .key(
                        "title",
                        Schema.text().described("What is to be done: the thing to change, and how one will see it."))
                .key(
                        "type",
                        Schema.text()
                                .with("examples", List.of("immediate", "short-term", "systemic"))
                                .described("Immediate, short-term or systemic."))
                .key("owner", Schema.text().described("A team or role."))
                .key("due", Schema.text(DAY).described("By which day it will be done."))
                .key("status", choice(Action.State.values()).described("How far it is; without it, open."))
                .key("done", Schema.text(DAY).described("On which day it was done."))
                .key("ticket", Schema.text().described("Its address in the backlog, or its name there."))
                .key("why_declined", Schema.text().described("Why it will not be done."));
        return Schema.anyOf(Schema.any().with("type", List.of("string", "null")), action);
    }

    private static Schema words(Field field, String description) {
        return Schema.several(Schema.defined(field.key())).described(description);
    }

    /** A word of {@code axis}: one that is defined where the reader would report others, or one that the settings map. */
    private Schema word(Axis axis, Field field) {
        List<Term> defined =
                vocabulary.all(axis).stream().filter(Term::declared).toList();
        if (defined.isEmpty() || axis.unknown().isEmpty()) {
            return Schema.text();
        }
        List<Schema> words = new ArrayList<>();
        defined.forEach(term -> words.add(Schema.any().with("const", term.id()).described(term.definition())));
        Map<String, String> mapped = settings.mapping().values().getOrDefault(field.key(), Map.of());
        if (!mapped.isEmpty()) {
            words.add(Schema.oneOf(new TreeMap<>(mapped).keySet()));
        }
        if (axis == Axis.CONTRIBUTING_FACTOR) {
            words.add(Schema.any().with("type", "string").described("Free text."));
        }
        return Schema.anyOf(words.toArray(Schema[]::new));
    }

    private static Schema choice(Enum<?>[] values) {
        List<String> names = Arrays.stream(values)
                .map(value -> Term.idOf(value.name()))
                .collect(Collectors.toCollection(ArrayList::new));
        return Schema.anyOf(Schema.oneOf(names), Schema.any().with("type", "null"));
    }

    private static Schema flag(String description) {
        return Schema.any().with("type", List.of("boolean", "null")).described(description);
    }

    private static Schema moment(String description) {
        return Schema.text(MOMENT).described(description + " Write the offset: 2024-03-05T14:03:00Z.");
    }

    private static Schema texts(String description) {
        return Schema.several(Schema.text()).described(description);
    }
}
