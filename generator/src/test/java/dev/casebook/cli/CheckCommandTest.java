package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private ArchiveFixture archive;

    @BeforeEach
    void makeArchive() {
        archive = new ArchiveFixture(folder).with("""
            -- casebook.yaml --
            profile: lenient
            rules: {link/dead-link: error}
            -- postmortems/2024-03-05-checkout.md --
            # Checkout refused every card

            - **Failure mode:** expired-credential

            The [runbook](gone.md) was right.
            """);
    }

    @Test
    void oldDebtsStandAndNewOnesFail() {
        assertThat(archive.check().code()).isEqualTo(1);
        assertThat(archive.check("--update-baseline").out()).startsWith("1 finding stands");
        assertThat(archive.check().code()).isZero();
        assertThat(archive.check().out()).contains("1 older finding stands in the baseline");
        assertThat(archive.check("--no-baseline").code()).isEqualTo(1);
        archive.with("""
            -- postmortems/2024-03-06-search.md --
            # Search was empty

            The [runbook](gone.md) was right.
            """);
        ArchiveFixture.Run run = archive.check();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("postmortems/2024-03-06-search.md:3:5").doesNotContain("03-05-checkout");
    }

    @Test
    void aCredentialIsNoDebtAndIsNotPublished() {
        archive.with("""
            -- postmortems/2024-03-06-search.md --
            # Search was empty

            The key AKIAIOSFODNN7EXAMPLQ was in the log.
            """);
        assertThat(archive.check("--update-baseline").out())
                .startsWith("1 finding stands")
                .contains("1 error cannot stand, since a credential would be published");
        assertThat(archive.check().findings())
                .containsExactly(
                        "error[secret/credential] postmortems/2024-03-06-search.md:3:9 this is an AWS access key");
        assertThat(archive.build().code()).isEqualTo(1);
        assertThat(archive.site().keySet())
                .contains("postmortems/2024-03-05-checkout/index.html")
                .doesNotContain("postmortems/2024-03-06-search/index.html");
    }

    @Test
    void aDebtStandsWhereverItsLineMoves() {
        archive.check("--update-baseline");
        archive.with("""
            -- postmortems/2024-03-05-checkout.md --
            # Checkout refused every card

            A new paragraph, and the old one is wrapped otherwise. The
            [runbook](gone.md)
            was right.
            """);
        assertThat(archive.check().code()).isZero();
    }

    @Test
    void theSecondOfItsKindInAFileIsNew() {
        archive.check("--update-baseline");
        archive.with("""
            -- postmortems/2024-03-05-checkout.md --
            # Checkout refused every card

            So was the [runbook](gone.md) of the other team.

            The [runbook](gone.md) was right.
            """);
        ArchiveFixture.Run run = archive.check();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(":3:12").doesNotContain(":5:5");
    }

    @Test
    void aDebtFollowsARenamedFile() throws IOException {
        archive.check("--update-baseline");
        Files.move(
                archive.content().resolve("postmortems/2024-03-05-checkout.md"),
                archive.content().resolve("postmortems/2024-03-05-cards.md"));
        assertThat(archive.check().code()).isZero();
    }

    @Test
    void aMendedDebtIsToldAndLeavesTheBaseline() {
        archive.check("--update-baseline");
        archive.with("""
            -- postmortems/2024-03-05-checkout.md --
            # Checkout refused every card

            The runbook was right.
            """);
        assertThat(archive.check().out()).contains("note[baseline/mended]").contains("casebook-baseline.txt:3:1");
        assertThat(archive.check("--update-baseline").out())
                .startsWith("0 findings stand")
                .contains("1 gone");
        assertThat(archive.content().resolve("casebook-baseline.txt")).doesNotExist();
    }

    @Test
    void whatTheBaselineHoldsIsPublished() {
        assertThat(archive.build().code()).isEqualTo(1);
        archive.check("--update-baseline");
        assertThat(archive.build().code()).isZero();
        assertThat(archive.site()).containsKey("postmortems/2024-03-05-checkout/index.html");
    }

    @Test
    void onlyShowsWhatItIsAskedFor() {
        assertThat(archive.check("--only", "front-matter").code()).isZero();
        assertThat(archive.check("--only", "front-matter,link/dead-link").code())
                .isEqualTo(1);
        ArchiveFixture.Run run = archive.check("--only", "link/dead-lnik");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean `link/dead-link`?");
    }

    @Test
    void filesAreNamedFromHereOrFromTheArchive() {
        archive.with("""
            -- postmortems/2024-03-06-search.md --
            # Search was empty

            All was well in the end.
            """);
        assertThat(archive.check("postmortems/2024-03-06-search.md").code()).isZero();
        assertThat(archive.check(archive.content()
                                .resolve("postmortems/2024-03-05-checkout.md")
                                .toString())
                        .code())
                .isEqualTo(1);
        assertThat(archive.check("postmortems/none.md").code()).isEqualTo(2);
    }

    @Test
    void aFixChangesNothingElse() throws IOException {
        String text = """
            \uFEFF---
            title: Checkout: refused
            mood: bad
            ---

            Text\s\s
            <!-- casebook-ignore link/dead-link: long gone -->
            without an end\
            """.replace("\n", "\r\n");
        archive.with("postmortems/2024-03-07-crlf.md", text.getBytes(StandardCharsets.UTF_8));
        assertThat(archive.check("--fix").out()).startsWith("Mended 2 findings in 1 file.");
        assertThat(Files.readString(archive.content().resolve("postmortems/2024-03-07-crlf.md")))
                .isEqualTo(text.replace("Checkout: refused", "'Checkout: refused'")
                        .replace("<!-- casebook-ignore link/dead-link: long gone -->\r\n", ""));
        assertThat(archive.check("--fix").out()).doesNotContain("Mended");
    }

    @Test
    void aNameMeansItsFileHoweverItsLettersAreEncoded() throws IOException {
        String onDisk = "postmortems/2024-03-07-ku\u0308che/ka\u0308lte.md";
        archive.with(onDisk, """
            ---
            title: Checkout: refused
            ---

            Text.
            """.getBytes(StandardCharsets.UTF_8));
        String composed = "postmortems/2024-03-07-k\u00fcche/k\u00e4lte.md";
        for (String named :
                List.of(onDisk, composed, archive.content().resolve(composed).toString())) {
            assertThat(archive.check("--only", "front-matter/yaml-mended", named)
                            .out())
                    .contains("1 file checked: 1 warning.");
        }
        assertThat(archive.check("--fix", onDisk).out()).startsWith("Mended 1 finding in 1 file.");
        assertThat(Files.readString(archive.content().resolve(onDisk))).contains("title: 'Checkout: refused'");
        assertThat(ArchiveFixture.run(
                                "adopt",
                                "--apply",
                                "--content",
                                archive.content().toString(),
                                onDisk)
                        .out())
                .isEqualTo("Wrote front matter into 1 file.\n");
        assertThat(Files.readString(archive.content().resolve(onDisk))).contains("date: 2024-03-07");
        try (Stream<Path> files = Files.walk(archive.content())) {
            assertThat(files.filter(file -> file.toString().endsWith("lte.md"))).hasSize(1);
        }
    }

    @Test
    void aFixLeavesAloneWhatWasNotAskedFor() throws IOException {
        Path file = archive.content().resolve("postmortems/2024-03-07-a.md");
        String before = """
            ---
            title: Checkout: refused
            ---

            Text.
            """;
        archive.with("postmortems/2024-03-07-a.md", before.getBytes(StandardCharsets.UTF_8));
        archive.check("--fix", "--only", "link");
        assertThat(Files.readString(file)).isEqualTo(before);
        archive.check("--fix", "postmortems/2024-03-05-checkout.md");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void anEmptyNameIsNoFolder() {
        ArchiveFixture.Run run = ArchiveFixture.run("check", "--content", "");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--content names no folder");
    }

    @Test
    void servicesAreToldPathsFromTheTopOfTheRepository() throws IOException {
        Files.createDirectories(folder.resolve("docs"));
        Files.move(archive.content(), folder.resolve("docs/content"));
        archive = new ArchiveFixture(folder.resolve("docs"));
        assertThat(archive.check("--format", "github").out()).contains("file=postmortems/2024-03-05-checkout.md,");
        Files.createDirectory(folder.resolve(".git"));
        String file = "docs/content/postmortems/2024-03-05-checkout.md";
        assertThat(archive.check("--format", "github").out()).contains("file=" + file + ",");
        assertThat(archive.check("--format", "sarif").out())
                .contains("{\"uri\":\"" + file + "\",\"uriBaseId\":\"%SRCROOT%\"}");
        assertThat(archive.check("--format", "markdown").out()).contains("| error | " + file + ":5 |");
    }

    @Test
    void peopleAreToldPathsFromWhereTheyAreAndProgramsThoseInTheArchive() {
        String content = archive.content().toString().replace('\\', '/');
        String file = "postmortems/2024-03-05-checkout.md";
        assertThat(archive.check().out()).contains(" --> " + content + "/" + file + ":5:5\n");
        assertThat(archive.build().out()).contains(" --> " + content + "/" + file + ":5:5\n");
        assertThat(archive.check("--format", "json").out())
                .startsWith("{\"schema\":1,\"archive\":\"" + content + "\",")
                .contains("\"file\":\"" + file + "\",");
    }

    @Test
    void explainListsTheRulesOfACategory() {
        assertThat(ArchiveFixture.run("explain", "secret").out().lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("secret/"));
        assertThat(ArchiveFixture.run("explain", "secrets").code()).isEqualTo(2);
    }

    @Test
    void explainListsTheWordsOfTheArchiveAndTheShippedOnes() {
        archive.with("""
                -- services.yaml --
                services:
                  checkout: {summary: Turns a basket into an order.}
                -- failure-modes/stale-flag.md --
                ---
                summary: A feature flag outlived its reason.
                ---
                """);
        assertThat(words("failure-modes"))
                .startsWith("Change: Something was altered on purpose, and the altered system did not hold.")
                .contains(
                        "  bad-configuration: A setting outside what the system can take went live.",
                        "In no family",
                        "  stale-flag: A feature flag outlived its reason.")
                .endsWith("These go into `failure_modes`; for a word of your own see casebook explain"
                        + " vocabulary/unknown-failure-mode");
        assertThat(words("services"))
                .startsWith("  checkout: Turns a basket into an order.")
                .hasSize(2);
        assertThat(words("severities")).contains("  SEV-2");
        assertThat(words("teams")).containsExactly("No teams are defined: `teams` takes any word.");
        assertThat(words("failure_modes")).isEqualTo(words("failure-modes"));
        assertThat(words("Link/*")).isEqualTo(words("link")).isNotEmpty();
        assertThat(ArchiveFixture.run("explain", "failure-mods").err()).contains("did you mean `failure-modes`?");
        assertThat(ArchiveFixture.run("explain", "kinds", "--content", "nowhere")
                        .code())
                .isEqualTo(2);
    }

    private List<String> words(String name) {
        return ArchiveFixture.run(
                        "explain", name, "--content", archive.content().toString())
                .out()
                .lines()
                .toList();
    }

    @Test
    void sinceShowsFilesThatChangedAndWhatNewOnesResemble() throws IOException, InterruptedException {
        assertThat(archive.check("--since", "HEAD").err()).contains("is in no git repository");
        git("init", "-q");
        git("add", "-A");
        git("commit", "-q", "-m", "first");
        assertThat(archive.check("--since", "HEAD").code()).isZero();
        archive.with("""
            -- postmortems/2024-03-06-cards.md --
            # Cards refused at the checkout

            - **Failure mode:** expired-credential

            The [runbook](gone.md) was right again when the checkout refused every card.
            """);
        ArchiveFixture.Run run = archive.check("--since", "HEAD", "--format", "markdown");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("| error | postmortems/2024-03-06-cards.md:5 |")
                .contains("**Similar to Cards refused at the checkout** (postmortems/2024-03-06-cards.md)")
                .contains("- 2024-03-05 Checkout refused every card", "same failure mode: Expired credential");
        assertThat(archive.check("--since", "no-such-branch").code()).isEqualTo(2);
        assertThat(archive.check("--since", "--output=stolen").code()).isEqualTo(2);
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                "git", "-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command)
                        .directory(archive.content().toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}
