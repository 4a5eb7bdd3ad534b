package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.markdown.MarkdownDocument;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text throws, none keeps the parser busy, and no locale changes what is read. */
class RobustnessTest {
    private static final String YAML_FIXTURE = """
            \uFEFF---
            title: "Checkout: 😀"
            tags: [a, 'b c', {d: e}]
            base: &x {y: |
              block
              text
            }
            odd: [z] w
            ---
            # T {#id}
            **Date:** 2024-01-02

            ## Timeline (UTC)
            - 09:14 - **down** [[INC-1|x]] <kbd>a</kbd>
            - Jan 5, 2024 10:00 up[^1] `code` <br> https://x.example/a_(b).

            > [!NOTE]
            > quote

            a | b
            --|:-:
            c\\|d | ![i](j "k"){.l}

            ```sh
            echo "$x" # y
            ```
            Term
            : Def

            <details><summary>m</summary>

            - [x] n

            </details>

            [^1]: note &amp; more
            """;
    private static final String TOML_FIXTURE = """
            +++
            title = "a \\u00fc"
            x.y = [1, 'z', { q = \"""r\""" }]
            [extra]
            day = 2024-01-02T03:04:05Z
            +++
            body
            """;
    private static final List<String> ALPHABET = List.of(
            "\n",
            "\n\n",
            " ",
            "    ",
            "\t",
            "-",
            "- ",
            "* ",
            "1. ",
            "> ",
            "#",
            "# ",
            "`",
            "```",
            "~~~\n",
            "*",
            "**",
            "_",
            "~~",
            "[",
            "]",
            "](",
            "[[",
            "]]",
            "[^1]",
            "]:",
            "(",
            ")",
            "!",
            "<",
            ">",
            "<a ",
            "</",
            "<!--",
            "-->",
            "&",
            ";",
            "|",
            "---",
            "+++",
            ":",
            ": ",
            "=",
            "{",
            "}",
            "{#",
            "\\",
            "'",
            "\"",
            "09:14 ",
            "2024-01-02",
            "http://",
            "www.a",
            "a",
            "é",
            "😀",
            "\uD83D",
            "\u0000",
            "\r",
            "\r\n",
            "\u2028",
            "Timeline",
            "**Key:** ",
            "key: ",
            "%>",
            "<%",
            "import ",
            "%%",
            "{{< figure src=a >}}",
            "{{< ",
            ">}}",
            "{% raw %}",
            "{% endraw %}",
            "{% comment %}",
            "{: .a}",
            "{{ a }}",
            "!!! a\n",
            ":::note\n",
            ":::\n",
            "![[",
            "a.png",
            "==",
            " ^ab",
            "[!x]-",
            "{toctree}");

    @ParameterizedTest
    @ValueSource(strings = {YAML_FIXTURE, TOML_FIXTURE})
    void readsEveryPrefixAndSuffix(String text) {
        for (int at = 0; at <= text.length(); at++) {
            read("a.md", text.substring(0, at));
            read("a.html.md.erb", text.substring(at));
            read("a.mdx", text.substring(at));
        }
    }

    @Test
    void readsEveryMixtureOfMarks() {
        long seed = Long.getLong("tests.seed", 20261121L);
        Random random = new Random(seed);
        for (int round = 0; round < 4000; round++) {
            StringBuilder text = new StringBuilder(round % 3 == 0 ? "---\n" : round % 3 == 1 ? "+++\n" : "");
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.append(ALPHABET.get(random.nextInt(ALPHABET.size())));
            }
            try {
                read(round % 2 == 0 ? "a.md" : "a.md.erb", text.toString());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round + ": " + text, e);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("floods")
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void endsSoonOnFloodsOf(String name, String text) {
        assertThat(name).isNotEmpty();
        read("a.md", text);
    }

    static Stream<Arguments> floods() {
        int n = 10_000;
        return Stream.of(
                        flood("quotes", ">".repeat(n)),
                        flood("brackets", "[".repeat(n) + "a" + "]".repeat(n)),
                        flood("open links", "[a](".repeat(n)),
                        flood("open pointy links", "[a](<b".repeat(n)),
                        flood("items in a line", "- ".repeat(n)),
                        flood("numbers in a line", "1. ".repeat(n)),
                        flood("mixed containers", "> - 1. ".repeat(n)),
                        flood("emphasis", "*a **a ".repeat(n)),
                        flood("nested emphasis", "*a ".repeat(n) + "a* ".repeat(n)),
                        flood("declarations", "a<![CDATA[".repeat(n) + "a<?".repeat(n) + "a<!A ".repeat(n)),
                        flood("tags", "<div><details><b>".repeat(n)),
                        flood("half tags", "<a b='".repeat(n)),
                        flood("definitions", "[a]: b\n".repeat(n)),
                        flood("separators", "-|-\n".repeat(n)),
                        flood("rows", "a|b\n-|-\n" + "[x](y)|z\n".repeat(n)),
                        flood("lines", "[\n".repeat(n) + "**a:** b\n".repeat(n)),
                        flood("headings", "# a\n".repeat(n * 4)),
                        flood("timeline", "## Timeline\n" + "- 09:14 a\n".repeat(n)),
                        flood("ticks", ticks()),
                        flood("nested list", nestedList()),
                        flood("foreign comments", "%%a \n\n b%% ".repeat(n) + "a %% ".repeat(n)),
                        flood("colons", ":::note\n".repeat(n) + ":::\n".repeat(n)),
                        flood("colons in quotes", "> :::note\n".repeat(n)),
                        flood("indented alerts", indentedAlerts()),
                        flood("shortcodes", "{{< a".repeat(n) + "{{< ref a >}}".repeat(n) + "{{% b %}}\n\n".repeat(n)),
                        flood(
                                "template tags",
                                "{% raw %}".repeat(n)
                                        + "{% comment %}{% highlight a %}\n".repeat(n)
                                        + "{: .a".repeat(n)),
                        flood("drawn in", "![[a".repeat(n) + "![[a.png]]".repeat(n)),
                        flood("highlights", "==a ".repeat(n) + "=".repeat(n)),
                        flood("one letter", "a".repeat(8 << 20)),
                        flood("one rule", "-".repeat(8 << 20)),
                        flood("blanks", " ".repeat(1 << 20) + "a"),
                        flood("yaml brackets", "---\na: " + "[".repeat(n) + "\n---\n"),
                        flood("yaml faults", "---\n" + "a: b: c\n".repeat(n) + "---\n"),
                        flood("toml brackets", "+++\na = " + "[".repeat(n) + "\n+++\n"))
                .map(Arguments.class::cast);
    }

    private static Arguments flood(String name, String text) {
        return Arguments.of(name, text);
    }

    private static String ticks() {
        StringBuilder ticks = new StringBuilder();
        for (int i = 1; i < 400; i++) {
            ticks.append("e").append("`".repeat(i));
        }
        return ticks.toString();
    }

    private static String indentedAlerts() {
        StringBuilder alerts = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            alerts.append("    ".repeat(i)).append("!!! a\n");
        }
        return alerts.toString();
    }

    private static String nestedList() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            list.append("  ".repeat(i)).append("- a\n");
        }
        return list.toString();
    }

    @Test
    void readsTheSameUnderEveryLocale() {
        Locale before = Locale.getDefault();
        String expected = read("a.md", YAML_FIXTURE);
        try {
            for (String tag : List.of("tr", "ar", "th-TH-u-nu-thai", "lt")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(read("a.md", YAML_FIXTURE)).isEqualTo(expected);
                assertThat(read("INFO.HTML.MD", "## TIMELINE\n\n- 09:14 I\n> [!TIP]\n> x\n"))
                        .contains("id=\"timeline\"");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Everything that can be asked of a document. */
    private static String read(String path, String text) {
        ParsedDocument document = Pictures.parse(path, text);
        String html = document.body().html(link -> new MarkdownDocument.Resolved(link.target(), link.text()), true);
        return document.frontMatter().entries().size()
                + document.facts().toString()
                + document.timeline()
                + document.body().sections()
                + document.body().title()
                + document.body().links()
                + document.body().words()
                + html;
    }
}
