package dev.casebook.vocabulary;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.frontmatter.MappingReader;
import dev.casebook.frontmatter.Value;
import dev.casebook.frontmatter.YamlReader;
import dev.casebook.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the shipped taxonomy and an archive's {@code services.yaml} into a {@link Vocabulary}. */
public final class VocabularyReader {
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<FailureMode> failureModes = new ArrayList<>();
    private final List<FailureMode.Family> families = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    /** Those of files read before count for later ones too. */
    private final Map<String, BaseRate.Source> sources = new LinkedHashMap<>();

    private final Map<Term, List<BaseRate>> baseRates = new HashMap<>();

    private final List<Mention> mentions = new ArrayList<>();

    private VocabularyReader() {}

    /** A word by which a service names its team, or another service. */
    private record Mention(Axis axis, Value.Scalar word, Rule unknown) {}

    /**
     * The words of these files.
     *
     * @param taxonomy the shipped files, in order
     * @param archive the archive's own files of the same form, such as {@code services.yaml}; their words come first
     * @param configured words from {@code casebook.yaml}: severity levels and kinds
     */
    public static Checked<Vocabulary> read(List<SourceFile> taxonomy, List<SourceFile> archive, List<Term> configured) {
        VocabularyReader reader = new VocabularyReader();
        reader.terms.addAll(configured);
        archive.forEach(reader::readFile);
        taxonomy.forEach(reader::readFile);
        Vocabulary vocabulary =
                new Vocabulary(reader.terms, reader.failureModes, reader.families, reader.services, reader.baseRates);
        reader.mentions.forEach(mention -> reader.report(mention, vocabulary));
        return new Checked<>(vocabulary, Diagnostics.of(reader.findings));
    }

    /** An axis of which nothing is listed takes any word. */
    private void report(Mention mention, Vocabulary vocabulary) {
        String word = mention.word().text().strip();
        List<String> declared = vocabulary.declared(mention.axis());
        if (!declared.isEmpty() && vocabulary.find(mention.axis(), word).isEmpty()) {
            findings.add(Diagnostic.of(
                    mention.unknown(),
                    mention.word().span(),
                    mention.axis().label() + " `" + word + "` is not in the vocabulary",
                    Suggestion.advice(
                            Term.idOf(word),
                            declared,
                            "list it under `" + mention.axis().folder() + ":` in this file")));
        }
    }

    private void readFile(SourceFile file) {
        Checked<Value.Mapping> yaml = YamlReader.read(file);
        yaml.diagnostics().forEach(findings::add);
        MappingReader root = new MappingReader(yaml.value().entries(), findings::add);
        readSources(root);
        root.mapping("families").all().forEach(this::readFamily);
        root.entries("failure_modes").forEach(this::readFailureMode);
        root.entries("services").forEach(this::readService);
        plain(root, "triggers", Axis.TRIGGER);
        plain(root, "symptoms", Axis.SYMPTOM);
        plain(root, "contributing_factors", Axis.CONTRIBUTING_FACTOR);
        plain(root, "detected_by", Axis.DETECTED_BY);
        plain(root, "kinds", Axis.KIND);
        plain(root, "teams", Axis.TEAM);
        root.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
    }

    private void readSources(MappingReader root) {
        for (Value.Entry entry : root.entries("sources")) {
            MappingReader source = of(entry);
            sources.put(
                    entry.key(),
                    new BaseRate.Source(
                            entry.key(),
                            source.text("title"),
                            source.text("scope"),
                            source.text("url"),
                            source.text("note")));
        }
    }

    private void readFamily(Value.Entry entry) {
        MappingReader family = of(entry);
        families.add(new FailureMode.Family(entry.key(), family.text("name"), family.text("definition")));
    }

    private void readFailureMode(Value.Entry entry) {
        MappingReader mode = of(entry);
        Term term = term(Axis.FAILURE_MODE, entry.key(), mode, "definition");
        terms.add(term);
        failureModes.add(new FailureMode(term, mode.text("family"), mode.text("look_for")));
        readBaseRates(term, mode);
        mode.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
    }

    private void readBaseRates(Term term, MappingReader described) {
        List<BaseRate> rates = new ArrayList<>();
        for (Value item : described.items("base_rates")) {
            MappingReader rate = new MappingReader(described.asEntries(item), findings::add);
            BaseRate.Source source = sources.get(rate.text("source"));
            if (source == null) {
                findings.add(Diagnostic.of(
                        Rule.SETTINGS__BAD_VALUE,
                        rate.span("source").orElse(item.span()),
                        "no source `" + rate.text("source") + "` is listed in this file",
                        "add it under `sources:`"));
            } else {
                rates.add(new BaseRate(
                        source,
                        rate.text("label"),
                        rate.number("share", 0),
                        (int) rate.number("count", 0),
                        (int) rate.number("of", 0),
                        rate.text("unit")));
            }
        }
        if (!rates.isEmpty()) {
            baseRates.putIfAbsent(term, List.copyOf(rates));
        }
    }

    private void readService(Value.Entry entry) {
        MappingReader service = of(entry);
        Term term = term(Axis.SERVICE, entry.key(), service, "summary");
        terms.add(term);
        mention(Axis.TEAM, service.items("team"), Rule.VOCABULARY__UNKNOWN_TEAM);
        mention(Axis.SERVICE, service.items("depends_on"), Rule.VOCABULARY__UNKNOWN_SERVICE);
        services.add(new Service(term, service.text("team"), service.text("tier"), service.texts("depends_on")));
        service.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
    }

    private void mention(Axis axis, List<Value> words, Rule unknown) {
        for (Value word : words) {
            if (word instanceof Value.Scalar scalar && !scalar.text().isBlank()) {
                mentions.add(new Mention(axis, scalar, unknown));
            }
        }
    }

    private void plain(MappingReader root, String key, Axis axis) {
        for (Value.Entry entry : root.entries(key)) {
            MappingReader described = of(entry);
            Term term = term(axis, entry.key(), described, axis == Axis.TEAM ? "summary" : "definition");
            terms.add(term);
            if (axis != Axis.TEAM) {
                readBaseRates(term, described);
            }
            described.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
        }
    }

    private static Term term(Axis axis, String id, MappingReader reader, String definitionKey) {
        String name = reader.text("name");
        String shown = name.isEmpty() ? Term.used(axis, id).name() : name;
        return new Term(axis, id, shown, reader.text(definitionKey), reader.texts("aliases"), true);
    }

    private MappingReader of(Value.Entry entry) {
        MappingReader none = new MappingReader(List.of(), findings::add);
        return new MappingReader(none.asEntries(entry.value()), findings::add);
    }
}
