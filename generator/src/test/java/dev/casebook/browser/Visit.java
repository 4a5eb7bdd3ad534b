package dev.casebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A page in a browser of its own, with everything its console said and every request that left the site. */
final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser, Browser.NewContextOptions options, String site) {
        context = browser.newContext(options);
        page = context.newPage();
        page.onConsoleMessage(message -> complaints.add("console: " + message.text()));
        page.onPageError(error -> complaints.add("error: " + error));
        context.onRequest(request -> {
            boolean own = request.url().startsWith(site)
                    || request.url().startsWith("blob:" + URI.create(site).resolve("/"));
            if (!own) {
                complaints.add("left the site: " + request.url());
            }
        });
        context.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + ": " + response.url());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Fails when anything was complained of since the last time. */
    void complainsOfNothing(String where) {
        assertThat(complaints).as(where).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
