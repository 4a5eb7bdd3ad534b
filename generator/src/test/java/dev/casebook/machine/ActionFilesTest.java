package dev.casebook.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.cli.ArchiveFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register as other programs read it, of an archive whose authors wrote whatever they liked. */
class ActionFilesTest {
    @TempDir
    private Path folder;

    private ArchiveFixture archive;

    @BeforeEach
    void build() {
        archive = new ArchiveFixture(folder).with("""
            -- casebook.yaml --
            site: {title: "Archive, ours", base_url: "https://archive.example/"}
            profile: lenient
            -- services.yaml --
            teams: {platform: {}}
            -- postmortems/a.md --
            ---
            title: "A \\"quoted\\" title; with, marks"
            date: 2026-09-01
            published: 2026-09-02T12:30:00+02:00
            actions:
              - {title: "=HYPERLINK(\\"https://evil.example\\",\\"x\\")", due: 2026-12-01, owner: "@ana"}
              - {title: "Line one\\nline two; three, four \\\\ five", due: 2026-10-01, owner: platform, type: systemic}
              - {title: "Prüfe die Übergänge zwischen den Häfen täglich – und zwar für alle 🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢", due: 2027-01-01}
              - {title: "-1 + 2", status: done, done: 2026-09-05}
              - {title: "-1 + 2", due: 2026-12-24}
              - {title: "-1 + 2", due: 2026-12-25}
            ---
            Text.
            """);
        assertThat(archive.build().code()).isZero();
    }

    @Test
    void csvIsQuotedAndHoldsNoFormula() {
        String csv = archive.text("actions/actions.csv");

        assertThat(csv).startsWith("title,status,days_open,days_overdue,").endsWith("\r\n");
        assertThat(csv.replace("\r\n", "")).doesNotContain("\r");
        assertThat(csv)
                .contains(
                        "\"Line one\nline two; three, four \\ five\",open,80,51,systemic,platform,platform,2026-10-01,")
                .contains("\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\",open,80,,,'@ana,,2026-12-01,")
                .contains("\r\n'-1 + 2,done,,,,,,,2026-09-05,")
                .contains(
                        ",\"A \"\"quoted\"\" title; with, marks\",2026-09-01,https://archive.example/postmortems/a/\r\n");
    }

    @Test
    void jsonKeepsTextAsWritten() {
        assertThat(archive.text("actions/actions.json"))
                .startsWith(
                        "{\"as_of\":\"2026-11-21\",\"actions\":[{\"title\":\"Line one\\nline two; three, four \\\\ five\"")
                .contains(
                        "\"owner\":\"platform\",\"team\":\"platform\",\"due\":\"2026-10-01\",\"status\":\"open\",\"days_open\":80,\"days_overdue\":51")
                .contains(
                        "{\"title\":\"=HYPERLINK(\\\"https://evil.example\\\",\\\"x\\\")\",\"owner\":\"@ana\",\"due\"")
                .contains("\"url\":\"https://archive.example/postmortems/a/\",\"source\":\"postmortems/a.md\"}")
                .endsWith("],\"ideas\":[]}\n");
    }

    @Test
    void calendarFollowsTheStandard() {
        String calendar = archive.text("actions/due.ics");
        List<String> lines = List.of(calendar.split("\r\n", -1));

        assertThat(calendar.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(lines)
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .endsWith("END:VCALENDAR", "")
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(lines.stream().filter(line -> line.startsWith("UID:")))
                .hasSize(5)
                .doesNotHaveDuplicates();
        assertThat(calendar.replace("\r\n ", ""))
                .contains("X-WR-CALNAME:Actions of Archive\\, ours\r\n")
                .contains("DTSTAMP:20260902T103000Z\r\nDTSTART;VALUE=DATE:20261001\r\n")
                .contains("SUMMARY:Line one\\nline two\\; three\\, four \\\\ five (platform)\r\n")
                .contains("alle 🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢🚢\r\n")
                .contains("URL:https://archive.example/postmortems/a/\r\n");
    }

    @Test
    void theDayOfTheBuildChangesNoCalendar() {
        String before = archive.text("actions/due.ics");
        archive.build("--today", "2027-03-01");
        assertThat(archive.text("actions/due.ics")).isEqualTo(before);
    }
}
