package dev.casebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.casebook.build.BuildOptions;
import dev.casebook.build.Site;
import dev.casebook.cli.ArchiveFixture;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.search.conformance.Chromium;
import dev.casebook.serve.LiveSite;
import dev.casebook.serve.SiteServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site while it is written: what is saved is what the browser shows. */
class ServeBrowserIT {
    @TempDir
    private Path temporary;

    private static final String INDEX = "script[data-search-root]";
    private static final String PAGE = "---\ntitle: Gate stuck\ndate: 2024-01-01\n---\nThe relay %s at noon.\n";

    @Test
    void reloadsWhatWasSavedAndKeepsTheOldPageWhenItIsBroken() throws Exception {
        ArchiveFixture archive = new ArchiveFixture(temporary)
                .with("-- 2024-02-02-other.md --\n# Other\n\nSomething else failed.\n")
                .with("gate.md", PAGE.formatted("closed").getBytes(StandardCharsets.UTF_8));
        LinkedBlockingQueue<LiveSite.State> states = new LinkedBlockingQueue<>();
        try (Serving serving = new Serving(live(archive), states::add)) {
            Page page = serving.open("postmortems/gate/");
            assertThat(page.locator(".prose")).containsText("The relay closed");
            String before = page.locator(INDEX).getAttribute("data-search-root");

            archive.with("gate.md", PAGE.formatted("opened").getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".prose")).containsText("The relay opened");
            assertThat(built(states).diagnostics().list()).isEmpty();
            assertThat(page.locator(INDEX)).not().hasAttribute("data-search-root", before);

            page.waitForLoadState(LoadState.LOAD);
            page.keyboard().press("/");
            page.keyboard().type("relay opened");
            assertThat(page.locator(".search-hits a").first()).hasAttribute("href", Pattern.compile(".*/gate/.*"));
            page.keyboard().press("Escape");

            archive.with("casebook.yaml", "site: {timezone: Nowhere/Land}\n".getBytes(StandardCharsets.UTF_8));
            assertThat(built(states).diagnostics().list())
                    .extracting(Diagnostic::rule)
                    .contains(Rule.SETTINGS__BAD_VALUE);
            assertThat(page.locator(".prose")).containsText("The relay opened");

            serving.complainsOfNothing();
        }
    }

    private static Site built(LinkedBlockingQueue<LiveSite.State> states) throws InterruptedException {
        LiveSite.State state = states.poll(30, TimeUnit.SECONDS);
        assertThat(state).isInstanceOf(LiveSite.State.Built.class);
        return ((LiveSite.State.Built) state).site();
    }

    @Test
    void saysOnThePageWhatIsWrongWithItAndKeepsItWhileItIsBroken() throws Exception {
        ArchiveFixture archive = new ArchiveFixture(temporary)
                .with("-- 2024-02-02-other.md --\n# Other\n\nSomething else failed.\n")
                .with("gate.md", PAGE.formatted("closed").getBytes(StandardCharsets.UTF_8));
        try (Serving serving = new Serving(live(archive), state -> {})) {
            Page page = serving.open("postmortems/gate/");
            assertThat(page.locator("#casebook-serve")).isHidden();

            archive.with("gate.md", PAGE.formatted("[opened](nowhere.md)").getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#casebook-serve summary")).hasText("1 warning");
            page.locator("#casebook-serve summary").click();
            assertThat(page.locator("#casebook-serve li")).containsText("gate.md:5:11");

            archive.with(
                    "gate.md",
                    "---\ntitle: Gate\n  date: 2024\n---\nThe relay melted.\n".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#casebook-serve summary")).hasText("Mend this");
            assertThat(page.locator(".prose")).containsText("The relay opened");
            page.reload();
            assertThat(page.locator("#casebook-serve li").first()).containsText("gate.md:3:");
            assertThat(page.locator(".prose")).containsText("The relay opened");

            archive.with("gate.md", PAGE.formatted("held").getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".prose")).containsText("The relay held");
            assertThat(page.locator("#casebook-serve")).isHidden();
            serving.complainsOfNothing();
        }
    }

    @Test
    void dressesThePageAnewWithoutLoadingItAndSurvivesABrokenTheme() throws Exception {
        ArchiveFixture archive = new ArchiveFixture(temporary)
                .with("gate.md", PAGE.formatted("closed").getBytes(StandardCharsets.UTF_8));
        dress(archive, "35-own.css", "word-spacing: 1px");
        dress(archive, "45-own.css", "text-indent: 1px");
        dress(archive, "90-own.css", "letter-spacing: 1px");
        try (Serving serving = new Serving(live(archive), state -> {})) {
            Page page = serving.open("search/");
            assertThat(page.locator("h1")).hasCSS("letter-spacing", "1px");
            page.evaluate("() => { window.loadedOnce = true; }");
            dress(archive, "90-own.css", "letter-spacing: 2px");
            assertThat(page.locator("h1")).hasCSS("letter-spacing", "2px");
            assertThat(page.locator("h1")).hasCSS("text-indent", "0px");
            assertThat(page.evaluate("() => window.loadedOnce")).isEqualTo(true);

            page = serving.open("postmortems/gate/");
            assertThat(page.locator("h1")).hasCSS("letter-spacing", "2px");
            page.evaluate("() => { window.loadedOnce = true; }");
            dress(archive, "35-own.css", "word-spacing: 3px");
            assertThat(page.locator("h1")).hasCSS("word-spacing", "3px");
            dress(archive, "45-own.css", "text-indent: 3px; letter-spacing: 9px");
            assertThat(page.locator("h1")).hasCSS("text-indent", "3px");
            dress(archive, "90-own.css", "letter-spacing: 3px");
            assertThat(page.locator("h1")).hasCSS("letter-spacing", "3px");
            assertThat(page.locator("link[rel=stylesheet]:not([data-casebook-serve])"))
                    .hasCount(3);
            assertThat(page.evaluate("() => window.loadedOnce")).isEqualTo(true);

            archive.with("theme/templates/postmortem.ftlh", "<#if>".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("#casebook-serve li").first()).containsText("templates/postmortem.ftlh:1");
            assertThat(page.locator("h1")).hasText("Gate stuck");

            archive.with(
                    "theme/templates/postmortem.ftlh",
                    "<html lang=en><link rel=icon href=data:,><body><h1>Mine</h1></body></html>"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("h1")).hasText("Mine");
            serving.complainsOfNothing();
        }
    }

    private static void dress(ArchiveFixture archive, String sheet, String declarations) throws IOException {
        archive.with("theme/assets/css/" + sheet, ("h1 { " + declarations + "; }").getBytes(StandardCharsets.UTF_8));
    }

    private LiveSite live(ArchiveFixture archive) {
        return new LiveSite(BuildOptions.preview(
                archive.content(), temporary.resolve("site"), "", LocalDate.of(2026, 11, 21), "test"));
    }

    /** An archive that is served while it is written, and a browser that looks. */
    private static final class Serving implements AutoCloseable {
        private final LiveSite live;
        private final Thread watching;
        private final SiteServer server;
        private final Chromium chromium;
        private final Visit visit;

        /** Begins with the first build; {@code states} hears of each later one. */
        Serving(LiveSite live, Consumer<LiveSite.State> states) throws IOException {
            this.live = live;
            assertThat(live.rebuild()).isInstanceOf(LiveSite.State.Built.class);
            watching = Thread.ofVirtual().start(() -> live.watch(states));
            server = SiteServer.start(live, 0);
            chromium = Chromium.start();
            visit = new Visit(chromium.browser(), new Browser.NewContextOptions(), server.address());
        }

        /** Shows a page of the site. */
        Page open(String path) {
            visit.page().navigate(server.address() + path);
            return visit.page();
        }

        void complainsOfNothing() {
            visit.complainsOfNothing("serve");
        }

        @Override
        public void close() {
            visit.close();
            chromium.close();
            server.close();
            live.stop();
            try {
                watching.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void servesThisMachineOnlyAndNothingButTheSite() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(temporary).with("-- a.md --\n# A\n\nIt failed.\n");
        LiveSite live = live(archive);
        live.rebuild();
        try (SiteServer server = SiteServer.start(live, 0)) {
            assertThat(status(server, "GET / HTTP/1.1\r\nHost: localhost\r\n")).contains(" 200 ");
            assertThat(status(server, "GET /postmortems/a HTTP/1.1\r\nHost: localhost\r\n"))
                    .contains(" 301 ");
            assertThat(status(server, "HEAD /postmortems/a/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"))
                    .contains(" 200 ");
            assertThat(status(server, "GET /nothing/ HTTP/1.1\r\nHost: localhost\r\n"))
                    .contains(" 404 ");
            assertThat(status(server, "GET /../../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n"))
                    .contains(" 404 ");
            assertThat(status(server, "GET /%2e%2e/content/a.md HTTP/1.1\r\nHost: localhost\r\n"))
                    .contains(" 404 ");
            assertThat(status(server, "GET / HTTP/1.1\r\nHost: evil.example\r\n"))
                    .contains(" 405 ");
            assertThat(status(server, "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"))
                    .contains(" 405 ");
        }
    }

    private static String status(SiteServer server, String request) throws IOException {
        int port = java.net.URI.create(server.address()).getPort();
        try (java.net.Socket socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElse("nothing");
        }
    }
}
