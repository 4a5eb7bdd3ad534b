package dev.casebook.catalog;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.frontmatter.MappingReader;
import dev.casebook.frontmatter.Value;
import dev.casebook.parse.BodyFact;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.settings.Settings;
import dev.casebook.source.SourceSpan;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One document's fields: from its front matter under their own, mapped or well-known foreign names, else from labels in its body. Of
 * several places the first that can be read counts; where each was found is kept.
 */
final class FieldReader {
    private final ParsedDocument document;
    private final Settings settings;
    private final Consumer<Diagnostic> findings;
    private final MappingReader values;
    /** What the settings map, by the field it means. */
    private final Map<String, List<Value.Entry>> mapped = new HashMap<>();
    /** The other entries, by their key in one form. */
    private final Map<String, List<Value.Entry>> unmapped = new HashMap<>();

    private final Map<String, List<BodyFact>> byLabel = new HashMap<>();
    private final Map<Field, List<Value.Entry>> written = new EnumMap<>(Field.class);
    private final Map<Field, List<BodyFact>> told = new EnumMap<>(Field.class);
    private final Map<Field, SourceSpan> spans = new EnumMap<>(Field.class);
    private final Set<Field> inferred = EnumSet.noneOf(Field.class);

    FieldReader(ParsedDocument document, Settings settings, Consumer<Diagnostic> findings) {
        this(document, List.of(), settings, findings);
    }

    /**
     * A reader of {@code document}.
     *
     * @param more facts beside those that the document's labels state, which count before them
     */
    FieldReader(ParsedDocument document, List<BodyFact> more, Settings settings, Consumer<Diagnostic> findings) {
        this.document = document;
        this.settings = settings;
        this.findings = findings;
        this.values = new MappingReader(document.frontMatter().entries(), findings);
        for (Value.Entry entry : document.frontMatter().entries()) {
            String meaning = settings.mapping().fields().get(entry.key());
            Map<String, List<Value.Entry>> place = meaning == null ? unmapped : mapped;
            String key = meaning == null ? name(entry.key()) : meaning;
            place.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
        }
        for (BodyFact fact :
                Stream.concat(document.facts().stream(), more.stream()).toList()) {
            String meaning = settings.mapping().fields().get(fact.label());
            byLabel.computeIfAbsent(meaning == null ? named(fact) : meaning, l -> new ArrayList<>())
                    .add(fact);
        }
        for (Field field : Field.values()) {
            written.put(field, entries(field));
            told.put(field, facts(field));
        }
    }

    /** What a key of the front matter is called here. */
    private static String name(String key) {
        String name = Field.normal(key);
        return Translations.isForeign(name)
                ? Translations.field(name).map(Field::key).orElse(name)
                : name;
    }

    private static String named(BodyFact fact) {
        String name = Field.labelled(fact.label());
        boolean day = name.equals(DATA) && NUMBERS.matcher(fact.text().strip()).matches();
        return day ? Field.DATE.key() : Translations.field(name).map(Field::key).orElse(name);
    }

    /** What a day is called in Portuguese, Italian and Polish, and something else in English. */
    private static final String DATA = "data";

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,4}(?:[-/.][0-9]{1,4}){2}(?:\\D.{0,30})?");

    /** A reader for values below this document's. */
    MappingReader values() {
        return values;
    }

    /** Where the fields were found. */
    Postmortem.Origins origins() {
        return new Postmortem.Origins(spans, inferred);
    }

    /** Whether the field was read from elsewhere than the front matter. */
    boolean isInferred(Field field) {
        return inferred.contains(field);
    }

    /** Marks a field as read from elsewhere than the front matter. */
    void infer(Field field) {
        inferred.add(field);
    }

    /** Marks a field as read from what stands at {@code span}, the first place if several. */
    void infer(Field field, SourceSpan span) {
        spans.putIfAbsent(field, span);
        inferred.add(field);
    }

    /** The field's text from front matter; empty when there is none. */
    String writtenText(Field field) {
        for (Value.Entry entry : written.getOrDefault(field, List.of())) {
            if (entry.value() instanceof Value.Scalar scalar && !scalar.text().isBlank()) {
                return found(field, scalar.span(), scalar.text().strip());
            }
            if (!MappingReader.isBlank(entry.value())) {
                values.asText(entry.value());
            }
        }
        return "";
    }

    /** The field's text from front matter or body; empty when there is none. */
    String text(Field field) {
        String text = writtenText(field);
        if (!text.isEmpty()) {
            return text;
        }
        return told.getOrDefault(field, List.of()).stream()
                .filter(fact -> !fact.text().isBlank())
                .findFirst()
                .map(fact -> foundInBody(field, fact.span(), fact.text().strip()))
                .orElse("");
    }

    /** The front matter's entry for the field, if any. */
    Optional<Value.Entry> entry(Field field) {
        Optional<Value.Entry> entry =
                written.getOrDefault(field, List.of()).stream().findFirst();
        entry.ifPresent(e -> spans.putIfAbsent(field, e.value().span()));
        return entry;
    }

    /** The field's words, from front matter or body, each as written. */
    List<Word> words(Field field) {
        return words(field, word -> true);
    }

    /**
     * The field's words, from front matter or body, tags from all their keys; a text is split at its commas.
     *
     * @param isWord whether a text that front matter has in the place of a list is one word, commas and all
     */
    List<Word> words(Field field, Predicate<String> isWord) {
        List<Word> all = new ArrayList<>();
        for (Value.Entry entry : written.getOrDefault(field, List.of())) {
            List<Value.Scalar> scalars = values.asScalars(entry.value());
            boolean text = entry.value() instanceof Value.Scalar && NAMES.contains(field);
            scalars.stream()
                    .flatMap(scalar -> text && !isWord.test(scalar.text())
                            ? split(field, scalar)
                            : Stream.of(word(field, scalar, isWord)))
                    .forEach(all::add);
            // Keywords and categories are different labels of one thing; other keys of one meaning repeat each other.
            if (!all.isEmpty() && field != Field.TAGS) {
                return found(field, entry.value().span(), all);
            }
        }
        if (!all.isEmpty()) {
            return found(field, all.get(0).span(), all);
        }
        for (BodyFact fact : told.getOrDefault(field, List.of())) {
            List<String> parts = fact.items().isEmpty() ? split(field, fact.text()) : fact.items();
            List<String> texts = field == Field.SERVICES ? services(parts, isWord) : parts;
            List<Word> words = texts.stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty() && text.length() <= LONGEST_WORD && text.indexOf('\n') < 0)
                    .filter(text -> !TOLD.contains(field) || isWord.test(text) || !isClause(text))
                    .map(text -> new Word(meaning(field, text), fact.span()))
                    .toList();
            boolean none = words.size() == 1
                    && NOTHING.matcher(words.getFirst().text()).matches();
            if (words.size() == texts.size() && !none) {
                return foundInBody(field, fact.span(), words);
            }
        }
        return List.of();
    }

    /**
     * Those that are names, without the `and` before the last and a version behind; {@code all payments}, a file of code and whole
     * sentences are none.
     */
    private static List<String> services(List<String> texts, Predicate<String> isWord) {
        return texts.stream()
                .map(text -> AND.matcher(text.strip()).replaceFirst(""))
                .map(text -> isWord.test(text) ? text : VERSION.matcher(text).replaceFirst(""))
                .filter(text -> isWord.test(text)
                        || !(isClause(text)
                                || QUANTITY.matcher(text).lookingAt()
                                || CODE_FILE.matcher(text).matches()))
                .toList();
    }

    /** More words than a name has. */
    private static boolean isClause(String text) {
        return text.split("\\s+", MOST_WORDS + 2).length > MOST_WORDS;
    }

    /** What a value names: of {@code [[name|shown]]}, as Obsidian writes it, the name. */
    private static String named(String written) {
        String text = written.strip();
        boolean reference = text.startsWith("[[") && text.indexOf("]]") == text.length() - 2;
        if (!reference) {
            return text;
        }
        String inside = text.substring(2, text.length() - 2);
        int end = inside.indexOf('|');
        String name = end < 0 ? inside : inside.substring(0, end);
        int hash = name.indexOf('#');
        return (hash > 0 ? name.substring(0, hash) : name).strip();
    }

    /** Remarks in brackets are no words, and a level or kind is what stands before its first remark, behind what is drawn before it. */
    private static List<String> split(Field field, String text) {
        return REMARKED.contains(field)
                ? List.of(head(field, text))
                : List.of(bare(text).split("[,;\u3001\uff0c\uff1b]|\\s\\+\\s", 50));
    }

    private static String head(Field field, String text) {
        if (field == Field.SEVERITY && CHOICE.matcher(text).find()) {
            return "";
        }
        String head = HEAD.split(DRAWN.matcher(bare(text)).replaceFirst(""), 2)[0].strip();
        Matcher level = LEVEL.matcher(head);
        return field == Field.SEVERITY && level.lookingAt() ? level.group(1) : head;
    }

    private static String bare(String text) {
        return REMARK.matcher(text).replaceAll("").strip();
    }

    private Word word(Field field, Value.Scalar scalar) {
        return new Word(meaning(field, named(scalar.text())), scalar.span());
    }

    /** The same; of a level or kind with remarks on it that is no word as it stands, what stands before them if that is one. */
    private Word word(Field field, Value.Scalar scalar, Predicate<String> isWord) {
        Word whole = word(field, scalar);
        if (!REMARKED.contains(field) || isWord.test(whole.text())) {
            return whole;
        }
        String head = meaning(field, head(field, scalar.text()));
        boolean told = whole.text().length() > LONGEST_LEVEL && !head.isEmpty() && head.length() <= LONGEST_LEVEL;
        return told || isWord.test(head) ? new Word(head, scalar.span()) : whole;
    }

    /** The names that a text holds, between commas; a text of anything but short names is one word. */
    private Stream<Word> split(Field field, Value.Scalar scalar) {
        String text = scalar.text();
        boolean mapped = !meaning(field, text.strip()).equals(text.strip());
        if (mapped || !NAME_LIST.matcher(text).matches()) {
            return Stream.of(word(field, scalar));
        }
        SourceSpan whole = scalar.span();
        boolean verbatim = whole.text().equals(text);
        return NAME.matcher(text).results().map(name -> {
            SourceSpan span =
                    verbatim ? whole.file().span(whole.start() + name.start(1), whole.start() + name.end(1)) : whole;
            return new Word(meaning(field, name.group(1)), span);
        });
    }

    /** The fields that hold lists of names. */
    private static final Set<Field> NAMES = Collections.unmodifiableSet(
            EnumSet.of(Field.SERVICES, Field.TEAMS, Field.TAGS, Field.FAILURE_MODES, Field.SYMPTOMS));
    /** The fields whose word is often followed by why it is that. */
    private static final Set<Field> REMARKED = Collections.unmodifiableSet(EnumSet.of(Field.SEVERITY, Field.KIND));
    /** What stands where a word would, and is none. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?iu)n/?a|none|nothing|not applicable|tb[cda]|todo|to be (?:determined|confirmed)|[-\u2013\u2014?.]+"
                    + "|keine?|unbekannt|geen|onbekend|ingen|ukjent|okänd|aucune?|inconnue?|nessuno|ninguno|desconocid[oa]|nenhum|desconhecid[oa]|brak|нет|неизвестно|невідомо|なし|不明|无|未知|없음");
    /** The fields that bodies tell in a sentence as often as by a name. */
    private static final Set<Field> TOLD = Collections.unmodifiableSet(
            EnumSet.of(Field.TRIGGER, Field.DETECTED_BY, Field.SYMPTOMS, Field.SEVERITY, Field.KIND));

    /** How people call levels that have no number. */
    static final String GRAVITY = "critical|severe|major|high|moderate|medium|minor|low";
    /** A level that goes on in words: {@code High risk of loss}. */
    private static final Pattern LEVEL =
            Pattern.compile("(?i)(" + GRAVITY + "|sev(?:erity)?[ -]?\\d|[sp]\\d) [\\p{L}\\p{N}]");

    private static final Pattern DRAWN = Pattern.compile("^[^\\p{L}\\p{N}]++(?=\\p{L})");
    /** What stands behind a level or kind: {@code S2 - High}, {@code S4-low}. */
    private static final Pattern HEAD = Pattern.compile(
            "[,;\u3001\uff0c]|\\.\\s|\\s[\u2013\u2014-]\\s|(?<=\\d)-(?=\\p{L}{3})|\\s/\\s(?=[sp]?\\d)",
            Pattern.CASE_INSENSITIVE);
    /** The levels of a form, of which none was chosen: {@code P1 / P2 / P3}. */
    private static final Pattern CHOICE =
            Pattern.compile("(?i)(?:sev(?:erity)?[ -]?|[sp])\\d(?:\\s*[/|]\\s*(?:sev(?:erity)?[ -]?|[sp])\\d){2}");

    private static final Pattern AND = Pattern.compile("^(?i:and) ");
    private static final Pattern QUANTITY =
            Pattern.compile("(?i)(?:all|any|every|each|most|some|several|many|new|\\d+) ");
    /** A release is no service of its own. */
    private static final Pattern VERSION = Pattern.compile("(?i)(?<=\\S) (?:v|version )?\\d{1,5}(?:\\.\\d{1,5}){1,3}$");
    /** A path with folders, down to a file. */
    private static final Pattern CODE_FILE = Pattern.compile("[^\\s:]*/[^\\s/]*\\.[a-z]{1,4}");

    private static final int MOST_WORDS = 5;
    /** A few words, the last ones in brackets perhaps, up to a comma or the end. */
    private static final Pattern NAME =
            Pattern.compile("\\s*+(?:and )?([^\\s,()]++(?: [^\\s,()]++){0,5}+(?: \\([^()]{1,40}+\\))?+)\\s*+(?:,|$)");

    private static final Pattern NAME_LIST = Pattern.compile("(?:" + NAME + "){2,50}+");
    private static final Pattern REMARK = Pattern.compile("(?<!\\s)\\s*+[(\uff08][^()\uff08\uff09]*+(?:[)\uff09]|$)");
    /** A longer level or kind has remarks on it. */
    private static final int LONGEST_LEVEL = 30;
    /** Words in a body that are longer than this are sentences. */
    private static final int LONGEST_WORD = 60;

    /**
     * One word of a list.
     *
     * @param text the word, foreign values mapped
     * @param span where
     */
    record Word(String text, SourceSpan span) {}

    /** The field's list of texts as written. */
    List<String> texts(Field field) {
        for (Value.Entry entry : written.getOrDefault(field, List.of())) {
            List<String> texts = values.asScalars(entry.value()).stream()
                    .map(scalar -> named(scalar.text()))
                    .toList();
            if (!texts.isEmpty()) {
                return found(field, entry.value().span(), texts);
            }
        }
        for (BodyFact fact : told.getOrDefault(field, List.of())) {
            List<String> texts = fact.items().isEmpty() ? List.of(fact.text().strip()) : fact.items();
            if (!fact.text().isBlank()) {
                return foundInBody(field, fact.span(), texts);
            }
        }
        return List.of();
    }

    /** The field's names: a line in the body may hold several. */
    List<String> names(Field field) {
        List<String> texts = texts(field);
        return inferred.contains(field)
                ? texts.stream()
                        .flatMap(text -> JOINED.splitAsStream(text))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && !ROLE.matcher(name).find())
                        .toList()
                : texts;
    }

    /** What somebody is, behind the name: {@code Ada Berg, Engineering Manager}. */
    private static final Pattern ROLE = Pattern.compile(
            "(?i)\\b(?:engineer|manager|director|architect|developer|administrator|analyst|head of|vp|cto)\\b.*");

    private static final Pattern JOINED = Pattern.compile(",| and | & |;");

    private static final Set<String> TRUE = Set.of("true", "yes", "on", "y", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "n", "0");

    /** Whether the field, which holds a document back, is written as true; what is neither true nor false is reported and holds it back too. */
    boolean flag(Field field) {
        boolean flag = false;
        for (Value.Entry entry : written.getOrDefault(field, List.of())) {
            String word = entry.value() instanceof Value.Scalar scalar
                    ? scalar.text().strip().toLowerCase(Locale.ROOT)
                    : "a list";
            if (!word.isEmpty() && !TRUE.contains(word) && !FALSE.contains(word)) {
                findings.accept(Diagnostic.of(
                        Rule.FRONT_MATTER__WRONG_TYPE,
                        entry.value().span(),
                        "this needs `true` or `false`",
                        "write `true` or `false` here; until then it is read as `true`"));
            }
            flag |= !word.isEmpty() && !FALSE.contains(word);
        }
        return flag;
    }

    /** The field's day, from front matter or body. */
    Optional<LocalDate> day(Field field) {
        return dated(field, Dates::in, FieldReader::dayOf, text -> field == Field.DATE);
    }

    /** The first day that a label in the body tells; in other languages than English the day comes before the month. */
    private static Optional<LocalDate> dayOf(BodyFact fact) {
        return isForeign(fact) ? Dates.inDayFirst(fact.text()) : Dates.in(fact.text());
    }

    private static boolean isForeign(BodyFact fact) {
        String name = Field.labelled(fact.label());
        return name.equals(DATA) || Translations.isForeign(name);
    }

    /** A time of day, readable or not: beside a day it says that more than the day was meant. */
    private static final Pattern CLOCK = Pattern.compile("[0-9]:[0-9]");

    /** The field's moment, from front matter or body; one without an offset is taken in the site's zone. */
    Optional<OffsetDateTime> moment(Field field) {
        Optional<Dates.Stamp> stamp = dated(
                field,
                text -> Dates.stamp(text, settings.site().zone()),
                this::stamp,
                text -> field != Field.DATE
                        && (Dates.in(text).isEmpty() || CLOCK.matcher(text).find()));
        SourceSpan span = spans.get(field);
        if (stamp.isPresent() && !stamp.get().offsetWritten() && span != null && !inferred.contains(field)) {
            findings.accept(Diagnostic.of(
                    Rule.FRONT_MATTER__MISSING_OFFSET,
                    span,
                    "this time does not say its offset from UTC",
                    "add `Z` for UTC or an offset such as `+02:00`; until then it is read as "
                            + (settings.site().zone().equals(ZoneOffset.UTC)
                                    ? "UTC"
                                    : "time in " + settings.site().zone())));
        }
        return stamp.map(Dates.Stamp::at);
    }

    private Optional<Dates.Stamp> stamp(BodyFact fact) {
        ZoneId zone = settings.site().zone();
        return Dates.stamp(fact.text(), zone)
                .or(() -> fact.moment()
                        .flatMap(entry -> EntryTimes.of(entry, zone))
                        .map(at -> new Dates.Stamp(at, false)));
    }

    /** {@code faulty} tells which unreadable texts to report: a day may be read as a moment too, and is reported once. */
    private <T> Optional<T> dated(
            Field field,
            Function<String, Optional<T>> read,
            Function<BodyFact, Optional<T>> readFact,
            Predicate<String> faulty) {
        List<Value> unreadable = new ArrayList<>();
        for (Value.Entry entry : written.getOrDefault(field, List.of())) {
            if (!(entry.value() instanceof Value.Scalar scalar)) {
                unreadable.add(entry.value());
            } else if (isDateLike(scalar)) {
                Optional<T> value = read.apply(scalar.text());
                if (value.isPresent()) {
                    return Optional.of(found(field, scalar.span(), value.get()));
                }
                if (faulty.test(scalar.text())) {
                    unreadable.add(scalar);
                }
            }
        }
        unreadable.forEach(value -> reportUndated(field, value));
        for (BodyFact fact : told.getOrDefault(field, List.of())) {
            Optional<T> value = readFact.apply(fact);
            if (value.isPresent()) {
                return Optional.of(foundInBody(field, fact.span(), value.get()));
            }
        }
        return Optional.empty();
    }

    private void reportUndated(Field field, Value value) {
        if (!(value instanceof Value.Scalar scalar)) {
            values.asText(value);
            return;
        }
        String text = "`" + clipped(scalar.text()) + "` is not ";
        findings.accept(
                field == Field.DATE
                        ? Diagnostic.of(
                                Rule.FRONT_MATTER__BAD_DATE, scalar.span(), text + "a date", "write it as `2024-03-05`")
                        : Diagnostic.of(
                                Rule.FRONT_MATTER__BAD_TIMESTAMP,
                                scalar.span(),
                                text + "a timestamp",
                                "write it as `2024-03-05T14:20:00Z`, with the offset from UTC"));
    }

    /** Whether the front matter gives the field a value, readable or not. */
    boolean isWritten(Field field) {
        return written.getOrDefault(field, List.of()).stream().anyMatch(entry -> !MappingReader.isBlank(entry.value()));
    }

    /** Status pages keep {@code resolved: true}: a state, not a moment. */
    private static boolean isDateLike(Value.Scalar scalar) {
        String text = scalar.text().strip();
        return !text.isEmpty()
                && !(scalar.plain() && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")));
    }

    /** Reports front matter keys that mean nothing here. */
    void reportUnknownKeys() {
        for (Value.Entry entry : document.frontMatter().entries()) {
            String key = Field.normal(entry.key());
            boolean mapped = settings.mapping().fields().containsKey(entry.key());
            if (!mapped && !Field.isKnownKey(key)) {
                String help = Suggestion.advice(
                        key, Field.keys(), "map it under `fields:` in casebook.yaml, or leave it out");
                findings.accept(Diagnostic.of(
                        Rule.FRONT_MATTER__UNKNOWN_KEY,
                        entry.keySpan(),
                        "unknown key `" + clipped(entry.key()) + "`",
                        help));
            }
        }
    }

    /** {@code text} short enough for a message. */
    static String clipped(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.length() <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Math.min(57, line.codePointCount(0, line.length()))))
                        + "…";
    }

    /** The front matter's entries for {@code field}: its own name first, then what the settings map to it, then well-known foreign names. */
    private List<Value.Entry> entries(Field field) {
        List<Value.Entry> found = new ArrayList<>();
        document.frontMatter().entry(field.key()).ifPresent(found::add);
        addTo(found, mapped.get(field.key()));
        addTo(found, unmapped.get(field.key()));
        for (String name : field.foreign()) {
            addTo(found, unmapped.get(name));
        }
        return found;
    }

    private static void addTo(List<Value.Entry> found, @Nullable List<Value.Entry> more) {
        if (more != null) {
            more.stream().filter(entry -> !found.contains(entry)).forEach(found::add);
        }
    }

    private List<BodyFact> facts(Field field) {
        List<BodyFact> found = new ArrayList<>(byLabel.getOrDefault(field.key(), List.of()));
        if (!byLabel.isEmpty()) {
            field.foreign().forEach(name -> found.addAll(byLabel.getOrDefault(name, List.of())));
        }
        return found;
    }

    private String meaning(Field field, String written) {
        Map<String, String> meanings = settings.mapping().values().getOrDefault(field.key(), Map.of());
        return meanings.getOrDefault(dev.casebook.vocabulary.Term.idOf(written), written);
    }

    private <T> T found(Field field, SourceSpan span, T value) {
        spans.put(field, span);
        inferred.remove(field);
        return value;
    }

    private <T> T foundInBody(Field field, SourceSpan span, T value) {
        spans.put(field, span);
        inferred.add(field);
        return value;
    }
}
