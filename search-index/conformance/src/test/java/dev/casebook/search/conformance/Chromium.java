package dev.casebook.search.conformance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A headless Chromium for tests, found on the machine or fetched. There is no test without it: where it is missing, tests fail. */
public final class Chromium implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts a browser; {@link BrowserFinder} says where it looks for one. */
    public static Chromium start() {
        Path executable = BrowserFinder.find();
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            LaunchOptions options =
                    new LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS);
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (RuntimeException failure) {
            playwright.close();
            throw failure;
        }
    }

    /** The browser, for tests that need contexts of their own. */
    public Browser browser() {
        return browser;
    }

    /** An empty page in a context of its own, with nothing cached. */
    public Page newPage() {
        return browser.newPage();
    }

    /** Ends the browser. */
    @Override
    public void close() {
        try {
            browser.close();
        } finally {
            playwright.close();
        }
    }
}
