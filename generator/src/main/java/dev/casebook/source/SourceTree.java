package dev.casebook.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An archive as it stands on disk, every list sorted by path.
 *
 * @param documents the Markdown files
 * @param settings {@code casebook.yaml}, {@code services.yaml}, the baseline and the reading paths
 * @param assets every other file, unread
 * @param problems what could not be read, or only with a guess
 */
public record SourceTree(
        List<SourceFile> documents, List<SourceFile> settings, List<Asset> assets, List<SourceProblem> problems) {
    /** Copies the lists. */
    public SourceTree {
        documents = List.copyOf(documents);
        settings = List.copyOf(settings);
        assets = List.copyOf(assets);
        problems = List.copyOf(problems);
    }

    /** The settings file at exactly {@code path}, such as {@code casebook.yaml}. */
    public Optional<SourceFile> setting(String path) {
        return settings.stream().filter(f -> f.path().value().equals(path)).findFirst();
    }

    /** The same without the documents that are not {@code taken}, and without what was wrong with their files. */
    public SourceTree only(Predicate<SourcePath> taken) {
        return new SourceTree(
                documents.stream().filter(f -> taken.test(f.path())).toList(),
                settings,
                assets,
                problems.stream()
                        .filter(p -> !SourceReader.isMarkdown(p.span().file().path())
                                || taken.test(p.span().file().path()))
                        .toList());
    }

    /**
     * A file to copy as it is.
     *
     * @param path its place in the archive
     * @param file where it is on this machine
     */
    public record Asset(SourcePath path, Path file) {
        /** How many bytes it has; 0 when that cannot be told. */
        public long size() {
            try {
                return Files.size(file);
            } catch (IOException unreadable) {
                return 0;
            }
        }

        /** What it holds; nothing when that is more than {@code limit} bytes, or cannot be read. */
        public Optional<byte[]> content(long limit) {
            try {
                return Files.size(file) > limit ? Optional.empty() : Optional.of(Files.readAllBytes(file));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
    }
}
