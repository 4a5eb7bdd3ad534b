package dev.casebook.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.casebook.archive.CheckOptions;
import dev.casebook.archive.SiteCheck;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule has a page, and the page's examples are true. */
class RuleDocsTest {
    /** What a page can only describe, made for real. The bounds of the Markdown reader leave no known text for {@code not-markdown}. */
    private static final Map<Rule, FileMaker> DESCRIBED = Map.of(
            Rule.SECRET__CREDENTIAL,
                    (file, outside) ->
                            Files.writeString(file, "# Checkout\n\nThe log held `ghp_" + random(36) + "` for a day.\n"),
            Rule.SECRET__PRIVATE_KEY,
                    (file, outside) -> Files.writeString(
                            file,
                            "# Checkout\n\n    -----BEGIN " + "PRIVATE KEY-----\n    " + random(64) + "\n    "
                                    + random(64) + "\n"),
            Rule.SOURCE__NOT_TEXT, (file, outside) -> Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0}),
            Rule.SOURCE__TOO_LARGE, (file, outside) -> Files.writeString(file, "GET /checkout 200\n".repeat(500_000)),
            Rule.SOURCE__NOT_UTF8,
                    (file, outside) -> Files.writeString(
                            file, "Zürich lost its café terminals\n", Charset.forName("windows-1252")),
            Rule.SOURCE__UNREADABLE, (file, outside) -> Files.createSymbolicLink(file, Path.of("gone.md")),
            Rule.SOURCE__OUTSIDE_ARCHIVE, (file, outside) -> Files.createSymbolicLink(file, outside),
            Rule.SOURCE__BAD_NAME, (file, outside) -> Files.writeString(file, "# Checkout\n"));

    /** The day on which the examples are judged. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    /** What no secret scanner has to find in this file. */
    private static String random(int length) {
        return new Random(20260305)
                .ints(length, 0, 62)
                .mapToObj("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** Links and backslashes that only POSIX systems let everybody make. */
    private static final Set<Rule> ON_POSIX =
            Set.of(Rule.SOURCE__UNREADABLE, Rule.SOURCE__OUTSIDE_ARCHIVE, Rule.SOURCE__BAD_NAME);

    /** Makes a file that is described rather than shown. */
    @FunctionalInterface
    private interface FileMaker {
        void make(Path file, Path outside) throws IOException;
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyRuleHasAPageWithTheSameHeadings(Rule rule) {
        RulePage page = RulePage.of(rule);
        assertThat(page.title()).isEqualTo(rule.id());
        assertThat(page.sections().keySet())
                .containsExactly("What it reports", "Why it matters", "Wrong", "Right", "How to fix");
        assertThat(page.examples("Wrong")).isNotEmpty();
        assertThat(page.examples("Right")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageFitsATerminal(Rule rule) {
        assertThat(RulePages.of(rule)).endsWith("\n").doesNotContain("\t");
        assertThat(RulePages.of(rule).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(128));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOURCE__NOT_MARKDOWN")
    void whatIsWrongYieldsTheRuleOnceAndNothingElse(Rule rule) throws IOException {
        boolean posix = folder.getFileSystem().getSeparator().equals("/");
        assumeTrue(posix || !ON_POSIX.contains(rule), "such a file cannot be made here");
        List<Diagnostic> findings = findings(rule, "Wrong");
        assertThat(findings.stream().filter(d -> d.rule() == rule)).hasSize(1);
        assertThat(findings.stream().filter(d -> d.rule() != rule && d.severity() != Severity.NOTE))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsRightYieldsNothing(Rule rule) throws IOException {
        assertThat(findings(rule, "Right").stream().filter(d -> d.rule() == rule || d.severity() != Severity.NOTE))
                .isEmpty();
    }

    private List<Diagnostic> findings(Rule rule, String section) throws IOException {
        Path outside = Files.writeString(folder.resolve("checkout-notes.md"), "not for everybody\n");
        Path archive = Files.createDirectory(folder.resolve("archive"));
        for (RulePage.Example example : RulePage.of(rule).examples(section)) {
            Path file = archive.resolve(example.path());
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            if (example.isDescription()) {
                Objects.requireNonNull(DESCRIBED.get(rule), rule.id()).make(file, outside);
            } else {
                Files.writeString(file, example.content());
            }
        }
        return SiteCheck.check(archive, new CheckOptions(false, true, TODAY))
                .diagnostics()
                .list();
    }
}
