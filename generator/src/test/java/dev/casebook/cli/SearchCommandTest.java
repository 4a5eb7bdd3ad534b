package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a command line is looked for, and what is an option. */
class SearchCommandTest {
    private static final String CHECKOUT = "postmortems/2024-03-05-checkout.md";
    private static final String SESSIONS = "postmortems/2024-03-06-sessions.md";

    @TempDir
    private Path folder;

    private ArchiveFixture archive = new ArchiveFixture(Path.of("."));

    @BeforeEach
    void makeArchive() {
        archive = new ArchiveFixture(folder).with("""
            -- postmortems/2024-03-05-checkout.md --
            # Checkout waited for its connection pool

            Every connection of the pool was taken by a report.
            -- postmortems/2024-03-06-sessions.md --
            # Sessions were lost when Redis failed over

            The pool of Redis connections kept the old host.
            """);
    }

    @Test
    void aWordWithAHyphenIsNotWanted() {
        assertThat(archive.search("pool").out()).contains(CHECKOUT, SESSIONS);
        assertThat(archive.search("pool", "-redis").out()).contains(CHECKOUT).doesNotContain(SESSIONS);
        assertThat(archive.search("-redis pool").out()).contains(CHECKOUT).doesNotContain(SESSIONS);
        assertThat(archive.search("-redis", "pool").out()).contains(CHECKOUT).doesNotContain(SESSIONS);
    }

    @Test
    void soIsOneThatBeginsAsAnOptionDoes() {
        assertThat(archive.search("-host", "pool").out()).contains(CHECKOUT).doesNotContain(SESSIONS);
        assertThat(archive.search("pool", "-Verbose", "--limit", "1").out()).contains("2 postmortems match");
        assertThat(archive.search("pool", "-h").out()).startsWith("Usage: ");
    }

    @Test
    void aNameThatWouldSteerTheTerminalIsShownWithoutThat() {
        archive.with("""
            -- postmortems/%s.md --
            # Queue grew

            **Date:** 2024-03-07

            The queue of \u009b31m mails grew.

            ## Action items

            - [ ] Add an alert for the length of the queue (owner: Payments team)
            """.replace("%s", "a\u001b]0;b\u0007\u202ec"));
        String content = archive.content().toString();
        String shown = archive.search("queue").out()
                + ArchiveFixture.run("adopt", "--content", content).out()
                + ArchiveFixture.run("actions", "--content", content).out();
        assertThat(shown)
                .contains("Queue grew", "+date: 2024-03-07", "Add an alert", "a\uFFFD]0;b\uFFFD\uFFFDc.md")
                .doesNotContain("\u001b", "\u0007", "\u202e", "\u009b");
    }

    @Test
    void anUnknownLongOptionIsRefused() {
        ArchiveFixture.Run run = archive.search("pool", "--limt", "1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown option: '--limt'", "--limit");
    }

    @Test
    void anOptionInAPastedTextIsText() {
        assertThat(archive.search("--host pool").code()).isZero();
        assertThat(archive.search("--limit", "1", "--", "--host", "pool").out()).contains("2 postmortems match");
    }

    @Test
    void optionsTakeTheirValuesWhateverThoseBeginWith() {
        assertThat(archive.search("pool", "--filter", "-title:redis").out())
                .contains(CHECKOUT)
                .doesNotContain(SESSIONS);
        assertThat(archive.search("pool", "--limit").err()).contains("Missing required parameter for option '--limit'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE"})
    void anAlertIsReadInTheEncodingsOfItsSystem(String charset) throws IOException {
        Path alert = folder.resolve("alert.txt");
        Files.write(alert, "\uFEFFRedis failed over\nsessions lost\n".getBytes(Charset.forName(charset)));
        assertThat(similar(alert.toString()).out()).startsWith("1. Sessions were lost");
    }

    /** As in {@code similar <(kubectl logs …)}. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anAlertMayComeThroughAPipe() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process writer = new ProcessBuilder("sh", "-c", "echo Redis failed over >'" + pipe + "'").start();
        assertThat(similar(pipe.toString()).out()).startsWith("1. Sessions were lost");
        assertThat(writer.waitFor()).isZero();
        assertThat(similar(folder.toString()).err()).contains("is a folder");
        assertThat(similar(folder.resolve("gone").toString()).err()).contains("there is no file");
    }

    @Test
    void aBatchTakesNoOtherQuery() throws IOException {
        String queries = Files.writeString(folder.resolve("q.jsonl"), "{\"id\": \"1\", \"text\": \"pool\"}\n")
                .toString();
        String run = folder.resolve("run.tsv").toString();
        assertThat(archive.search("--batch", queries, "--run", run).code()).isZero();
        for (String other : List.of("redis", "--filter=title:Redis")) {
            ArchiveFixture.Run refused = archive.search("--batch", queries, "--run", run, other);
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("--batch takes its queries from a file");
        }
        assertThat(similar("--batch", queries, "--run", run, queries).err())
                .contains("--batch takes its queries from a file");
    }

    private ArchiveFixture.Run similar(String... words) {
        return ArchiveFixture.run(Stream.concat(
                        Stream.of(
                                "similar",
                                "--content",
                                archive.content().toString(),
                                "--cache",
                                folder.resolve("cache").toString()),
                        Stream.of(words))
                .toArray(String[]::new));
    }
}
