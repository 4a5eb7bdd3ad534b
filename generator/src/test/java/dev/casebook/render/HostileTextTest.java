package dev.casebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.view.Frame;
import dev.casebook.view.PageView;
import dev.casebook.view.Part;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Every text that reaches a page may have been written by somebody who wishes the reader ill. */
class HostileTextTest {
    private static final List<String> ATTACKS = List.of(
            "\"><script>alert(1)</script>",
            "'><img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "javascript:alert(1)",
            " \u0001JavaScript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "//evil.example/",
            "</title></style></textarea><script>alert(1)</script>",
            "--><script>alert(1)</script><!--",
            "]]><script>alert(1)</script>",
            "${7 * 7} #{7 * 7} <#include \"x\"> [=7 * 7]",
            "&lt;script&gt; &amp; \u0000 \u001b \ud800 \uffff \u202e");

    private final long seed = Long.getLong("tests.seed", new Random(System.nanoTime()).nextLong());
    private final Random random = new Random(seed);
    private final Theme theme = Themes.shipped();
    private final PageRenderer renderer = new PageRenderer(theme);

    @Test
    void staysTextInEveryFieldOfEveryPage() throws Exception {
        for (int round = 0; round < 10; round++) {
            for (Map.Entry<String, PageView> page :
                    new SampleViews(theme).rich().entrySet()) {
                PageView hostile = (PageView) poisoned(page.getValue());
                String text = new String(renderer.render(hostile), StandardCharsets.UTF_8);
                String where = page.getKey() + ", -Dtests.seed=" + seed;
                if (hostile instanceof PageView.XmlFile) {
                    assertThat(Xml.rootOf(text)).as(where).isIn("feed", "urlset");
                } else {
                    assertHarmless(Jsoup.parse(text), where);
                }
            }
        }
    }

    private static void assertHarmless(Document document, String where) {
        assertThat(document.select("script"))
                .as(where)
                .hasSizeBetween(1, 2)
                .allMatch(script -> script.attr("src").contains("assets/"));
        assertThat(document.select("img, style, iframe")).as(where).isEmpty();
        assertThat(document.text()).as(where).doesNotContain("49");
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(where).doesNotStartWith("on");
            }
        }
        for (String href : document.select("main a, footer a, nav a").eachAttr("href")) {
            assertThat(href.strip().toLowerCase(java.util.Locale.ROOT))
                    .as(where)
                    .doesNotMatch("^[^a-z0-9./]*(javascript|data):.*");
        }
    }

    private Object poisoned(Object value) throws ReflectiveOperationException {
        return switch (value) {
            case Part.Html html -> new Part.Html("<p>safe</p>");
            case Frame frame -> rebuilt(frame);
            case Record view -> rebuilt(view);
            case List<?> list -> {
                Object[] items = new Object[list.size()];
                for (int at = 0; at < items.length; at++) {
                    items[at] = poisoned(list.get(at));
                }
                yield Arrays.asList(items);
            }
            case String text -> ATTACKS.get(random.nextInt(ATTACKS.size()));
            default -> value;
        };
    }

    private Object rebuilt(Record view) throws ReflectiveOperationException {
        RecordComponent[] components = view.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int at = 0; at < components.length; at++) {
            String name = components[at].getName();
            Object value = components[at].getAccessor().invoke(view);
            types[at] = components[at].getType();
            values[at] = isOurs(view, name) ? value : poisoned(value);
        }
        try {
            return view.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new AssertionError("seed " + seed, refused);
        }
    }

    /** What the site itself decides, never an author: where the page stands, and the theme's own files. */
    private static boolean isOurs(Record view, String name) {
        return (view instanceof Frame && name.equals("root"))
                || view instanceof Frame.Assets
                || view instanceof Frame.Search
                || (view instanceof Part.State && name.equals("key"));
    }
}
