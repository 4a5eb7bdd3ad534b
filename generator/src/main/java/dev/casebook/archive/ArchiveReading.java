package dev.casebook.archive;

import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.CatalogReader;
import dev.casebook.catalog.Field;
import dev.casebook.catalog.ReadingPath;
import dev.casebook.catalog.ReadingPaths;
import dev.casebook.debt.Baseline;
import dev.casebook.debt.Ignores;
import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.parse.SourceFindings;
import dev.casebook.settings.Settings;
import dev.casebook.settings.SettingsReader;
import dev.casebook.source.ArchiveUnreadableException;
import dev.casebook.source.GitDates;
import dev.casebook.source.History;
import dev.casebook.source.Limits;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.source.SourceReader;
import dev.casebook.source.SourceTree;
import dev.casebook.vocabulary.Vocabulary;
import dev.casebook.vocabulary.VocabularyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and judges an archive: the first half of every command. */
public final class ArchiveReading {
    private static final List<String> TAXONOMY =
            List.of("failure-modes", "triggers", "symptoms", "contributing-factors", "detected-by", "kinds");

    private ArchiveReading() {}

    /**
     * The archive in {@code folder}.
     *
     * @param excluded a folder inside it that is no part of it, such as the site's own output
     * @param strict whether warnings are errors
     * @throws ArchiveUnreadableException if the folder itself cannot be read
     */
    public static Archive read(Path folder, Path excluded, boolean strict) throws ArchiveUnreadableException {
        return read(folder, excluded, CheckOptions.of(strict));
    }

    /** The same, judged as {@code options} say. */
    public static Archive read(Path folder, Path excluded, CheckOptions options) throws ArchiveUnreadableException {
        return read(folder, excluded, options, BuildMemory.withoutPages());
    }

    /** The same, without doing again what {@code memory} knows. */
    public static Archive read(Path folder, Path excluded, CheckOptions options, BuildMemory memory)
            throws ArchiveUnreadableException {
        memory.turn();
        SourceTree whole = SourceReader.read(folder, Limits.STANDARD.without(List.of(excluded)), memory::file);
        Checked<Settings> settings = settings(folder, whole);
        SourceTree tree = whole.only(settings.value().selection()::takes);
        if (tree.documents().isEmpty() && tree.problems().isEmpty()) {
            throw new ArchiveUnreadableException(nothingIn(folder, whole));
        }
        try (DocumentStore store = memory.store(folder)) {
            return read(folder, tree, settings, options, memory, store);
        }
    }

    private static Archive read(
            Path folder,
            SourceTree tree,
            Checked<Settings> settings,
            CheckOptions options,
            BuildMemory memory,
            DocumentStore store) {
        CompletableFuture<Checked<Vocabulary>> reading =
                CompletableFuture.supplyAsync(() -> vocabulary(tree, settings.value()));
        Checked<List<ParsedDocument>> parsed = parse(tree, memory, store);
        Checked<Vocabulary> vocabulary = reading.join();
        Checked<List<ReadingPath>> paths = readingPaths(tree);
        Checked<Catalog> catalog = CatalogReader.read(
                        parsed.value(),
                        settings.value(),
                        vocabulary.value(),
                        paths.value(),
                        history(folder),
                        InParallel::map)
                .then(read ->
                        new Checked<>(read, memory.judged(read, settings.value().policy(), options.today(), store)));
        Checked<Ignores> ignores = Ignores.read(commented(tree, parsed.value()));
        Checked<Baseline> baseline = tree.setting(Baseline.FILE)
                .filter(file -> options.baseline())
                .map(Baseline::read)
                .orElseGet(() -> Checked.clean(Baseline.none()));
        Diagnostics unread = SourceFindings.of(tree).and(parsed.diagnostics());
        Judgement judgement = new Judgement(
                settings.value(), options.strict(), ignores.value(), baseline.value(), paths(tree), catalog.value());
        // What is said of a file that could not be read as it should would only repeat the one fault.
        Diagnostics found = unread.and(settings.diagnostics())
                .and(vocabulary.diagnostics())
                .and(paths.diagnostics())
                .and(ignores.diagnostics())
                .and(baseline.diagnostics())
                .and(catalog.diagnostics().without(unread.filesAtFault()));
        Diagnostics judged = judgement.judge(found);
        return new Archive(tree, settings.value(), catalog.value().without(judged.filesAtFault()), judged, judgement);
    }

    private static String nothingIn(Path folder, SourceTree whole) {
        return whole.documents().isEmpty()
                ? "there is no Markdown file in " + folder + ": write a postmortem there, or name another folder"
                : "`include` and `exclude` in casebook.yaml take none of the "
                        + whole.documents().size() + " Markdown files in " + folder;
    }

    /** The words that the archive in {@code folder} defines beside the shipped ones; it may hold no postmortem yet. */
    public static Vocabulary vocabulary(Path folder) throws ArchiveUnreadableException {
        SourceTree tree = SourceReader.read(folder, Limits.STANDARD).only(CatalogReader::definesWord);
        return catalog(folder, tree, settings(folder, tree).value()).vocabulary();
    }

    /** The words of an archive that defines none itself. */
    public static Vocabulary shippedVocabulary() {
        return VocabularyReader.read(
                        taxonomy(), List.of(), SettingsReader.defaults("").levels())
                .value();
    }

    private static Checked<Settings> settings(Path folder, SourceTree tree) {
        return tree.setting("casebook.yaml")
                .or(() -> tree.setting("casebook.yml"))
                .map(file -> SettingsReader.read(file, nameOf(folder), Field.keys()))
                .orElseGet(() -> Checked.clean(SettingsReader.defaults(nameOf(folder))));
    }

    private static Checked<Vocabulary> vocabulary(SourceTree tree, Settings settings) {
        return VocabularyReader.read(taxonomy(), vocabularies(tree), settings.levels());
    }

    /** The same files, read as {@code settings} would have it. */
    public static Catalog reread(Path folder, Archive archive, Settings settings) {
        return catalog(folder, archive.tree().only(settings.selection()::takes), settings);
    }

    private static Catalog catalog(Path folder, SourceTree tree, Settings settings) {
        return CatalogReader.read(
                        parse(tree, BuildMemory.withoutPages(), DocumentStore.none())
                                .value(),
                        settings,
                        vocabulary(tree, settings).value(),
                        readingPaths(tree).value(),
                        history(folder),
                        InParallel::map)
                .value();
    }

    /** The settings that {@code text} would be as the archive's {@code casebook.yaml}. */
    public static Settings settings(Path folder, String text) {
        return SettingsReader.read(new SourceFile(new SourcePath("casebook.yaml"), text), nameOf(folder), Field.keys())
                .value();
    }

    /** The files that may hold ignore comments, each with the offset at which its YAML ends. */
    private static Map<SourceFile, Integer> commented(SourceTree tree, List<ParsedDocument> documents) {
        Map<SourceFile, Integer> files = new LinkedHashMap<>();
        documents.forEach(d -> files.put(d.file(), d.frontMatter().span().end()));
        tree.settings().stream()
                .filter(file -> !file.path().value().equals(Baseline.FILE))
                .forEach(file -> files.put(file, file.text().length()));
        return files;
    }

    private static Set<SourcePath> paths(SourceTree tree) {
        return Stream.concat(tree.documents().stream(), tree.settings().stream())
                .map(SourceFile::path)
                .collect(Collectors.toSet());
    }

    private static Checked<List<ParsedDocument>> parse(SourceTree tree, BuildMemory memory, DocumentStore store) {
        List<Checked<ParsedDocument>> parsed = InParallel.map(tree.documents(), file -> memory.parsed(file, store));
        return new Checked<>(
                parsed.stream().map(Checked::value).toList(),
                Diagnostics.of(parsed.stream()
                        .flatMap(checked -> checked.diagnostics().list().stream())
                        .toList()));
    }

    private static Checked<List<ReadingPath>> readingPaths(SourceTree tree) {
        return ReadingPaths.read(tree.settings().stream()
                .filter(file -> ReadingPaths.isOne(file.path()))
                .toList());
    }

    private static List<SourceFile> vocabularies(SourceTree tree) {
        return tree.settings().stream()
                .filter(file -> file.path().value().equals("services.yaml")
                        || file.path().value().equals("services.yml"))
                .toList();
    }

    /** The shipped taxonomy. */
    static List<SourceFile> taxonomy() {
        return TAXONOMY.stream().map(ArchiveReading::shipped).toList();
    }

    private static SourceFile shipped(String name) {
        String path = "/taxonomy/" + name + ".yaml";
        try (InputStream in = Objects.requireNonNull(ArchiveReading.class.getResourceAsStream(path), path)) {
            return new SourceFile(
                    new SourcePath("taxonomy/" + name + ".yaml"),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asked at most once, and only when some file says nothing of its day. */
    private static Supplier<History> history(Path folder) {
        return new Supplier<>() {
            private History known = History.of(Map.of());
            private boolean asked;

            @Override
            public synchronized History get() {
                if (!asked) {
                    asked = true;
                    known = GitDates.firstCommitted(folder);
                }
                return known;
            }
        };
    }

    /** What an archive without a title is called. */
    public static String nameOf(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "Casebook" : name.toString();
    }
}
