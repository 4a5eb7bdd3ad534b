package dev.casebook.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import dev.casebook.cli.ArchiveFixture;
import dev.casebook.search.conformance.Chromium;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo's site as people meet it: in a browser, on a plain web host, below a path, under the published security policy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteBrowserIT {
    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();

    private static final int LONG = 60_000;

    /** More than 200 characters, as somebody describes what goes on. */
    private static final String LONG_SENTENCE =
            "The search and the checkout answer slowly since the deployment of this morning,"
                    + " the connections to the database are all in use, and the requests that wait for one of them are tried again"
                    + " until they are refused";

    /** How much of the page moved while it loaded, as browsers measure it: a hundredth would be seen, a rounded pixel is not. */
    private static final String SHIFTED = """
            () => new Promise((resolve) => {
              let moved = 0.0;
              new PerformanceObserver((list) => list.getEntries().forEach((one) => (moved += one.value)))
                .observe({type: "layout-shift", buffered: true});
              setTimeout(() => resolve(moved + 0.0), 80);
            })""";
    /** Contrast on what is drawn as a gradient, such as a line at a section's edge, cannot be judged; the colour below it can. */
    private static final String PLAIN = """
            () => {
              const sheet = new CSSStyleSheet();
              sheet.replaceSync("* { background-image: none !important }");
              document.adoptedStyleSheets = [sheet];
            }""";
    /** How many things on the page can be used and are shown. */
    private static final String USABLE = """
            () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
              .filter((one) => one.checkVisibility({visibilityProperty: true}) && !one.disabled).length""";
    /** Whether what has the focus is shown with a mark; it is counted as reached. */
    private static final String FOCUSED = """
            () => {
              const one = document.activeElement;
              if (one === document.body || one.dataset.reached) return "nothing";
              one.dataset.reached = "yes";
              const box = one.getBoundingClientRect();
              const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const style = getComputedStyle(one);
              const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
              return inView && marked ? "seen" : `${inView ? "unmarked" : "out of view"}: ${one.outerHTML}`;
            }""";

    private final Chromium chromium = Chromium.start();
    private PublishedSite site;
    private Path output;

    @BeforeAll
    void publish(@TempDir Path temporary) throws IOException {
        output = temporary.resolve("site");
        site = PublishedSite.start(output, "/deep/base/", CHECKOUT.resolve("netlify.toml"));
        ArchiveFixture.Run built = ArchiveFixture.run(
                "build",
                "--content",
                CHECKOUT.resolve("content").toString(),
                "--output",
                output.toString(),
                "--base-url",
                site.address(),
                "--today",
                "2026-11-21");
        assertThat(built.code()).as(built.toString()).isZero();
    }

    @AfterAll
    void close() {
        site.close();
        chromium.close();
    }

    private Visit visit() {
        return visit(new Browser.NewContextOptions());
    }

    private Visit visit(Browser.NewContextOptions options) {
        return new Visit(chromium.browser(), options, site.address());
    }

    @ParameterizedTest
    @CsvSource({
        "INC-2024-001, 2024-01-23-search-connection-pool-leak",
        "SQLSTATE 25006, 2025-11-21-identity-launchpad-start-loop",
        "HOLD_EXPIRED, 2024-07-06-holds-expired-during-payment",
        "seat-holds, 2024-07-06-holds-expired-during-payment",
        "dns AND reconciler, 2024-11-08-dns-reconciler-removes-regions",
        "norpay AND provider, 2025-01-15-fallback-provider-same-key",
        "MTU, 2026-02-24-edge-node-mtu-blackhole",
        "ledger batch retries, 2026-10-14-ledger-batch-retry-storm",
    })
    void findsThePostmortemFirst(String words, String slug) {
        try (Visit visit = visit()) {
            visit.page().navigate(site.address() + "search/");
            visit.page().locator("input[type=search]").fill(words);
            assertThat(hits(visit.page()).first())
                    .hasAttribute("href", Pattern.compile(".*/postmortems/" + slug + "/.*"));
            assertThat(hits(visit.page()).first().locator(".hit-meta")).containsText(slug.substring(0, 4));
            assertThat(hits(visit.page()).first().locator("mark").first()).isVisible();
            assertThat(visit.page().url()).contains("?q=");
            visit.complainsOfNothing(words);
        }
    }

    @Test
    void findsWhatAnAddressAsksFor() {
        try (Visit visit = visit()) {
            visit.page().navigate(site.address() + "search/?q=certificate+expired");
            assertThat(hits(visit.page()).first())
                    .hasAttribute("href", Pattern.compile(".*port-api-certificate-expired.*"));
            visit.complainsOfNothing("an address");
        }
    }

    @Test
    void fetchesTheEnginePackedAndOnce() {
        try (Visit visit = visit()) {
            List<String> fetched = new ArrayList<>();
            visit.page().onRequest(request -> fetched.add(request.url()));
            visit.page().navigate(site.address() + "search/?q=certificate+expired");
            assertThat(hits(visit.page()).first()).isVisible();
            assertThat(fetched.stream().filter(url -> url.contains("search-worker")))
                    .singleElement(STRING)
                    .startsWith(site.address())
                    .endsWith(".js.gz");
        }
    }

    @Test
    void saysWhichWordIsNowhereAndFindsByTheRest() {
        try (Visit visit = visit()) {
            visit.page().navigate(site.address() + "search/?q=reconciler+istio+zzqx");
            assertThat(hits(visit.page()).first()).hasAttribute("href", Pattern.compile(".*dns-reconciler.*"));
            assertThat(visit.page().locator(".search-notes"))
                    .containsText(Pattern.compile(
                            "“istio” is nowhere in the archive\\..*“zzqx” is nowhere in the archive\\."));
            visit.complainsOfNothing("words that are nowhere");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=503", LONG_SENTENCE})
    void narrowsByATickedBoxWhateverTheWordsAre(String words) {
        try (Visit visit = visit()) {
            Page page = visit.page();
            page.navigate(site.address() + "search/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
            Locator found = page.locator("[role=status]");
            assertThat(found).containsText("postmortems");
            int all = number(found.textContent());
            Locator level = page.locator(".facet input[name=severity]").first();
            int some = number(page.locator(".facet label:has([name=severity]) .quiet")
                    .first()
                    .textContent());
            level.check();

            assertThat(found).containsText(Pattern.compile("^" + some + " postmortem"));
            assertThat(some).isLessThan(all);
            assertThat(level).isChecked();
            assertThat(hits(page).first().locator(".hit-meta")).containsText(Pattern.compile("SEV-\\d"));
            visit.complainsOfNothing(words);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("^\\D*(\\d+).*", "$1"));
    }

    @Test
    void saysOfAPhraseNotThatItIsMissing() {
        try (Visit visit = visit()) {
            Page page = visit.page();
            page.navigate(site.address() + "search/?q=%22Connection+Pool%22+timeout");
            assertThat(page.locator("[role=status]")).containsText("3 postmortems");
            assertThat(page.locator(".hit-why s")).hasCount(0);
            visit.complainsOfNothing("a phrase");
        }
    }

    @Test
    void saysOfNoWordThatMatchedThatItIsMissing() {
        try (Visit visit = visit()) {
            Page page = visit.page();
            page.navigate(site.address() + "search/?q=HikariPool+pool+hikari+connections+Connection");
            assertThat(hits(page).first()).hasAttribute("href", Pattern.compile(".*connection-pool-leak.*"));
            for (Locator why : page.locator(".hit-why").all()) {
                String said = why.textContent().toLowerCase(Locale.ROOT);
                for (String lacking : why.locator("s").allTextContents()) {
                    String matched = said.substring(0, said.indexOf("; not "));
                    assertThat(matched.replace("matches: ", "").split(", "))
                            .doesNotContain(lacking.toLowerCase(Locale.ROOT));
                }
            }
            visit.complainsOfNothing("words in other cases");
        }
    }

    @ParameterizedTest
    @CsvSource({"Control+k", "/"})
    void searchesFromEveryPageByKeyboardAlone(String key) {
        try (Visit visit = visit()) {
            Page page = visit.page();
            page.navigate(site.address() + "failure-modes/retry-storm/");
            page.keyboard().press(key);
            assertThat(page.locator("dialog")).isVisible();
            page.keyboard().type("leap day tickets");
            assertThat(hits(page).first()).hasAttribute("href", Pattern.compile(".*leap-day-season-tickets.*"));
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog")).isHidden();

            page.keyboard().press(key);
            assertThat(hits(page).nth(1)).isVisible();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertThat(hits(page).nth(1)).isFocused();
            page.keyboard().press("ArrowUp");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*leap-day-season-tickets/.*"));
            assertThat(page.locator("h1")).containsText("leap day");
            visit.complainsOfNothing(key);
        }
    }

    /**
     * One page of each kind, as the pages name their kinds, but of those that lead on at once. The longest of it below a length beyond
     * which a page only repeats itself, else the first.
     */
    private Map<String, String> kinds() {
        Map<String, String> kinds = new TreeMap<>();
        Map<String, Integer> lengths = new TreeMap<>();
        ArchiveFixture.filesOf(output).forEach((file, bytes) -> {
            Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
            if (file.endsWith(".html")
                    && page.select("meta[http-equiv=refresh]").isEmpty()) {
                String kind = page.body().className();
                boolean longer = bytes.length > lengths.getOrDefault(kind, 0) && bytes.length < LONG;
                if (longer || !kinds.containsKey(kind)) {
                    lengths.put(kind, bytes.length < LONG ? bytes.length : 0);
                    kinds.put(kind, file);
                }
            }
        });
        return kinds;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 360", "LIGHT, 1280", "DARK, 360", "DARK, 1280"})
    void isAccessibleAndFitsTheScreen(ColorScheme scheme, int width) {
        try (Visit visit =
                visit(new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800))) {
            assertThat(kinds()).hasSizeGreaterThan(8);
            for (String path : kinds().values()) {
                visit.page().navigate(site.address() + path.replaceFirst("index\\.html$", ""));
                String where = path + " " + scheme + " " + width;
                visit.page().evaluate(PLAIN);
                assertThat(new AxeBuilder(visit.page()).analyze().getViolations())
                        .as(where)
                        .isEmpty();
                assertThat((Boolean) visit.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as("fits: " + where)
                        .isTrue();
                assertThat(((Number) visit.page().evaluate(SHIFTED)).doubleValue())
                        .as("shifts while loading: " + where)
                        .isLessThan(0.001);
                visit.complainsOfNothing(where);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"360", "1280"})
    void leadsTheKeyboardToEverythingThatCanBeUsed(int width) {
        try (Visit visit = visit(new Browser.NewContextOptions().setViewportSize(width, 800))) {
            Page page = visit.page();
            for (String path : kinds().values()) {
                page.navigate(site.address() + path.replaceFirst("index\\.html$", ""));
                int usable = (Integer) page.evaluate(USABLE);
                // A page that puts the focus into its search begins in the middle, and leaves the page once before it
                // has seen all.
                for (int i = 0; i <= usable; i++) {
                    page.keyboard().press("Tab");
                    assertThat(page.evaluate(FOCUSED))
                            .as(path + " " + width + ", stop " + i)
                            .isIn("seen", "nothing");
                }
                assertThat(page.evaluate("document.querySelectorAll('[data-reached]').length"))
                        .as(path)
                        .isEqualTo(usable);
            }
        }
    }

    @Test
    void isAccessibleWhileSearching() {
        try (Visit visit = visit()) {
            visit.page().navigate(site.address());
            visit.page().keyboard().press("/");
            visit.page().keyboard().type("gateway timeouts");
            assertThat(hits(visit.page()).first()).isVisible();
            assertThat(new AxeBuilder(visit.page()).analyze().getViolations()).isEmpty();
            visit.complainsOfNothing("the dialog");
        }
    }

    /** Of a level that the settings do not list nobody knows how grave it is. */
    @Test
    void drawsAGaugeOnlyForLevelsThatHaveARank() {
        try (Visit visit = visit(new Browser.NewContextOptions())) {
            visit.page().navigate(site.address());
            String gauge = """
                    rank => {
                      const level = document.createElement("span");
                      level.className = "level level-" + rank;
                      document.body.append(level);
                      return getComputedStyle(level, "::before").content;
                    }
                    """;
            assertThat(visit.page().evaluate(gauge, 1)).isEqualTo("\"\"");
            assertThat(visit.page().evaluate(gauge, 0)).isEqualTo("none");
        }
    }

    @Test
    void saysWithLinesWhatColoursSayElsewhere() {
        try (Visit visit = visit(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE))) {
            Page page = visit.page();
            page.navigate(site.address() + "actions/");
            assertThat(page.locator("nav [aria-current]")).hasCSS("text-decoration-line", "underline");
            assertThat(page.locator(".choose [aria-current]")).hasCSS("text-decoration-line", "underline");
            page.keyboard().press("/");
            page.keyboard().type("gateway timeouts");
            assertThat(hits(page).first()).hasCSS("outline-style", "solid");
            assertThat(page.locator("dialog [type=submit]")).hasCSS("border-top-style", "solid");
        }
    }

    @ParameterizedTest
    @CsvSource({"actions/, .choose-form", "start/, '.route button, .route-state'"})
    void leavesOnPaperNothingToClick(String path, String controls) {
        try (Visit visit = visit()) {
            Page page = visit.page();
            page.navigate(site.address() + path);
            assertThat(page.locator(controls).first()).isVisible();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (Locator control : page.locator(controls).all()) {
                assertThat(control).isHidden();
            }
        }
    }

    @Test
    void runsATextInTheDirectionOfItsScript() {
        try (Visit visit = visit()) {
            Page page = visit.page();
            page.navigate(site.address() + kinds().get("page-postmortem").replaceFirst("index\\.html$", ""));
            Object left = page.locator(".prose p").first().evaluate("""
                    (paragraph) => {
                      paragraph.textContent = "\u05d0\u05d1";
                      const range = document.createRange();
                      range.selectNodeContents(paragraph);
                      return range.getBoundingClientRect().left - paragraph.getBoundingClientRect().left;
                    }""");
            assertThat(((Number) left).doubleValue()).isGreaterThan(100);
        }
    }

    @Test
    void remembersWhatWasReadOfThisArchiveOnly() {
        try (Visit visit = visit()) {
            Page page = visit.page();
            page.navigate(site.address() + "start/");
            Locator read = page.locator("[data-stop] button");
            read.first().click();
            assertThat(page.locator(".route-state")).hasText("1 of 10 read, known to this browser only.");
            page.reload();
            assertThat(read.first()).hasText("Read");
            assertThat(read.nth(1)).hasText("Mark as read");
            assertThat(page.evaluate("Object.keys(localStorage).join()")).isEqualTo("casebook.read /deep/base/");
            read.first().click();
            assertThat(page.locator(".route-state")).hasText("0 of 10 read, known to this browser only.");
            visit.complainsOfNothing("a path");
        }
    }

    @Test
    void remembersWhatWasReadAtAddressesOfAnyScript(@TempDir Path temporary) throws IOException {
        ArchiveFixture archive = new ArchiveFixture(temporary).with("""
                -- postmortems/2024-01-01-größe-1.md --
                # Größe zu klein

                Der Speicher war voll.
                -- paths/erste.yaml --
                title: Erste Schritte
                postmortems: [2024-01-01-größe-1]
                """);
        assertThat(archive.build().code()).isZero();
        try (PublishedSite small = PublishedSite.start(archive.output(), "/größe/", CHECKOUT.resolve("netlify.toml"));
                Visit visit = new Visit(chromium.browser(), new Browser.NewContextOptions(), small.address())) {
            Page page = visit.page();
            page.navigate(small.address() + "postmortems/2024-01-01-größe-1/");
            page.locator("[data-end]").scrollIntoViewIfNeeded();
            page.waitForFunction("localStorage.length > 0");
            page.navigate(small.address() + "paths/erste/");
            assertThat(page.locator(".route-state")).hasText("1 of 1 read, known to this browser only.");
        }
    }

    @Test
    void isReadWithoutJavaScript() {
        try (Visit visit = visit(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            for (String path : kinds().values()) {
                visit.page().navigate(site.address() + path.replaceFirst("index\\.html$", ""));
                assertThat(visit.page().locator("main h1")).isVisible();
                assertThat(visit.page().locator("dialog")).isHidden();
                visit.complainsOfNothing(path);
            }
            visit.page().navigate(site.address());
            visit.page().locator("main a[href*=postmortems]").first().click();
            assertThat(visit.page().locator("article .prose")).isVisible();
        }
    }

    @Test
    void leadsFromEveryPageOnlyToPagesThatExist() throws IOException {
        List<String> files = List.copyOf(ArchiveFixture.filesOf(output).keySet());
        for (String file : files) {
            if (!file.endsWith(".html") || file.equals("404.html")) {
                continue;
            }
            Path page = output.resolve(file);
            var document = Jsoup.parse(Files.readString(page));
            for (String address : document.select("[href], [src]").eachAttr("href")) {
                if (address.isEmpty() || address.matches("^([a-z]+:|//).*")) {
                    continue;
                }
                String path = address.replaceFirst("[?#].*", "");
                Path target = page.getParent().resolve(path).normalize();
                boolean exists = path.isEmpty()
                        || (path.endsWith("/")
                                ? Files.exists(target.resolve("index.html"))
                                : Files.isRegularFile(target));
                assertThat(exists).as(file + " leads to " + address).isTrue();
                int hash = address.indexOf('#');
                if (hash >= 0 && hash + 1 < address.length()) {
                    Path to = path.isEmpty() ? page : path.endsWith("/") ? target.resolve("index.html") : target;
                    String id = URLDecoder.decode(address.substring(hash + 1), StandardCharsets.UTF_8);
                    assertThat(Jsoup.parse(Files.readString(to)).getElementById(id))
                            .as(file + " leads to " + address)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void filtersTheRegisterOfActionsInPlace() {
        try (Visit visit = visit()) {
            Page page = visit.page();
            page.navigate(site.address() + "actions/");
            Locator actions = page.locator("[data-actions] > li");
            Locator shown = page.locator("[data-actions] > li:visible");
            int all = actions.count();
            assertThat(page.locator("[data-choose]")).isVisible();
            page.locator("select[name=state]").selectOption("overdue");
            assertThat(shown).hasCount(page.locator("[data-actions] .overdue").count());
            page.locator("select[name=team]").selectOption("Platform");
            page.locator("input[name=words]").fill("RETRY budget");
            assertThat(shown).hasCount(1);
            assertThat(shown.locator(".action-title")).containsText("retry budget");
            assertThat(page.locator("output")).hasText("1 of " + all + " actions");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(page.url()).contains("state=overdue").contains("team=Platform");

            page.reload();
            assertThat(shown).hasCount(1);
            page.locator("input[name=words]").fill("");
            page.locator("select[name=team]").selectOption("");
            page.locator("select[name=state]").selectOption("");
            assertThat(shown).hasCount(all);
            assertThat(page).hasURL(site.address() + "actions/");
            visit.complainsOfNothing("the register");
        }
    }

    @Test
    void choosesActionsWithoutJavaScript() {
        try (Visit visit = visit(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = visit.page();
            page.navigate(site.address());
            page.locator("nav >> text=Actions").click();
            assertThat(page.locator("[data-choose]")).isHidden();
            page.locator(".choose >> text=overdue").click();
            assertThat(page.locator("h1")).hasText("Overdue actions");
            page.locator(".choose >> text=Platform").click();
            assertThat(page.locator("h1")).hasText("Actions of Platform");
            page.locator(".choose >> text=decided again and again").click();
            assertThat(page.locator(".action-title").first()).isVisible();
            visit.complainsOfNothing("the pages of the register");
        }
    }

    private static Locator hits(Page page) {
        return page.locator(".search-hits .hit");
    }
}
