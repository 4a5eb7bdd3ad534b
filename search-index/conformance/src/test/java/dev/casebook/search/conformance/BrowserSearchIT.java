package dev.casebook.search.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.browser.BrowserFiles;
import dev.casebook.search.build.Gzip;
import dev.casebook.search.build.IndexExporter;
import dev.casebook.search.build.SearchArchive;
import dev.casebook.search.build.SearchDocument;
import dev.casebook.search.build.SearchDocument.Facts;
import dev.casebook.search.build.SearchDocument.Section;
import dev.casebook.search.build.SearchDocument.Topic;
import dev.casebook.search.format.Facet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
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
    private IndexExporter.Export export = new IndexExporter.Export("", new TreeMap<>());

    @BeforeAll
    void index() throws IOException {
        export = indexed(CRASH);
    }

    private static IndexExporter.Export indexed(String cause) throws IOException {
        SearchDocument document = new SearchDocument(
                "a.md",
                "INC-2024-017",
                "postmortems/a/",
                "Retry storm",
                "",
                new Facts(
                        "2024-03-05",
                        Map.of(
                                Facet.SEVERITY, List.of(new Topic("SEV-1", "SEV-1", List.of())),
                                Facet.SERVICE, List.of(new Topic("checkout-api", "Checkout API", List.of())))),
                List.of(new Section("cause", "Cause", cause)));
        try (EngineParity parity = EngineParity.of(SearchArchive.of(List.of(document)))) {
            return parity.export();
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
            assertThat(page.evaluate("() => searching.search.query('the oomkilled stormm')", Map.of()))
                    .isEqualTo(page.evaluate(
                            "score => ({hits: [{url: 'postmortems/a/', title: 'Retry storm', date: '2024-03-05',"
                                    + " severity: 'SEV-1', kind: '', services: ['Checkout API'], failureModes: [], score,"
                                    + " words: ['oomkilled', 'stormm'],"
                                    + " titleParts: [{text: 'Retry ', match: false}, {text: 'storm', match: true}],"
                                    + " excerpts: [{parts: [{text: 'Der Pod <b>checkout-api</b> wurde ', match: false},"
                                    + " {text: 'OOMKilled', match: true}, {text: ' & neu gestartet.', match: false}],"
                                    + " anchor: 'cause', heading: 'Cause'}]}],"
                                    + " total: 1, words: ['oomkilled', 'stormm'], ignored: ['the'],"
                                    + " changes: [{reason: 'corrected', word: 'stormm', others: ['storm']}], unknown: []})",
                            score(page)));
            assertThat(page.console()).isEmpty();
        }
    }

    @Test
    void countsFacets() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            assertThat(page.open()).isEmpty();
            assertThat(page.evaluate(
                            "async () => (await searching.search.facets('storm')).filter(({values}) => values.length)",
                            Map.of()))
                    .isEqualTo(page.evaluate(
                            "() => [{field: 'service', values:"
                                    + " [{id: 'checkout-api', name: 'Checkout API', count: 1}]},"
                                    + " {field: 'severity', values: [{id: 'SEV-1', name: 'SEV-1', count: 1}]}]",
                            Map.of()));
        }
    }

    private static Object score(SearchPage page) {
        return page.evaluate(
                "async () => (await searching.search.query('the oomkilled stormm')).hits[0].score", Map.of());
    }

    @Test
    void dropsAnswersThatCameTooLate() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            assertThat(page.open()).isEmpty();
            // All four have come by the time that the worker has read the alert.
            List<?> answers = (List<?>) page.evaluate(
                    "queries => (searching.search.similar('storms of retries '.repeat(3500)), searching.type(queries))",
                    List.of("r", "re", "ret", "retry"));
            assertThat(answers.subList(0, 3)).containsOnlyNulls();
            assertThat(answers.get(3)).extracting("total").isEqualTo(1);
        }
    }

    @Test
    void saysThatTheIndexIsMissing() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            assertThat(page.open(Map.of("rootUrl", "none.cbx")))
                    .startsWith("missing ")
                    .contains("404");
        }
    }

    @Test
    void saysThatTheIndexIsDamaged() {
        byte[] root = export.root();
        try (SearchPage page = new SearchPage(chromium, with(Arrays.copyOf(root, root.length - 7)))) {
            assertThat(page.open()).startsWith("corrupt ");
        }
        byte[] unpacked = Gzip.unpack(root);
        unpacked[unpacked.length / 2] ^= 1;
        try (SearchPage page = new SearchPage(chromium, with(unpacked))) {
            assertThat(page.open()).startsWith("corrupt the search index is damaged");
        }
    }

    /** A server may unpack what it takes for packed text. */
    @Test
    void readsFilesThatTheServerUnpacked() {
        try (SearchPage page = new SearchPage(chromium, with(Gzip.unpack(export.root())))) {
            assertThat(page.open()).isEmpty();
        }
    }

    private IndexExporter.Export with(byte[] root) {
        SortedMap<String, Supplier<byte[]>> files = new TreeMap<>(export.files());
        files.put(export.rootName(), () -> root);
        return new IndexExporter.Export(export.rootName(), files);
    }

    @Test
    void fetchesADamagedIndexAgain() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            page.site().failOnce(page.rootUrl(), new byte[] {1, 2, 3});
            assertThat(page.open()).isEmpty();
        }
    }

    @Test
    void triesTwiceWhenTheServerFails() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            page.site().failOnce(page.rootUrl(), new byte[0]);
            assertThat(page.open()).isEmpty();
        }
    }

    @Test
    void saysThatAPartIsMissingAndAnswersOtherQueries() {
        SortedMap<String, Supplier<byte[]>> files = new TreeMap<>(export.files());
        files.keySet().removeIf(name -> name.startsWith("p-"));
        try (SearchPage page = new SearchPage(chromium, new IndexExporter.Export(export.rootName(), files))) {
            assertThat(page.open()).isEmpty();
            assertThat((String) page.evaluate(
                            "() => searching.search.query('\"retry storm\"').catch((error) => error.code)", Map.of()))
                    .isEqualTo("missing");
            assertThat(page.rank(List.of("storm")).getFirst().total()).isEqualTo(1);
        }
    }

    /** A browser may have kept the root longer than the site has what it names. */
    @Test
    void searchesTheNewIndexWhereTheOldOneIsGone() throws IOException {
        IndexExporter.Export next = indexed("A retry storm of old clients.");
        SortedMap<String, Supplier<byte[]>> files = new TreeMap<>(export.files());
        files.keySet().removeIf(name -> name.startsWith("p-"));
        try (SearchPage page = new SearchPage(chromium, new IndexExporter.Export(export.rootName(), files))) {
            assertThat(page.open()).isEmpty();
            next.files().forEach((name, content) -> page.site().with("index/" + name, content.get()));
            page.site().with(page.rootUrl(), next.root());
            assertThat(page.rank(List.of("\"retry storm\"", "\"old clients\"")))
                    .extracting(Ranking::total)
                    .containsExactly(1, 1);
        }
    }

    @Test
    void tellsOldAndNewIndexesFromDamage() {
        assertThat(openVersion(0)).startsWith("too-old ");
        assertThat(openVersion(9)).startsWith("too-new ");
    }

    private String openVersion(int version) {
        byte[] other = Gzip.unpack(export.root());
        other[8] = (byte) version;
        CRC32 checksum = new CRC32();
        checksum.update(other, 8, other.length - 8);
        for (int i = 0; i < 4; i++) {
            other[4 + i] = (byte) (checksum.getValue() >>> (8 * i));
        }
        try (SearchPage page = new SearchPage(chromium, with(other))) {
            return page.open();
        }
    }

    @Test
    void startsThePackedCopyOfTheEngine() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            assertThat(page.open()).isEmpty();
            assertThat(page.site().requests(SearchPage.WORKER)).containsExactly(SearchPage.PACKED_WORKER);
        }
    }

    @Test
    void startsTheEngineItselfWhereThePackedCopyCannotBeHad() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            page.site().failOnce(SearchPage.PACKED_WORKER, new byte[0]);
            assertThat(page.open()).isEmpty();
            assertThat(page.site().requests(SearchPage.WORKER)).endsWith(SearchPage.WORKER);
        }
    }

    @Test
    void startsTheEngineItselfWhereThePackedCopyIsDamaged() {
        byte[] cut = Gzip.pack(BrowserFiles.WORKER.bytes());
        byte[] anything = "<!doctype html>".getBytes(StandardCharsets.UTF_8);
        for (byte[] damaged : List.of(Arrays.copyOf(cut, cut.length / 2), anything)) {
            try (SearchPage page = new SearchPage(chromium, export)) {
                page.site().failOnce(SearchPage.PACKED_WORKER, damaged);
                assertThat(page.open()).isEmpty();
                assertThat(page.site().requests(SearchPage.WORKER)).endsWith(SearchPage.WORKER);
            }
        }
    }

    @Test
    void startsTheEngineItselfWhereThePolicyForbidsBlobs() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            page.site().under(LocalSite.POLICY.replace(" blob:", ""));
            page.page().reload();
            page.waitUntil("document.title === 'ready'");
            assertThat(page.open()).isEmpty();
            assertThat(page.site().requests(SearchPage.WORKER)).endsWith(SearchPage.WORKER);
        }
    }

    @Test
    void startsWhatTheServerHasUnpacked() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            page.site().with(SearchPage.PACKED_WORKER, BrowserFiles.WORKER.bytes());
            assertThat(page.open()).isEmpty();
            assertThat(page.site().requests(SearchPage.WORKER)).containsExactly(SearchPage.PACKED_WORKER);
        }
    }

    @Test
    void saysThatTheEngineIsMissing() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            assertThat(page.open(Map.of("workerUrl", "none.js"))).startsWith("engine ");
        }
    }

    @Test
    void worksUnderAnyNames() {
        try (SearchPage page = new SearchPage(chromium, export)) {
            page.site().with("b/worker.77aa.js", BrowserFiles.WORKER.bytes());
            page.site().with("c/root-0123.cbx", export.root());
            assertThat(page.open(Map.of("workerUrl", "b/worker.77aa.js", "rootUrl", "c/root-0123.cbx")))
                    .isEmpty();
        }
    }
}
