package dev.casebook.authoring;

import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.frontmatter.Value;
import dev.casebook.parse.BodyFact;
import dev.casebook.settings.Settings;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Settings for a folder that was written for something else: what its foreign keys and words mean, its levels and services.
 *
 * @param fields foreign key to Casebook's key
 * @param values Casebook's key to (foreign word to Casebook's word)
 * @param levels severity levels, gravest first; empty where the usual ones do
 * @param services the services named, by their ids, with their names
 * @param unknownKeys keys that could not be told, with how many files have them
 * @param unknownWords words that could not be told, with their axis
 */
public record Proposal(
        Map<String, String> fields,
        Map<String, Map<String, String>> values,
        List<String> levels,
        Map<String, String> services,
        Map<String, Integer> unknownKeys,
        List<String> unknownWords) {
    private static final Pattern DAY =
            Pattern.compile("(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}.*|[0-9]{1,2} \\p{L}+ [0-9]{4}.*");
    /** Among so many files a label that only one has is its own. */
    private static final int MANY = 10;

    private static final String OF_INCIDENT =
            "(?:(?:the|of|incident|issue|outage|event|failure|disruption|impact|alert|ticket|initial|final|overall|current|assessed|assigned|primary|main|customer|user|business|production|internal|postmortem|bug) )*";
    /** What a key or label is called that means one of these: words such as priority, date and name are said of many things. */
    private static final Map<Field, Pattern> CALLED = Map.of(
            Field.SEVERITY,
            Pattern.compile("(?i)" + OF_INCIDENT
                    + "(?:severity|sev|priority|criticality|level)(?: (?:level|rating|class|score|code))?"),
            Field.DATE,
            Pattern.compile(
                    "(?i)(?:(?:when|on|occurr\\w+|happened|started|utc|local) )*" + OF_INCIDENT
                            + "(?:date|day|when|on)(?: (?:of|on|the|it|incident|issue|outage|event|failure|disruption|occurr\\w+|happened|utc|local))*"),
            Field.SERVICES,
            Pattern.compile(
                    "(?i)(?:(?:affected|impacted|failing|failed|broken) )*" + OF_INCIDENT
                            + "(?:services?|systems?|components?|products?|applications?|apps?|where|affects|impacted)(?: (?:affected|impacted|hit|names?|ids?))?"),
            Field.TEAMS,
            Pattern.compile(
                    "(?i)(?:(?:owning|owner|responsible|responding|response|service|lead|on|call|oncall|support|engineering|product|affected) )*"
                            + OF_INCIDENT + "(?:teams?|squads?|groups?)(?: names?)?"),
            Field.TITLE,
            Pattern.compile("(?i)(?:(?:post|page|report|document|short|display) )*" + OF_INCIDENT
                    + "(?:title|subject|name|headline|what)"),
            Field.FAILURE_MODES,
            Pattern.compile(
                    "(?i)(?:(?:type|kind|class|category|mode) of (?:the )?)?(?:root |main |primary )?(?:failures?|faults?|causes?|why)(?: (?:modes?|types?|kinds?|class|category|categories))?"));
    /** What says nothing without its unit, which the key has. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");
    /** Longer than a level's name. */
    private static final int MOST_WORDS = 3;

    private static final List<String> GRAVEST_FIRST = List.of(
            "sev0",
            "p0",
            "catastrophic",
            "blocker",
            "critical",
            "crit",
            "emergency",
            "sev1",
            "p1",
            "down",
            "outage",
            "severe",
            "major",
            "urgent",
            "veryhigh",
            "high",
            "sev2",
            "p2",
            "disrupted",
            "degraded",
            "partial",
            "significant",
            "moderate",
            "medium",
            "normal",
            "sev3",
            "p3",
            "minor",
            "low",
            "sev4",
            "p4",
            "cosmetic",
            "trivial",
            "notice",
            "info",
            "informational",
            "none");
    /** Words in a foreign key, and what such a key means if its values agree; the first that fits counts. */
    private static final Map<String, Field> WORDS = words();

    private static final Map<Axis, Field> AXES = Map.of(
            Axis.FAILURE_MODE, Field.FAILURE_MODES,
            Axis.TRIGGER, Field.TRIGGER,
            Axis.SYMPTOM, Field.SYMPTOMS,
            Axis.KIND, Field.KIND,
            Axis.DETECTED_BY, Field.DETECTED_BY);

    /** Copies the collections. */
    public Proposal {
        fields = Map.copyOf(fields);
        values = Map.copyOf(values);
        levels = List.copyOf(levels);
        services = Map.copyOf(services);
        unknownKeys = Map.copyOf(unknownKeys);
        unknownWords = List.copyOf(unknownWords);
    }

    private static Map<String, Field> words() {
        Map<String, Field> words = new LinkedHashMap<>();
        put(words, Field.SEVERITY, "severity", "sev", "priority", "criticality", "level");
        put(words, Field.DETECTED_BY, "detected_by", "detection", "noticed_by", "found_by");
        put(words, Field.FAILURE_MODES, "failure", "cause", "causes", "why", "fault");
        put(words, Field.DETECTED, "detected", "noticed", "discovered", "found");
        put(words, Field.MITIGATED, "mitigated", "mitigation", "contained", "restored");
        put(words, Field.RESOLVED, "resolved", "end", "ended", "until", "fixed", "recovered", "closed", "over");
        put(words, Field.STARTED, "started", "start", "began", "begin", "from", "since", "occurred", "happened");
        put(words, Field.DATE, "date", "day", "when", "on", "occurred_on");
        put(
                words,
                Field.SERVICES,
                "services",
                "service",
                "system",
                "systems",
                "component",
                "components",
                "product",
                "application",
                "app",
                "apps",
                "impacted",
                "affects",
                "where");
        put(words, Field.IMPACT, "duration", "downtime");
        put(words, Field.TEAMS, "team", "teams", "squad", "group");
        put(words, Field.TITLE, "title", "subject", "name", "headline", "what");
        put(words, Field.SUMMARY, "summary", "overview", "synopsis");
        put(words, Field.AUTHORS, "author", "authors", "writer", "reporter");
        put(words, Field.TAGS, "tags", "topics");
        return Collections.unmodifiableMap(words);
    }

    private static void put(Map<String, Field> words, Field field, String... names) {
        for (String name : names) {
            words.put(name, field);
        }
    }

    /** What the foreign keys of {@code catalog} mean, told by their names and their values. */
    public static Map<String, String> fields(Catalog catalog) {
        Map<String, List<String>> texts = foreign(catalog);
        Map<String, String> fields = new TreeMap<>();
        texts.forEach((key, values) -> meaning(key, values, catalog.vocabulary())
                .filter(field -> !isSaidOtherwise(catalog, key, field))
                .filter(field -> isKey(catalog, key) || isUsual(catalog, key, field))
                .ifPresent(field -> fields.put(key, field.key())));
        return fields;
    }

    private static boolean isKey(Catalog catalog, String key) {
        return catalog.postmortems().stream()
                .anyMatch(p -> p.document().frontMatter().entry(key).isPresent());
    }

    /** Whether a bold label keeps a fact, file for file: one that is called a title heads a part of one text. */
    private static boolean isUsual(Catalog catalog, String label, Field field) {
        long having = catalog.postmortems().stream()
                .filter(p -> p.document().facts().stream()
                        .anyMatch(fact -> fact.label().equals(label)))
                .count();
        boolean few = catalog.postmortems().size() < MANY;
        boolean told = field == Field.TITLE || field == Field.SUMMARY || field == Field.IMPACT;
        return !told && (few || having > 1);
    }

    /** The texts under each key, or bold label, that Casebook does not know. */
    private static Map<String, List<String>> foreign(Catalog catalog) {
        Map<String, List<String>> texts = new TreeMap<>();
        for (Postmortem postmortem : catalog.postmortems()) {
            for (Value.Entry entry : postmortem.document().frontMatter().entries()) {
                if (!Field.isKnownKey(entry.key())) {
                    texts.computeIfAbsent(entry.key(), key -> new ArrayList<>()).addAll(texts(entry.value()));
                }
            }
            for (BodyFact fact : postmortem.document().facts()) {
                if (!Field.isKnown(fact.label())) {
                    texts.computeIfAbsent(fact.label(), key -> new ArrayList<>())
                            .addAll(fact.items().isEmpty() ? List.of(fact.text()) : fact.items());
                }
            }
        }
        return texts;
    }

    private static List<String> texts(Value value) {
        return switch (value) {
            case Value.Scalar scalar ->
                scalar.text().isBlank() ? List.of() : List.of(scalar.text().strip());
            case Value.Sequence list ->
                list.items().stream().flatMap(item -> texts(item).stream()).toList();
            case Value.Mapping mapping -> List.of();
        };
    }

    private static Optional<Field> meaning(String key, List<String> values, Vocabulary vocabulary) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<Axis, Field> axis : new TreeMap<>(AXES).entrySet()) {
            long hits = values.stream()
                    .filter(value -> vocabulary.find(axis.getKey(), value).isPresent())
                    .count();
            if (hits * 2 > values.size()) {
                return Optional.of(axis.getValue());
            }
        }
        String name = Term.idOf(key).replace('-', '_');
        List<String> parts = new ArrayList<>(List.of(name));
        parts.addAll(List.of(name.split("_", 8)));
        for (Map.Entry<String, Field> word : WORDS.entrySet()) {
            if (parts.contains(word.getKey()) && isCalled(word.getValue(), name) && agree(word.getValue(), values)) {
                return Optional.of(word.getValue());
            }
        }
        return Optional.empty();
    }

    /** Whether a key of this name can mean {@code field}. */
    private static boolean isCalled(Field field, String name) {
        Pattern called = CALLED.get(field);
        return called == null || called.matcher(name.replace('_', ' ').strip()).matches();
    }

    /** Whether values can be those of {@code field}: days and moments look like such, words are short. */
    private static boolean agree(Field field, List<String> values) {
        long days = values.stream().filter(v -> DAY.matcher(v).matches()).count();
        long sentences = values.stream().filter(v -> v.length() > 60).count();
        return switch (field) {
            case DATE, STARTED, DETECTED, MITIGATED, RESOLVED -> days * 2 > values.size();
            case TITLE, SUMMARY -> days == 0 && values.stream().allMatch(v -> v.indexOf(' ') > 0);
            case SEVERITY -> days == 0 && sentences * 4 < values.size();
            default ->
                days == 0
                        && sentences * 4 < values.size()
                        && values.stream().noneMatch(v -> NUMBER.matcher(v).matches());
        };
    }

    /** A key is left alone where most files that have it say the same under a known key. */
    private static boolean isSaidOtherwise(Catalog catalog, String key, Field field) {
        long both = 0;
        long having = 0;
        for (Postmortem postmortem : catalog.postmortems()) {
            boolean has = postmortem.document().frontMatter().entry(key).isPresent()
                    || postmortem.document().facts().stream()
                            .anyMatch(f -> f.label().equals(key));
            having += has ? 1 : 0;
            both += has
                            && postmortem.origins().of(field).isPresent()
                            && !postmortem.origins().inferred().contains(field)
                    ? 1
                    : 0;
        }
        return both * 2 > having;
    }

    /** The rest, of a catalogue read with {@code fields} mapped. */
    public static Proposal of(Map<String, String> fields, Catalog catalog, Settings settings) {
        Map<String, Map<String, String>> values = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        AXES.forEach((axis, field) -> used(catalog, axis)
                .forEach(term -> near(term, catalog.vocabulary())
                        .ifPresentOrElse(
                                known -> values.computeIfAbsent(field.key(), key -> new TreeMap<>())
                                        .put(term.name(), known.id()),
                                () -> unknown.add(axis.label() + " `" + term.name() + "`"))));
        Map<String, String> services = new TreeMap<>();
        used(catalog, Axis.SERVICE).forEach(term -> services.put(term.id(), term.name()));
        Map<String, Integer> keys = new TreeMap<>();
        foreign(catalog).forEach((key, texts) -> {
            if (!fields.containsKey(key)) {
                keys.put(key, texts.size());
            }
        });
        unknown.sort(Comparator.naturalOrder());
        return new Proposal(fields, values, levels(catalog), services, keys, unknown);
    }

    private static List<Term> used(Catalog catalog, Axis axis) {
        TreeSet<Term> used = new TreeSet<>();
        catalog.postmortems()
                .forEach(p ->
                        p.terms(axis).stream().filter(term -> !term.declared()).forEach(used::add));
        return List.copyOf(used);
    }

    /** The known word that {@code term} means: a slip of the pen, or the only one that shares its telling words. */
    private static Optional<Term> near(Term term, Vocabulary vocabulary) {
        Map<String, Term> spellings = new TreeMap<>();
        for (Term known : vocabulary.all(term.axis())) {
            if (known.declared()) {
                spellings.put(known.id(), known);
                known.aliases().forEach(alias -> spellings.putIfAbsent(Term.idOf(alias), known));
            }
        }
        Optional<Term> slip =
                Suggestion.nearest(Term.idOf(term.id()), spellings.keySet()).map(spellings::get);
        if (slip.isPresent()) {
            return slip;
        }
        List<String> words = telling(term.id());
        TreeSet<Term> sharing = new TreeSet<>();
        spellings.forEach((spelling, known) -> {
            List<String> theirs = telling(spelling);
            if (!words.isEmpty() && !theirs.isEmpty() && (theirs.containsAll(words) || words.containsAll(theirs))) {
                sharing.add(known);
            }
        });
        return sharing.size() == 1 ? Optional.of(sharing.first()) : Optional.empty();
    }

    private static List<String> telling(String id) {
        return List.of(Term.idOf(id).split("-", 12)).stream()
                .filter(word ->
                        word.length() > 2 && !word.equals("error") && !word.equals("failure") && !word.equals("issue"))
                .map(word -> word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .toList();
    }

    private static List<String> levels(Catalog catalog) {
        List<Term> foreign = used(catalog, Axis.SEVERITY);
        if (foreign.isEmpty()) {
            return List.of();
        }
        TreeMap<String, Integer> all =
                new TreeMap<>(Comparator.comparingInt(Proposal::rank).thenComparing(String.CASE_INSENSITIVE_ORDER));
        catalog.postmortems()
                .forEach(p -> p.terms(Axis.SEVERITY).forEach(term -> all.merge(term.id(), 1, Integer::sum)));
        int stated = all.values().stream().mapToInt(Integer::intValue).sum();
        return all.keySet().stream()
                .filter(level -> isLevel(level, all.getOrDefault(level, 0), stated))
                .toList();
    }

    /** Whether a value is a level: it has a level's name, or is as short as one and no exception among many. */
    private static boolean isLevel(String value, int times, int stated) {
        boolean named = rank(value) < GRAVEST_FIRST.size();
        return value.split("\\s+", -1).length <= MOST_WORDS && (named || times > 1 || stated < MANY);
    }

    private static int rank(String level) {
        String name = level.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        int rank = GRAVEST_FIRST.indexOf(name);
        for (int i = 0; rank < 0 && i < GRAVEST_FIRST.size(); i++) {
            rank = name.contains(GRAVEST_FIRST.get(i)) ? i : -1;
        }
        return rank < 0 ? GRAVEST_FIRST.size() : rank;
    }

    /** The proposed {@code casebook.yaml}. */
    public String settingsText(String title) {
        StringBuilder text =
                new StringBuilder("# Proposed by `casebook init --from`: look it over, and change what is wrong.\n");
        text.append("site:\n  title: ").append(YamlOut.quoted(title)).append("\n\nprofile: lenient\n");
        if (!levels.isEmpty()) {
            text.append("\n# Levels as the files use them, gravest first; check their order.\nseverities: ")
                    .append(YamlOut.list(levels))
                    .append('\n');
        }
        if (!fields.isEmpty()) {
            text.append("\n# Keys and labels of the files, and what they mean here.\nfields:\n");
            new TreeMap<>(fields)
                    .forEach((key, field) -> text.append("  " + YamlOut.scalar(key) + ": " + field + "\n"));
        }
        if (!values.isEmpty()) {
            text.append("\n# Words of the files, and what they mean here.\nvalues:\n");
            new TreeMap<>(values).forEach((field, words) -> {
                text.append("  " + field + ":\n");
                new TreeMap<>(words)
                        .forEach((word, known) -> text.append("    " + YamlOut.scalar(word) + ": " + known + "\n"));
            });
        }
        return text.toString();
    }

    /** The proposed {@code services.yaml}; empty when no service is named. */
    public String servicesText() {
        if (services.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(
                "# Services that the postmortems name. Add team, tier, summary, aliases and depends_on.\nservices:\n");
        new TreeMap<>(services)
                .forEach((id, name) ->
                        text.append("  " + YamlOut.scalar(id) + ": {name: " + YamlOut.quoted(name) + "}\n"));
        return text.toString();
    }
}
