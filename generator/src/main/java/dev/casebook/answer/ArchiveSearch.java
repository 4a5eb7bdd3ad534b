package dev.casebook.answer;

import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.index.SearchDocuments;
import dev.casebook.packed.Digest;
import dev.casebook.search.build.LuceneIndex;
import dev.casebook.search.build.LuceneIndexer;
import dev.casebook.search.build.SearchArchive;
import dev.casebook.source.Limits;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceReader;
import dev.casebook.source.SourceTree;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Searches an archive without building its site. The Lucene index is kept in a cache folder under a name made of the content and this
 * program's build, so that a changed archive is never answered from an old index, nor any by an old program's. A cache that cannot be written or read is done without.
 */
public final class ArchiveSearch {
    private final Path content;
    private final Path cache;
    private final String version;

    /**
     * A search of the archive in {@code content}.
     *
     * @param cache where indexes are kept
     * @param version this program's version and build
     */
    public ArchiveSearch(Path content, Path cache, String version) {
        this.content = content;
        this.cache = cache;
        this.version = version;
    }

    /** The index of the archive, which is the caller's to close. */
    public LuceneIndex open() throws IOException {
        SourceTree tree = SourceReader.read(content, Limits.STANDARD);
        Path ours = cache.resolve(
                Digest.of(List.of(content.toRealPath().toString())).toString());
        Path kept = ours.resolve(fingerprint(tree));
        if (Files.isDirectory(kept)) {
            try {
                return LuceneIndex.open(kept);
            } catch (IOException damaged) {
                delete(kept);
            }
        }
        Archive archive = read();
        SearchArchive documents = SearchDocuments.of(archive.catalog().withoutDrafts(), archive.settings());
        try {
            return keep(documents, ours, kept);
        } catch (IOException noCache) {
            return new LuceneIndexer().index(documents);
        }
    }

    private Archive read() throws IOException {
        return ArchiveReading.read(content, content.resolve("site"), false);
    }

    /** The text of the postmortem that has the path or id {@code wanted}; drafts are not shown. */
    public Optional<String> text(String wanted) throws IOException {
        return read().catalog().withoutDrafts().postmortems().stream()
                .filter(it -> it.document().file().path().value().equals(wanted)
                        || it.id().value().equals(wanted))
                .findFirst()
                .map(it -> it.document().file().text());
    }

    /** Writes the index beside its place and moves it there, so that nobody ever opens half an index. */
    private static LuceneIndex keep(SearchArchive documents, Path ours, Path kept) throws IOException {
        Files.createDirectories(ours);
        deleteOthers(ours);
        Path fresh = Files.createTempDirectory(ours, "new-");
        new LuceneIndexer().index(documents, fresh).close();
        try {
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException sameBySomebodyElse) {
            delete(fresh);
        }
        return LuceneIndex.open(kept);
    }

    private static void deleteOthers(Path ours) throws IOException {
        try (Stream<Path> old = Files.list(ours)) {
            for (Path index : old.toList()) {
                delete(index);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private String fingerprint(SourceTree tree) {
        List<String> parts = Stream.of(
                        Stream.of(version),
                        Stream.concat(tree.documents().stream(), tree.settings().stream())
                                .flatMap(ArchiveSearch::parts))
                .flatMap(stream -> stream)
                .toList();
        return Digest.of(parts).toString();
    }

    private static Stream<String> parts(SourceFile file) {
        return Stream.of(file.path().value(), file.text());
    }
}
