package dev.casebook.search.conformance;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The engine as browsers run it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchConformanceIT {
    private static final long SEED = Long.getLong("tests.seed", 20_261_121L);

    private final GeneratedPostmortems archive = new GeneratedPostmortems(SEED);
    private final Chromium chromium = Chromium.start();
    private EngineParity parity;

    @BeforeAll
    void indexArchive() throws Exception {
        System.out.println("tests.seed=" + SEED);
        parity = EngineParity.of(archive.documents(1_200));
    }

    @Test
    void ranksAsLuceneDoesInChromium() throws Exception {
        List<String> queries = new GeneratedQueries(SEED, archive).lines(600);
        parity.assertInBrowser(chromium, queries);
        System.out.println(
                "== " + queries.size() + " queries in " + chromium.browser().version());
    }

    @AfterAll
    void close() throws Exception {
        parity.close();
        chromium.close();
    }
}
