package dev.casebook.search.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.browser.BrowserFiles;
import dev.casebook.search.build.SearchDocument;
import dev.casebook.search.build.SearchDocument.Facts;
import dev.casebook.search.build.SearchDocument.Section;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a page gets from {@code search-client.js}, when all is well and when it is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserSearchIT {
    private static final String CRASH = "Der Pod <b>checkout-api</b> wurde OOMKilled & neu gestartet.";

    private final Chromium chromium = Chromium.start();
    private byte[] export = new byte[0];

    @BeforeAll
    void index() throws IOException {
        SearchDocument document = new SearchDocument(
                "a.md",
                "INC-2024-017",
                "postmortems/a/",
                "Retry storm",
                "",
                new Facts("2024-03-05", "SEV-1", "outage", List.of(), List.of(), List.of()),
                List.of(new Section("cause", "Cause", CRASH)));
        try (EngineParity parity = EngineParity.of(List.of(document))) {
            export = parity.export();
        }
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void describesHits() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            assertThat(page.open()).isEmpty();
            assertThat(page.evaluate("() => searching.search.query('the oomkilled storm')", Map.of()))
                    .isEqualTo(page.evaluate(
                            "score => ({hits: [{url: 'postmortems/a/', title: 'Retry storm', date: '2024-03-05',"
                                    + " severity: 'SEV-1', score, titleParts: [{text: 'Retry ', match: false}, {text: 'storm', match: true}],"
                                    + " excerpt: [{text: 'Der Pod <b>checkout-api</b> wurde ', match: false}, {text: 'OOMKilled', match: true},"
                                    + " {text: ' & neu gestartet.', match: false}], section: {anchor: 'cause', heading: 'Cause'}}],"
                                    + " total: 1, terms: ['oomkilled', 'storm'], ignored: ['the']})",
                            score(page)));
            assertThat(page.console()).isEmpty();
        }
    }

    private static Object score(SearchPage page) {
        return page.evaluate(
                "async () => (await searching.search.query('the oomkilled storm')).hits[0].score", Map.of());
    }

    @Test
    void dropsAnswersThatCameTooLate() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            assertThat(page.open()).isEmpty();
            List<?> answers =
                    (List<?>) page.evaluate("queries => searching.type(queries)", List.of("r", "re", "ret", "retry"));
            assertThat(answers.subList(0, 3)).containsOnlyNulls();
            assertThat(answers.get(3)).extracting("total").isEqualTo(1);
        }
    }

    @Test
    void searchesOnThePageWhereThereAreNoModuleWorkers() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            page.evaluate("() => { window.Worker = function () { throw new Error('no workers'); }; }", Map.of());
            assertThat(page.open()).isEmpty();
            assertThat(page.rank(List.of("storm")).getFirst().total()).isEqualTo(1);
            assertThat(page.console()).isEmpty();
        }
    }

    @Test
    void saysThatTheIndexIsMissing() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            assertThat(page.open(Map.of("indexUrl", "none.cbx")))
                    .startsWith("missing ")
                    .contains("404");
        }
    }

    @Test
    void saysThatTheIndexIsDamaged() {
        try (SearchPage page = new SearchPage(chromium, Arrays.copyOf(export, export.length - 7))) {
            assertThat(page.open()).startsWith("corrupt the search index is damaged");
        }
    }

    @Test
    void fetchesADamagedIndexAgain() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            page.site().failOnce("index.cbx", new byte[] {1, 2, 3});
            assertThat(page.open()).isEmpty();
        }
    }

    @Test
    void triesTwiceWhenTheServerFails() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            page.site().failOnce("index.cbx", new byte[0]);
            assertThat(page.open()).isEmpty();
        }
    }

    @Test
    void tellsOldAndNewIndexesFromDamage() {
        assertThat(openVersion(0)).startsWith("too-old ");
        assertThat(openVersion(9)).startsWith("too-new ");
    }

    private String openVersion(int version) {
        byte[] other = export.clone();
        other[8] = (byte) version;
        CRC32 checksum = new CRC32();
        checksum.update(other, 8, other.length - 8);
        for (int i = 0; i < 4; i++) {
            other[4 + i] = (byte) (checksum.getValue() >>> (8 * i));
        }
        try (SearchPage page = new SearchPage(chromium, other)) {
            return page.open();
        }
    }

    @Test
    void saysThatTheEngineIsMissing() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            assertThat(page.open(Map.of("engineUrl", "none.js"))).startsWith("engine ");
            assertThat(page.open(Map.of("workerUrl", "none.js"))).startsWith("engine ");
        }
    }

    @Test
    void worksUnderAnyNames() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            page.site()
                    .with("a/engine.1f2e.js", BrowserFiles.ENGINE.bytes())
                    .with("b/worker.77aa.js", BrowserFiles.WORKER.bytes())
                    .with("c/index-0123.cbx", export);
            assertThat(page.open(Map.of(
                            "engineUrl",
                            "a/engine.1f2e.js",
                            "workerUrl",
                            "b/worker.77aa.js",
                            "indexUrl",
                            "c/index-0123.cbx")))
                    .isEmpty();
        }
    }
}
