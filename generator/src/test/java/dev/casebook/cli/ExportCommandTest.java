package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    private Path folder;

    private ArchiveFixture archive;

    @BeforeEach
    void makeArchive() {
        archive = new ArchiveFixture(folder).with("""
            -- casebook.yaml --
            site: {base_url: "https://archive.example/"}
            -- postmortems/a.md --
            ---
            title: =SUM(1,2)
            date: 2026-09-01
            severity: SEV-2
            services: [checkout, search]
            failure_modes: [retry-storm]
            started: 2026-09-01T10:00:00Z
            detected: 2026-09-01T10:07:00Z
            mitigated: 2026-09-01T11:00:00Z
            resolved: 2026-09-02T10:00:00Z
            actions:
              - {title: Add a retry budget, owner: platform, status: done, done: 2026-09-05}
              - {title: Shed load, owner: platform}
            ---

            ## What happened

            Every client tried "again".
            -- postmortems/b.md --
            ---
            title: B
            date: 2026-10-01
            recurrence_of: [a]
            ---
            It came back.

            ## Action items

            - Shed load at last
            -- postmortems/c.md --
            ---
            title: C
            draft: true
            ---
            Not yet.
            """);
    }

    private ArchiveFixture.Run export(String... more) {
        List<String> words = List.of("export", "--content", archive.content().toString());
        return ArchiveFixture.run(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void writesALineOfJsonForEachAsTheSiteDoesAndItsText() {
        archive.build();
        List<String> lines = export().out().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .startsWith(archive.text("postmortems/a/index.json").strip().replaceAll("\\}$", ""))
                .endsWith(",\"text\":\"## What happened\\n\\nEvery client tried \\\"again\\\".\"}");
        assertThat(lines.get(0)).contains("\"recurrence_of\":[\"a\"]", "\"recurrences\":[\"a\",\"b\"]");
        assertThat(export().code()).isZero();
    }

    @Test
    void writesARecordForEachThatNoSpreadsheetComputes() {
        List<String> lines = export("--format", "csv").out().lines().toList();

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .startsWith("id,title,date,status,severity,kind,services,")
                .endsWith(",url");
        assertThat(lines.get(1))
                .startsWith("b,B,2026-10-01,")
                .contains(",a,1,,,")
                .endsWith("/postmortems/b/");
        assertThat(lines.get(2))
                .startsWith("a,\"'=SUM(1,2)\",2026-09-01,final,SEV-2,,checkout; search,,retry-storm,")
                .contains(",7,53,1440,,2,1,1,")
                .endsWith(",postmortems/a.md,https://archive.example/postmortems/a/");
        assertThat(lines).allMatch(line -> line.endsWith("/") || line.endsWith("url"));
    }

    @Test
    void saysWhatItLeavesOut() {
        archive.with(
                "-- postmortems/d.md --\n---\ntitle: D\n  date: 2024\n---\nD.\n-- postmortems/e.md --\n---\ntitle: D\n  date: 2024\n---\nE.\n");

        ArchiveFixture.Run run = export();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualToIgnoringNewLines(
                        "casebook: 2 documents are left out for an error: casebook check tells which");
        assertThat(run.out().lines()).hasSize(2);
        assertThat(export("--format", "yaml").code()).isEqualTo(2);
    }
}
