package dev.casebook.catalog;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.frontmatter.MappingReader;
import dev.casebook.frontmatter.Value;
import dev.casebook.frontmatter.YamlReader;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code paths/*.yaml}. */
public final class ReadingPaths {
    private final List<Diagnostic> findings = new ArrayList<>();
    private final Set<String> taken = new TreeSet<>();

    private ReadingPaths() {}

    /** Whether the file at {@code path} is a reading path. */
    public static boolean isOne(SourcePath path) {
        return path.value().startsWith("paths/");
    }

    /** The paths of {@code files}, in their order; one without a stop is left out, with a finding. */
    public static Checked<List<ReadingPath>> read(List<SourceFile> files) {
        ReadingPaths reader = new ReadingPaths();
        List<ReadingPath> paths = files.stream()
                .map(reader::read)
                .filter(path -> !path.stops().isEmpty())
                .toList();
        return new Checked<>(paths, Diagnostics.of(reader.findings));
    }

    private ReadingPath read(SourceFile file) {
        Checked<Value.Mapping> yaml = YamlReader.read(file);
        yaml.diagnostics().forEach(findings::add);
        MappingReader root = new MappingReader(yaml.value().entries(), findings::add);
        String name = Placement.stem(file.path()).replaceFirst("\\.ya?ml$", "");
        String title = root.text("title");
        String summary = root.text("summary");
        List<ReadingPath.Stop> stops = new ArrayList<>();
        for (Value item : root.items("postmortems")) {
            stop(item, root, stops);
        }
        root.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
        if (stops.isEmpty() && yaml.diagnostics().isEmpty()) {
            findings.add(Diagnostic.of(
                    Rule.SETTINGS__BAD_VALUE,
                    root.span("postmortems").orElse(file.span(0, 0)),
                    "this path leads past no postmortem",
                    "list them under `postmortems:`, each as `- id: INC-1` with a `why:`"));
        }
        return new ReadingPath(slug(name), title.isEmpty() ? Titles.ofFileName(name) : title, summary, stops);
    }

    /** A stop is a mapping, or the id alone. */
    private void stop(Value item, MappingReader root, List<ReadingPath.Stop> stops) {
        if (item instanceof Value.Scalar scalar) {
            stops.add(new ReadingPath.Stop(reference(scalar.text(), scalar), ""));
            return;
        }
        MappingReader stop = new MappingReader(root.asEntries(item), findings::add);
        String id = stop.text("id");
        String why = stop.text("why");
        stop.reportUnknownKeys(Rule.SETTINGS__UNKNOWN_KEY);
        if (!id.isEmpty()) {
            stops.add(new ReadingPath.Stop(reference(id, stop.value("id").orElse(item)), why));
        } else if (item instanceof Value.Mapping) {
            findings.add(Diagnostic.of(
                    Rule.SETTINGS__BAD_VALUE,
                    item.span(),
                    "this does not say which postmortem to read",
                    "name it by its `id`, or its file's name"));
        }
    }

    private static Postmortem.Reference reference(String id, Value written) {
        return new Postmortem.Reference(new PostmortemId(id.strip()), written.span());
    }

    private String slug(String name) {
        String wanted = Term.idOf(name).isEmpty() ? "path" : Term.idOf(name);
        String slug = wanted;
        for (int n = 2; !taken.add(slug); n++) {
            slug = wanted + "-" + n;
        }
        return slug;
    }
}
