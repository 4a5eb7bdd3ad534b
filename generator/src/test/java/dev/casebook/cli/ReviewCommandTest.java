package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewCommandTest {
    @TempDir
    private Path folder;

    private ArchiveFixture archive;

    @BeforeEach
    void makeArchive() {
        archive = new ArchiveFixture(folder).with("""
            -- casebook.yaml --
            site: {title: Lamps, base_url: "https://lamps.example/"}
            -- postmortems/2026-02-03-dark.md --
            ---
            title: The lamp went dark
            date: 2026-02-03
            failure_modes: [retry-storm]
            actions:
              - {title: Budget, type: systemic, status: open, due: 2026-03-01}
            ---
            Text.
            -- postmortems/2026-05-04-pipes.md --
            ---
            title: "A | pipe, [a](javascript:alert) and a ` mark"
            date: 2026-05-04
            failure_modes: [retry-storm]
            recurrence_of: 2026-02-03-dark
            severity: SEV-2
            detected_by: customer
            started: 2026-05-04T10:00:00Z
            detected: 2026-05-04T10:40:00Z
            went_well: ["- The drill <b>held</b>, @here"]
            ---
            Text.
            """);
    }

    private ArchiveFixture.Run review(String... more) {
        return on("2026-11-21", more);
    }

    private ArchiveFixture.Run on(String today, String... more) {
        return ArchiveFixture.run(Stream.concat(
                        Stream.of("review", "--content", archive.content().toString(), "--today", today),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void tellsOfTheLastQuarterThatIsOver() {
        ArchiveFixture.Run run = review();
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo("""
                # Theme review: Second quarter of 2026

                One postmortem, beside the one of Q1 2026.

                *Two postmortems in all are too few to tell a change from chance. Take every difference below as a question, not as a trend.*

                ## Questions to talk about

                1. Retry storm / metastable overload struck for the second time while the earlier action was still open: what kept it open? ([TITLE](https://lamps.example/postmortems/2026-05-04-pipes/))
                2. “TITLE” was noticed by customers first: which signal comes earlier? ([2026-05-04](https://lamps.example/postmortems/2026-05-04-pipes/))
                3. “TITLE” went unnoticed for 40 min: where did it show first, and what watches there now? ([2026-05-04](https://lamps.example/postmortems/2026-05-04-pipes/))

                ## Incidents

                - 2026-05-04 [TITLE](https://lamps.example/postmortems/2026-05-04-pipes/)

                ## Came back

                - 2026-05-04 [TITLE](https://lamps.example/postmortems/2026-05-04-pipes/): second time; the earlier action was still open

                ## What, counted

                ### Families of failure modes

                | | Q2 2026 (of 1) | Q1 2026 (of 1) |
                |---|---:|---:|
                | Load | 1 | 1 |

                ### Failure modes

                | | Q2 2026 (of 1) | Q1 2026 (of 1) |
                |---|---:|---:|
                | Retry storm / metastable overload | 1 | 1 |

                ### Detected by

                | | Q2 2026 (of 1) |
                |---|---:|
                | Customer | 1 |

                ### Severities

                | | Q2 2026 (of 1) |
                |---|---:|
                | SEV-2 | 1 |

                ## How long it took

                ### Q2 2026

                | | Postmortems | Median | Shortest | Longest |
                |---|---:|---:|---:|---:|
                | From the beginning to being noticed | 1 | too few | 40 min | 40 min |
                | From being noticed to relief | 0 | not known |  |  |
                | From the beginning to the end | 0 | not known |  |  |

                ### Q1 2026

                | | Postmortems | Median | Shortest | Longest |
                |---|---:|---:|---:|---:|
                | From the beginning to being noticed | 0 | not known |  |  |
                | From being noticed to relief | 0 | not known |  |  |
                | From the beginning to the end | 0 | not known |  |  |

                ## Noticed by customers or by chance: 1 of 1

                - 2026-05-04 [TITLE](https://lamps.example/postmortems/2026-05-04-pipes/)

                ## Unnoticed the longest

                - 2026-05-04 [TITLE](https://lamps.example/postmortems/2026-05-04-pipes/): 40 min

                ## What went well

                - &#45; The drill &#60;b&#62;held&#60;/b&#62;, @\u200Bhere ([TITLE](https://lamps.example/postmortems/2026-05-04-pipes/))
                """.replace("TITLE", "A &#124; pipe, &#91;a&#93;(javascript:alert) and a &#96; mark"));
    }

    @Test
    void writesJsonWithNumbers() {
        assertThat(review("--quarter", "2026-Q2", "--format", "json").out())
                .startsWith("{\"schema\":1,\"review\":\"2026-q2\",\"title\":\"Second quarter of 2026\",")
                .contains(
                        "{\"id\":\"retry-storm\",\"name\":\"Retry storm / metastable overload\",\"now\":1,\"before\":1}",
                        "{\"id\":\"undetected\",\"name\":\"From the beginning to being noticed\",\"postmortems\":1,"
                                + "\"shortest_minutes\":40,\"longest_minutes\":40}",
                        "postmortems/2026-05-04-pipes.md\",\"url\":\"https://lamps.example/postmortems/2026-05-04-pipes/\"}")
                .endsWith("]}\n");
    }

    @Test
    void namesFilesWhereTheSiteHasNoAddress() {
        archive.with("-- casebook.yaml --\nsite: {title: Lamps}\n");
        assertThat(review("--quarter", "2026q1").out())
                .contains("- 2026-02-03 The lamp went dark (")
                .contains("content/postmortems/2026-02-03-dark.md)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--quarter 2026-Q5 | `2026-Q5` is no quarter: write --quarter 2026-Q3",
                "--quarter 2024-Q1 | is of 2024-Q1: there are 2026-Q2, 2026-Q1",
                "--last 3 | --last takes a number from 4 on",
                "--last 9 | fewer than 4 postmortems in",
                "--last 9 --quarter 2026-Q1 | --quarter and --last exclude each other",
            })
    void saysInASentenceWhatCannotBeReviewed(String options, String sentence) {
        ArchiveFixture.Run run = review(options.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(sentence);
    }

    @Test
    void beforeAnyQuarterIsOverOneHasToBeNamed() {
        ArchiveFixture.Run run = on("2026-02-28");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("have a day: name a quarter, such as --quarter 2026-Q2");
    }

    @Test
    void reviewsTheLastOnes() {
        archive.with("""
            -- postmortems/2026-06-01-third.md --
            # Third
            -- postmortems/2026-06-02-fourth.md --
            # Fourth
            -- postmortems/2026-06-03-fifth.md --
            # Fifth
            """);
        assertThat(review("--last", "4").out())
                .startsWith(
                        "# Theme review: The last four postmortems\n\nFour postmortems, beside the one before them.\n");
    }

    @Test
    void anArchiveWithoutDaysHasNothingToReview() {
        ArchiveFixture undated =
                new ArchiveFixture(folder.resolve("undated")).with("-- postmortems/some.md --\n# Some\n");
        ArchiveFixture.Run run =
                ArchiveFixture.run("review", "--content", undated.content().toString(), "--today", "2026-11-21");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("has a day, so there is nothing to review");
    }
}
