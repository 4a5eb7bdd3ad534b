package dev.casebook.search.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.build.Gzip;
import dev.casebook.search.build.SearchArchive;
import dev.casebook.search.build.SearchDocument;
import dev.casebook.search.format.IndexRoot;
import dev.casebook.search.format.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The engine ranks as Lucene does, wherever it runs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchConformanceIT {
    private static final long SEED = Long.getLong("tests.seed", 20_261_121L);
    private static final int DOCUMENTS = 1_200;
    private static final int QUERIES = 1_000;
    private static final String FETCHED =
            "performance.getEntriesByType('resource').filter(({name}) => name.includes('/t-')).length >= ";

    private final List<SearchDocument> documents = new GeneratedPostmortems(SEED).documents(DOCUMENTS);
    private final List<String> queries = new RandomQueries(SEED, documents).lines(QUERIES);
    private final Chromium chromium = Chromium.start();
    private EngineParity parity;

    @BeforeAll
    void indexArchive() throws Exception {
        System.out.println("tests.seed=" + SEED);
        parity = EngineParity.of(new SearchArchive(
                documents,
                List.of(
                        List.of("checkout", "retry budget"),
                        List.of("db", "database"),
                        List.of("retry storm", "expired credential", "cache stampede"))));
    }

    @AfterAll
    void close() throws Exception {
        parity.close();
        chromium.close();
    }

    @Test
    void ranksAsLuceneDoesOnTheJvm() throws Exception {
        parity.assertOnJvm(queries);
        System.out.println(QUERIES + " queries over " + DOCUMENTS + " documents rank as in Lucene on the JVM");
    }

    @Test
    void ranksAsLuceneDoesInChromium() throws Exception {
        parity.assertInBrowser(chromium, queries);
        System.out.println(QUERIES + " queries over " + DOCUMENTS + " documents rank as in Lucene in Chromium "
                + chromium.browser().version());
    }

    @Test
    void fetchesTheTermsOfTheFirstSearchWhileTheEngineIsOnItsWay() throws Exception {
        IndexRoot root = IndexRoot.read(Gzip.unpack(parity.export().root()));
        try (SearchPage page = new SearchPage(chromium, parity.export())) {
            assertThat(page.open(Map.of("ahead", "The retries of 2 BATTERY checks", "workerUrl", "none.js")))
                    .startsWith("engine ");
            String[] terms = Stream.of("retri", "batteri", "check")
                    .map(term -> root.fileName(new Part(Part.Kind.TERMS, root.shardOf(term))))
                    .distinct()
                    .map(name -> "index/" + name)
                    .toArray(String[]::new);
            page.waitUntil(FETCHED + terms.length);
            assertThat(page.site().requests("index/t-")).containsExactlyInAnyOrder(terms);
        }
    }

    @Test
    void takesFromTheCacheWhatWasFetchedAhead() {
        try (SearchPage page = new SearchPage(chromium, parity.export())) {
            assertThat(page.open(Map.of("ahead", "checkout retries"))).isEmpty();
            page.waitUntil(FETCHED + 1);
            assertThat(page.rank(List.of("checkout retries")).getFirst().total())
                    .isPositive();
            assertThat(page.site().requests("index/t-")).isNotEmpty().doesNotHaveDuplicates();
            assertThat(page.console()).isEmpty();
        }
    }

    /** Says how long, asserts nothing: the machine is shared. */
    @Test
    void answersFast() {
        try (SearchPage page = new SearchPage(chromium, parity.export())) {
            assertThat(page.open()).isEmpty();
            double[] times = ((List<?>) page.evaluate("queries => searching.time(queries)", queries))
                    .stream()
                            .mapToDouble(time -> ((Number) time).doubleValue())
                            .sorted()
                            .toArray();
            System.out.println("A query with excerpts, to the worker and back, in ms: median " + times[QUERIES / 2]
                    + ", 95th of 100 " + times[QUERIES * 95 / 100]);
        }
    }
}
