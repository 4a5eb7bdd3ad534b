package dev.casebook.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.catalog.Field;
import dev.casebook.cli.ArchiveFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author writes stays text: through every key, every part of the body and every other file of the archive. */
class HostileArchiveTest {
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href");

    @TempDir
    private Path temporary;

    static List<String> attacks() {
        return List.of(
                "\"><script>alert(1)</script>",
                "'><img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "javascript:alert(1)",
                "java\tscript:alert(1)",
                "JaVaScRiPt&colon;alert(1)",
                "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
                "vbscript:msgbox(1)",
                "//evil.example/x",
                "</title></textarea></style></script><script>alert(1)</script>",
                "--><script>alert(1)</script><!--",
                "]]><script>alert(1)</script>",
                "${7*191} #{7*191} [=7*191] <#assign x=7*191>${x}",
                "{{7*191}} <%= 7*191 %>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void staysText(String attack) {
        ArchiveFixture archive = new ArchiveFixture(temporary);
        put(archive, "postmortems/2024-01-01-keys.md", "---\n" + keys(attack) + "---\nText of some length.\n");
        put(
                archive,
                "postmortems/2024-01-02-body.md",
                "---\ntitle: Body\nrecurrence_of: 2024-01-01-keys\n---\n" + body(attack));
        put(archive, "pages/about.md", "---\ntitle: " + quoted(attack) + "\n---\n" + body(attack));
        put(archive, "failure-modes/mine.md", "---\ntitle: " + quoted(attack) + "\n---\n" + body(attack));
        put(
                archive,
                "services.yaml",
                "services:\n  " + quoted(attack) + ": {name: " + quoted(attack) + ", team: " + quoted(attack)
                        + ", summary: " + quoted(attack) + ", aliases: [" + quoted(attack) + "]}\n");
        put(
                archive,
                "casebook.yaml",
                "site: {title: " + quoted(attack) + ", description: " + quoted(attack) + ", language: " + quoted(attack)
                        + ", edit_url: " + quoted(attack + "{path}") + "}\n");

        ArchiveFixture.Run built = archive.build("--drafts", "--base-url", "https://casebook.example/");
        assertThat(built.code()).as(built.toString()).isIn(0, 1);
        assertThat(built.out() + built.err()).doesNotContain("Exception");
        assertThat(archive.site().keySet())
                .contains("postmortems/keys/index.html", "postmortems/2024-01-02-body/index.html");
        archive.site().forEach((path, bytes) -> {
            if (path.endsWith(".html")) {
                assertHarmless(path, Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
    }

    private static void put(ArchiveFixture archive, String path, String text) {
        archive.with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Every key there is, as text, as list and as mapping. */
    private static String keys(String attack) {
        StringBuilder yaml = new StringBuilder();
        for (Field field : Field.values()) {
            String value = switch (field) {
                case DRAFT, HIDDEN -> "false";
                case SERVICES,
                        TEAMS,
                        TAGS,
                        FAILURE_MODES,
                        SYMPTOMS,
                        CONTRIBUTING_FACTORS,
                        RELATED,
                        AUTHORS,
                        REVIEWERS,
                        RFCS,
                        SOURCES,
                        ALIASES,
                        WENT_WELL,
                        GOT_LUCKY,
                        SURPRISED_BY -> "[" + quoted(attack) + "]";
                case IMPACT -> "{" + quoted(attack) + ": " + quoted(attack) + "}";
                case ACTIONS ->
                    "[{title: " + quoted(attack) + ", type: " + quoted(attack) + ", owner: " + quoted(attack)
                            + ", ticket: " + quoted(attack) + ", status: declined, why_declined: " + quoted(attack)
                            + "}]";
                case SLUG -> "keys";
                default -> quoted(attack);
            };
            yaml.append(field.key()).append(": ").append(value).append('\n');
        }
        return yaml.toString();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + "\"";
    }

    private static String body(String attack) {
        return """
                # Title %1$s

                Text %1$s and [a link](<%1$s>), ![a picture](<%1$s>), <%1$s>, [[%1$s]], `%1$s`, [ref].

                [ref]: <%1$s> "%1$s"

                %1$s

                <div onclick="alert(1)" style="background:url(javascript:alert(1))">%1$s</div>

                <a href="%1$s" onmouseover='alert(1)'>x</a> <iframe src="%1$s"></iframe> <object data="%1$s"></object>
                <form action="%1$s"><input autofocus onfocus=alert(1)></form> <base href="%1$s"> <meta http-equiv=refresh content="0;%1$s">
                <math><mi xlink:href="%1$s">x</mi></math> <style>* { color: red }</style> <link rel=stylesheet href="%1$s">

                | a %1$s | b |
                | --- | --- |
                | %1$s | c |

                ```%1$s
                %1$s
                ```

                ## Heading %1$s {#x onclick=alert(1)}

                - [ ] task %1$s
                - **Severity:** %1$s
                - 2024-01-02 10:00 UTC: %1$s

                > [!NOTE]
                > %1$s

                Footnote[^1].

                [^1]: %1$s
                """.formatted(attack);
    }

    private static void assertHarmless(String path, Document page) {
        // The search page has a second, which starts the search.
        assertThat(page.select("script[src]"))
                .as(path)
                .hasSizeBetween(1, 2)
                .allMatch(script -> isOurAsset(script.attr("src")));
        assertThat(page.select("script:not([src]), style, iframe, object, embed, base, math, frame, applet, template"))
                .as(path)
                .isEmpty();
        assertThat(page.select("link[rel=stylesheet]"))
                .as(path)
                .hasSizeBetween(1, 2)
                .allMatch(link -> isOurAsset(link.attr("href")));
        assertThat(page.select("main form")).as(path).allMatch(form -> form.hasClass("search-form"));
        assertThat(page.select("meta[http-equiv]"))
                .as(path)
                .allMatch(meta -> meta.attr("content").startsWith("0; url=../"));
        assertThat(page.text()).as(path).doesNotContain("1337");
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(path).doesNotStartWith("on").isNotEqualTo("style");
                if (ADDRESSES.contains(attribute.getKey())) {
                    assertAddress(path, element, attribute.getValue());
                }
            }
        }
    }

    private static boolean isOurAsset(String address) {
        return address.replaceFirst("^(/|\\./|(\\.\\./)*)", "").startsWith("assets/");
    }

    /** As browsers read it: white space within is left out, and only web, mail and telephone addresses may lead elsewhere. */
    private static void assertAddress(String path, Element element, String written) {
        String address = written.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        assertThat(address).as(path + ": " + element).doesNotMatch("^(javascript|data|vbscript|file|blob):.*");
        if (element.is("script, link[rel=stylesheet]")) {
            assertThat(address).as(path + ": " + element).doesNotStartWith("//");
        }
    }
}
