package dev.casebook.build;

import dev.casebook.search.build.SearchDocument;
import dev.casebook.search.conformance.Chromium;
import dev.casebook.search.conformance.EngineParity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** On the demo archive the browser's top ten is Lucene's. Archives of a thousand documents are compared beside the engine itself. */
class SearchParityBrowserIT {
    private static final long SEED = Long.getLong("tests.seed", 20_261_121L);
    private static final int QUERIES = 300;

    private final Random random = new Random(SEED);

    @Test
    void ranksTheDemoAsLuceneDoes() throws Exception {
        System.out.println("tests.seed=" + SEED);
        Path demo = Path.of("").toAbsolutePath().resolveSibling("content");
        List<SearchDocument> documents = SearchDocuments.of(
                ArchiveReading.read(demo, demo.resolve("site"), false).catalog());
        List<String> queries = queries(words(documents));
        try (EngineParity parity = EngineParity.of(documents);
                Chromium chromium = Chromium.start()) {
            parity.assertOnJvm(queries);
            parity.assertInBrowser(chromium, queries);
        }
        System.out.println("== " + queries.size() + " queries over " + documents.size() + " postmortems");
    }

    private static List<String> words(List<SearchDocument> documents) {
        TreeSet<String> words = new TreeSet<>();
        for (SearchDocument document : documents) {
            words.add(document.id());
            words.addAll(List.of(document.title().split("\\s+")));
            document.sections()
                    .forEach(section -> words.addAll(List.of(section.text().split("\\s+"))));
        }
        words.removeIf(word -> word.isBlank() || word.length() > 60);
        return List.copyOf(words);
    }

    /** One to four words of the archive, as people paste them, joined by nothing or by AND. */
    private List<String> queries(List<String> words) {
        List<String> queries = new ArrayList<>();
        while (queries.size() < QUERIES) {
            List<String> some = new ArrayList<>();
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                some.add(words.get(random.nextInt(words.size())));
            }
            queries.add(String.join(random.nextInt(3) == 0 ? " AND " : " ", some));
        }
        return queries;
    }
}
