package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.markdown.MarkdownDocument.Resolved;
import dev.casebook.parse.Pictures;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A section shown on another page")
class ExcerptTest {
    private static final String HOME = "../../postmortems/dns/";

    /** What stands below the heading {@code name}. */
    private static String excerpt(String name, String text) {
        MarkdownDocument body = Pictures.parse(text).body();
        MarkdownDocument.Heading heading = body.sections().stream()
                .flatMap(section -> section.heading().stream())
                .filter(each -> each.text().equals(name))
                .findFirst()
                .orElseThrow();
        return body.excerpt(heading, link -> new Resolved(link.target(), link.text()), HOME);
    }

    @Test
    void endsAtTheNextHeading() {
        assertThat(excerpt("Luck", "# T\n\nBefore.\n\n## Luck\n\nIt was *noon*.\n\n- one\n\n### More\n\nAfter.\n"))
                .isEqualTo("<p>It was <em>noon</em>.</p>\n<ul>\n<li>one</li>\n</ul>\n");
    }

    @Test
    void leadsHomeAndHasNoIds() {
        assertThat(excerpt(
                        "Luck", "## Luck\n\n[above](#top), [out](https://x.example/)[^1]\n\n> # Inner\n\n[^1]: Note\n"))
                .contains("<a href=\"" + HOME + "#top\">above</a>")
                .contains("<a href=\"https://x.example/\" rel=\"noopener noreferrer\">out</a>")
                .contains("<h3>Inner <a class=\"heading-anchor\" href=\"" + HOME + "#inner\"")
                .doesNotContain("id=", "footnote", "Note");
    }

    @Test
    void isWholeWhereAnElementReachesOverSections() {
        String text = "## Luck\n\n<details>\n\nOpen <a href=\"#x\">here\n\n## Next\n\nStill.\n\n</details>\n\nDone.\n";

        assertThat(excerpt("Luck", text))
                .isEqualTo("<details>\n<p>Open <a href=\"" + HOME + "#x\">here</a></p>\n</details>\n");
        assertThat(excerpt("Next", text)).isEqualTo("<p>Still.</p>\n\n<p>Done.</p>\n");
        assertThat(Pictures.html(text)).contains("<p>Still.</p>\n</details>");
    }
}
