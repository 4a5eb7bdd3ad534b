package dev.casebook.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.DocumentParser;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.parse.Pictures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: T\n---\nbody",
                "---  \r\ntitle: T\r\n--- \r\nbody",
                "\n\n---\ntitle: T\n...\nbody",
                "<!-- note -->\n---\ntitle: T\n---\nbody",
                "---\n# comment\n\ntitle: T\n\n---\nbody",
                "+++\ntitle = \"T\"\n+++\nbody",
                "---\ntitle: T\n---body\n---\nbody"
            })
    void endsAtItsClosingFence(String text) {
        Checked<ParsedDocument> parsed = new DocumentParser().parse(Pictures.file(text));
        if (parsed.diagnostics().isEmpty()) {
            assertThat(title(parsed)).isEqualTo("T");
            assertThat(parsed.value().body().sections().getFirst().text()).isEqualTo("body");
        } else {
            assertThat(text).contains("---body");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\n\nThe first thing was a rule.\n\n---\n\nNote: and another.\n",
                "---\nJust prose under a rule\n",
                "---\nprose\n---\n",
                "---",
                "----\ntitle: no\n----\n",
                "text\n---\ntitle: T\n---\n",
                "- a\n",
                ""
            })
    void isNotARuleAcrossThePage(String text) {
        Checked<ParsedDocument> parsed = new DocumentParser().parse(Pictures.file(text));
        assertThat(parsed.value().frontMatter().isPresent()).isFalse();
        assertThat(parsed.diagnostics()).isEmpty();
    }

    @Test
    void isReadUpToTheFirstBlankLineWhenNothingClosesIt() {
        Checked<ParsedDocument> parsed =
                new DocumentParser().parse(Pictures.file("---\ntitle: T\ntags:\n  - a\n\n# Heading\n\nbody\n"));
        assertThat(title(parsed)).isEqualTo("T");
        assertThat(rules(parsed)).containsExactly(Rule.FRONT_MATTER__UNCLOSED);
        assertThat(parsed.value().body().title().map(MarkdownDocument.Heading::text))
                .contains("Heading");
    }

    @Test
    void mayBeEmpty() {
        Checked<ParsedDocument> parsed = new DocumentParser().parse(Pictures.file("---\n---\nbody"));
        assertThat(parsed.value().frontMatter().isPresent()).isTrue();
        assertThat(parsed.diagnostics()).isEmpty();
    }

    @Test
    void isEmptyButTheBodyIsReadWhenItIsBroken() {
        Checked<ParsedDocument> parsed =
                new DocumentParser().parse(Pictures.file("---\ntitle: a\n - b\n  c: [\n---\n# Body\n"));
        assertThat(rules(parsed)).containsExactly(Rule.FRONT_MATTER__YAML_ERROR);
        assertThat(parsed.value().frontMatter().entries()).isEmpty();
        assertThat(parsed.value().body().title()).isPresent();
    }

    @Test
    void mayBeAnObjectOfJson() {
        Checked<ParsedDocument> parsed = new DocumentParser()
                .parse(Pictures.file(
                        "{\n\t\"title\": \"Cards: refused\",\n  \"tags\": [\n    \"a\"\n  ]\n}\n\n# Body\n"));
        assertThat(title(parsed)).isEqualTo("Cards: refused");
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(parsed.value().body().title().map(MarkdownDocument.Heading::text))
                .contains("Body");
    }

    @Test
    void isNoPieceOfCodeInBrackets() {
        Checked<ParsedDocument> parsed = new DocumentParser().parse(Pictures.file("{\n  call(\"a\");\n}\n\n# Body\n"));
        assertThat(parsed.value().frontMatter().isPresent()).isFalse();
    }

    @Test
    void knowsItsOpeningLine() {
        FrontMatter frontMatter = Pictures.parse("\n---\ntitle: T\n---\nbody").frontMatter();
        assertThat(Pictures.of(frontMatter.opening())).isEqualTo("---\n^^^");
        assertThat(frontMatter.span().text()).isEqualTo("---\ntitle: T\n---\n");
    }

    private static String title(Checked<ParsedDocument> parsed) {
        return parsed.value()
                .frontMatter()
                .entry("title")
                .map(e -> YamlReaderTest.shown(e.value()).replace("\"", ""))
                .orElse("");
    }

    private static List<Rule> rules(Checked<ParsedDocument> parsed) {
        return parsed.diagnostics().list().stream().map(Diagnostic::rule).toList();
    }
}
