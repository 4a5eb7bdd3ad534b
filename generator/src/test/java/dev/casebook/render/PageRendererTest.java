package dev.casebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.view.PageView;
import dev.casebook.view.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageRendererTest {
    private static final Theme THEME = Themes.shipped();
    private static final PageRenderer RENDERER = new PageRenderer(THEME);

    static Stream<Arguments> htmlPages() {
        return allPages().filter(page -> page.get()[2] instanceof PageView.HtmlPage);
    }

    static Stream<Arguments> allPages() {
        SampleViews samples = new SampleViews(THEME);
        return Stream.of(Map.entry("rich", samples.rich()), Map.entry("poor", samples.poor()))
                .flatMap(archive -> archive.getValue().entrySet().stream()
                        .map(page -> Arguments.of(archive.getKey(), page.getKey(), page.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("htmlPages")
    void writesWellFormedHtmlWithOneHeadingAndNoIdTwice(String archive, String path, PageView page) throws Exception {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document document = Jsoup.parse(render(page), "https://site.example/", parser);

        assertThat(parser.getErrors()).as("parse errors").isEmpty();
        assertThat(document.select("h1")).hasSize(1);
        assertThat(document.select("main")).hasSize(1);
        assertThat(document.select("html").attr("lang")).isEqualTo("en");
        assertThat(document.title()).isNotBlank();
        assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("htmlPages")
    void needsNothingThatAStrictContentSecurityPolicyForbids(String archive, String path, PageView page)
            throws Exception {
        Document document = Jsoup.parse(render(page));

        assertThat(document.select("script:not([src]), style, iframe, object, embed, base"))
                .isEmpty();
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).isNotEqualTo("style").doesNotStartWith("on");
            }
        }
        assertThat(document.select("script[src^=http], link[rel=stylesheet][href^=http], img[src^=http]"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("htmlPages")
    void linksWithinTheSiteByRelativeAddressesThatLeadSomewhere(String archive, String path, PageView page)
            throws Exception {
        Document document = Jsoup.parse(render(page));
        Set<String> known = addresses(archive);
        boolean anywhere = path.equals("404.html");

        for (String href : linked(document)) {
            if (href.startsWith("#")) {
                assertThat(document.getElementById(href.substring(1))).as(href).isNotNull();
            } else if (!href.startsWith("https://")) {
                assertThat(href).satisfies(it -> assertThat(it.startsWith("/")).isEqualTo(anywhere));
                assertThat(known).as("%s on %s", href, path).contains(resolve(path, href));
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("htmlPages")
    void leavesNothingEmptyStanding(String archive, String path, PageView page) throws Exception {
        Document document = Jsoup.parse(render(page));

        for (Element element :
                document.select("li, dt, dd, p, h1, h2, h3, ul, ol, dl, nav, section, figure, time, a, header")) {
            assertThat(element.hasText()).as(element.outerHtml()).isTrue();
        }
        assertThat(document.select("meta[content=''], [href=''], [datetime='']"))
                .isEmpty();
        assertThat(document.text().toLowerCase(Locale.ROOT)).doesNotContain("unknown", "null", "n/a");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("allPages")
    void writesTheSameUnderAnyLocale(String archive, String path, PageView page) throws Exception {
        String first = render(page);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            assertThat(render(new PageRenderer(THEME), page)).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(first).doesNotContain("\r").endsWith("\n");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("allPages")
    void writesWellFormedXmlForMachines(String archive, String path, PageView page) throws Exception {
        if (page instanceof PageView.XmlFile) {
            assertThat(Xml.rootOf(render(page))).isIn("feed", "urlset");
        }
    }

    @Test
    void marksWhatWasInferredAndExplainsTheMark() throws Exception {
        Document inferred = Jsoup.parse(render(poor("postmortems/grafana/index.html")));
        Document stated = Jsoup.parse(render(poor("postmortems/addresses/index.html")));

        assertThat(inferred.select(".call-number .inferred")).hasSize(1);
        assertThat(inferred.select(".legend")).hasSize(1);
        assertThat(stated.select(".inferred, .legend, .glance")).isEmpty();
    }

    @Test
    void drawsNoChartOfOneBar() throws Exception {
        assertThat(Jsoup.parse(render(poor("index.html"))).select("svg.bar")).isEmpty();
        assertThat(Jsoup.parse(render(poor("years/index.html"))).select("svg.bar"))
                .isEmpty();
    }

    @Test
    void drawsAllGroupsOfAnIndexOnOneScale() throws Exception {
        PageView page = new SampleViews(THEME).rich("failure-modes/index.html");

        List<String> widths = Jsoup.parse(render(page)).select(".bar-fill").eachAttr("width");

        assertThat(widths).containsExactly("100", "25", "25", "75", "25", "25");
    }

    @Test
    void showsTheEndOfAVeryLongListByTitlesAndDatesAlone() throws Exception {
        PageView.Listing year = (PageView.Listing) poor("years/2018/index.html");
        Part.Entry one = year.chapters().getFirst().entries().getFirst();
        PageView.Listing full = new PageView.Listing(
                year.frame(),
                year.kicker(),
                year.title(),
                year.intro(),
                year.share(),
                year.rates(),
                List.of(new Part.Chapter("", Collections.nCopies(202, one))),
                year.rankings(),
                year.previous(),
                year.next());

        Document page = Jsoup.parse(render(full));

        assertThat(page.select(".entries:not(.brief) > .entry")).hasSize(200);
        assertThat(page.select(".more").text()).isEqualTo("and 2 more");
        assertThat(page.select(".brief > li").eachText())
                .hasSize(2)
                .containsOnly(one.date().text() + " " + one.link().text());
        assertThat(page.select(".brief a").attr("href"))
                .isEqualTo(page.select(".entry a").attr("href"));
    }

    private static PageView poor(String path) {
        return new SampleViews(THEME).poor(path);
    }

    private static List<String> linked(Document document) {
        List<String> all = new ArrayList<>(document.select("a[href]").eachAttr("href"));
        all.addAll(document.select("form[action]").eachAttr("action"));
        all.addAll(document.select("link[rel=stylesheet], link[rel=icon], link[rel=alternate]")
                .eachAttr("href"));
        all.addAll(document.select("script[src]").eachAttr("src"));
        return all;
    }

    private static String render(PageView page) throws ThemeException {
        return render(RENDERER, page);
    }

    private static String render(PageRenderer renderer, PageView page) throws ThemeException {
        return new String(renderer.render(page), StandardCharsets.UTF_8);
    }

    private static Set<String> addresses(String archive) {
        SampleViews samples = new SampleViews(THEME);
        Map<String, PageView> pages = new TreeMap<>(archive.equals("rich") ? samples.rich() : samples.poor());
        Set<String> known =
                new HashSet<>(ThemeAssets.of(THEME, new byte[0]).files().keySet());
        known.addAll(List.of("actions/actions.csv", "actions/due.ics"));
        pages.keySet().forEach(path -> known.add(path.replaceFirst("(^|/)index\\.html$", "$1")));
        pages.keySet().stream()
                .filter(path -> path.startsWith("postmortems/"))
                .forEach(path -> known.addAll(List.of(path.replace(".html", ".md"), path.replace(".html", ".json"))));
        return known;
    }

    private static String resolve(String from, String href) {
        String path = java.net
                .URI
                .create("https://site.example/" + from)
                .resolve(href)
                .getPath();
        return path.substring(1);
    }
}
