package dev.casebook.cli;

import dev.casebook.build.ArchiveSearch;
import dev.casebook.report.JsonOut;
import dev.casebook.search.build.SearchHit;
import dev.casebook.search.build.SearchResults;
import dev.casebook.search.query.Highlight;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code casebook search}. */
@CommandLine.Command(
        name = "search",
        description = "Search the archive.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class SearchCommand implements Callable<Integer> {
    enum Format {
        text,
        json
    }

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
    private List<String> words = List.of();

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

    @CommandLine.Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "",
            description = "Where the index is kept (default: the user's cache folder).")
    private String cache = "";

    @Override
    public Integer call() throws IOException, UnusableException {
        Terminal terminal = Terminal.of(spec);
        Folders.requireArchive(archive.folder());
        if (limit < 1 || limit > 10_000) {
            throw new UnusableException("--limit takes a number from 1 to 10000");
        }
        SearchResults results = new ArchiveSearch(archive.folder(), cacheFolder(), Main.Version.text())
                .search(String.join(" ", words), limit);
        switch (format) {
            case json -> json(terminal.out(), results);
            case text -> text(terminal, results);
        }
        terminal.out().flush();
        return ExitCode.FINE;
    }

    private Path cacheFolder() {
        if (!cache.isEmpty()) {
            return Path.of(cache);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("casebook");
    }

    private static void json(PrintWriter out, SearchResults results) throws IOException {
        JsonOut json = new JsonOut(out).open('[');
        for (SearchHit hit : results.hits()) {
            json.open('{')
                    .put("path", hit.path())
                    .put("title", hit.card().title())
                    .put("url", hit.card().url())
                    .put("score", hit.score())
                    .put("date", hit.card().date())
                    .put("severity", hit.card().severity())
                    .put("excerpt", hit.excerpt().passage().text())
                    .close('}');
        }
        json.close(']').end();
    }

    private static void text(Terminal terminal, SearchResults results) {
        PrintWriter out = terminal.out();
        if (results.hits().isEmpty()) {
            out.println("Nothing found.");
        }
        int place = 0;
        for (SearchHit hit : results.hits()) {
            place++;
            String facts = String.join(
                    "  ",
                    List.of(hit.card().date(), hit.card().severity(), hit.path()).stream()
                            .filter(fact -> !fact.isEmpty())
                            .toList());
            out.println(place + ". " + marked(terminal, hit.title()));
            out.println("   " + terminal.faint(facts));
            out.println("   " + marked(terminal, hit.excerpt().passage()));
        }
        if (results.total() > results.hits().size()) {
            out.println(results.total() + " postmortems match; --limit shows more.");
        }
        if (!results.ignored().isEmpty()) {
            out.println("Not looked for: " + String.join(", ", results.ignored()));
        }
    }

    private static String marked(Terminal terminal, Highlight highlight) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Highlight.Span match : highlight.matches()) {
            marked.append(highlight.text(), at, match.start());
            marked.append(terminal.strong(highlight.text().substring(match.start(), match.end())));
            at = match.end();
        }
        return marked.append(highlight.text(), at, highlight.text().length()).toString();
    }
}
