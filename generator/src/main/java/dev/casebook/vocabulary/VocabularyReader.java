package dev.casebook.vocabulary;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.parse.MappingReader;
import dev.casebook.parse.Value;
import dev.casebook.parse.YamlReader;
import dev.casebook.source.SourceFile;
import java.util.ArrayList;
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

    private VocabularyReader() {}

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
        Vocabulary vocabulary = new Vocabulary(reader.terms, reader.failureModes, reader.families, reader.services);
        return new Checked<>(vocabulary, Diagnostics.of(reader.findings));
    }

    private void readFile(SourceFile file) {
        Checked<Value.Mapping> yaml = YamlReader.read(file);
        yaml.diagnostics().forEach(findings::add);
        MappingReader root = new MappingReader(yaml.value().entries(), findings::add);
        Map<String, FailureMode.Source> sources = sources(root);
        root.mapping("families").all().forEach(this::readFamily);
        root.entries("failure_modes").forEach(entry -> readFailureMode(entry, sources));
        root.entries("services").forEach(this::readService);
        plain(root, "triggers", Axis.TRIGGER);
        plain(root, "symptoms", Axis.SYMPTOM);
        plain(root, "contributing_factors", Axis.CONTRIBUTING_FACTOR);
        plain(root, "detected_by", Axis.DETECTED_BY);
        plain(root, "kinds", Axis.KIND);
        plain(root, "teams", Axis.TEAM);
        root.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
    }

    private Map<String, FailureMode.Source> sources(MappingReader root) {
        Map<String, FailureMode.Source> sources = new LinkedHashMap<>();
        for (Value.Entry entry : root.entries("sources")) {
            MappingReader source = of(entry);
            sources.put(
                    entry.key(),
                    new FailureMode.Source(
                            entry.key(),
                            source.text("title"),
                            source.text("scope"),
                            source.text("url"),
                            source.text("note")));
        }
        return sources;
    }

    private void readFamily(Value.Entry entry) {
        MappingReader family = of(entry);
        families.add(new FailureMode.Family(entry.key(), family.text("name"), family.text("definition")));
    }

    private void readFailureMode(Value.Entry entry, Map<String, FailureMode.Source> sources) {
        MappingReader mode = of(entry);
        Term term = term(Axis.FAILURE_MODE, entry.key(), mode, "definition");
        terms.add(term);
        failureModes.add(new FailureMode(term, mode.text("family"), mode.text("look_for"), baseRates(mode, sources)));
    }

    private List<FailureMode.BaseRate> baseRates(MappingReader mode, Map<String, FailureMode.Source> sources) {
        List<FailureMode.BaseRate> rates = new ArrayList<>();
        for (Value item : mode.items("base_rates")) {
            MappingReader rate = new MappingReader(mode.asEntries(item), findings::add);
            FailureMode.Source source = sources.get(rate.text("source"));
            if (source == null) {
                findings.add(Diagnostic.of(
                        Rule.SETTINGS__BAD_VALUE,
                        rate.span("source").orElse(item.span()),
                        "no source `" + rate.text("source") + "` is listed in this file",
                        "add it under `sources:`"));
            } else {
                rates.add(new FailureMode.BaseRate(
                        source,
                        rate.text("label"),
                        rate.number("share", 0),
                        (int) rate.number("count", 0),
                        (int) rate.number("of", 0),
                        rate.text("unit")));
            }
        }
        return rates;
    }

    private void readService(Value.Entry entry) {
        MappingReader service = of(entry);
        Term term = term(Axis.SERVICE, entry.key(), service, "summary");
        terms.add(term);
        services.add(new Service(term, service.text("team"), service.text("tier"), service.texts("depends_on")));
    }

    private void plain(MappingReader root, String key, Axis axis) {
        for (Value.Entry entry : root.entries(key)) {
            terms.add(term(axis, entry.key(), of(entry), axis == Axis.TEAM ? "summary" : "definition"));
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
