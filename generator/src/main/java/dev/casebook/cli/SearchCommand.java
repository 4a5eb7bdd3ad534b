package dev.casebook.cli;

import dev.casebook.answer.FilteredSearch;
import dev.casebook.answer.QueryBatch;
import dev.casebook.search.build.LuceneIndex;
import dev.casebook.search.build.LuceneSearcher;
import dev.casebook.search.build.SearchResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code casebook search}. */
@CommandLine.Command(
        name = "search",
        description = "Search the archive.",
        preprocessor = WordsApart.class,
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class SearchCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Mixin
    private SearchOptions options = new SearchOptions();

    @CommandLine.Parameters(
            arity = "0..*",
            paramLabel = "WORDS",
            description = "What to look for: words, \"phrases\", -not, OR, service:checkout, after:2024-03 …")
    private List<String> words = List.of();

    @CommandLine.Option(
            names = "--filter",
            paramLabel = "FIELD:VALUE",
            description = "Only what fits, such as severity:SEV-1; may be repeated.")
    private List<String> filters = List.of();

    @Override
    public Integer call() throws IOException, UnusableException {
        Terminal terminal = Terminal.of(spec);
        Folders.requireArchive(archive.folder());
        for (String filter : filters) {
            requireField(filter);
        }
        options.requireNoneBeside("WORDS and --filter", !words.isEmpty() || !filters.isEmpty());
        Path batch = options.batch();
        if (batch == null && words.isEmpty() && filters.isEmpty()) {
            throw new UnusableException("say what to look for, or name a file of queries with --batch");
        }
        try (LuceneIndex index = options.open(archive.folder())) {
            if (batch != null) {
                options.run(QueryBatch.read(batch), index, false);
                return ExitCode.FINE;
            }
            LuceneSearcher searcher = new LuceneSearcher(index);
            SearchResults results = searcher.search(
                    new FilteredSearch(String.join(" ", words), filters).plan(searcher), options.limit());
            new SearchPrinter(terminal).print(results, options.format());
        }
        terminal.out().flush();
        return ExitCode.FINE;
    }

    private static void requireField(String filter) throws UnusableException {
        String field = FilteredSearch.field(filter)
                .orElseThrow(() -> new UnusableException("--filter takes a field and a value, such as severity:SEV-1"));
        if (!FilteredSearch.isField(field)) {
            throw new UnusableException(
                    "there is no field `" + field + "`: take one of " + String.join(", ", FilteredSearch.fields()));
        }
    }
}
