package dev.casebook.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.archive.ArchiveReading;
import dev.casebook.catalog.Catalog;
import dev.casebook.cli.ArchiveFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecurringIdeasTest {
    @TempDir
    private Path folder;

    @Test
    void groupsWhatIsMeantAlikeWhereverItIsToBeDone() throws IOException {
        assertThat(ideas(
                        "Add a retry budget of 10 % of calls",
                        "Exercise the failover of edge to west every quarter",
                        "Extend the retry budget to all batch paths",
                        "Exercise the failover of ledger every quarter, with live traffic",
                        "Exercising failovers of the port API each quarter"))
                .containsExactly("exercise failover quarter: 3 of 3", "retry budget: 2 of 2");
    }

    @Test
    void takesAWordInHyphensForItsPartsOnlyWhereTheyStandSideBySide() throws IOException {
        assertThat(ideas("Load-test pricing monthly", "Replace the test-load of refunds"))
                .isEmpty();
        assertThat(ideas(
                        "Load-test refunds with recorded searches",
                        "Add a load test for refunds",
                        "Send the run-once header",
                        "Close the once-run socket"))
                .containsExactly("load test refunds: 2 of 2");
    }

    @Test
    void keepsLookAlikesApart() throws IOException {
        assertThat(ideas(
                        "Declare the link MTU in the node image and keep a node from joining when its interface differs",
                        "Raise fs.inotify.max_user_instances in the node image and run each service under its own user",
                        "Answer limited requests with 429 instead of 503",
                        "Limit each caller's requests in flight to half of its capacity",
                        "Move edge to the ledger cluster",
                        "Copy edge and the ledger to a cluster of ours",
                        "Add monitoring",
                        "Improve documentation",
                        "Alert when the lag of payments_total exceeds 5 s",
                        "Alert when the disk of a broker is full"))
                .isEmpty();
    }

    @Test
    void countsPostmortemsNotActions() throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
            -- postmortems/a.md --
            ---
            title: A
            actions:
              - {title: Add a circuit breaker to one}
              - {title: Add a circuit breaker to two}
            ---
            Text.
            """);
        assertThat(ideas(archive)).isEmpty();
    }

    @Test
    void bearsWhatever() throws IOException {
        assertThat(ideas("", "'s", "---", "\ud83d\ude80 \ud83d\ude80", "'", "-a- b-", "a".repeat(5000)))
                .isEmpty();
    }

    /** The ideas of an archive in which each title is a postmortem's only action: its words, and how many of its actions are shown. */
    private List<String> ideas(String... titles) throws IOException {
        ArchiveFixture archive = new ArchiveFixture(folder).with("""
            -- services.yaml --
            services: {edge: {}, ledger: {}, boarding: {aliases: [port API]}}
            """);
        for (int i = 0; i < titles.length; i++) {
            archive.with(
                    "-- postmortems/2026-01-%02d-x.md --%n---%ntitle: P%d%nactions: [{title: \"%s\"}]%n---%nText.%n"
                            .formatted(i + 1, i, titles[i]));
        }
        List<String> found = ideas(archive);
        for (int i = 0; i < titles.length; i++) {
            java.nio.file.Files.delete(archive.content().resolve("postmortems/2026-01-%02d-x.md".formatted(i + 1)));
        }
        return found;
    }

    private static List<String> ideas(ArchiveFixture archive) throws IOException {
        Path content = archive.content();
        Catalog catalog =
                ArchiveReading.read(content, content.resolve("site"), false).catalog();
        ActionRegister register = ActionRegister.of(catalog, LocalDate.of(2026, 11, 21));
        return RecurringIdeas.of(register, catalog.vocabulary()).stream()
                .map(idea -> String.join(" ", idea.words()) + ": " + idea.postmortems() + " of "
                        + idea.actions().size())
                .toList();
    }
}
