package dev.casebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
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
import java.util.Arrays;
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

    private static final String PAGE = "---\ntitle: Gate stuck\ndate: 2024-01-01\n---\nThe relay %s at noon.\n";

    @Test
    void showsWhatWasSavedAndKeepsTheOldPageWhenItIsBroken() throws Exception {
        ArchiveFixture archive = new ArchiveFixture(temporary)
                .with("-- 2024-02-02-other.md --\n# Other\n\nSomething else failed.\n")
                .with("gate.md", PAGE.formatted("closed").getBytes(StandardCharsets.UTF_8));
        LinkedBlockingQueue<LiveSite.State> states = new LinkedBlockingQueue<>();
        try (Serving serving = new Serving(live(archive), states::add)) {
            Page page = serving.open("postmortems/gate/");
            assertThat(page.locator(".prose")).containsText("The relay closed");

            archive.with("gate.md", PAGE.formatted("opened").getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".prose")).containsText("The relay opened");
            assertThat(built(states).diagnostics().list()).isEmpty();

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

    private static final String ONCE = "() => { window.loadedOnce = true; }";
    private static final String IS_SAME = "() => window.loadedOnce === true";
    /** Whether the page shows what it would if it were loaded now. */
    private static final String IS_NEWEST = """
            async () => {
              const next = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), 'text/html');
              return document.title === next.title
                && document.querySelector('main').isEqualNode(next.querySelector('main'))
                && document.querySelector('meta[name=description]').isEqualNode(next.querySelector('meta[name=description]'));
            }""";

    private static byte[] gate(String... paragraphs) {
        return ("---\ntitle: Gate stuck\ndate: 2024-01-01\n---\n" + String.join("\n\n", paragraphs) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void changesAPageInPlaceToWhatItWouldBeIfItWereLoaded() throws Exception {
        ArchiveFixture archive = new ArchiveFixture(temporary)
                .with("-- 2024-02-02-other.md --\n# Other\n\nIt failed.\n\n## Action items\n\n- Renew the lamp\n")
                .with("gate.md", gate("Nothing moved."));
        LinkedBlockingQueue<LiveSite.State> states = new LinkedBlockingQueue<>();
        try (Serving serving = new Serving(live(archive), states::add)) {
            Page page = serving.open("postmortems/gate/");
            page.evaluate(ONCE);
            page.evaluate("() => { window.end = document.querySelector('[data-end]'); }");
            String[][] saves = {
                {"The relay closed.", "## Impact", "None."},
                {"The relay closed.", "New between.", "## Impact", "None."},
                {"## Impact", "Some.", "The relay closed.", "## Impact", "None."},
                {"| a | b |\n| --- | --- |\n| 1 | 2 |", "None."},
                {"| a | b |\n| --- | --- |\n| 1 | 3 |\n| 1 | 3 |", "- one\n- two", "None.", "None."},
                {"None.", "## Action items", "- [ ] Renew the relay (owner: Gates team, due: 2027-01-01)"},
                {"The very first."},
            };
            for (int i = 0; i < saves.length; i++) {
                archive.with("gate.md", gate(String.join("\n\n", saves[i]), "Saved " + i + "."));
                assertThat(page.locator(".prose")).containsText("Saved " + i + ".");
                built(states);
                page.waitForCondition(() -> (Boolean) page.evaluate(IS_NEWEST));
            }
            archive.with(
                    "gate.md", PAGE.replace("stuck", "free").formatted("opened").getBytes(StandardCharsets.UTF_8));
            assertThat(page).hasTitle(Pattern.compile("^Gate free.*"));
            page.waitForCondition(() -> (Boolean) page.evaluate(IS_NEWEST));
            assertThat(page.evaluate(IS_SAME)).isEqualTo(true);
            assertThat(page.evaluate("() => window.end === document.querySelector('[data-end]')"))
                    .isEqualTo(true);
            serving.complainsOfNothing();
        }
    }

    @Test
    void leavesTheReaderWhereTheyAreInAPageThatChanges() throws Exception {
        String[] text = new String[60];
        Arrays.setAll(text, i -> "Paragraph " + i + " says [where](https://example.com/" + i + ").");
        text[30] = "<details><summary>The log</summary>It is long.</details>";
        ArchiveFixture archive = new ArchiveFixture(temporary).with("gate.md", gate(text));
        try (Serving serving = new Serving(live(archive), state -> {})) {
            Page page = serving.open("postmortems/gate/");
            page.evaluate(ONCE);
            page.locator("summary >> text=The log").click();
            page.locator("a[href$='/40']").focus();
            Object top = page.evaluate("() => scrollY");
            assertThat(((Number) top).intValue()).isPositive();

            text[30] = "<details><summary>The log</summary>It is longer.</details>";
            text[50] = "Now this.";
            archive.with("gate.md", gate(text));
            assertThat(page.locator(".prose")).containsText("Now this.");
            assertThat(page.evaluate("() => scrollY")).isEqualTo(top);
            assertThat(page.locator("a[href$='/40']")).isFocused();
            assertThat(page.locator("text=It is longer.")).isVisible();

            page.keyboard().press("/");
            page.keyboard().type("relay");
            text[50] = "And that.";
            archive.with("gate.md", gate(text));
            assertThat(page.locator(".prose")).containsText("And that.");
            assertThat(page.locator("dialog")).isVisible();
            assertThat(page.locator("dialog input")).hasValue("relay");
            assertThat(page.evaluate(IS_SAME)).isEqualTo(true);
            serving.complainsOfNothing();
        }
    }

    @Test
    void loadsAPageAnewWhoseScriptsMayMind() throws Exception {
        String template =
                "<html lang=en><link rel=icon href=data:,><body><main>${page.text.html}</main><script type='text/plain' %s></script></body></html>";
        ArchiveFixture archive = new ArchiveFixture(temporary)
                .with("gate.md", gate("Before."))
                .with("theme/templates/postmortem.ftlh", template.formatted("").getBytes(StandardCharsets.UTF_8));
        try (Serving serving = new Serving(live(archive), state -> {})) {
            Page page = serving.open("postmortems/gate/");
            page.evaluate(ONCE);
            archive.with("gate.md", gate("After."));
            assertThat(page.locator("main")).hasText("After.");
            assertThat(page.evaluate(IS_SAME)).isEqualTo(false);

            archive.with(
                    "theme/templates/postmortem.ftlh",
                    template.formatted("data-lasting").getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("script[type]")).hasAttribute("data-lasting", "");
            page.evaluate(ONCE);
            archive.with("gate.md", gate("At last."));
            assertThat(page.locator("main")).hasText("At last.");
            assertThat(page.evaluate(IS_SAME)).isEqualTo(true);
            serving.complainsOfNothing();
        }
    }

    @Test
    void loadsNothingAnewWhileSomebodySearches() throws Exception {
        ArchiveFixture archive = new ArchiveFixture(temporary).with("gate.md", gate("The relay closed."));
        try (Serving serving = new Serving(live(archive), state -> {})) {
            Page page = serving.open("");
            Locator panel = page.locator("#casebook-serve summary");
            page.keyboard().press("/");
            page.keyboard().type("relay");
            archive.with("door.md", "# Door stuck\n\nIt did not move.\n".getBytes(StandardCharsets.UTF_8));
            assertThat(panel).hasText(Pattern.compile("a newer page waits.*"));
            assertThat(page.locator("dialog input")).hasValue("relay");
            page.keyboard().press("Escape");
            assertThat(page.locator("main")).containsText("Door stuck");
            assertThat(panel).isHidden();

            Locator field = page.locator("main input[type=search]");
            field.fill("relay");
            archive.with("lift.md", "# Lift stuck\n\nIt did not move.\n".getBytes(StandardCharsets.UTF_8));
            assertThat(panel).hasText(Pattern.compile("a newer page waits.*"));
            assertThat(field).hasValue("relay");
            field.fill("");
            assertThat(page.locator("main")).containsText("Lift stuck");

            page.keyboard().press("/");
            page.keyboard().type("relay");
            archive.with("ramp.md", "# Ramp stuck\n\nIt did not move.\n".getBytes(StandardCharsets.UTF_8));
            assertThat(panel).hasText(Pattern.compile("a newer page waits.*"));
            page.locator("dialog .hit").first().click();
            page.waitForURL("**/postmortems/gate/");
            serving.complainsOfNothing();
        }
    }

    @Test
    void showsWhatWasSavedWhileThePageWasOnItsWay() throws Exception {
        ArchiveFixture archive = new ArchiveFixture(temporary).with("gate.md", gate("Before."));
        LinkedBlockingQueue<LiveSite.State> states = new LinkedBlockingQueue<>();
        try (Serving serving = new Serving(live(archive), states::add)) {
            serving.beforeItListens(() -> {
                archive.with("gate.md", gate("After."));
                built(states);
            });
            assertThat(serving.open("postmortems/gate/").locator(".prose")).hasText("After.");
            serving.complainsOfNothing();
        }
    }

    @Test
    void followsAPageWhoseAddressIsNotAscii() throws Exception {
        ArchiveFixture archive = new ArchiveFixture(temporary).with("störung.md", gate("Before."));
        try (Serving serving = new Serving(live(archive), state -> {})) {
            Page page = serving.open("postmortems/störung/");
            page.evaluate(ONCE);
            archive.with("störung.md", gate("After."));
            assertThat(page.locator(".prose")).hasText("After.");
            assertThat(page.evaluate(IS_SAME)).isEqualTo(true);
            serving.complainsOfNothing();
        }
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

        /** Lets a page of the site hear of changes only when {@code first} was done. */
        void beforeItListens(Doing first) {
            visit.page().route("**/casebook-changes**", route -> {
                try {
                    first.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                route.resume();
            });
        }

        private interface Doing {
            void run() throws InterruptedException;
        }

        void complainsOfNothing() {
            visit.complainsOfNothing("serve");
        }

        @Override
        public void close() {
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
