package dev.casebook.index;

import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.search.build.SearchArchive;
import dev.casebook.search.conformance.Chromium;
import dev.casebook.search.conformance.EngineParity;
import dev.casebook.search.conformance.RandomQueries;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On the demo archive the browser's top ten is Lucene's. Archives of a thousand documents are compared beside the engine itself. */
class SearchParityBrowserIT {
    private static final long SEED = Long.getLong("tests.seed", 20_261_121L);
    private static final int QUERIES = 300;

    @Test
    void ranksTheDemoAsLuceneDoes() throws Exception {
        System.out.println("tests.seed=" + SEED);
        Path demo = Path.of("").toAbsolutePath().resolveSibling("content");
        Archive archive = ArchiveReading.read(demo, demo.resolve("site"), false);
        SearchArchive indexed = SearchDocuments.of(archive.catalog(), archive.settings());
        List<String> queries = new RandomQueries(SEED, indexed.documents()).lines(QUERIES);
        try (EngineParity parity = EngineParity.of(indexed);
                Chromium chromium = Chromium.start()) {
            parity.assertOnJvm(queries);
            parity.assertInBrowser(chromium, queries);
        }
        System.out.println(
                "== " + queries.size() + " queries over " + indexed.documents().size() + " postmortems");
    }
}
