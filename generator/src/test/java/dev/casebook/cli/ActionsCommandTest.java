package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsCommandTest {
    @TempDir
    private Path folder;

    private ArchiveFixture archive;

    @BeforeEach
    void makeArchive() {
        archive = new ArchiveFixture(folder).with("""
            -- services.yaml --
            teams: {platform: {}, storefront: {}}
            -- postmortems/a.md --
            ---
            title: A
            date: 2026-09-01
            actions:
              - {title: Add a retry budget to the shared client, owner: platform, type: systemic, due: 2026-10-01}
              - {title: "Do it, and do it so thoroughly that the words of this title need a second line to stand on", owner: storefront, type: immediate, status: done, done: 2026-09-03}
            ---
            -- postmortems/b.md --
            ---
            title: B
            date: 2026-10-01
            actions: [{title: Extend the retry budget to batch paths, owner: Ana Novak, status: in-progress}]
            ---
            """);
    }

    private ArchiveFixture.Run actions(String... more) {
        List<String> words = List.of("actions", "--content", archive.content().toString(), "--today", "2026-11-21");
        return ArchiveFixture.run(Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void listsWhatRemainsToBeDoneTheMostOverdueFirst() {
        assertThat(actions().out().replace(System.lineSeparator(), "\n")).isEqualTo("""
            open, overdue by 51 days, due 2026-10-01, platform, systemic
              Add a retry budget to the shared client
              postmortems/a.md
            in progress for 51 days, Ana Novak
              Extend the retry budget to batch paths
              postmortems/b.md
            1 of 3 done, 2 open, 1 of them overdue.
            """);
        assertThat(actions().code()).isZero();
    }

    @Test
    void choosesByTeamTypeAndState() {
        assertThat(actions("--team", "Platform", "--state", "overdue").out()).contains("retry budget");
        assertThat(actions("--type", "immediate", "--state", "done").out())
                .contains("done 2026-09-03, storefront, immediate")
                .contains("1 of 1 done.")
                .doesNotContain("retry");
        assertThat(actions("--team", "platform", "--type", "immediate").out().strip())
                .isEqualTo("There is no action.");
        assertThat(actions("--state", "done").out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void saysWhatIsMeantByAMistypedName() {
        assertThat(actions("--team", "platfrom").code()).isEqualTo(2);
        assertThat(actions("--team", "platfrom").err())
                .contains("there is no team `platfrom`: did you mean `platform`?");
        assertThat(actions("--type", "sistemic").err()).contains("did you mean `systemic`?");
        assertThat(actions("--state", "finished").err())
                .contains("take one of open, in-progress, done, declined, overdue");
    }

    @Test
    void tellsWhatRecurs() {
        assertThat(actions("--ideas").out())
                .startsWith("retry, budget  2 postmortems, 0 of 2 done")
                .doesNotContain("thoroughly");
        assertThat(actions("--ideas", "--team", "storefront").out().strip()).isEqualTo("No idea recurs.");
        assertThat(actions("--ideas", "--format", "csv").code()).isEqualTo(2);
        assertThat(actions("--ideas", "--format", "csv").err()).contains("take json");
    }

    @Test
    void writesWhatTheSitePublishes() {
        archive.build();
        assertThat(actions("--format", "csv").out()).isEqualTo(archive.text("actions/actions.csv"));
        assertThat(actions("--format", "json").out())
                .isEqualTo(archive.text("actions/actions.json"))
                .contains("\"ideas\":[{\"words\":[\"retry\",\"budget\"],\"postmortems\":2,"
                        + "\"actions\":[{\"postmortem\":\"a\",\"title\":\"Add a retry budget to the shared client\"},");
        assertThat(actions("--format", "csv", "--state", "in-progress").out().lines())
                .hasSize(2);
    }

    @Test
    void knowsTheActionsThatOnlyTheBodyLists() {
        archive.with("""
            -- postmortems/c.md --
            # Basket service ran out of handles, 2026-10-20

            ## Action items

            - [ ] Close idle handles after a minute (owner: platform, due 2026-11-01)
            - [x] Alert on handles in use
            -- postmortems/d.md --
            ---
            title: Nothing is left to do
            date: 2026-10-21
            actions: []
            ---
            ## Action items

            - Alert on nothing
            """);

        assertThat(actions().out())
                .contains("open, overdue by 20 days, due 2026-11-01, platform")
                .contains("Close idle handles after a minute")
                .contains("2 of 5 done")
                .doesNotContain("Alert on nothing");
        assertThat(actions("--format", "json").out()).contains("\"inferred\":true");
        assertThat(actions("--state", "done").out()).contains("Alert on handles in use");
    }

    @Test
    void saysThatThereIsNoAction() {
        ArchiveFixture none = new ArchiveFixture(folder.resolve("none")).with("""
                -- postmortems/2024-03-05-checkout.md --
                # Checkout refused every card

                For 22 minutes the payment page answered every card with an error.
                """);
        assertThat(ArchiveFixture.run("actions", "--content", none.content().toString())
                        .out())
                .isEqualTo("There is no action.\n");
    }
}
