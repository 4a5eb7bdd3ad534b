package dev.casebook.render;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.casebook.search.conformance.Chromium;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The search as people use it, by keyboard, in a browser, under a strict policy; a stub stands in for the engine. */
class SearchUiIT {
    private static final String SITE = "https://casebook.example/";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " form-action 'self'; require-trusted-types-for 'script'";
    private static final String STUB = """
            export async function openSearch() {
              const hit = (title, anchor) => ({
                url: "postmortems/dns/", title, date: "2024-11-08", severity: "SEV-2", score: 1,
                titleParts: [{text: title, match: false}],
                excerpt: [{text: "<img src=x> the ", match: false}, {text: "reconciler", match: true}],
                section: anchor ? {anchor, heading: "Root cause"} : null,
              });
              return {
                query: async (text) => text.includes("nothing")
                  ? {hits: [], total: 0, terms: [], ignored: []}
                  : {hits: [hit("First", "root-cause"), hit("Second")], total: 27, terms: [text], ignored: ["the"]},
              };
            }
            """;

    private static final Map<String, byte[]> FILES = new TreeMap<>();
    private static final Chromium CHROMIUM = Chromium.start();

    private final List<String> complaints = new ArrayList<>();
    private final BrowserContext context = CHROMIUM.browser().newContext();
    private final Page page = context.newPage();

    @BeforeAll
    static void renderTheSite() throws Exception {
        Theme theme = Themes.shipped();
        FILES.putAll(ThemeAssets.of(theme).files());
        FILES.put("assets/search/search-client.js", STUB.getBytes(StandardCharsets.UTF_8));
        FILES.put("assets/search/engine.js", new byte[0]);
        for (var view : new SampleViews(theme).rich().entrySet()) {
            String text = new PageRenderer(theme).render(view.getValue());
            FILES.put(view.getKey(), text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void endTheBrowser() {
        CHROMIUM.close();
    }

    @BeforeEach
    void open() {
        context.route(SITE + "**", SearchUiIT::answer);
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(SITE + "postmortems/dns/");
    }

    @AfterEach
    void complainsOfNothing() {
        assertThat(complaints).isEmpty();
        context.close();
    }

    @Test
    void opensWithASlashAndClosesWithEscape() {
        page.keyboard().press("/");
        assertThat(page.locator("dialog")).isVisible();
        assertThat(page.locator("dialog input")).isFocused();
        page.keyboard().type("zone");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).isHidden();
    }

    @Test
    void opensWithControlKEvenWhileTyping() {
        page.navigate(SITE);
        page.locator("#_home-search").focus();
        page.keyboard().press("Control+k");
        assertThat(page.locator("dialog")).isVisible();
    }

    @Test
    void tellsWhatItFoundAndShowsItAsText() {
        ask("the reconciler");

        assertThat(page.locator("dialog [role=status]")).hasText("27 postmortems, the best 2 shown. Ignored: “the”.");
        assertThat(hits()).hasCount(2);
        assertThat(hits().first()).containsText("First › Root cause");
        assertThat(hits().first()).containsText("<img src=x> the reconciler");
        assertThat(hits().first().locator("mark")).hasText("reconciler");
        assertThat(page.locator("dialog img")).hasCount(0);
    }

    @Test
    void movesThroughHitsByArrowKeysAndBackToTheWords() {
        ask("reconciler");

        page.keyboard().press("ArrowDown");
        assertThat(hits().first()).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(hits().last()).isFocused();
        page.keyboard().press("x");
        assertThat(page.locator("dialog input")).isFocused();
        assertThat(page.locator("dialog input")).hasValue("reconcilerx");
    }

    @Test
    void opensTheFirstHitsSectionWithEnter() {
        ask("reconciler");

        page.keyboard().press("Enter");

        page.waitForURL(SITE + "postmortems/dns/#root-cause");
        assertThat(page.locator("dialog")).isHidden();
    }

    @Test
    void keepsRecentSearchesUntilToldToForget() {
        ask("reconciler");
        page.keyboard().press("Enter");
        page.keyboard().press("/");
        page.locator("dialog input").fill("");

        assertThat(page.locator("dialog .recent button").first()).hasText("reconciler");
        page.locator("dialog .forget").click();
        assertThat(page.locator("dialog .recent button")).hasCount(0);
    }

    @Test
    void keepsTheWordsInTheSearchPagesAddress() {
        page.navigate(SITE + "search/?q=zone");
        assertThat(page.locator("input")).hasValue("zone");
        assertThat(page.locator(".search-hits a")).hasCount(2);
        assertThat(page.locator("[data-search-browse]")).isHidden();

        page.locator("input").fill("nothing here");
        assertThat(page.locator("[data-search-browse]")).isVisible();
        assertThat(page).hasURL(SITE + "search/?q=nothing%20here");
        page.keyboard().press("Enter");
        page.locator("input").fill("zone");
        assertThat(page).hasURL(SITE + "search/?q=zone");
        page.goBack();
        assertThat(page.locator("input")).hasValue("nothing here");
    }

    @Test
    void leadsFromTheHomePagesFieldToTheSearchPage() {
        page.navigate(SITE);
        page.locator("#_home-search").fill("zone");
        assertThat(page.locator("main .search-hits a")).hasCount(2);
        page.keyboard().press("Enter");
        page.waitForURL(SITE + "search/?q=zone");
    }

    @Test
    void keepsTheLinesOfAPastedAlertApart() {
        page.keyboard().press("/");
        page.locator("dialog input")
                .evaluate(
                        "(field) => { const data = new DataTransfer(); data.setData('text', 'NXDOMAIN\\n  at edge');"
                                + " field.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, cancelable: true})); }");
        assertThat(page.locator("dialog input")).hasValue("NXDOMAIN at edge");
    }

    private void ask(String words) {
        page.keyboard().press("/");
        page.keyboard().type(words);
        assertThat(hits()).hasCount(2);
    }

    private Locator hits() {
        return page.locator("dialog .search-hits a");
    }

    private static void answer(Route route) {
        String path = URI.create(route.request().url()).getPath().substring(1);
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        byte[] content = FILES.getOrDefault(file, new byte[0]);
        route.fulfill(new Route.FulfillOptions()
                .setStatus(FILES.containsKey(file) ? 200 : 404)
                .setHeaders(Map.of("Content-Security-Policy", POLICY, "Content-Type", type(file)))
                .setBodyBytes(content));
    }

    private static String type(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript";
            case "css" -> "text/css";
            default -> "image/svg+xml";
        };
    }
}
