package dev.casebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimelinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "09:14 - down;09:14 down",
                "9:14 AM: down;09:14 down",
                "9:14pm down;21:14 down",
                "12:05 a.m. down;00:05 down",
                "9am – down;09:00 down",
                "**09:14 UTC** down;09:14 UTC down",
                "[09:14 PST] down;09:14 PST down",
                "09:14+02:00 down;09:14 +02:00 down",
                "~09:14 (UTC) — down;09:14 UTC down",
                "At around 09:14, down;09:14 down",
                "1432 UTC down;14:32 UTC down",
                "09h14 down;09:14 down",
                "09:14:59.123 down;09:14:59 down",
                "2018-02-22 16:30 down;2018-02-22 16:30 down",
                "2018-02-22 ~16:30 UTC - down;2018-02-22 16:30 UTC down",
                "22 February 2018 around 16:30 down;2018-02-22 16:30 down",
                "2022-07-11T09:33:00Z down;2022-07-11 09:33 Z down",
                "2022/07/11, 09:33: down;2022-07-11 09:33 down",
                "16:30 on 2018-02-22 down;2018-02-22 16:30 down",
                "25/12/2018 09:33 down;2018-12-25 09:33 down",
                "5/6/2018 09:33 down;09:33 down",
                "Jan 5th, 2021 09:33 down;2021-01-05 09:33 down",
                "Tuesday, 5 January 2021 at 09:33 down;2021-01-05 09:33 down",
                "Jan 5 09:33 down;2024-01-05 09:33 down",
                "09:14 - 09:20 down;09:14 down",
                "09:14 to 09:20 UTC: down;09:14 UTC down",
                "2024-03-05 ~09:14 UTC down;2024-03-05 09:14 UTC down",
                "Mar 5, 2024, around 09:14: down;2024-03-05 09:14 down",
                "2024-03-05 09:14 \u9803 (JST) down;2024-03-05 09:14 JST down",
                "2024-03-05 09:14:20\u9803 down;2024-03-05 09:14:20 down",
                "09:14\u301c09:20 down;09:14 down",
                "2024-03-05 09:14\u301c | down;2024-03-05 09:14 down",
                "25:99 down;25:99 down",
                "5:1 ratio;5:1 ratio",
                "no time;no time",
                "May be down;May be down",
                "2024-13-45 down;down",
            })
    void readsTimesAsPeopleWriteThem(String line, String expected) {
        assertThat(entries("2024-03-04-x.md", "## Timeline\n\n- " + line + "\n- 23:00 up\n"))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Timeline",
                "# Incident timeline (UTC)",
                "### **Timeline**",
                "## 3. Timeline of events",
                "## Chronology",
                "## Sequence of Events",
                "**Timeline:**",
                "Timeline\n---"
            })
    void beginsAtAHeadingOfManyNames(String heading) {
        assertThat(Pictures.parse(heading + "\n\n- 09:14 down\n").timeline()).hasSize(1);
    }

    @Test
    void leavesListsWithoutAnyTimeToTheEntryAboveThem() {
        assertThat(entries("a.md", "## Timeline\n\n- [graph](x)\n\n### ca. 09:14\n\n- one\n- two\n"))
                .containsExactly("09:14 one\ntwo");
    }

    @Test
    void endsWithItsSection() {
        assertThat(
                        entries(
                                "a.md",
                                "- 08:00 before\n\n## Timeline\n\n- 09:14 down\n\n### Later\n\n- 09:20 up\n\n## Actions\n\n- 10:00 no\n"))
                .containsExactly("09:14 down", "09:20 up");
    }

    @Test
    void readsHeadingsWithWhatStandsBelowThem() {
        assertThat(
                        entries(
                                "a.md",
                                "## Timeline\n\nAll times in PST\n\n### 2018-02-22 16:30\n\nMail about\nan outage.\n\n- check `a`\n\n### 16:32\n\nRestart\n"))
                .containsExactly("2018-02-22 16:30 PST Mail about an outage.\ncheck a", "2018-02-22 16:32 PST Restart");
    }

    @Test
    void carriesDaysForward() {
        assertThat(entries(
                        "a.md",
                        "## Timeline - May 29, 2021\n\n- 23:50 down\n- **2021-05-30**\n  - 00:10 up\n- 00:20 closed\n"))
                .containsExactly("2021-05-29 23:50 down", "2021-05-30 00:10 up", "2021-05-30 00:20 closed");
        assertThat(entries("a.md", "## Timeline\n\n### 2021-05-30\n\n- 00:10 up\n\n### 2021-05-31\n\n00:20 closed\n"))
                .containsExactly("2021-05-30 00:10 up", "2021-05-31 00:20 closed");
    }

    @Test
    void readsRowsAndLines() {
        assertThat(entries(
                        "a.md", "## Timeline\n\n| Time (UTC) | What |\n|---|---|\n| 09:14 | down |\n| 09:20 | up |\n"))
                .containsExactly("09:14 UTC down", "09:20 UTC up");
        assertThat(
                        entries(
                                "a.md",
                                "## Timeline\n\n| Date | Time | What |\n|---|---|---|\n| 2024-01-02 | 09:14 | down \\| out |\n"))
                .containsExactly("2024-01-02 09:14 down | out");
        assertThat(entries("a.md", "## Timeline\n\n09:14 down\nfor all\n**09:20**: up\n"))
                .containsExactly("09:14 down for all", "09:20 up");
    }

    @Test
    void takesAZoneStatedAfterwardsForAllEntries() {
        assertThat(
                        entries(
                                "a.md",
                                "## Timeline\n\n- 09:14 down\n- 09:15 CET up\n\nAll times are in Central European Time (CEST).\n"))
                .containsExactly("09:14 CEST down", "09:15 CET up");
    }

    @Test
    void pointsAtEachEntry() {
        List<TimelineEntry> entries =
                Pictures.parse("## Timeline\n\n- 09:14 down\n  - more\n").timeline();
        assertThat(Pictures.of(entries.getFirst().span())).isEqualTo("- 09:14 down\n  ^^^^^^^^^^");
        assertThat(entries.getFirst().text()).isEqualTo("down\nmore");
    }

    private static List<String> entries(String path, String markdown) {
        return Pictures.parse(path, markdown).timeline().stream()
                .map(TimelinesTest::shown)
                .toList();
    }

    private static String shown(TimelineEntry e) {
        return Stream.of(e.date(), e.time(), e.zone().isEmpty() ? null : e.zone(), e.text())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
