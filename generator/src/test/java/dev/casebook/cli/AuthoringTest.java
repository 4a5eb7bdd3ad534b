package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoringTest {
    @TempDir
    private Path folder;

    @Test
    void aNewArchiveIsCleanAndTakesItsFirstPostmortem() {
        assertThat(ArchiveFixture.run("init", folder.toString(), "--title", "What broke: all of it")
                        .out())
                .contains(
                        "Wrote content/casebook.yaml", "Wrote netlify.toml", "Wrote .github/workflows/postmortems.yml");
        ArchiveFixture archive = new ArchiveFixture(folder);
        assertThat(archive.check("--strict").out()).contains("nothing found");
        assertThat(start(archive, "Checkout refused every card").code()).isZero();
        assertThat(archive.build("--drafts").code()).isZero();
        assertThat(archive.page("postmortems/2024-03-05-checkout-refused-every-card/")
                        .text())
                .contains("SEV-2", "Checkout")
                .doesNotContain("guide:");
    }

    @Test
    void beginningAgainChangesNothing() throws IOException {
        ArchiveFixture.run("init", folder.toString());
        Path settings = folder.resolve("content/casebook.yaml");
        Files.writeString(settings, "profile: strict\n");
        assertThat(ArchiveFixture.run("init", folder.toString()).out()).startsWith("Everything is there already");
        assertThat(settings).hasContent("profile: strict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outage", "near-miss", "security", "degradation", "data-loss"})
    void everyKindHasATemplateWhoseGuidanceIsMarked(String kind) throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder);
        start(archive, "Checkout: \"refused\"", "--kind", kind);
        Path file = archive.content().resolve("postmortems/2024/2024-03-05-checkout-refused.md");
        String text = Files.readString(file);
        assertThat(text).contains("<!-- guide: ", "kind: " + kind, "title: \"Checkout: \\\"refused\\\"\"");
        assertThat(text.lines().filter(line -> line.startsWith("## ")).count())
                .isEqualTo(text.lines()
                        .filter(line -> line.startsWith("<!-- guide: "))
                        .count());
        assertThat(archive.check("--only", "front-matter,vocabulary").out()).contains("nothing found");
    }

    @Test
    void aPostmortemIsNeverOverwritten() {
        ArchiveFixture archive = new ArchiveFixture(folder);
        assertThat(start(archive, "Checkout").code()).isZero();
        ArchiveFixture.Run again = start(archive, "Checkout");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("there is a file");
    }

    private static ArchiveFixture.Run start(ArchiveFixture archive, String title, String... more) {
        return ArchiveFixture.run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "new",
                                title,
                                "--content",
                                archive.content().toString(),
                                "--date",
                                "2024-03-05",
                                "--severity",
                                "SEV-2",
                                "--service",
                                "checkout",
                                "--failure-mode",
                                "expired-credential",
                                "--no-input"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aForeignFolderIsReadAsItsFilesSay() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
            -- checkout.md --
            ---
            subject: Checkout refused every card
            when_it_happened: 2024-03-05
            impact_level: major
            impacted_apps: [Checkout, Payments]
            root_cause_type: Expired Certificate
            ---
            Cards were refused.
            -- search.md --
            ---
            subject: Search was empty for an hour
            when_it_happened: 2024-04-11
            impact_level: critical
            impacted_apps: [Search]
            root_cause_type: Expired Certificates
            ---
            Nothing was found.
            -- label.md --
            # Tickets were printed twice

            - **Applications hit:** Tickets
            - **Impact level:** minor

            Each ticket came out twice on 2024-05-02.
            """);
        String content = archive.content().toString();
        ArchiveFixture.Run shown = ArchiveFixture.run("init", "--from", content, "--print");
        assertThat(shown.out()).contains("3 with a date", "3 with a severity", "subject: title");
        assertThat(archive.content().resolve("casebook.yaml")).doesNotExist();
        assertThat(ArchiveFixture.run("init", "--from", content).code()).isZero();
        assertThat(archive.build().code()).isZero();
        assertThat(archive.check().out()).contains("nothing found");
        var page = archive.page("postmortems/search/");
        assertThat(page.select("h1").text()).isEqualTo("Search was empty for an hour");
        assertThat(page.text()).contains("Expired credential", "critical", "Search");
        assertThat(Files.readString(archive.content().resolve("casebook.yaml")))
                .contains("severities: [critical, major, minor]");
        assertThat(ArchiveFixture.run("init", "--from", content).code()).isEqualTo(2);
    }

    @Test
    void adoptShowsADiffWithEvidenceAndLeavesTheBodyAsItIs() throws IOException {
        String body = """
            # Checkout refused every card

            - **Severity:** SEV-2
            - **Services:** checkout, payments

            ## Root cause\s\s

            An expired certificate.
            """.replace("\n", "\r\n");
        ArchiveFixture archive = new ArchiveFixture(folder);
        archive.with("postmortems/2024-03-05-checkout.md", body.getBytes(StandardCharsets.UTF_8));
        Path file = archive.content().resolve("postmortems/2024-03-05-checkout.md");
        String content = archive.content().toString();
        ArchiveFixture.Run shown = ArchiveFixture.run("adopt", "--content", content);
        assertThat(shown.out())
                .contains("# severity: line 3: - **Severity:** SEV-2")
                .contains("# date: the file's name")
                .contains("+severity: SEV-2\n", "+services: [checkout, payments]\n", "+date: 2024-03-05\n")
                .contains("+failure_modes: [expired-credential]\n")
                .contains("@@ -1,3 +1,");
        assertThat(Files.readString(file)).isEqualTo(body);
        assertThat(ArchiveFixture.run("adopt", "--content", content, "--apply").out())
                .startsWith("Wrote front matter into 1 file.");
        assertThat(Files.readString(file)).startsWith("---\r\ntitle: ").endsWith("---\r\n\r\n" + body);
        assertThat(ArchiveFixture.run("adopt", "--content", content).out()).startsWith("There is nothing to suggest");
        assertThat(archive.check().out()).contains("nothing found");
    }

    @Test
    void adoptAddsToAFrontMatterAndReplacesNothing() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
            -- 2024-03-05-a.md --
            ---
            mood: bad
            severity:
            ---
            # Checkout refused every card
            -- 2024-03-06-b.md --
            +++
            mood = "bad"

            [extra]
            team = "web"
            +++
            # Search was empty
            """);
        ArchiveFixture.run("adopt", "--content", archive.content().toString(), "--apply");
        assertThat(Files.readString(archive.content().resolve("2024-03-05-a.md")))
                .isEqualTo("""
                    ---
                    mood: bad
                    severity:
                    title: "Checkout refused every card"
                    date: 2024-03-05
                    ---
                    # Checkout refused every card
                    """);
        assertThat(Files.readString(archive.content().resolve("2024-03-06-b.md")))
                .isEqualTo("""
                    +++
                    title = "Search was empty"
                    date = "2024-03-06"
                    mood = "bad"

                    [extra]
                    team = "web"
                    +++
                    # Search was empty
                    """);
    }
}
