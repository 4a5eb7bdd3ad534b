package dev.casebook.render;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.casebook.search.conformance.Chromium;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search as people use it, by keyboard, in a browser, under a strict policy; a stub stands in for the engine. */
class SearchUiIT {
    private static final String SITE = "https://casebook.example/";
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; require-trusted-types-for 'script'";
    private static final String STUB = """
            const parts = [{text: "<img src=x> the ", match: false}, {text: "reconciler", match: true}];
            const hit = (title, anchor, more = []) => ({
              url: "postmortems/dns/", title, date: "2024-11-08", severity: "SEV-2", kind: "near-miss",
              services: ["edge"], failureModes: ["DNS failure"], score: 1, words: ["reconciler"],
              titleParts: [{text: title, match: false}],
              excerpts: [{parts, anchor, heading: anchor ? "Root cause" : ""}, ...more],
            });
            const timeline = {parts, anchor: "timeline", heading: "Timeline"};
            const answer = (hits, total, more) =>
              ({hits, total, words: ["reconciler"], ignored: [], changes: [], unknown: [], telling: [], ...more});
            const asked = globalThis.asked = [];
            let failed = false;
            async function openSearch({rootUrl}) {
              if (!rootUrl.endsWith("/search/root.cbx")) throw new Error(rootUrl);
              return {
                documents: location.hash ? 30000 : 27,
                async query(text, {limit, typing}) {
                  asked.push([text, limit, typing].join());
                  if (text.startsWith("slow")) await new Promise((done) => (globalThis.release = done));
                  if (text.startsWith("late")) return null;
                  if (text.includes("broken") && !failed) {
                    failed = true;
                    throw Object.assign(new Error(text), {code: text.split(" ")[1]});
                  }
                  if (text.includes("nothing")) {
                    return answer([], 0, {unknown: [{word: "nothing", others: ["noting", "thing"]}]});
                  }
                  if (text.includes("many")) {
                    return answer(Array.from({length: Math.min(limit, 40)}, (_, at) => hit("Hit " + at)), 40);
                  }
                  return answer([hit("First", "root-cause", [timeline]), hit("Second")], 27, {
                    words: text.includes("budget") ? ["reconciler", "budget"] : ["reconciler"],
                    ignored: text.includes("the ") ? ["the"] : [],
                    changes: text.includes("recon ") ? [{reason: "corrected", word: "recon", others: ["reconciler"]}] : [],
                  });
                },
                async similar(text) {
                  asked.push("similar " + text);
                  return answer([hit("Alike")], 1, {words: [], telling: ["NXDOMAIN", "edge"]});
                },
                async facets(text) {
                  asked.push("facets " + text);
                  const values = Array.from({length: 9}, (_, at) => ({id: "mode-" + at, name: "Mode " + at, count: 9 - at}));
                  return [
                    {field: "service", values: [{id: "edge", name: "Edge proxy", count: text.length}]},
                    {field: "failure-mode", values},
                    {field: "team", title: "Team", values: []},
                  ];
                },
              };
            }
            """;

    private static final String PASTE = """
            (field, text) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text", text);
              field.dispatchEvent(new ClipboardEvent("paste", {clipboardData, cancelable: true}));
            }""";
    private static final String DROP = """
            (main, text) => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([text], "alert.log"));
              const drop = new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true});
              main.querySelector("input").dispatchEvent(drop);
            }""";

    private static final Map<String, byte[]> FILES = new TreeMap<>();
    private static final Chromium CHROMIUM = Chromium.start();

    private final List<String> complaints = new ArrayList<>();
    private final BrowserContext context = CHROMIUM.browser().newContext();
    private final Page page = context.newPage();

    @BeforeAll
    static void renderTheSite() throws Exception {
        Theme theme = Themes.shipped();
        byte[] client = STUB.getBytes(StandardCharsets.UTF_8);
        FILES.putAll(ThemeAssets.of(theme, client).files());
        FILES.put("search/root.cbx", new byte[0]);
        FILES.put("assets/search/search-worker.js.gz", new byte[0]);
        for (var view : new SampleViews(theme, client).rich().entrySet()) {
            FILES.put(view.getKey(), new PageRenderer(theme).render(view.getValue()));
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
        // A page may still be loading: its requests must not be answered while the browser context ends.
        context.unrouteAll();
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
    void closesWithAClickBesideItButNotWithOneThatBeganInIt() {
        ask("reconciler");
        BoundingBox field = page.locator("dialog input").boundingBox();
        page.mouse().move(field.x + 60, field.y + 9);
        page.mouse().down();
        page.mouse().move(2, field.y + 9);
        page.mouse().up();
        assertThat(page.locator("dialog")).isVisible();

        BoundingBox dialog = page.locator("dialog").boundingBox();
        page.mouse().click(dialog.x + 3, dialog.y + dialog.height / 2);
        assertThat(page.locator("dialog")).isVisible();

        page.mouse().click(2, 300);
        assertThat(page.locator("dialog")).isHidden();
    }

    @Test
    void closesByAButtonThatAFingerHits() {
        page.setViewportSize(360, 640);
        page.locator("[data-search-open]").first().click();
        page.keyboard().type("reconciler");
        assertThat(hits()).hasCount(2);
        Locator close = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"));
        BoundingBox target = close.boundingBox();
        assertThat(target.width).isGreaterThanOrEqualTo(24);
        assertThat(target.height).isGreaterThanOrEqualTo(24);

        close.click();
        assertThat(page.locator("dialog")).isHidden();
        page.keyboard().press("/");
        assertThat(page.locator("dialog input")).hasValue("reconciler");
    }

    /** 320 by 224 is a desk's window of 1280 by 896 at 400 %. */
    @ParameterizedTest
    @CsvSource({"320,640", "320,224"})
    void keepsItsPartsApartInASmallWindow(int width, int height) {
        page.setViewportSize(width, height);
        ask("reconciler");
        assertThat(hits()).hasCount(2);
        BoundingBox close = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close"))
                .boundingBox();
        BoundingBox status = page.locator("dialog .search-status").boundingBox();
        assertThat(status.y).isGreaterThanOrEqualTo(close.y + close.height);
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
        assertThat(hits().first()).containsText("8 Nov 2024 · SEV-2 · near miss · DNS failure · edge");
        assertThat(hits().first()).containsText("<img src=x> the reconciler");
        assertThat(hits().first().locator("mark")).hasText("reconciler");
        assertThat(page.locator("dialog img")).hasCount(0);
        assertThat(page.locator("dialog [data-search-output]")).hasAttribute("data-complete", "the reconciler");
    }

    @Test
    void saysWhatIsMissingAndWhichOtherSectionsMatch() {
        ask("reconciler budget");

        Locator why = page.locator("dialog .hit-why").first();
        assertThat(why).hasText("Matches: reconciler; not budget · Also in: Timeline");
        assertThat(why.locator("s")).hasText("budget");
        why.locator("a").click();
        page.waitForURL(SITE + "postmortems/dns/#timeline");
    }

    @Test
    void saysWhichWordsItCorrected() {
        ask("recon storm");

        assertThat(page.locator("dialog [role=status]"))
                .hasText("27 postmortems, the best 2 shown. Showing results for “reconciler” instead of “recon”.");
    }

    @Test
    void movesThroughHitsByArrowKeysAndBackToTheWords() {
        ask("reconciler");

        page.keyboard().press("ArrowDown");
        assertThat(hits().first()).isFocused();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(hits().last()).isFocused();
        page.keyboard().press("Home");
        assertThat(hits().first()).isFocused();
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

        assertThat(page.locator("dialog .choices button").first()).hasText("reconciler");
        page.locator("dialog .forget").click();
        assertThat(page.locator("dialog .choices button")).hasCount(0);
    }

    @Test
    void keepsTheWordsInTheSearchPagesAddress() {
        search("zone");
        assertThat(page.locator("input[type=search]")).hasValue("zone");
        assertThat(page.locator(".hit")).hasCount(2);
        assertThat(page.locator("[data-search-browse]")).isHidden();

        page.locator("input[type=search]").fill("nothing here");
        assertThat(page.locator("[data-search-browse]")).isVisible();
        assertThat(page).hasURL(SITE + "search/?q=nothing%20here");
        page.keyboard().press("Enter");
        page.locator("input[type=search]").fill("clo");
        page.locator("input[type=search]").fill("clock");
        assertThat(page).hasURL(SITE + "search/?q=clock");
        page.goBack();
        assertThat(page.locator("input[type=search]")).hasValue("nothing here");
        assertThat(page.locator("[data-complete='nothing here']")).hasCount(1);
        page.goBack();
        assertThat(page.locator("input[type=search]")).hasValue("zone");
    }

    @Test
    void saysWhileTypingThatTheLastWordMayGoOn() {
        search("zone");
        page.locator("input[type=search]").fill("zone f");
        complete("zone f");
        page.keyboard().press("Enter");
        complete("zone f");

        assertThat(asked()).contains("zone,10,false", "zone f,10,true", "zone f,10,false");
    }

    @Test
    void looksForOneLetterOnlyWhenItIsWhole() {
        page.navigate(SITE + "search/");
        page.locator("input[type=search]").fill("z");
        page.waitForTimeout(50);
        assertThat(page.locator("[role=status]")).isEmpty();
        assertThat(asked()).isEmpty();
        page.keyboard().press("Enter");
        complete("z");

        assertThat(asked()).contains("z,10,false");
    }

    @Test
    void keepsTheHitsUntilTheNextOnesAreHereAndPassesOverOldAnswers() {
        search("zone");
        page.locator("input[type=search]").fill("slow nothing");
        assertThat(page.locator("[data-complete]")).hasCount(0);
        assertThat(page.locator(".hit")).hasCount(2);
        page.locator("input[type=search]").fill("many");
        complete("many");
        page.evaluate("release()");
        page.waitForTimeout(50);

        assertThat(page.locator(".hit")).hasCount(10);
        page.locator("input[type=search]").fill("late");
        page.waitForTimeout(50);
        assertThat(page.locator(".hit")).hasCount(10);
    }

    @Test
    void showsMoreAndStaysThereAfterAVisitToAHit() {
        search("many");
        page.locator(".search-more").click();
        assertThat(page.locator(".hit")).hasCount(30);
        assertThat(page.locator(".search-more")).isFocused();
        page.locator(".hit").nth(25).scrollIntoViewIfNeeded();
        Object top = page.evaluate("Math.round(scrollY)");
        page.locator(".hit").nth(25).click();
        page.waitForURL(Pattern.compile(".*/postmortems/dns/.*"));
        page.goBack();
        assertThat(page.locator(".hit")).hasCount(30);
        page.waitForFunction("top => top > 0 && Math.abs(scrollY - top) < 2", top);

        page.locator(".search-more").press("Enter");
        assertThat(page.locator(".hit")).hasCount(40);
        assertThat(page.locator(".hit").nth(30)).isFocused();
    }

    @Test
    void narrowsByFacetsThatStandInTheWords() {
        search("zone");
        Locator edge = page.locator("[data-search-facets] label", new Page.LocatorOptions().setHasText("Edge proxy"));
        assertThat(edge).hasText("Edge proxy4");
        assertThat(page.locator("fieldset:visible")).hasCount(2);
        assertThat(page.locator("fieldset li:visible")).hasCount(7);
        page.getByText("All 9").click();
        assertThat(page.locator("fieldset li:visible")).hasCount(10);

        edge.locator("input").check();
        page.getByLabel("Mode 1").check();
        assertThat(page).hasURL(SITE + "search/?q=zone%20service%3Aedge%20failure-mode%3Amode-1");
        assertThat(page.getByLabel("Mode 1")).isFocused();
        assertThat(page.locator("summary").nth(1)).hasText("Narrow down (2)");
        edge.locator("input").uncheck();
        assertThat(page.locator("input[type=search]")).hasValue("zone failure-mode:mode-1 ");
        page.goBack();
        page.goBack();
        assertThat(page.locator("input[type=search]")).hasValue("zone service:edge");
        assertThat(edge.locator("input")).isChecked();
        assertThat(page.getByLabel("Mode 1")).not().isChecked();
        assertThat(edge).hasText("Edge proxy17");
        assertThat(edge.locator("input")).isFocused();
    }

    @Test
    void narrowsTheOutputOfAProgramByFiltersBehindIt() {
        search("[error] \"zone service:edge failed");
        Locator edge = page.getByLabel("Edge proxy");
        assertThat(edge).isVisible();
        assertThat(edge).not().isChecked();

        page.getByLabel("Mode 1").check();
        assertThat(page.locator("input[type=search]"))
                .hasValue("[error] \"zone service:edge failed failure-mode:mode-1 ");
        assertThat(page.locator("summary").nth(1)).hasText("Narrow down (1)");
        assertThat(page.getByLabel("Mode 1")).isChecked();
        page.getByLabel("Mode 1").uncheck();
        assertThat(page.locator("input[type=search]")).hasValue("[error] \"zone service:edge failed ");
    }

    @Test
    void countsALargeArchivesFacetsOnlyWhenAskedTo() {
        page.navigate(SITE + "search/?q=zone#large");
        complete("zone");
        page.waitForTimeout(50);
        assertThat(asked()).noneMatch(it -> it.startsWith("facets"));

        page.getByText("Narrow down").click();
        assertThat(page.getByLabel("Edge proxy")).isVisible();
        assertThat(asked()).contains("facets zone");
    }

    @Test
    void saysWhatToLoosenAndDoesIt() {
        search("nothing \"of the\" -kind service:edge AND more");

        Locator choices = page.locator(".search-notes button");
        assertThat(choices).hasText(new String[] {
            "noting",
            "thing",
            "\"of the\" as single words",
            "Allow kind",
            "Remove service:edge",
            "Any word instead of all"
        });
        choices.nth(4).click();
        assertThat(page.locator("input[type=search]")).hasValue("nothing \"of the\" -kind AND more");
        assertThat(page.locator("input[type=search]")).isFocused();
        choices.nth(3).click();
        choices.nth(2).click();
        assertThat(page.locator("input[type=search]")).hasValue("nothing of the AND more");
        choices.first().click();
        assertThat(page.locator("input[type=search]")).hasValue("noting of the AND more");
        assertThat(page.locator(".hit")).hasCount(2);
    }

    @Test
    void doesNotSayThatAHitLacksAPhrase() {
        search("zone \"budget\"");

        assertThat(page.locator(".hit")).hasCount(2);
        assertThat(page.locator(".hit-why s")).hasCount(0);
    }

    @Test
    void offersNothingToLoosenThatLeavesNothingToSearchFor() {
        search("-nothing");
        page.waitForTimeout(50);

        assertThat(page.locator(".search-notes button")).hasText(new String[] {"noting", "thing"});
    }

    @Test
    void keepsAnAlertOnAStepWithinThePage() {
        search("zone");
        page.getByText("Paste an alert").click();
        page.locator("textarea").fill("NXDOMAIN\n  at edge");
        assertThat(page.locator("[role=status]")).hasText("1 similar postmortem.");
        page.locator(".skip").press("Enter");
        assertThat(page).hasURL(SITE + "search/#_main");
        page.waitForTimeout(50);

        assertThat(page.locator("textarea")).hasValue("NXDOMAIN\n  at edge");
        assertThat(page.locator(".hit")).hasCount(1);
    }

    @Test
    void hasAPastedAlertAgainAfterAVisitToAHit() {
        page.navigate(SITE);
        page.keyboard().press("/");
        page.locator("dialog input").evaluate(PASTE, "NXDOMAIN\n  at edge");
        hits().click();
        page.waitForURL(SITE + "postmortems/dns/");
        page.goBack();
        page.reload();
        page.keyboard().press("/");

        assertThat(page.locator("dialog textarea")).hasValue("NXDOMAIN\n  at edge");
        assertThat(hits()).hasCount(1);
    }

    @Test
    void findsWhatIsLikeAPastedAlert() {
        search("zone");
        page.getByText("Paste an alert").click();
        assertThat(page.locator("textarea")).isFocused();
        page.locator("textarea").fill("NXDOMAIN\n  at edge");

        assertThat(page.locator("[role=status]")).hasText("1 similar postmortem.");
        assertThat(page.locator(".telling li")).hasText(new String[] {"NXDOMAIN", "edge"});
        assertThat(page.locator(".hit-why")).hasText("Matches: reconciler");
        assertThat(page).hasURL(SITE + "search/");
        assertThat(page.locator("[data-search-facets]")).isHidden();
        page.reload();
        assertThat(page.locator("textarea")).hasValue("NXDOMAIN\n  at edge");
        assertThat(page.locator("textarea")).isFocused();
        assertThat(page.locator(".hit")).hasCount(1);
        page.goBack();
        assertThat(page.locator("input[type=search]")).hasValue("zone");
        assertThat(page.locator("textarea")).isHidden();
    }

    @Test
    void takesManyPastedLinesForAnAlert() {
        page.keyboard().press("/");
        page.locator("dialog input").evaluate(PASTE, "NXDOMAIN\n  at edge\n");

        assertThat(page.locator("dialog textarea")).hasValue("NXDOMAIN\n  at edge");
        assertThat(page.locator("dialog textarea")).isFocused();
        assertThat(hits())
                .hasText("Alike8 Nov 2024 · SEV-2 · near miss · DNS failure · edge<img src=x> the reconciler");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).isHidden();
    }

    @ParameterizedTest
    @MethodSource("linesThatAreAlerts")
    void takesALineOfJsonAndWhatTheFieldCannotHoldForAnAlert(String line) {
        search("zone");
        page.locator("input[type=search]").evaluate(PASTE, line);

        assertThat(page.locator("textarea")).hasValue(line);
        assertThat(page.locator(".hit")).hasCount(1);
        assertThat(page).hasURL(SITE + "search/");
    }

    static List<String> linesThatAreAlerts() {
        return List.of(
                "{\"status\": \"firing\"}",
                "[ { \"alertname\": \"Lag\" } ]",
                "lag ".repeat(1_001).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind: Pod", "[error] zone {edge}", "GET /{id} 503"})
    void leavesAnyOtherLineToTheField(String line) {
        page.keyboard().press("/");
        page.locator("dialog input").evaluate(PASTE, line);

        assertThat(page.locator("dialog input")).isVisible();
        assertThat(page.locator("dialog textarea")).isHidden();
    }

    @Test
    void takesAFileThatIsDroppedUpToItsFirst64KB() {
        search("zone");
        page.locator("main").evaluate(DROP, "edge ".repeat(20_000));

        assertThat(page.locator("[role=status]")).hasText("1 similar postmortem. Only the first 64 KB count.");
        assertThat(page.locator("textarea").inputValue()).hasSize(65_536);
    }

    @Test
    void triesAgainAfterAFailure() {
        search("broken corrupt");
        assertThat(page.locator("[role=status]")).hasText("The search index arrived damaged.");
        assertThat(page.locator("[data-complete]")).hasCount(0);

        page.getByText("Try again").click();
        assertThat(page.locator(".hit")).hasCount(2);
    }

    @Test
    void reloadsAPageThatDoesNotFitTheSite() {
        search("broken too-new");
        assertThat(page.locator("[role=status]")).hasText("This page is older or newer than the published site.");
        page.evaluate("window.before = true");

        page.getByText("Reload").click();
        page.waitForFunction("!window.before");
    }

    @Test
    void explainsTheQueryLanguage() {
        page.keyboard().press("/");
        page.getByText("Search tips").click();
        page.waitForURL(SITE + "search/#_tips");

        assertThat(page.locator("#_tips")).isVisible();
        assertThat(page.locator("#_tips")).containsText("failure-mode:");
    }

    @Test
    void leadsFromTheHomePagesFieldToTheSearchPage() {
        page.navigate(SITE);
        page.locator("#_home-search").fill("many");
        assertThat(page.locator("main .hit")).hasCount(5);
        page.locator("main .search-more").click();
        page.waitForURL(SITE + "search/?q=many");
    }

    @Test
    void fetchesEngineAndFirstFileAhead() {
        search("zone");

        List<String> ahead = List.of("../search/root.cbx", "../assets/search/search-worker.js.gz");
        assertThat(page.locator("link[rel=preload]")).hasCount(ahead.size());
        for (int i = 0; i < ahead.size(); i++) {
            assertThat(page.locator("link[rel=preload]").nth(i)).hasAttribute("href", ahead.get(i));
        }
    }

    private void ask(String words) {
        page.keyboard().press("/");
        page.keyboard().type(words);
        assertThat(page.locator("dialog [data-search-output]")).hasAttribute("data-complete", words);
    }

    /** Opens the search page with these words in its address. */
    private void search(String words) {
        page.navigate(SITE + "search/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(page.locator("[role=status]")).not().isEmpty();
    }

    private void complete(String words) {
        assertThat(page.locator("[data-search-output]")).hasAttribute("data-complete", words);
    }

    /** What the stub was asked so far. */
    private List<String> asked() {
        return ((List<?>) page.evaluate("asked")).stream().map(String::valueOf).toList();
    }

    private Locator hits() {
        return page.locator("dialog .hit");
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
