package dev.casebook.settings;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.frontmatter.MappingReader;
import dev.casebook.frontmatter.Value;
import dev.casebook.frontmatter.YamlReader;
import dev.casebook.source.SourceFile;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads {@code casebook.yaml}. Every key is optional. */
public final class SettingsReader {
    private static final List<String> DEFAULT_LEVELS = List.of("SEV-1", "SEV-2", "SEV-3", "SEV-4");

    private final List<Diagnostic> findings = new ArrayList<>();

    private final List<String> keys;

    private SettingsReader(List<String> keys) {
        this.keys = keys;
    }

    /** The settings of an archive without a {@code casebook.yaml}: lenient, named after its folder. */
    public static Settings defaults(String folderName) {
        return new SettingsReader(List.of())
                .settings(new MappingReader(List.of(), finding -> {}), folderName, Profile.LENIENT);
    }

    /**
     * The settings in {@code file}; what it leaves out is as in {@link #defaults}, but for the profile: {@code standard}.
     *
     * @param keys those of a postmortem, which foreign ones can mean
     */
    public static Checked<Settings> read(SourceFile file, String folderName, List<String> keys) {
        SettingsReader reader = new SettingsReader(keys);
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
                Selection.of(root.texts("include"), root.texts("exclude")),
                site(root, folderName),
                choice(root, "profile", Profile.values()).orElse(otherwise),
                rules(root),
                requirements(root, levels),
                levels,
                mapping(root),
                Policy.read(root.mapping("policy")),
                synonyms(root));
    }

    private Settings.Site site(MappingReader root, String folderName) {
        MappingReader site = root.mapping("site");
        Settings.Site read = new Settings.Site(
                        orElse(site.text("title"), folderName),
                        site.text("description"),
                        language(site),
                        "",
                        zone(site),
                        editUrl(site))
                .at(address(site));
        site.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
        return read;
    }

    private String address(MappingReader site) {
        String url = site.text("base_url");
        if (url.isEmpty() || Settings.Site.isAddress(url)) {
            return url;
        }
        report(
                site,
                "base_url",
                "`" + url + "` is no address of a site",
                "write it whole, such as `https://incidents.example.org/`");
        return "";
    }

    private String language(MappingReader site) {
        String tag = orElse(site.text("language"), "en");
        try {
            new Locale.Builder().setLanguageTag(tag);
            return tag;
        } catch (IllformedLocaleException e) {
            report(site, "language", "`" + tag + "` is no language's tag", "use one such as `en` or `pt-BR`");
            return "en";
        }
    }

    private String editUrl(MappingReader site) {
        String url = site.text("edit_url");
        if (url.isEmpty() || url.contains("{path}")) {
            return url;
        }
        report(
                site,
                "edit_url",
                "this address is the same for every file",
                "write `{path}` where the file's path belongs, such as `https://git.example/edit/main/content/{path}`");
        return "";
    }

    private ZoneId zone(MappingReader site) {
        String name = site.text("timezone");
        if (name.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            report(site, "timezone", "`" + name + "` is no time zone", "use a name such as `Europe/Oslo`, or `UTC`");
            return ZoneOffset.UTC;
        }
    }

    private void report(MappingReader at, String key, String message, String help) {
        at.span(key).ifPresent(span -> findings.add(Diagnostic.of(Rule.SETTINGS__BAD_VALUE, span, message, help)));
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

    /** Without any, the least grave level and planned work owe what a lenient archive owes. */
    private List<Requirement> requirements(MappingReader root, List<Term> levels) {
        if (root.value("requirements").isEmpty()) {
            List<Term> severities =
                    levels.stream().filter(t -> t.axis() == Axis.SEVERITY).toList();
            Requirement planned = new Requirement(Set.of(), Set.of("maintenance"), Profile.LENIENT, Map.of());
            return severities.size() < 3
                    ? List.of(planned)
                    : List.of(
                            new Requirement(Set.of(severities.getLast().id()), Set.of(), Profile.LENIENT, Map.of()),
                            planned);
        }
        List<Requirement> requirements = new ArrayList<>();
        for (Value item : root.items("requirements")) {
            MappingReader one = new MappingReader(root.asEntries(item), findings::add);
            requirements.add(new Requirement(
                    ids(one, "severity", levels, Axis.SEVERITY),
                    ids(one, "kind", levels, Axis.KIND),
                    choice(one, "profile", Profile.values()).orElse(null),
                    rules(one)));
            one.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
            boolean forAll =
                    one.value("severity").isEmpty() && one.value("kind").isEmpty();
            boolean nothing =
                    one.value("profile").isEmpty() && one.value("rules").isEmpty();
            if (item instanceof Value.Mapping && (forAll || nothing)) {
                findings.add(Diagnostic.of(
                        Rule.SETTINGS__BAD_VALUE,
                        item.span(),
                        forAll
                                ? "this requirement names neither severity nor kind, so it holds for all incidents"
                                : "this requirement asks for nothing",
                        forAll
                                ? "name `severity`, `kind` or both; what holds for all stands under `profile` and `rules` at the top"
                                : "add a `profile`, `rules` or both"));
            }
        }
        return requirements;
    }

    /** The ids that the words under {@code key} mean; a level that is not configured is reported, since it would never be met. */
    private Set<String> ids(MappingReader reader, String key, List<Term> levels, Axis axis) {
        Map<String, String> known = new TreeMap<>();
        levels.stream().filter(t -> t.axis() == axis).forEach(term -> {
            known.put(Term.idOf(term.id()), term.id());
            term.aliases().forEach(alias -> known.putIfAbsent(Term.idOf(alias), term.id()));
        });
        Set<String> ids = new TreeSet<>();
        for (String word : reader.texts(key)) {
            String id = known.get(Term.idOf(word));
            if (id == null && axis == Axis.SEVERITY) {
                reader.span(key)
                        .ifPresent(span -> findings.add(Diagnostic.of(
                                Rule.SETTINGS__BAD_VALUE,
                                span,
                                "there is no severity `" + word + "`",
                                "use one of " + String.join(", ", new TreeSet<>(known.values())))));
            }
            ids.add(id == null ? Term.idOf(word) : id);
        }
        return ids;
    }

    /** The severities under {@code rules}; {@code action/*} stands for every rule of a category, and a rule's own line counts before it. */
    private Map<Rule, Optional<Severity>> rules(MappingReader root) {
        Map<Rule, Optional<Severity>> rules = new EnumMap<>(Rule.class);
        MappingReader section = root.mapping("rules");
        Comparator<Value.Entry> wideFirst =
                Comparator.comparing((Value.Entry entry) -> !entry.key().endsWith("/*"));
        for (Value.Entry entry : section.all().stream().sorted(wideFirst).toList()) {
            List<Rule> meant = Rule.matching(entry.key());
            if (meant.isEmpty()) {
                String help = Suggestion.advice(entry.key(), Rule.ids(), "`casebook explain` lists every rule");
                findings.add(Diagnostic.of(
                        Rule.SETTINGS__UNKNOWN_KEY, entry.keySpan(), "no rule `" + entry.key() + "`", help));
            } else if (section.text(entry.key()).equalsIgnoreCase("off")) {
                meant.forEach(rule -> rules.put(rule, Optional.empty()));
            } else {
                choice(section, entry.key(), Severity.values(), "off")
                        .ifPresent(severity -> meant.forEach(rule -> rules.put(rule, Optional.of(severity))));
            }
        }
        return rules;
    }

    /** Groups of words; a single word says nothing. */
    private List<List<String>> synonyms(MappingReader root) {
        List<List<String>> groups = new ArrayList<>();
        for (Value item : root.items("synonyms")) {
            List<String> group =
                    root.asScalars(item).stream().map(Value.Scalar::text).toList();
            if (group.stream().anyMatch(way -> way.strip().split("\\s+").length > Settings.LONGEST_SYNONYM)) {
                findings.add(Diagnostic.of(
                        Rule.SETTINGS__BAD_VALUE,
                        item.span(),
                        "a synonym has " + Settings.LONGEST_SYNONYM + " words at most",
                        "shorten it, or leave it out"));
            } else if (group.size() > 1) {
                groups.add(group);
            } else {
                findings.add(Diagnostic.of(
                        Rule.SETTINGS__BAD_VALUE,
                        item.span(),
                        "a group of synonyms needs two words at least",
                        "write `- [k8s, kubernetes]`"));
            }
        }
        return groups;
    }

    private Settings.Mapping mapping(MappingReader root) {
        Map<String, String> fields = new TreeMap<>();
        MappingReader section = root.mapping("fields");
        for (Value.Entry entry : section.all()) {
            String key = section.text(entry.key());
            if (key.isEmpty() || keys.contains(key)) {
                fields.put(entry.key(), key);
            } else {
                report(section, entry.key(), "a postmortem has no key `" + key + "`", key(key));
            }
        }
        Map<String, Map<String, String>> values = new TreeMap<>();
        MappingReader byField = root.mapping("values");
        for (Value.Entry field : byField.all()) {
            MappingReader words = byField.mapping(field.key());
            Map<String, String> meanings = new TreeMap<>();
            words.all().forEach(word -> meanings.put(Term.idOf(word.key()), words.text(word.key())));
            if (keys.contains(field.key())) {
                values.put(field.key(), meanings);
            } else {
                findings.add(Diagnostic.of(
                        Rule.SETTINGS__UNKNOWN_KEY,
                        field.keySpan(),
                        "a postmortem has no key `" + field.key() + "`",
                        key(field.key())));
            }
        }
        return new Settings.Mapping(fields, values);
    }

    private String key(String written) {
        return Suggestion.advice(
                written.toLowerCase(Locale.ROOT), keys, "the guide's chapter on the archive's format lists the keys");
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
