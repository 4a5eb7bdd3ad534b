package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.parse.Pictures;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an author writes, the page holds no script, no handler, no style and no address that runs something. */
class HtmlSafetyTest {
    private static final Set<String> FORBIDDEN = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "svg",
            "math",
            "link",
            "meta",
            "base",
            "template",
            "noscript",
            "textarea",
            "select",
            "video",
            "audio",
            "frame",
            "frameset",
            "applet",
            "title");
    private static final List<String> PIECES = List.of(
            "<script>",
            "</script>",
            "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">",
            "</a>",
            "<style>",
            "</style>",
            "<svg onload=alert(1)>",
            "<div style=\"x\">",
            "</div>",
            "<details ontoggle=a>",
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "[a](javascript:x)",
            "[a](data:text/html,x)",
            "![a](vbscript:x)",
            "<javascript:alert(1)>",
            "[[",
            "]]",
            "|",
            "\n",
            "\n\n",
            "    ",
            "> ",
            "- ",
            "1. ",
            "# ",
            "```",
            "`",
            "*",
            "**",
            "_",
            "&lt;",
            "&#0;",
            "\"",
            "'",
            ">",
            "<",
            "=",
            "{#x onclick=a}",
            "{.a}",
            "[x]: javascript:y\n",
            "[x]",
            "&#106;avascript:",
            "\u0000",
            "\u202E",
            "😀",
            "a",
            " ",
            "onclick=",
            "<a b='",
            "<b",
            "/>",
            "[^1]",
            "[^1]: x\n",
            "https://x.example/\"onclick=a",
            ": x\n",
            "<IFRAME SRC=x>",
            "</");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "x <script>alert(1)</script> y",
                "<img src=x onerror=alert(1)>",
                "<IMG SRC=\"javascript:alert(1)\">",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<a href=' &#1; javascript:alert(1)'>x</a>",
                "<a href=\"&#x6A;avascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\\script:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x][r]\n\n[r]: vbscript:x",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<div style=\"background:url(javascript:x)\" onclick=\"a\">x</div>",
                "<form action=javascript:x><input autofocus onfocus=a></form>",
                "<details open ontoggle=alert(1)>x",
                "# x {#a\" onclick=b}",
                "# x {#a onclick=b}",
                "```\"><script>\nx\n```",
                "```js onload=x\n</code><script>\n```",
                "[[\"><script>]]",
                "https://x.example/\"><script>alert(1)</script>",
                "<base href=//evil.example>",
                "<meta http-equiv=refresh content=0>",
                "<a href=\"https://a.example\" target=_blank onclick=x style=y class=z id=w>x</a>",
                "<textarea></p><script>alert(1)</script>",
                "<!--><script>alert(1)</script>-->",
                "<p/onclick=x>y",
                "<scr<script>ipt>alert(1)</scr</script>ipt>"
            })
    void neutralisesWhatWouldRun(String markdown) {
        assertSafe(Pictures.html(markdown), markdown);
        assertSafe(Pictures.html("a.mdx", markdown), markdown);
    }

    @Test
    void neutralisesEveryMixtureOfHostilePieces() {
        long seed = Long.getLong("tests.seed", 20261121L);
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            StringBuilder markdown = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                markdown.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertSafe(Pictures.html(markdown.toString()), "seed " + seed + ", round " + round + ": " + markdown);
        }
    }

    private static void assertSafe(String html, String source) {
        Parser parser = Parser.htmlParser().setTrackErrors(50);
        Document page = Jsoup.parse("<body><main id=frame>" + html + "</main></body>", parser);
        for (Element element : page.body().getAllElements()) {
            assertThat(FORBIDDEN).as(source).doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String value =
                        attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
                assertThat(name)
                        .as(source)
                        .doesNotStartWith("on")
                        .isNotEqualTo("style")
                        .isNotEqualTo("srcdoc");
                if (name.equals("href") || name.equals("src")) {
                    assertThat(value)
                            .as(source)
                            .doesNotStartWith("javascript:")
                            .doesNotStartWith("data:")
                            .doesNotStartWith("vbscript:");
                }
            }
        }
        assertThat(page.body().children())
                .as("nothing escapes its frame: " + source)
                .hasSize(1);
        ParseErrorList errors = parser.getErrors();
        assertThat(errors.stream()
                        .map(Object::toString)
                        .filter(e -> e.contains("EOF") || e.contains("Unexpected EndTag token [</main>]")))
                .as(source)
                .isEmpty();
    }
}
