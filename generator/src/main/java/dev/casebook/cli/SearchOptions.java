package dev.casebook.cli;

import dev.casebook.answer.QueryBatch;
import dev.casebook.search.build.LuceneIndex;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The options of the commands that search. */
final class SearchOptions {
    enum Format {
        text,
        json
    }

    @CommandLine.Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many results at most (default: ${DEFAULT-VALUE}).")
    private int limit = 10;

    @CommandLine.Option(
            names = "--format",
            defaultValue = "text",
            description = "How results are written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @CommandLine.Mixin
    private CacheOption cache = new CacheOption();

    @CommandLine.Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Answer the queries in a file, one {\"id\": …, \"text\": …} a line; needs --run.")
    private @Nullable Path batch;

    @CommandLine.Option(
            names = "--run",
            paramLabel = "FILE",
            description = "Where a batch's answers go: query id, path, rank and score a line, with tabs between.")
    private @Nullable Path run;

    Format format() {
        return format;
    }

    @Nullable
    Path batch() {
        return batch;
    }

    int limit() throws UnusableException {
        if (limit < 1 || limit > 10_000) {
            throw new UnusableException("--limit takes a number from 1 to 10000");
        }
        return limit;
    }

    /** Refuses what a batch would pass over in silence. */
    void requireNoneBeside(String what, boolean given) throws UnusableException {
        if (batch != null && given) {
            throw new UnusableException("--batch takes its queries from a file: leave out " + what);
        }
    }

    LuceneIndex open(Path archive) throws IOException, UnusableException {
        limit();
        if ((batch == null) != (run == null)) {
            throw new UnusableException("--batch and --run go together");
        }
        return cache.search(archive).open();
    }

    void run(QueryBatch queries, LuceneIndex index, boolean alerts) throws IOException, UnusableException {
        Path file = run == null ? Path.of("") : run;
        try (Writer out = Files.newBufferedWriter(file)) {
            queries.run(index, alerts, limit(), out);
        }
    }
}
