package dev.casebook.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.archive.ArchiveReading;
import dev.casebook.catalog.Postmortem;
import dev.casebook.cli.ArchiveFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendTest {
    @TempDir
    private Path folder;

    private List<String> trend(String... days) throws IOException {
        String files = String.join(
                "",
                Stream.of(days)
                        .map(day -> "-- " + day + "-it.md --\n# On-" + day + "\n")
                        .toList());
        ArchiveFixture archive = new ArchiveFixture(folder).with(files);
        List<Postmortem> all = ArchiveReading.read(archive.content(), archive.output(), false)
                .catalog()
                .postmortems();
        return Trend.of(all, all).spans().stream()
                .map(span -> span.name() + ": " + span.count())
                .toList();
    }

    @Test
    void countsByQuarterUpToFiveYears() throws IOException {
        assertThat(trend("2025-12-31", "2026-04-01", "2026-06-30"))
                .containsExactly("2025 Q4: 1", "2026 Q1: 0", "2026 Q2: 2");
    }

    @Test
    void countsByYearBeyondAndWhatWasLongBeforeTogether() throws IOException {
        assertThat(trend("1970-01-01", "2003-05-01", "2007-05-01", "2008-05-01", "2026-01-01"))
                .hasSize(20)
                .startsWith("until 2007: 3", "2008: 1", "2009: 0")
                .endsWith("2026: 1");
    }

    @Test
    void tellsNothingOfTooFew() throws IOException {
        assertThat(trend("2025-12-31", "2026-04-01")).isEmpty();
    }

    @Test
    void tellsNothingOfASingleQuarter() throws IOException {
        assertThat(trend("2026-04-01", "2026-04-02", "2026-04-03")).isEmpty();
    }
}
