package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthoringTest {
    private static final String SUBMODULE = "git submodule add ADDRESS-OF-CASEBOOK tools/casebook";

    @TempDir
    private Path folder;

    @Test
    void aNewArchiveIsCleanAndTakesItsFirstPostmortem() {
        assertThat(ArchiveFixture.run("init", folder.toString(), "--title", "What broke: all of it")
                        .out())
                .contains(
                        "Wrote " + folder.resolve("content/casebook.yaml"),
                        "Wrote " + folder.resolve(".gitignore"),
                        "Wrote " + folder.resolve("netlify.toml"),
                        "Wrote " + folder.resolve(".github/workflows/postmortems.yml"),
                        "Wrote " + folder.resolve(".github/workflows/publish.yml"),
                        SUBMODULE);
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
    void whatABuildMakesIsNoPartOfANewArchivesHistory() throws Exception {
        ArchiveFixture.run("init", folder.toString());
        new ProcessBuilder("git", "init", "--quiet", folder.toString()).start().waitFor();
        Process ignored = new ProcessBuilder("git", "check-ignore", "site/index.html")
                .directory(folder.toFile())
                .start();
        assertThat(ignored.waitFor()).isZero();
    }

    @Test
    void aBuildSaysHowManyDraftsItLeavesOut() {
        ArchiveFixture archive = new ArchiveFixture(folder);
        start(archive, "Checkout refused every card");
        assertThat(archive.build().out())
                .contains("Built 0 postmortems into ", "\n1 draft is left out; --drafts publishes it.\n");
        start(archive, "Search was empty");
        assertThat(archive.build().out()).contains("\n2 drafts are left out; --drafts publishes them.\n");
        assertThat(archive.build("--drafts").out()).doesNotContain("left out");
    }

    @Test
    void whatPublishesNamesProgramsThatAreThereAndWhereTheyComeFrom() throws IOException {
        ArchiveFixture.run("init", folder.toString());
        for (String file :
                List.of("netlify.toml", ".github/workflows/postmortems.yml", ".github/workflows/publish.yml")) {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).contains(SUBMODULE);
            assertThat(Pattern.compile("tools/casebook/([\\w./-]+)")
                            .matcher(text)
                            .results())
                    .isNotEmpty()
                    .allSatisfy(program ->
                            assertThat(Path.of("..", program.group(1))).exists());
        }
        assertThat(Files.readString(Path.of("../docs/guide/publishing.md"))).contains(SUBMODULE);
    }

    @Test
    void theExampleOfServicesHoldsWhenItIsUncommented() throws IOException {
        ArchiveFixture.run("init", folder.toString());
        Path services = folder.resolve("content/services.yaml");
        Files.writeString(
                services, Files.readString(services).replaceAll("(?m)^# ", "").replaceAll("(?s)^.*?\n\n", ""));
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
                -- postmortems/2024-03-05-checkout.md --
                ---
                title: Checkout refused every card
                services: [basket, payments]
                ---

                For 22 minutes the payment page answered every card with an error.
                """);
        assertThat(archive.check("--only", "front-matter,settings,vocabulary").out())
                .contains("nothing found");
        assertThat(archive.build("--drafts").code()).isZero();
        assertThat(archive.page("services/").text()).contains("Turns a basket into an order.");
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
        for (List<String> words : List.of(
                List.of("init", "--print", folder.resolve("new").toString()),
                List.of("init", "--from", content, folder.resolve("new").toString()),
                List.of("init", "--from", content, "--title", "T"),
                List.of("init", "--from", ""))) {
            assertThat(ArchiveFixture.run(words.toArray(String[]::new)).code())
                    .as(words.toString())
                    .isEqualTo(2);
        }
        assertThat(folder.resolve("new")).doesNotExist();
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
                .contains("+severity: SEV-2\r\n", "+services: [checkout, payments]\r\n", "+date: 2024-03-05\r\n")
                .contains("+failure_modes: [expired-credential]\r\n")
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

    @Test
    void adoptReadsActionsSummaryImpactAndMomentsWithTheirEvidence() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder)
                .with("""
            -- postmortems/2024-03-05-checkout.md --
            # Checkout refused every card

            **Authors:** Ada, Grace
            **Duration:** 22 minutes

            ## Overview

            The payment page answered every card with an error.

            ## Impact

            - 400 orders failed
            - Support had three calls
            - %s

            ## Timeline

            All times in CET.

            | Time | Event |
            |---|---|
            | 2024-03-05 14:03 | The outage begins. |
            | 2024-03-05 14:10 | All pods are healthy, no alert. |
            | 2024-03-05 14:20 | Support reports three calls. |
            | 2024-03-05 14:25 | A new certificate, not resolved yet. |
            | 2024-03-05 14:31 | Incident resolved. |

            ## Action items

            | Action | Owner | Due | Status | Ticket |
            |---|---|---|---|---|
            | Alert two weeks before the end | Payments | 2024-04-01 | open | PAY-7 |
            | Renew by a timer | | next week | done | |

            ## Root cause

            It was an expired certificate; the network failure came later.
            """.formatted("Nobody could say for long what else had been felt".repeat(9)));
        Path file = archive.content().resolve("postmortems/2024-03-05-checkout.md");
        String body = Files.readString(file);
        String content = archive.content().toString();
        assertThat(ArchiveFixture.run("adopt", "--content", content).out())
                .contains("# summary: line 6: ## Overview")
                .contains("# impact: line 10: ## Impact; line 4: **Duration:** 22 minutes")
                .contains("# resolved: line 26: | 2024-03-05 14:31 | Incident resolved. |")
                .contains("# failure_modes: line 35: ## Root cause, which names `expired certificate`")
                .contains("# actions: line 28: ## Action items, 2 actions");
        ArchiveFixture.run("adopt", "--content", content, "--apply");
        assertThat(Files.readString(file)).isEqualTo("""
                    ---
                    title: "Checkout refused every card"
                    summary: "The payment page answered every card with an error."
                    date: 2024-03-05
                    failure_modes: [expired-credential]
                    started: 2024-03-05T14:03+01:00
                    detected: 2024-03-05T14:20+01:00
                    resolved: 2024-03-05T14:31+01:00
                    impact: {effect: "400 orders failed; Support had three calls", duration: "22 minutes"}
                    authors: [Ada, Grace]
                    actions:
                      - title: "Alert two weeks before the end"
                        owner: "Payments"
                        due: 2024-04-01
                        status: open
                        ticket: "PAY-7"
                      - title: "Renew by a timer"
                        status: done
                    ---

                    """ + body);
        assertThat(ArchiveFixture.run("adopt", "--content", content).out()).startsWith("There is nothing to suggest");
        assertThat(archive.check("--only", "front-matter,vocabulary").out()).contains("nothing found");
    }

    @Test
    void adoptWritesTheSameAsJson() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
            -- 2024-03-06-search.md --
            {
              "title": "Search was empty"
            }

            For an hour every search in the shop was empty.

            ## Follow-ups

            - [x] Compare the counts before a swap
            """);
        ArchiveFixture.run("adopt", "--content", archive.content().toString(), "--apply");
        assertThat(Files.readString(archive.content().resolve("2024-03-06-search.md")))
                .startsWith("""
                    {
                      "summary": "For an hour every search in the shop was empty.",
                      "date": "2024-03-06",
                      "actions": [
                      {"title": "Compare the counts before a swap", "status": "done"}
                    ],
                      "title": "Search was empty"
                    }
                    """);
        assertThat(archive.check("--only", "front-matter,vocabulary").out()).contains("nothing found");
    }

    @Test
    void adoptWritesTheSameAsToml() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
            -- 2024-03-06-search.md --
            +++
            title = "Search was empty"

            [extra]
            team = "web"
            +++
            For an hour every search in the shop was empty.

            **Duration:** 60 minutes

            ## Follow-ups

            - [x] Compare the counts before a swap
            - [ ] Search team to add an alert on empty answers
            """);
        ArchiveFixture.run("adopt", "--content", archive.content().toString(), "--apply");
        assertThat(Files.readString(archive.content().resolve("2024-03-06-search.md")))
                .startsWith("""
                    +++
                    summary = "For an hour every search in the shop was empty."
                    date = "2024-03-06"
                    impact = {duration = "60 minutes"}
                    actions = [
                      {title = "Compare the counts before a swap", status = "done"},
                      {title = "Search team to add an alert on empty answers", owner = "Search team", status = "open"}
                    ]
                    title = "Search was empty"
                    """);
        assertThat(archive.check("--only", "front-matter,vocabulary").out()).contains("nothing found");
        assertThat(archive.build().code()).isZero();
    }

    @Test
    void adoptLeavesBeginningsAndTablesAlone() {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
            -- 2024-03-05-a.md --
            # Checkout refused every card

            Date: 2024-03-05 Status: final Severity of the whole: unknown

            ## Impact

            | Metric | Before | After |
            |---|---|---|
            | Orders per minute | 40 | 0 |

            ## Timeline

            - 14:03 The outage begins for everybody who pays by card.
            - 14:20 Support reports it.
            - 14:31 Incident resolved.
            """);
        assertThat(ArchiveFixture.run("adopt", "--content", archive.content().toString())
                        .out())
                .contains("+title:", "+date:")
                .doesNotContain("+summary:", "+impact:", "+started:", "+resolved:", "+actions:");
    }

    @Test
    void reportsBesideFoldersNamedAfterIncidentsAreTakenToo() {
        ArchiveFixture archive = new ArchiveFixture(folder);
        for (int i = 0; i < 3; i++) {
            archive.with("-- shop-incidents/2024-01-0%1$d-down.md --\n# Down %1$d\n\nIt broke.\n".formatted(i + 1));
        }
        for (int i = 0; i < 5; i++) {
            archive.with(
                    "-- bank/2024-02-0%1$d.md --\n# Late %1$d\n\n## Timeline\n\n- 10:03 It is late.\n\n## Root cause\n\nA full disk.\n"
                            .formatted(i + 1));
        }
        assertThat(ArchiveFixture.run("init", "--from", archive.content().toString())
                        .out())
                .contains("8 postmortems")
                .doesNotContain("left out");
    }

    @Test
    void theIncidentsOfAFolderOfDocumentationAreTakenAndNothingElse() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder);
        for (int i = 0; i < 3; i++) {
            archive.with(
                    "-- docs/incident_retros/2024-01-0%1$d-down.md --\n# Down %1$d\n\nIt broke.\n".formatted(i + 1));
        }
        for (int i = 0; i < 9; i++) {
            archive.with("-- docs/rfcs/rfc-%1$d.md --\n# Plan %1$d\n\nWe will build it.\n".formatted(i));
        }
        String content = archive.content().toString();
        assertThat(ArchiveFixture.run("init", "--from", content).out())
                .contains("3 postmortems", "incidents in docs/incident_retros; the rest of the 12 Markdown files");
        assertThat(Files.readString(archive.content().resolve("casebook.yaml")))
                .contains("include: [docs/incident_retros]");
        assertThat(archive.check().out()).contains("3 files checked");
    }

    @Test
    void aForeignFolderGivesWhatItsLabelsSayAndNoMore() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder);
        for (int i = 0; i < 12; i++) {
            archive.with("""
                -- %1$d.md --
                # 2%2$d-11-2024 - Tickets were printed %1$d times

                **Affected app:** Tickets (all regions, both printers)
                **Severity:** %3$s (two shops, no others)
                **Start:** 2024-11-2%2$d 09:12 JST (first print)

                **What broke number %1$d:** The printer of the shop
                """.formatted(i, i % 9, i % 2 == 0 ? "Major" : "major"));
        }
        String content = archive.content().toString();
        assertThat(ArchiveFixture.run("init", "--from", content).out())
                .contains("12 with a date", "12 with a severity", "12 with services", "12 with a start");
        assertThat(Files.readString(archive.content().resolve("casebook.yaml")))
                .contains("severities: [Major]", "Affected app: services")
                .doesNotContain(": title");
        assertThat(archive.build().code()).isZero();
        var page = archive.page("postmortems/0/");
        assertThat(page.text()).contains("Services† (inferred) Tickets †", "Major† (inferred)", "09:12 +09:00");
        assertThat(archive.check("--only", "front-matter,vocabulary").out()).contains("nothing found");
    }

    @Test
    void proposesNoServicesAndLevelsFromLabelsThatTellAStory() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder);
        for (int i = 0; i < 12; i++) {
            archive.with("""
                    -- %1$d.md --
                    # Tickets were printed %1$d times

                    **Severity:** %2$s
                    **Affected apps:** Tickets

                    - **Service degradation:** All types affected, including tickets of %1$d
                    """.formatted(i, i == 5 ? "Required" : i == 6 ? "Tests of printing come first" : "Grave"));
        }
        String content = archive.content().toString();
        assertThat(ArchiveFixture.run("init", "--from", content).code()).isZero();
        assertThat(Files.readString(archive.content().resolve("casebook.yaml")))
                .contains("severities: [Grave]", "Affected apps: services")
                .doesNotContain("degradation");
    }

    @Test
    void keysThatOnlySoundLikeAFieldAreLeftAlone() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder);
        for (int i = 0; i < 3; i++) {
            archive.with("""
                    -- 2024-01-0%1$d-till.md --
                    ---
                    retrieval_priority: high
                    review_date: 2024-06-0%1$d
                    author_name: Ada Berg
                    operating_system: Linux
                    failure_domain: east
                    duration_minutes: 1%1$d
                    bug_severity: %2$s
                    ---
                    # The till closed %1$d times

                    Nobody could pay until the evening.
                    """.formatted(i + 1, i == 0 ? "High" : "Very high"));
        }
        String content = archive.content().toString();
        assertThat(ArchiveFixture.run("init", "--from", content).code()).isZero();
        assertThat(Files.readString(archive.content().resolve("casebook.yaml")))
                .contains("severities: [Very high, High]", "author_name: authors", "bug_severity: severity")
                .doesNotContain("retrieval", "review", "operating", "domain", "duration", ": title");
    }

    @Test
    void aSurveyCountsWhatWillBePublishedAndNamesWhatItWrote() {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
                -- 2024-03-05-checkout.md --
                # Checkout refused every card

                For 22 minutes the payment page answered every card with an error.
                -- 2024-03-06-search.md --
                ---
                title: Search was empty
                  severity: SEV-2
                ---

                Every search came back empty for an hour.
                -- README.md --
                # What broke
                """);
        String here = archive.content() + File.separator + ".";
        assertThat(ArchiveFixture.run("init", "--from", here, "--print").out())
                .contains(
                        "  1 postmortem, 1 page\n",
                        "  1 of the 3 Markdown files is left out; `casebook check` says why\n");
        assertThat(ArchiveFixture.run("init", "--from", here).out())
                .contains("Wrote " + archive.content().resolve("casebook.yaml") + ".");
    }

    @Test
    void adoptNamesTheLineThatSaysItAndTheFilesItLeaves() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
                -- cards.md --
                # Cards were refused

                All of it happened on March 5, 2024, and nobody saw it coming for a while.
                -- broken.md --
                ---
                title: Search was empty
                  severity: SEV-2
                ---

                Every search came back empty for an hour.
                -- README.md --
                # What broke
                """);
        archive.with(
                "latin.md",
                "# Größe\n\nDie Größe des Puffers war zu klein, und alles brach ab.\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        String content = archive.content().toString();
        String prefix = content.replace('\\', '/') + "/";
        assertThat(ArchiveFixture.run("adopt", "--content", content).out())
                .contains("# summary: line 3: All of it happened on March 5, 2024", "# date: line 3: All of it")
                .contains("Left " + prefix
                        + "broken.md as it is: it has an error: mend what `casebook check` says of it first.")
                .contains("Left " + prefix + "latin.md as it is: it is not plain UTF-8: save it so first.")
                .endsWith("Suggestions for 1 file; --apply writes them, all or those of the files named.\n");
        assertThat(ArchiveFixture.run("adopt", "--content", content, "README.md")
                        .out())
                .isEqualTo("Left " + prefix
                        + "README.md as it is: it is no postmortem.\nThere is nothing else to suggest.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\r\n", "\n"})
    void adoptShowsWhatItWouldAddWhateverEndsALine(String lineEnd) {
        ArchiveFixture archive = new ArchiveFixture(folder)
                .with(
                        "2024-03-05-checkout.md",
                        "---\ntitle: Checkout\n---\n\nEvery card was refused for an hour and more.\n"
                                .replace("\n", lineEnd)
                                .getBytes(StandardCharsets.UTF_8));
        ArchiveFixture.Run shown =
                ArchiveFixture.run("adopt", "--content", archive.content().toString());
        assertThat(shown.code()).isZero();
        assertThat(shown.out()).contains(" title: Checkout", "+date: 2024-03-05");
    }

    @Test
    void aDiffHasTheLineEndsOfItsFile() throws Exception {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
                -- 2024-03-05-checkout.md --
                ---
                title: Checkout refused every card
                ---

                For 22 minutes the payment page answered every card with an error.
                """, "\r\n");
        archive.with("2024-03-06-search.md", "# Search was empty".getBytes(StandardCharsets.UTF_8));
        Path diff = Files.writeString(
                folder.resolve("adopt.diff"),
                ArchiveFixture.run("adopt", "--content", archive.content().toString())
                        .out()
                        .replace("/" + archive.content() + "/", "/"));
        ArchiveFixture applied = new ArchiveFixture(folder.resolve("applied"));
        for (String file : List.of("2024-03-05-checkout.md", "2024-03-06-search.md")) {
            applied.with(file, Files.readAllBytes(archive.content().resolve(file)));
        }
        assertThat(new ProcessBuilder("git", "apply", diff.toString())
                        .directory(applied.content().toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
        ArchiveFixture.run("adopt", "--content", archive.content().toString(), "--apply");
        assertThat(ArchiveFixture.filesOf(applied.content()))
                .containsExactlyEntriesOf(ArchiveFixture.filesOf(archive.content()));
    }

    @Test
    void aKeyThatIsNotReadIsToldAndMapped() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
                -- checkout.md --
                ---
                title: Checkout refused every card
                when: 5 March 2024
                ---

                For 22 minutes the payment page answered every card with an error.
                """);
        assertThat(archive.check().out()).contains("unknown key `when`", "nothing says on which day this happened");
        ArchiveFixture.run("init", "--from", archive.content().toString());
        assertThat(Files.readString(archive.content().resolve("casebook.yaml"))).contains("  when: date\n");
        assertThat(archive.check().out()).contains("nothing found");
    }

    @Test
    void initPutsNoSettingsBeforeThoseThatAreThere() {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
                -- casebook.yml --
                profile: lenient
                -- services.yml --
                services: {checkout: {}}
                """);
        assertThat(ArchiveFixture.run("init", folder.toString()).out())
                .contains("Wrote " + folder.resolve("content/pages"))
                .doesNotContain("casebook.yaml", "services.yaml");
        assertThat(archive.content().resolve("casebook.yaml")).doesNotExist();
        assertThat(archive.content().resolve("services.yaml")).doesNotExist();
    }
}
