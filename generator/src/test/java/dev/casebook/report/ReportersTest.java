package dev.casebook.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Fix;
import dev.casebook.diagnostic.Label;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.source.SourceSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportersTest {
    private static final SourceFile FILE =
            new SourceFile(new SourcePath("2024/a b.md"), "---\ntitle: x: y\ntags:\n\t- 界界 z\ntitle: 😀 z\n---\n");

    private static final Diagnostic MENDED = Diagnostic.of(
                    Rule.FRONT_MATTER__YAML_MENDED,
                    FILE.span(11, 15),
                    "the text holds a colon",
                    "put the text in quotes")
            .mendedBy(new Fix(
                    "put the text in quotes", Fix.Safety.SAFE, List.of(new Fix.Edit(FILE.span(11, 15), "'x: y'"))));

    @Test
    void textShowsTheLinesTheReasonAndTheMend() throws IOException {
        assertThat(text(0, MENDED)).isEqualTo("""
                        warning[front-matter/yaml-mended]: the text holds a colon
                         --> content/2024/a b.md:2:8
                          |
                        1 | ---
                        2 | title: x: y
                          |        ^^^^
                        3 | tags:
                          |
                          = why: other tools will refuse this YAML
                          = help: put the text in quotes (a safe fix: --fix)
                          = see: explain front-matter/yaml-mended

                        3 files checked: 1 warning.
                        """);
    }

    @Test
    void textPointsAtASecondPlaceAndMeasuresWideLettersAndTabs() throws IOException {
        Diagnostic twice = Diagnostic.of(
                        Rule.FRONT_MATTER__DUPLICATE_KEY, at("z\ntitle"), "key stands twice", "remove one")
                .alsoAt(FILE.span(4, 9), "first given here");
        assertThat(text(0, twice)).contains("""
                          |
                        2 | title: x: y
                          | ----- first given here
                        3 | tags:
                        4 |     - 界界 z
                          |            ^
                        5 | title: 😀 z
                          |
                        """);
    }

    @Test
    void textCountsWhatIsOverTheLimit() throws IOException {
        List<Diagnostic> many = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            many.add(Diagnostic.of(Rule.FRONT_MATTER__DUPLICATE_KEY, FILE.span(i, i + 1), "finding " + i, "help"));
        }
        assertThat(text(2, many.toArray(Diagnostic[]::new)))
                .contains("finding 1")
                .doesNotContain("finding 2")
                .endsWith("\n… and 3 more of front-matter/duplicate-key\n\n3 files checked: 5 warnings.\n");
    }

    @Test
    void textClipsLongLinesAroundTheFaultAndNeutralisesWhatWouldMoveTheCursor() throws IOException {
        SourceFile file = new SourceFile(
                new SourcePath("a\u001b[31m.md"), "x".repeat(5000) + "\u202Eevil\u001b[2J" + "y".repeat(5000));
        String text = text(
                0,
                Diagnostic.of(Rule.FRONT_MATTER__YAML_ERROR, file.span(5000, 5005), "bad \u001b[1m\u0007", "help\r\n"));
        assertThat(text).contains("\uFFFDevil\uFFFD[2Jyyy").doesNotContain("\u001b", "\u202E", "\u0007", "\r");
        assertThat(text.lines()).allMatch(line -> line.length() < 130);
        String[] lines = text.split("\n", -1);
        assertThat(lines[4].indexOf('^')).isEqualTo(lines[3].indexOf('\uFFFD'));
    }

    @Test
    void textColoursOnlyWhenTold() throws IOException {
        StringBuilder out = new StringBuilder();
        new TextReporter(true, 0, "").write(Diagnostics.of(List.of(MENDED)), 1, out);
        assertThat(out.toString()).contains("\u001b[1;33mwarning[");
        assertThat(text(0, MENDED)).doesNotContain("\u001b");
    }

    @Test
    void textSaysThatNothingWasFound() throws IOException {
        assertThat(text(0)).isEqualTo("3 files checked: nothing found.\n");
    }

    @Test
    void textShowsNoLinesOfAFileThatWasNotRead() throws IOException {
        SourceFile empty = new SourceFile(new SourcePath("big.md"), "");
        assertThat(text(0, Diagnostic.of(Rule.SOURCE__TOO_LARGE, empty.span(0, 0), "too large", "shorten it")))
                .startsWith("error[source/too-large]: too large\n --> content/big.md\n  = why:");
    }

    @Test
    void jsonHoldsEverythingInAFixedOrder() throws IOException {
        assertThat(write(new JsonReporter("content"), MENDED))
                .isEqualTo(
                        "{\"schema\":1,\"archive\":\"content\",\"summary\":{\"files\":3,\"errors\":0,\"warnings\":1,\"notes\":0},\"diagnostics\":["
                                + "{\"rule\":\"front-matter/yaml-mended\",\"severity\":\"warning\",\"message\":\"the text holds a colon\","
                                + "\"why\":\"other tools will refuse this YAML\",\"help\":\"put the text in quotes\","
                                + "\"file\":\"2024/a b.md\","
                                + "\"start\":{\"line\":2,\"column\":8,\"offset\":11},\"end\":{\"line\":2,\"column\":12,\"offset\":15},"
                                + "\"related\":[],\"fixes\":[{\"title\":\"put the text in quotes\",\"safety\":\"safe\",\"edits\":["
                                + "{\"file\":\"2024/a b.md\",\"start\":11,\"end\":15,\"text\":\"'x: y'\"}]}]}]}\n");
    }

    @Test
    void jsonEscapesWhatIsNoPlainText() throws IOException {
        Diagnostic odd =
                Diagnostic.of(Rule.SOURCE__NOT_TEXT, FILE.span(0, 0), "\"\\\n\u0001\u2028\uD800</script>😀", "h");
        assertThat(write(new JsonReporter("content"), odd))
                .contains("\"message\":\"\\\"\\\\\\n\\u0001\\u2028\\ud800\\u003c/script>😀\"");
    }

    @Test
    void sarifNamesRulesPlacesAndFixes() throws IOException {
        assertThat(write(new SarifReporter("1.0", "content/"), MENDED))
                .contains(
                        "\"version\":\"2.1.0\"",
                        "\"columnKind\":\"utf16CodeUnits\"",
                        "\"driver\":{\"name\":\"casebook\",\"version\":\"1.0\",\"rules\":[{\"id\":\"front-matter/yaml-mended\"",
                        "\"ruleId\":\"front-matter/yaml-mended\",\"ruleIndex\":0,\"level\":\"warning\"",
                        "\"artifactLocation\":{\"uri\":\"content/2024/a%20b.md\",\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":2,\"startColumn\":8,\"endLine\":2,\"endColumn\":12}",
                        "\"deletedRegion\":{\"startLine\":2",
                        "\"insertedContent\":{\"text\":\"'x: y'\"}");
    }

    @Test
    void githubEscapesItsOwnSignsAndCountsCodePoints() throws IOException {
        int last = FILE.text().lastIndexOf('z');
        Diagnostic odd =
                Diagnostic.of(Rule.SOURCE__NOT_UTF8, FILE.span(last, last + 1), "50% of\n::error::x", "a, b: c");
        assertThat(write(new GithubReporter("content/"), odd))
                .isEqualTo(
                        "::warning title=source/not-utf8,file=content/2024/a b.md,line=5,col=10,endLine=5,endColumn=11"
                                + "::50%25 of%0A::error::x%0Ahelp: a, b: c\n");
    }

    @Test
    void githubLeavesOutColumnsOfSpansOverLines() throws IOException {
        Diagnostic wide = Diagnostic.of(Rule.SOURCE__NOT_UTF8, FILE.span(0, 20), "m", "h");
        assertThat(write(new GithubReporter(""), wide))
                .contains(",line=1,endLine=3::")
                .doesNotContain("col");
    }

    @Test
    void markdownKeepsTextInItsCell() throws IOException {
        Diagnostic odd = Diagnostic.of(Rule.SOURCE__NOT_TEXT, FILE.span(0, 0), "`a|b` | <b> @team", "x\ny");
        assertThat(write(new MarkdownReporter(0, "content/"), odd, MENDED))
                .contains(
                        "| error | content/2024/a b.md:1 | `a\\|b` &#124; &#60;b&#62; @\u200Bteam (source/not-text) | x\uFFFDy |\n");
        assertThat(write(new MarkdownReporter(1, ""), odd, MENDED)).endsWith("\n… and 1 more\n");
    }

    @Test
    void labelsInOtherFilesAreNamed() throws IOException {
        SourceFile other = new SourceFile(new SourcePath("b.md"), "one\ntwo\n");
        Diagnostic twice = Diagnostic.of(Rule.FRONT_MATTER__DUPLICATE_KEY, FILE.span(4, 9), "m", "h")
                .alsoAt(other.span(4, 7), "first here");
        assertThat(twice.related()).containsExactly(new Label(other.span(4, 7), "first here"));
        assertThat(text(0, twice)).contains("  = also: first here at content/b.md:2:1\n");
    }

    private static SourceSpan at(String text) {
        int start = FILE.text().indexOf(text);
        return FILE.span(start, start + 1);
    }

    private static String text(int limit, Diagnostic... findings) throws IOException {
        return write(new TextReporter(false, limit, "content/"), findings);
    }

    private static String write(Reporter reporter, Diagnostic... findings) throws IOException {
        StringBuilder out = new StringBuilder();
        reporter.write(Diagnostics.of(List.of(findings)), 3, out);
        return out.toString();
    }
}
