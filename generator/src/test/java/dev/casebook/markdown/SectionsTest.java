package dev.casebook.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.markdown.MarkdownDocument.LinkKind;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.parse.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTest {
    @Test
    void areWhatAReaderSees() {
        MarkdownDocument body = Pictures.parse("""
                before &amp; \\*plain\\* [link](x) ![alt](y) [[ref|shown]] [[service:ledger]] <b>bold</b> <!-- hidden -->

                # Title

                ## List
                - one *two*
                - three
                  - four

                ```sh
                code()
                ```

                a | b
                --|--
                1 | 2

                <div>html &lt;x&gt;</div>
                """).body();
        assertThat(body.sections()).hasSize(3);
        assertThat(body.sections().get(0).text()).isEqualTo("before & *plain* link alt shown ledger bold");
        assertThat(body.sections().get(1).text()).isEmpty();
        assertThat(body.sections().get(2).text()).isEqualTo("one two\nthree\nfour\ncode()\na | b\n1 | 2\nhtml <x>");
        assertThat(body.sections().get(2).items()).containsExactly("one two", "three\nfour");
        assertThat(body.words()).isEqualTo(17);
    }

    @Test
    void standWhereTheyStandInTheFile() {
        ParsedDocument document = Pictures.parse("---\ntitle: 😀\n---\n\n## 😀 One\n\ntext\n\n## Two\n");
        MarkdownDocument.Section one = document.body().sections().get(1);
        assertThat(Pictures.of(one.heading().orElseThrow().span())).isEqualTo("## 😀 One\n^^^^^^^^");
        assertThat(one.span().text()).isEqualTo("text\n");
    }

    @Test
    void findLinksImagesAndReferencesWithTheirPlaces() {
        MarkdownDocument body = Pictures.parse(
                        "---\na: b\n---\nSee [one](a.md#x \"t\"), ![two](b.png), [[three]], https://x.example, [four][f]"
                                + " <a href=\"h.md\">h</a> <img src='i.png' alt=i> and `[no](no)`.\n\n[f]: f.md\n")
                .body();
        assertThat(body.links().stream()
                        .map(l -> l.kind() + " " + l.target() + " " + l.span().text()))
                .containsExactly(
                        "LINK a.md#x [one](a.md#x \"t\")",
                        "IMAGE b.png ![two](b.png)",
                        "REFERENCE three [[three]]",
                        "LINK https://x.example https://x.example",
                        "LINK f.md [four][f]",
                        "LINK h.md <a href=\"h.md\">",
                        "IMAGE i.png <img src='i.png' alt=i>");
        assertThat(body.links().stream().filter(l -> l.kind() == LinkKind.IMAGE).map(MarkdownDocument.Link::text))
                .containsExactly("two", "i");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            nullValues = "none",
            value = {
                "# A\\n# B~A",
                "text\\n\\n# A~A",
                "## X\\n# A~A",
                "## X\\n# A\\n# B~none",
                "## X~none",
                "A\\n=~A",
                "> # A~none",
                "# A `b` *c* {#d}~A b c"
            })
    void haveATitleWhenOneStandsOut(String markdown, String title) {
        assertThat(Pictures.parse(markdown.replace("\\n", "\n"))
                        .body()
                        .title()
                        .map(MarkdownDocument.Heading::text)
                        .orElse(null))
                .isEqualTo(title);
    }
}
