package dev.casebook.foreign;

import static dev.casebook.parse.Pictures.html;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.Pictures;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What other tools take out before they read Markdown")
class ForeignSyntaxTest {
    private static List<String> commentsOf(String text) {
        return Pictures.parse(text).body().comments().stream()
                .map(span -> span.text())
                .toList();
    }

    private static String textOf(String text) {
        return Pictures.parse(text).body().sections().stream()
                .map(MarkdownDocument.Section::text)
                .collect(Collectors.joining("\n"));
    }

    @Nested
    @DisplayName("Obsidian's")
    class OfObsidian {
        @Test
        void commentsVanish() {
            assertThat(html("one %%secret%% two\n\n%% secret %% three\n\n%%\nsecret\n\n```\nsecret\n```\n%%\n\nfour"))
                    .isEqualTo("<p>one two</p>\n<p>three</p>\n<p>four</p>");
            assertThat(textOf("- a %% secret %%\n- %% secret %% b\n\n> %% secret %% c %%\nsecret %%"))
                    .contains("a", "b", "c")
                    .doesNotContain("secret");
        }

        @Test
        void commentsAreKnownToTheirAuthors() {
            assertThat(commentsOf("<!-- html -->\n\na %% b %% c\n\n%%\nd\n%%"))
                    .containsExactly("<!-- html -->", "%% b %%", "%%\nd\n%%");
        }

        @Test
        void commentsMoveNothing() {
            MarkdownDocument body =
                    Pictures.parse("%% x %% [a](b.md) %%y%%\n\n## T %% z %%\n").body();
            assertThat(Pictures.of(body.links().getFirst().span())).isEqualTo("""
                    %% x %% [a](b.md) %%y%%
                            ^^^^^^^^^""");
            assertThat(body.sections().getLast().heading().orElseThrow().text()).isEqualTo("T");
        }

        @Test
        void codeAndPercentagesAreNoComments() {
            String text =
                    "`%% a %%` ``%% ` %%`` 100%% of 50%% and '%%x%%'\n\n    %% b %%\n\n~~~\n%% c %%\n~~~\n\n> ```\n> %% d %%\n> ```";
            assertThat(textOf(text))
                    .contains("%% a %%", "%% ` %%", "100%% of 50%% and '%%x%%'", "%% b %%", "%% c %%", "%% d %%");
            assertThat(commentsOf(text)).isEmpty();
            assertThat(html("never %% closed")).isEqualTo("<p>never %% closed</p>");
            assertThat(html("a %%b\n\nc%% d")).isEqualTo("<p>a %%b</p>\n<p>c%% d</p>");
        }

        @Test
        void picturesAreShown() {
            assertThat(html("![[graph.png]] ![[a (b).PNG|400]] ![[g.svg|300x200]] ![[c d.jpg|The load|300]]"))
                    .isEqualTo("<p><img src=\"graph.png\" alt=\"\" loading=\"lazy\" decoding=\"async\"> "
                            + "<img src=\"a%20(b).PNG\" alt=\"\" loading=\"lazy\" decoding=\"async\"> "
                            + "<img src=\"g.svg\" alt=\"\" loading=\"lazy\" decoding=\"async\"> "
                            + "<img src=\"c%20d.jpg\" alt=\"The load\" loading=\"lazy\" decoding=\"async\"></p>");
            assertThat(html("`![[graph.png]]` \\![[graph.png]]")).doesNotContain("<img");
        }

        @Test
        void notesDrawnInAreLinks() {
            MarkdownDocument body = Pictures.parse("![[Note#Cause]]").body();
            assertThat(Pictures.of(body.links().getFirst().span())).isEqualTo("""
                    ![[Note#Cause]]
                    ^^^^^^^^^^^^^^^""");
            assertThat(html("![[Note#Cause]]")).isEqualTo("<p><a href=\"Note#Cause\">Note#Cause</a></p>");
        }

        @Test
        void namesOfBlocksVanish() {
            assertThat(html("a paragraph ^abc123\n\n- an item ^b-2\n- pressed ^C\n\n2 ^10 bits"))
                    .isEqualTo(
                            "<p>a paragraph</p>\n<ul>\n<li>an item</li>\n<li>pressed ^C</li>\n</ul>\n<p>2 ^10 bits</p>");
        }

        @Test
        void highlightsAreMarked() {
            assertThat(html("==two words== and ==**all**==, a == b, x==1 and y==2, `==c==`"))
                    .isEqualTo(
                            "<p><mark>two words</mark> and <mark><strong>all</strong></mark>, a == b, x==1 and y==2, "
                                    + "<code>==c==</code></p>");
            assertThat(textOf("==two words== and ==**all**==")).isEqualTo("two words and all");
        }
    }

    @Nested
    @DisplayName("Hugo's")
    class OfHugo {
        @Test
        void figuresArePictures() {
            assertThat(html(
                            "{{< figure src=\"x.png\" alt=\"The [load]\" title=\"t\" >}} and {{<figure src='y.png' caption='Why'/>}}\n\n"
                                    + "{{< figure\n  src=\"z.png\"\n>}}"))
                    .isEqualTo("<p><img src=\"x.png\" alt=\"The load\" loading=\"lazy\" decoding=\"async\"> and "
                            + "<img src=\"y.png\" alt=\"Why\" loading=\"lazy\" decoding=\"async\"></p>\n"
                            + "<p><img src=\"z.png\" alt=\"\" loading=\"lazy\" decoding=\"async\"></p>");
        }

        @Test
        void referencesAreLinks() {
            assertThat(
                            html(
                                    "[a]({{< relref \"x.md\" >}}) [b]({{< ref path=\"y.md\" >}}#z) <a href=\"{{% ref \"/h\" %}}\">c</a> [d]: none {{< ref \"x\" >}}."))
                    .isEqualTo(
                            "<p><a href=\"x.md\">a</a> <a href=\"y.md#z\">b</a> <a href=\"/h\">c</a> [d]: none .</p>");
        }

        @Test
        void shortcodesVanishAroundWhatTheyHold() {
            assertThat(html("""
                            {{% notice warning %}}
                            Careful `{{< kept >}}`
                            {{% /notice %}}

                            {{< tab >}}one{{< /tab >}}

                            {{< highlight go "linenos=1" >}}
                            a := 1 // {{< kept >}}
                            {{< /highlight >}}""")).isEqualTo("""
                            <p>Careful <code>{{&lt; kept &gt;}}</code></p>
                            <p>one</p>
                            <pre class="code" tabindex="0"><code class="language-go">a := <span class="tok-number">1</span> <span class="tok-comment">// {{&lt; kept &gt;}}</span>
                            </code></pre>""");
            assertThat(html("{{</* shown */>}} {{< never closed")).contains("shown", "never closed");
        }

        @Test
        void commentsVanish() {
            String text = "a\n\n{{% comment %}}\nsecret\n\nsecret\n{{% /comment %}}\n\nb";
            assertThat(textOf(text)).isEqualTo("a\nb");
            assertThat(commentsOf(text)).hasSize(1);
        }
    }

    @Nested
    @DisplayName("Jekyll's")
    class OfJekyll {
        private static final String PAGE = "---\nlayout: post\n---\n";

        @Test
        void tagsVanish() {
            assertThat(html("""
                            {% include toc.html %}

                            {% if a %}b{%- endif -%} c `{% kept %}`

                            {% raw %}{{ x }} {% kept %}{% endraw %} d

                            {% comment %}
                            secret

                            {% endcomment %}

                            {% highlight ruby %}
                            {% kept %}
                            {% endhighlight %}

                            {% raw %}```sh
                            {% kept %}
                            ```{% endraw %}

                            20 {%d} %}""")).isEqualTo("""
                            <p>b c <code>{% kept %}</code></p>
                            <p>{{ x }} {% kept %} d</p>
                            <pre class="code" tabindex="0"><code class="language-ruby">{% kept %}
                            </code></pre>
                            <pre class="code" tabindex="0"><code class="language-sh">{% kept %}
                            </code></pre>
                            <p>20</p>""");
        }

        @Test
        void tagsEndNoHtml() {
            assertThat(html("<ul>\n{% for a in b %}\n    <li>a</li>\n{% endfor %}\n    <li>c</li>\n</ul>"))
                    .contains("<li>a</li>", "<li>c</li>")
                    .doesNotContain("<pre");
        }

        @Test
        void linksLead() {
            assertThat(html(PAGE + "[a]({{ site.baseurl }}{% post_url 2024-01-01-x %}) [b]({% link _posts/y.md %})"))
                    .isEqualTo("<p><a href=\"2024-01-01-x\">a</a> <a href=\"_posts/y.md\">b</a></p>");
        }

        @Test
        void valuesVanishInItsOwnPagesOnly() {
            assertThat(html(PAGE + "{{ page.title }} a {{ b }}")).isEqualTo("<p>a</p>");
            assertThat(html("{{ page.title }} a")).isEqualTo("<p>{{ page.title }} a</p>");
        }

        @Test
        void attributeListsVanish() {
            assertThat(html(
                            "a\n{: .note}\n\nb | c\n--|--\nd | e\n{:.table.table-hover}\n\nf{: .g #h k=\"v\"}\n\n{:toc}\n\n"
                                    + "it returned {:error, :timeout}\n{:ok}"))
                    .startsWith("<p>a</p>\n<div class=\"table-scroll\"")
                    .doesNotContain("table-hover", "{:toc")
                    .endsWith("<p>f</p>\n<p>it returned {:error, :timeout}\n{:ok}</p>");
            assertThat(html("a {::comment}secret{:/comment} b")).doesNotContain("secret", "{:");
        }
    }
}
