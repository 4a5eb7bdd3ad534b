package dev.casebook.markdown;

import static dev.casebook.parse.Pictures.html;
import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.parse.Pictures;
import org.junit.jupiter.api.Test;

class BodyHtmlTest {
    @Test
    void writesParagraphsEmphasisAndCode() {
        assertThat(html("One *two* **three** ~~four~~ `a < b` &amp; \\*five\\*  \nsix"))
                .isEqualTo(
                        "<p>One <em>two</em> <strong>three</strong> <del>four</del> <code>a &lt; b</code> &amp; *five*<br>\nsix</p>");
    }

    @Test
    void givesHeadingsUniqueAnchorsWithALinkThatSaysWhereItLeads() {
        assertThat(html("## What *went* well?\n## What went well\n## Ursache & Größe {#cause .wide}"))
                .isEqualTo("""
                        <h2 id="what-went-well">What <em>went</em> well? <a class="heading-anchor" href="#what-went-well" aria-label="Link to What went well?">#</a></h2>
                        <h2 id="what-went-well-1">What went well <a class="heading-anchor" href="#what-went-well-1" aria-label="Link to What went well">#</a></h2>
                        <h2 id="cause" class="wide">Ursache &amp; Größe <a class="heading-anchor" href="#cause" aria-label="Link to Ursache &amp; Größe">#</a></h2>""");
    }

    @Test
    void leavesOutTheTitleAndMovesOtherFirstHeadingsDown() {
        MarkdownDocument body =
                Pictures.parse("# Title\n# Summary\n## Detail\n").body();
        String html = body.html(link -> new MarkdownDocument.Resolved(link.target(), link.text()), true);
        assertThat(html).doesNotContain("Title").contains("<h2 id=\"summary\">", "<h3 id=\"detail\">");
        assertThat(html("# Title\n\ntext").replaceAll(" <a.*?</a>", ""))
                .isEqualTo("<h2 id=\"title\">Title</h2>\n<p>text</p>");
    }

    @Test
    void keepsTheWayToATitleThatIsLeftOut() {
        MarkdownDocument body =
                Pictures.parse("# The queue\n\n[up](#the-queue)\n").body();
        String html = body.html(link -> new MarkdownDocument.Resolved(link.target(), link.text()), true);
        assertThat(html).startsWith("<span id=\"the-queue\"></span>").doesNotContain("The queue");
    }

    @Test
    void leavesNoLevelOutBetweenHeadings() {
        MarkdownDocument body = Pictures.parse(
                        "#### Summary\n# Timeline\n#### Night\n### Morning\n## Cause\n> ##### Quoted\n")
                .body();
        String html = body.html(link -> new MarkdownDocument.Resolved(link.target(), link.text()), false);
        assertThat(html.replaceAll(" <a.*?</a>|id=\"[^\"]*\"|\n", ""))
                .isEqualTo("<h2 >Summary</h2><h2 >Timeline</h2><h3 >Night</h3><h3 >Morning</h3><h3 >Cause</h3>"
                        + "<blockquote><h4 >Quoted</h4></blockquote>");
        assertThat(body.headings(false).stream().map(heading -> heading.level() + " " + heading.text()))
                .containsExactly("2 Summary", "2 Timeline", "3 Night", "3 Morning", "3 Cause");
    }

    @Test
    void writesListsTightOrLoose() {
        assertThat(html("- a\n- b\n  1. c\n\n3. x\n\n4. y")).isEqualTo("""
                        <ul>
                        <li>a</li>
                        <li>b
                        <ol>
                        <li>c</li>
                        </ol>
                        </li>
                        </ul>
                        <ol start="3">
                        <li>
                        <p>x</p>
                        </li>
                        <li>
                        <p>y</p>
                        </li>
                        </ol>""");
    }

    @Test
    void writesTasksAsSignsThatAreReadAloud() {
        assertThat(html("- [x] a\n- [ ] b"))
                .contains(
                        "<li class=\"task task-done\"><span class=\"task-box\" role=\"img\" aria-label=\"done\">☑</span> a</li>",
                        "<li class=\"task\"><span class=\"task-box\" role=\"img\" aria-label=\"open\">☐</span> b</li>");
    }

    @Test
    void writesTablesThatScroll() {
        assertThat(html("a|b\n:-:|-:\nx\\|y|`z`")).isEqualTo("""
                        <div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table>
                        <thead>
                        <tr><th class="align-center" scope="col">a</th><th class="align-right" scope="col">b</th></tr>
                        </thead>
                        <tbody>
                        <tr><td class="align-center">x|y</td><td class="align-right"><code>z</code></td></tr>
                        </tbody>
                        </table></div>""");
    }

    @Test
    void readsATableThatFollowsTextWithoutABlankLine() {
        String table = """
                <div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table>
                <thead>
                <tr><th scope="col">Time</th><th scope="col">Event</th></tr>
                </thead>
                <tbody>
                <tr><td>14:03</td><td>The queue is full</td></tr>
                </tbody>
                </table></div>
                """;
        String written = "| Time | Event |\n|---|---|\n| 14:03 | The queue is full |";
        assertThat(html("In UTC:\n" + written)).isEqualTo("<p>In UTC:</p>\n" + table.strip());
        assertThat(html("> In UTC:\n> " + written.replace("\n", "\n> ")))
                .isEqualTo("<blockquote>\n<p>In UTC:</p>\n" + table + "</blockquote>");
        assertThat(html("- In UTC:\n  " + written.replace("\n", "\n  ")))
                .isEqualTo("<ul>\n<li>In UTC:\n" + table + "</li>\n</ul>");
    }

    @Test
    void takesNoBarsInTextForATable() {
        assertThat(html("We ran\n`a | b`\n| c\n")).doesNotContain("<table>");
        assertThat(html("We ran\na | b | c\n---|---\n")).doesNotContain("<table>");
    }

    @Test
    void readsABarWithABackslashInTheCodeOfACell() {
        assertThat(html("| a |\n|---|\n| `cat x \\| wc` |")).contains("<td><code>cat x | wc</code></td>");
        assertThat(html("`cat x \\| wc`")).contains("<code>cat x \\| wc</code>");
    }

    @Test
    void keepsBlocksInTheCellsOfATable() {
        String cell = "| a |\n|---|\n| first<ul><li>x</li><li>y</li></ul></td> |";
        assertThat(html(cell)).contains("<td>first<ul><li>x</li><li>y</li></ul></td>");
        assertThat(Pictures.parse(cell).body().sections().getFirst().text()).contains("first\nx\ny");
    }

    @Test
    void keepsTheAnchorsOfAnAuthorsTags() {
        assertThat(
                        html(
                                "<a name=\"top\"></a>\n\n# Top two\n\n<a id=\"top-two\"></a>Text <span id=\"top\">again</span>"))
                .contains("<span id=\"top\"></span>")
                .contains("<p><span>Text <span>again</span></span></p>");
    }

    @Test
    void takesTheEmptyCornerOfATableForNoHeading() {
        assertThat(html("| | a |\n|---|---|\n| b | c |"))
                .containsPattern("<tr><td> ?</td><th scope=\"col\">a</th></tr>");
    }

    @Test
    void writesAlertsAndPlainQuotes() {
        assertThat(html("> [!WARNING]\n> Hot *stuff*\n>\n> more\n\n> quiet\n\n> a [!TIP]\n> x"))
                .isEqualTo("""
                        <div class="alert alert-warning" role="note">
                        <p class="alert-title">Warning</p>
                        <p>Hot <em>stuff</em></p>
                        <p>more</p>
                        </div>
                        <blockquote>
                        <p>quiet</p>
                        </blockquote>
                        <blockquote>
                        <p>a [!TIP]
                        x</p>
                        </blockquote>""");
    }

    @Test
    void writesAlertsOfOtherNamesAsTheNearestOfTheFive() {
        assertThat(html("> [!bug]- A *title*\n> body\n\n> [!odd-one]+\n> x\n\n> [!tldr] \n> y"))
                .isEqualTo("""
                        <div class="alert alert-caution" role="note">
                        <p class="alert-title">A <em>title</em></p>
                        <p>body</p>
                        </div>
                        <div class="alert alert-note" role="note">
                        <p class="alert-title">Odd one</p>
                        <p>x</p>
                        </div>
                        <div class="alert alert-note" role="note">
                        <p class="alert-title">TL;DR</p>
                        <p>y</p>
                        </div>""");
        assertThat(Pictures.parse("> [!bug]- Title\n> body")
                        .body()
                        .sections()
                        .getFirst()
                        .text())
                .isEqualTo("Title body");
    }

    @Test
    void writesAlertsOfMkDocs() {
        assertThat(
                        html(
                                "Before\n!!! note \"A *title*\"\n    One\n\n    - two\n\n        more\n\n    ```\n    code\n    ```\nAfter\n\n"
                                        + "???+ danger\n    !!! tip inline end \"\"\n        inner\n\n!!! not an alert\n\n    !!! note"))
                .isEqualTo("""
                        <p>Before</p>
                        <div class="alert alert-note" role="note">
                        <p class="alert-title">A *title*</p>
                        <p>One</p>
                        <ul>
                        <li>
                        <p>two</p>
                        <p>more</p>
                        </li>
                        </ul>
                        <pre class="code" tabindex="0"><code>code
                        </code></pre>
                        </div>
                        <p>After</p>
                        <div class="alert alert-caution" role="note">
                        <p class="alert-title">Danger</p>
                        <div class="alert alert-tip" role="note">
                        <p class="alert-title">Tip</p>
                        <p>inner</p>
                        </div>
                        </div>
                        <p>!!! not an alert</p>
                        <pre class="code" tabindex="0"><code>!!! note
                        </code></pre>""");
    }

    @Test
    void writesAlertsBetweenColons() {
        assertThat(html("""
                        ::::danger Outer
                        One

                        :::tip[Inner]
                        - two
                        :::

                        ```
                        :::
                        ```
                        ::::
                        ::: {.callout-important title="Quarto"}
                        three
                        :::
                        ::: {.panel}
                        four
                        :::
                        after""")).isEqualTo("""
                        <div class="alert alert-caution" role="note">
                        <p class="alert-title">Outer</p>
                        <p>One</p>
                        <div class="alert alert-tip" role="note">
                        <p class="alert-title">Inner</p>
                        <ul>
                        <li>two</li>
                        </ul>
                        </div>
                        <pre class="code" tabindex="0"><code>:::
                        </code></pre>
                        </div>
                        <div class="alert alert-important" role="note">
                        <p class="alert-title">Quarto</p>
                        <p>three</p>
                        </div>
                        <p>four</p>
                        <p>after</p>""");
    }

    @Test
    void takesColonsThatNothingEndsForNoAlert() {
        assertThat(html(":::note\none\n\n:::tip Title\ntwo")).isEqualTo("<p>one</p>\n<p>tip Title\ntwo</p>");
    }

    @Test
    void readsAlertsAsText() {
        MarkdownDocument body = Pictures.parse(":::tip Title\none [a](b)\n:::\n\n!!! bug\n    two\n")
                .body();
        assertThat(body.sections().getFirst().text()).isEqualTo("Title\none a\ntwo");
        assertThat(Pictures.of(body.links().getFirst().span())).isEqualTo("one [a](b)\n    ^^^^^^");
    }

    @Test
    void writesDefinitionsAndFootnotes() {
        assertThat(html("Term\n: Meaning\n\nsee[^n] and[^n] not[^gone]\n\n[^n]: The *note*.\n"))
                .isEqualTo("""
                        <dl>
                        <dt>Term</dt>
                        <dd>Meaning</dd>
                        </dl>
                        <p>see<sup class="footnote-ref" id="footnote-mention-1"><a href="#footnote-1" aria-label="Footnote 1">1</a></sup> and<sup class="footnote-ref" id="footnote-mention-1-2"><a href="#footnote-1" aria-label="Footnote 1">1</a></sup> not[^gone]</p>
                        <section class="footnotes" aria-label="Footnotes">
                        <ol>
                        <li id="footnote-1">The <em>note</em>. <a class="footnote-back" href="#footnote-mention-1" aria-label="Back to the text">↩</a></li>
                        </ol></section>""");
    }

    @Test
    void linksBareAddressesWithoutTheSentencesPunctuation() {
        assertThat(html("See https://x.example/a_b_(c)?q=1&r=2. (www.example.org), `https://no.example` and ftp://no"))
                .isEqualTo("<p>See <a href=\"https://x.example/a_b_(c)?q=1&amp;r=2\" rel=\"noopener noreferrer\">"
                        + "https://x.example/a_b_(c)?q=1&amp;r=2</a>. (<a href=\"https://www.example.org\" rel=\"noopener noreferrer\">"
                        + "www.example.org</a>), <code>https://no.example</code> and ftp://no</p>");
    }

    @Test
    void leavesPlaceholdersInAngleBracketsAsText() {
        assertThat(html("delete <pod-name> at <IP:PORT>, <snip> and <https://ok.example>"))
                .isEqualTo("<p>delete &lt;pod-name&gt; at &lt;IP:PORT&gt;, &lt;snip&gt; and "
                        + "<a href=\"https://ok.example\" rel=\"noopener noreferrer\">https://ok.example</a></p>");
    }

    @Test
    void resolvesReferences() {
        String html = Pictures.parse(
                        "[[INC-1]] [[retry-storm|the storm]] [[gone]] `[[code]]` [[ -f x ]] [[1]]\n\n[1]: https://x.example")
                .body()
                .html(
                        link -> link.target().equals("gone")
                                ? new MarkdownDocument.Resolved("", "gone")
                                : new MarkdownDocument.Resolved(
                                        "../" + link.target() + "/", "Title of " + link.target()),
                        false);
        assertThat(html)
                .startsWith("<p><a href=\"../INC-1/\">Title of INC-1</a> <a href=\"../retry-storm/\">the storm</a> gone"
                        + " <code>[[code]]</code> [[ -f x ]] [<a href=\"../https://x.example/\">1</a>]</p>");
    }

    @Test
    void lazilyLoadsImagesAndKeepsTheirAlternative() {
        assertThat(html("![A *graph*](img/a b.png)\n\n![x][r]\n\n![gone][y]\n\n[r]: /r.png"))
                .isEqualTo("""
                        <p><img src="img/a%20b.png" alt="A graph" loading="lazy" decoding="async"></p>
                        <p><img src="/r.png" alt="x" loading="lazy" decoding="async"></p>
                        <p>![gone][y]</p>""");
        assertThat(html("![A *graph*](<img/a b.png> \"Title\"){.wide width=50%}"))
                .isEqualTo(
                        "<p><img src=\"img/a%20b.png\" alt=\"A graph\" class=\"wide\" title=\"Title\" loading=\"lazy\" decoding=\"async\"></p>");
    }

    @Test
    void looksThroughForeignSyntax() {
        assertThat(html(
                        "a.html.md.erb",
                        "<%= partial 'x' %>\n\ntext <% if a %>kept<% end %>\n\n```erb\n<%= shown %>\n```"))
                .startsWith("<p>text           kept</p>")
                .contains("&lt;%= shown ");
        assertThat(
                        html(
                                "a.mdx",
                                "import X from './x';\nexport const a = 1;\n\n<Tabs>\n\nInside <Tab label=\"a\">it</Tab>\n\n</Tabs>\n{/* gone */}\n"))
                .isEqualTo("<p>Inside it</p>");
        assertThat(html("(my-label)=\n# T\n\n```{toctree}\na\nb\n```\n\n::: {.callout}\ninside\n:::\n")
                        .replaceAll(" <a.*?</a>", ""))
                .isEqualTo("<h2 id=\"t\">T</h2>\n<p>inside</p>");
        assertThat(html("<%= shown %>")).isEqualTo("<p>&lt;%= shown %&gt;</p>");
    }

    @Test
    void keepsAuthorsHtmlThatIsHarmlessAndClosesItWhereItsBlockEnds() {
        assertThat(
                        html(
                                "<details open><summary>More</summary>\n\n*inside* <kbd>Ctrl</kbd> H<sub>2</sub>O <b>never closed\n\nafter\n\n</details>\n\n</div>end"))
                .isEqualTo(
                        "<details open=\"\"><summary>More</summary>\n<p><em>inside</em> <kbd>Ctrl</kbd> H<sub>2</sub>O <b>never closed</b></p>\n"
                                + "<p>after</p>\n</details>\nend");
    }

    @Test
    void linksToPicturesOnOtherSitesInsteadOfFetchingThem() {
        assertThat(html("![Load](https://elsewhere.example/load.png)"))
                .isEqualTo(
                        "<p><a href=\"https://elsewhere.example/load.png\" rel=\"noopener noreferrer\">Load</a></p>");
        assertThat(html("<img src='//elsewhere.example/p.png'>")).doesNotContain("<img");
    }
}
