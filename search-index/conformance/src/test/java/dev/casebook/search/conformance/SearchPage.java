package dev.casebook.search.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.casebook.search.browser.BrowserFiles;
import dev.casebook.search.build.Gzip;
import dev.casebook.search.build.IndexExporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A page in a browser that searches an index, and everything its console said. */
final class SearchPage implements AutoCloseable {
    private static final String HTML = "<!doctype html><html lang=en><meta charset=utf-8><title>loading</title>"
            + "<script src=search-client.js></script><script type=module src=search-page.js></script></html>";

    static final String WORKER = BrowserFiles.WORKER.fileName();
    static final String PACKED_WORKER = WORKER + ".gz";

    private static final int MOST_TRIES = 600;

    private final LocalSite site = LocalSite.start();
    private final String rootUrl;
    private final Page page;
    private final List<String> console = new ArrayList<>();

    SearchPage(Chromium chromium, IndexExporter.Export export) {
        site.with("index.html", HTML.getBytes(StandardCharsets.UTF_8));
        site.with("search-page.js", resource("search-page.js"));
        export.files().forEach((name, bytes) -> site.with("index/" + name, bytes.get()));
        rootUrl = "index/" + export.rootName();
        for (BrowserFiles file : BrowserFiles.values()) {
            site.with(file.fileName(), file.bytes());
        }
        site.with(PACKED_WORKER, Gzip.pack(BrowserFiles.WORKER.bytes()));
        page = chromium.newPage();
        page.onConsoleMessage(message -> console.add(message.text()));
        page.onPageError(console::add);
        page.navigate(site.url("index.html"));
        waitUntil("document.title === 'ready'");
    }

    Page page() {
        return page;
    }

    String rootUrl() {
        return rootUrl;
    }

    LocalSite site() {
        return site;
    }

    List<String> console() {
        return console;
    }

    /** Opens the index; empty if that worked, otherwise code and message. */
    String open() {
        return open(Map.of());
    }

    String open(Map<String, String> overrides) {
        Map<String, String> urls = new TreeMap<>(Map.of("rootUrl", rootUrl));
        urls.putAll(overrides);
        return (String) evaluate("urls => searching.open(urls)", urls);
    }

    List<Ranking> rank(List<String> queries) {
        List<Ranking> rankings = new ArrayList<>();
        for (Object answer : (List<?>) evaluate("queries => searching.rank(queries)", queries)) {
            rankings.add(ranking((Map<?, ?>) answer));
        }
        return rankings;
    }

    private static Ranking ranking(Map<?, ?> answer) {
        List<?> urls = (List<?>) Objects.requireNonNull(answer.get("urls"));
        List<?> scores = (List<?>) Objects.requireNonNull(answer.get("scores"));
        List<Ranking.Entry> entries = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            entries.add(new Ranking.Entry((String) urls.get(i), ((Number) scores.get(i)).intValue()));
        }
        return new Ranking(entries, ((Number) Objects.requireNonNull(answer.get("total"))).intValue());
    }

    Object evaluate(String function, Object argument) {
        return page.evaluate(function, argument);
    }

    /** Playwright's own way of waiting would need eval(), which the policy forbids. */
    void waitUntil(String condition) {
        for (int tries = 0; !Boolean.TRUE.equals(page.evaluate(condition)); tries++) {
            assertThat(tries).as(condition).isLessThan(MOST_TRIES);
            page.waitForTimeout(50);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(SearchPage.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        page.close();
        site.close();
    }
}
