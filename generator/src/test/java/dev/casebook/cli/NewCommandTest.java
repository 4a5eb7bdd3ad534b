package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code casebook new} asks, answered through the standard input. */
class NewCommandTest {
    @TempDir
    private Path folder;

    private final InputStream before = System.in;
    private ArchiveFixture archive = new ArchiveFixture(Path.of("."));

    @BeforeEach
    void begin() {
        archive = new ArchiveFixture(folder).with("""
                -- services.yaml --
                services:
                  checkout: {name: Checkout}
                  search: {name: Search}
                """);
    }

    @AfterEach
    void giveBack() {
        System.setIn(before);
    }

    @Test
    void answersFillTheDraft() throws IOException {
        ArchiveFixture.Run run = answer("Checkout refused every card\nsecurity\nSEV-2\n2024-03-05\ncheckout, Search\n");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("What failed, in one line? ")
                .contains("Kind: outage, degradation, data-loss, security, near-miss, maintenance [outage]? ")
                .contains("Day of the incident [2026-11-21]? ");
        assertThat(written("2024-03-05-checkout-refused-every-card"))
                .contains(
                        "title: \"Checkout refused every card\"",
                        "kind: security",
                        "severity: SEV-2",
                        "services: [checkout, Search]");
        assertThat(archive.check("--only", "front-matter,vocabulary").out()).contains("nothing found");
    }

    @Test
    void anEmptyAnswerTakesWhatIsUsual() throws IOException {
        assertThat(answer("Checkout refused every card\n\n\n\n\n").code()).isZero();
        assertThat(written("2026-11-21-checkout-refused-every-card"))
                .contains("kind: outage", "severity:", "services: []");
    }

    @Test
    void aWrongAnswerIsExplainedAndAskedAgain() throws IOException {
        ArchiveFixture.Run run = answer("""

            Checkout refused every card
            outge
            Outage
            SEV-22
            SEV-2
            5.3.2024
            2027-01-01
            2024-03-05
            chekout
            checkout
            """);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines().map(NewCommandTest::afterQuestion).filter(line -> line.startsWith("  ")))
                .containsExactly(
                        "  a title is needed: what failed and for whom, such as `Checkout refused every card`.",
                        "  `outge` is no kind: take one of outage, degradation, data-loss, security, near-miss, maintenance; did you mean `outage`?",
                        "  `SEV-22` is no severity: take one of SEV-1, SEV-2, SEV-3, SEV-4; did you mean `SEV-2`?",
                        "  `5.3.2024` is not a day: write it as 2026-03-05.",
                        "  2027-01-01 is still to come: write the day on which it happened.",
                        "  `chekout` is not in services.yaml; did you mean `checkout`? The same answer again stands.");
        assertThat(written("2024-03-05-checkout-refused-every-card")).contains("kind: outage", "services: [checkout]");
    }

    @Test
    void aNewServiceStandsWhenItIsSaidTwice() throws IOException {
        assertThat(answer("Tickets were printed twice\n\n\n2024-03-05\ntickets\ntickets\n")
                        .code())
                .isZero();
        assertThat(written("2024-03-05-tickets-were-printed-twice")).contains("services: [tickets]");
    }

    @Test
    void onlyWhatTheCommandLineLeavesOutIsAsked() {
        ArchiveFixture.Run run = answer(
                "search\n", "Search was empty", "--kind", "outage", "--severity", "SEV-3", "--date", "2024-03-05");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("Services, separated by commas [not yet known]? ")
                .doesNotContain("Kind");
    }

    @Test
    void anInputThatEndsWritesNothingAndSaysSo() throws IOException {
        ArchiveFixture.Run run = answer("Checkout refused every card\noutage\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "casebook: the input ended before `Severity: SEV-1, SEV-2, SEV-3, SEV-4 [not yet known]?` was answered:"
                                + " nothing was written\n");
        try (Stream<Path> files = Files.walk(archive.content())) {
            assertThat(files.filter(file -> file.toString().endsWith(".md"))).isEmpty();
        }
    }

    @Test
    void optionsAreJudgedAsAnswersAre() {
        assertThat(answer("", "Search was empty", "--kind", "outge", "--no-input")
                        .err())
                .contains("`outge` is no kind", "did you mean `outage`?");
        assertThat(answer("", "Search was empty", "--date", "yesterday", "--no-input")
                        .err())
                .contains("`yesterday` is not a day");
        assertThat(answer("", "Search was empty", "--failure-mode", "retry-strom", "--no-input")
                        .err())
                .contains(
                        "`retry-strom` is no failure mode: `casebook explain failure-modes` lists them; did you mean `retry-storm`?");
    }

    @Test
    void aFailureModeOfTheArchivesOwnIsNoMistake() throws IOException {
        archive.with("""
            -- failure-modes/stale-flag.md --
            # Stale flag
            """);
        assertThat(answer("\n\n", "Search was empty", "--failure-mode", "stale flag,Retry Storm", "--no-input")
                        .code())
                .isZero();
        assertThat(written("2026-11-21-search-was-empty")).contains("failure_modes: [stale flag, Retry Storm]");
    }

    @Test
    void aTitleThatLooksLikeAPlaceholderIsWrittenAsItIs() throws IOException {
        assertThat(answer("", "Checkout refused {date} and {services} for $1", "--service", "{kind}", "--no-input")
                        .code())
                .isZero();
        assertThat(written("2026-11-21-checkout-refused-date-and-services-for-1"))
                .contains("title: \"Checkout refused {date} and {services} for $1\"", "services: [\"{kind}\"]");
    }

    private ArchiveFixture.Run answer(String lines, String... more) {
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        return ArchiveFixture.run(Stream.concat(
                        Stream.of(
                                "new",
                                "--ask",
                                "--today",
                                "2026-11-21",
                                "--content",
                                archive.content().toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** What follows the question on its line: the input's own line ends are not echoed. */
    private static String afterQuestion(String line) {
        int question = line.lastIndexOf("]? ");
        int title = line.lastIndexOf("line? ");
        int at = question >= 0 ? question + 3 : title >= 0 ? title + 6 : 0;
        return line.substring(at);
    }

    private String written(String name) throws IOException {
        return Files.readString(archive.content().resolve("postmortems/" + name.substring(0, 4) + "/" + name + ".md"));
    }

    @Test
    void aFolderOfItsOwnLayoutKeepsIt() {
        archive.with("""
            -- incidents/2021/2021-04-01-till.md --
            # Till closed

            The till closed at noon and nobody could pay until the evening.
            """);
        assertThat(ArchiveFixture.run(
                                "new",
                                "Checkout refused every card",
                                "--date",
                                "2024-03-05",
                                "--no-input",
                                "--content",
                                archive.content().toString())
                        .code())
                .isZero();
        assertThat(archive.content().resolve("incidents/2024/2024-03-05-checkout-refused-every-card.md"))
                .exists();
        assertThat(archive.check("--only", "source").out()).contains("2 files checked: nothing found");
    }

    @Test
    void anOptionMayNameItsWordInAnySpelling() throws IOException {
        assertThat(start(
                                "2024-03-05",
                                "--kind",
                                "Near Miss",
                                "--severity",
                                "sev2",
                                "--service",
                                "checkout, search,,",
                                "--failure-mode",
                                "retry storm, unknown")
                        .code())
                .isZero();
        assertThat(written("2024-03-05-checkout-refused-every-card"))
                .contains(
                        "kind: near-miss",
                        "services: [checkout, search]",
                        "severity: SEV-2",
                        "failure_modes: [retry storm, unknown]")
                .contains("## Where we got lucky");
        assertThat(start("0202-03-05").err()).contains("lies before 1900");
    }

    @Test
    void aTitleWithoutQuotesIsToldOf() {
        ArchiveFixture.Run run = ArchiveFixture.run("new", "Checkout", "refused", "every", "card");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "casebook: `refused` is a word too many: TITLE is one, so put quotes around what has blanks in it");
        assertThat(ArchiveFixture.run("actions", "open").err())
                .startsWith("casebook: `open` is a word too many: only options are taken");
        assertThat(ArchiveFixture.run("actions", "--opne").err()).startsWith("casebook: Unknown option: '--opne'");
    }

    private ArchiveFixture.Run start(String day, String... more) {
        return ArchiveFixture.run(Stream.concat(
                        Stream.of(
                                "new",
                                "Checkout refused every card",
                                "--date",
                                day,
                                "--no-input",
                                "--content",
                                archive.content().toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }
}
