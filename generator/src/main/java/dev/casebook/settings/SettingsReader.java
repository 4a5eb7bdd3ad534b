package dev.casebook.settings;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.parse.MappingReader;
import dev.casebook.parse.Value;
import dev.casebook.parse.YamlReader;
import dev.casebook.source.SourceFile;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code casebook.yaml}. Every key is optional. */
public final class SettingsReader {
    private static final List<String> DEFAULT_LEVELS = List.of("SEV-1", "SEV-2", "SEV-3", "SEV-4");

    private final List<Diagnostic> findings = new ArrayList<>();

    private SettingsReader() {}

    /** The settings of an archive without a {@code casebook.yaml}: lenient, named after its folder. */
    public static Settings defaults(String folderName) {
        return new SettingsReader().settings(new MappingReader(List.of(), finding -> {}), folderName, Profile.LENIENT);
    }

    /** The settings in {@code file}; what it leaves out is as in {@link #defaults}, but for the profile: {@code standard}. */
    public static Checked<Settings> read(SourceFile file, String folderName) {
        SettingsReader reader = new SettingsReader();
        Checked<Value.Mapping> yaml = YamlReader.read(file);
        yaml.diagnostics().forEach(reader.findings::add);
        MappingReader root = new MappingReader(yaml.value().entries(), reader.findings::add);
        // Of a file that cannot be read nobody knows what it asks for.
        boolean broken = yaml.diagnostics().count(Severity.ERROR) > 0;
        Settings settings = reader.settings(root, folderName, broken ? Profile.LENIENT : Profile.STANDARD);
        root.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
        return new Checked<>(settings, Diagnostics.of(reader.findings));
    }

    private Settings settings(MappingReader root, String folderName, Profile otherwise) {
        List<Term> levels = new ArrayList<>();
        levels.addAll(levels(root, "severities", Axis.SEVERITY));
        if (levels.isEmpty()) {
            DEFAULT_LEVELS.forEach(level -> levels.add(level(level)));
        }
        levels.addAll(levels(root, "kinds", Axis.KIND));
        return new Settings(
                site(root, folderName),
                choice(root, "profile", Profile.values()).orElse(otherwise),
                rules(root),
                levels,
                mapping(root),
                Policy.read(root.mapping("policy")));
    }

    private Settings.Site site(MappingReader root, String folderName) {
        MappingReader site = root.mapping("site");
        Settings.Site read = new Settings.Site(
                        orElse(site.text("title"), folderName),
                        site.text("description"),
                        orElse(site.text("language"), "en"),
                        "",
                        zone(site),
                        site.text("edit_url"))
                .at(site.text("base_url"));
        site.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
        return read;
    }

    private ZoneId zone(MappingReader site) {
        String name = site.text("timezone");
        if (name.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            site.span("timezone")
                    .ifPresent(span -> findings.add(Diagnostic.of(
                            Rule.SETTINGS__BAD_VALUE,
                            span,
                            "`" + name + "` is no time zone",
                            "use a name such as `Europe/Oslo`, or `UTC`")));
            return ZoneOffset.UTC;
        }
    }

    private static Term level(String id) {
        // The spellings in which people write SEV-1: SEV1, S1, P1.
        String digits = id.replaceAll("\\D", "");
        List<String> aliases = digits.isEmpty() ? List.of() : List.of("sev" + digits, "s" + digits, "p" + digits);
        return new Term(Axis.SEVERITY, id, id, "", aliases, true);
    }

    private List<Term> levels(MappingReader root, String key, Axis axis) {
        List<Term> terms = new ArrayList<>();
        for (Value item : root.items(key)) {
            switch (item) {
                case Value.Scalar scalar ->
                    terms.add(axis == Axis.SEVERITY ? level(scalar.text()) : declared(axis, scalar.text(), ""));
                case Value.Mapping mapping -> mapping.entries().forEach(entry -> terms.add(described(axis, entry)));
                case Value.Sequence list -> root.asText(list);
            }
        }
        return terms;
    }

    private Term described(Axis axis, Value.Entry entry) {
        if (entry.value() instanceof Value.Scalar scalar) {
            return declared(axis, entry.key(), scalar.text());
        }
        MappingReader none = new MappingReader(List.of(), findings::add);
        MappingReader term = new MappingReader(none.asEntries(entry.value()), findings::add);
        Term plain = declared(axis, entry.key(), term.text("definition"));
        Term read = new Term(
                axis,
                plain.id(),
                orElse(term.text("name"), plain.name()),
                plain.definition(),
                term.texts("aliases"),
                true);
        term.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
        return read;
    }

    private static Term declared(Axis axis, String id, String definition) {
        Term used = Term.used(axis, id);
        return new Term(axis, used.id(), used.name(), definition.strip(), List.of(), true);
    }

    private Map<Rule, Optional<Severity>> rules(MappingReader root) {
        Map<String, Rule> byId = new TreeMap<>();
        Arrays.stream(Rule.values()).forEach(rule -> byId.put(rule.id(), rule));
        Map<Rule, Optional<Severity>> rules = new EnumMap<>(Rule.class);
        MappingReader section = root.mapping("rules");
        for (Value.Entry entry : section.all()) {
            Rule rule = byId.get(entry.key());
            if (rule == null) {
                String help = Suggestion.nearest(entry.key(), byId.keySet())
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("`casebook explain` lists every rule");
                findings.add(Diagnostic.of(
                        Rule.SETTINGS__UNKNOWN_KEY, entry.keySpan(), "no rule `" + entry.key() + "`", help));
            } else if (section.text(entry.key()).equalsIgnoreCase("off")) {
                rules.put(rule, Optional.empty());
            } else {
                choice(section, entry.key(), Severity.values(), "off").ifPresent(s -> rules.put(rule, Optional.of(s)));
            }
        }
        return rules;
    }

    private static Settings.Mapping mapping(MappingReader root) {
        Map<String, String> fields = new TreeMap<>();
        MappingReader section = root.mapping("fields");
        section.all().forEach(entry -> fields.put(entry.key(), section.text(entry.key())));
        Map<String, Map<String, String>> values = new TreeMap<>();
        MappingReader byField = root.mapping("values");
        for (Value.Entry field : byField.all()) {
            MappingReader words = byField.mapping(field.key());
            Map<String, String> meanings = new TreeMap<>();
            words.all().forEach(word -> meanings.put(Term.idOf(word.key()), words.text(word.key())));
            values.put(field.key(), meanings);
        }
        return new Settings.Mapping(fields, values);
    }

    /** {@code besides} are words that may stand there too, for the help. */
    private <E extends Enum<E>> Optional<E> choice(MappingReader reader, String key, E[] choices, String... besides) {
        String text = reader.text(key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = Arrays.stream(choices)
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
        int found = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (found < 0) {
            reader.span(key)
                    .ifPresent(span -> findings.add(Diagnostic.of(
                            Rule.SETTINGS__BAD_VALUE,
                            span,
                            "`" + text + "` cannot be the value of `" + key + "`",
                            "choose one of "
                                    + String.join(
                                            ", ",
                                            Stream.concat(names.stream(), Arrays.stream(besides))
                                                    .toList()))));
            return Optional.empty();
        }
        return Optional.of(choices[found]);
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
