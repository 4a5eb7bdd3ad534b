package dev.casebook.cli;

import dev.casebook.answer.ArchiveSearch;
import java.nio.file.Path;
import picocli.CommandLine;

/** The option that says where the index of an archive is kept. */
final class CacheOption {
    @CommandLine.Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "",
            description = "Where the index is kept (default: the user's cache folder).")
    private String cache = "";

    /** A search of {@code archive} that keeps its index there. */
    ArchiveSearch search(Path archive) {
        LuceneLog.quieten();
        return new ArchiveSearch(archive, folder(), Main.Version.build());
    }

    private Path folder() {
        if (!cache.isEmpty()) {
            return Path.of(cache);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("casebook");
    }
}
