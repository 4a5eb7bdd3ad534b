package dev.casebook.search.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.build.SearchArchive;
import dev.casebook.search.build.SearchDocument;
import dev.casebook.search.rank.FacetCounts;
import dev.casebook.search.rank.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Whatever is typed or pasted is answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class QueryFuzzIT {
    private static final long SEED = Long.getLong("tests.seed", 20_261_124L);
    private static final int DOCUMENTS = 60;
    private static final int LINES = 100_000;
    private static final int COMPARED = 3_000;
    private static final int IN_BROWSER = 300;
    private static final int LIMIT = 10;

    private final List<SearchDocument> documents = new GeneratedPostmortems(SEED).documents(DOCUMENTS);
    private EngineParity parity;

    @BeforeAll
    void indexArchive() throws IOException {
        System.out.println("tests.seed=" + SEED);
        parity = EngineParity.of(new SearchArchive(
                documents, List.of(List.of("checkout", "retry budget"), List.of("db", "database", "the of"))));
    }

    @AfterAll
    void close() throws IOException {
        parity.close();
    }

    private HostileQueries queries(int salt) {
        return new HostileQueries(SEED + salt, documents);
    }

    @Test
    void answersWhateverIsTyped() throws IOException {
        FetchingEngine engine = new FetchingEngine(parity.export());
        HostileQueries queries = queries(0);
        int answered = 0;
        for (int i = 0; i < LINES; i++) {
            String line = queries.next();
            try {
                Found found = i % 25 == 24 ? engine.similar(line, LIMIT) : engine.search(line, i % 2 == 0, LIMIT);
                assertThat(found.hits()).hasSizeBetween(Math.min(1, found.total()), LIMIT);
                answered += found.total() > 0 ? 1 : 0;
                if (i % 50 == 0) {
                    assertCounts(engine.facets(line));
                }
            } catch (RuntimeException | StackOverflowError failure) {
                throw new AssertionError("seed " + SEED + ", line " + i + ": " + line, failure);
            }
        }
        assertThat(answered).as("lines that find something").isGreaterThan(LINES / 4);
        System.out.println(LINES + " hostile lines were answered, " + answered + " with documents");
    }

    private static void assertCounts(List<FacetCounts> facets) {
        for (FacetCounts facet : facets) {
            for (FacetCounts.Value value : facet.values()) {
                assertThat(value.count()).isBetween(1, DOCUMENTS);
            }
        }
    }

    @Test
    void answersWhateverIsPasted() throws IOException {
        FetchingEngine engine = new FetchingEngine(parity.export());
        List<String> pieces = new ArrayList<>(List.of(
                "x",
                "(",
                "+",
                "a.",
                "(a AND ",
                "\uD83D",
                "日",
                "a-b ",
                "\"",
                "-(",
                "OR ",
                "service:x ",
                "\n",
                "\0",
                "：",
                "checkout-api ",
                "\"retry budget\" ",
                "0123456789abcdef-",
                "y\u0301",
                "\uDBFF\uDFFF"));
        HostileQueries queries = queries(1);
        for (int i = 0; i < 10; i++) {
            pieces.add(queries.next());
        }
        for (String piece : pieces) {
            String pasted = piece.repeat((1 << 20) / piece.length());
            assertThat(engine.search(pasted, false, LIMIT).hits()).hasSizeLessThanOrEqualTo(LIMIT);
            assertThat(engine.search(pasted, true, LIMIT).hits()).hasSizeLessThanOrEqualTo(LIMIT);
            assertThat(engine.similar(pasted, LIMIT).hits()).hasSizeLessThanOrEqualTo(LIMIT);
        }
    }

    @Test
    void ranksWhateverIsTypedAsLuceneDoes() throws IOException {
        parity.assertOnJvm(lines(2, COMPARED));
    }

    @Test
    void answersInChromiumToo() throws IOException {
        try (Chromium chromium = Chromium.start()) {
            parity.assertInBrowser(chromium, lines(3, IN_BROWSER));
        }
    }

    private List<String> lines(int salt, int count) {
        HostileQueries queries = queries(salt);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(queries.next());
        }
        return lines;
    }
}
