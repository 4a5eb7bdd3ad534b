package dev.casebook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.cli.ArchiveFixture;
import dev.casebook.site.SitePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The site on disk is the old one or the new one, and what is not Casebook's stays. */
class PublisherTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-02-03T04:05:06Z"));

    @TempDir
    private Path folder;

    private Path content;
    private Path site;

    @BeforeEach
    void makeArchive() throws IOException {
        content = Files.createDirectory(folder.resolve("content"));
        site = folder.resolve("site");
    }

    private int publish(Map<String, String> files) throws Exception {
        try (Publisher publisher = Publisher.open(site, content)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                publisher.put(new SitePath(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return publisher.publish();
        }
    }

    private Map<String, String> published() {
        Map<String, String> files = new TreeMap<>();
        ArchiveFixture.filesOf(site)
                .forEach((path, bytes) -> files.put(path, new String(bytes, StandardCharsets.UTF_8)));
        files.remove(Publisher.LIST);
        return files;
    }

    @Test
    void writesPagesAsTheirFoldersIndex() throws Exception {
        assertThat(publish(Map.of("", "home", "a/b/", "page", "x.css", "style")))
                .isEqualTo(3);
        assertThat(published()).isEqualTo(Map.of("index.html", "home", "a/b/index.html", "page", "x.css", "style"));
        assertNothingBeside();
    }

    @Test
    void leavesUnchangedFilesAlone() throws Exception {
        publish(Map.of("same", "1", "other", "1"));
        Files.setLastModifiedTime(site.resolve("same"), LONG_AGO);
        Object inode = Files.getAttribute(site.resolve("same"), "unix:ino");

        assertThat(publish(Map.of("same", "1", "other", "2"))).isEqualTo(1);

        assertThat(published()).isEqualTo(Map.of("same", "1", "other", "2"));
        assertThat(Files.getLastModifiedTime(site.resolve("same"))).isEqualTo(LONG_AGO);
        assertThat(Files.getAttribute(site.resolve("same"), "unix:ino")).isEqualTo(inode);
    }

    @Test
    void leavesTheWholeFolderAloneWhenNothingChanged() throws Exception {
        publish(Map.of("a", "1"));
        Object inode = Files.getAttribute(site, "unix:ino");
        assertThat(publish(Map.of("a", "1"))).isZero();
        assertThat(Files.getAttribute(site, "unix:ino")).isEqualTo(inode);
        assertNothingBeside();
    }

    @Test
    void removesWhatTheNewSiteDoesNotHold() throws Exception {
        publish(Map.of("old/page/", "1", "kept", "1"));
        publish(Map.of("kept", "1"));
        assertThat(published()).isEqualTo(Map.of("kept", "1"));
        assertThat(site.resolve("old")).doesNotExist();
    }

    @Test
    void mendsAFileThatSomebodyChangedOrDeleted() throws Exception {
        publish(Map.of("a", "1", "b", "1"));
        Files.writeString(site.resolve("a"), "2");
        Files.delete(site.resolve("b"));
        assertThat(publish(Map.of("a", "1", "b", "1"))).isEqualTo(2);
        assertThat(published()).isEqualTo(Map.of("a", "1", "b", "1"));
    }

    @Test
    void carriesOverWhatIsNotCasebooks() throws Exception {
        publish(Map.of("a", "1"));
        Files.createDirectories(site.resolve(".git/refs/tags"));
        Files.writeString(site.resolve(".git/HEAD"), "ref: refs/heads/pages\n");
        Files.writeString(site.resolve("CNAME"), "casebook.example\n");
        Files.createSymbolicLink(site.resolve("latest"), Path.of("a"));
        Files.setLastModifiedTime(site.resolve("CNAME"), LONG_AGO);

        publish(Map.of("a", "2"));

        assertThat(site.resolve("a")).hasContent("2");
        assertThat(site.resolve(".git/HEAD")).hasContent("ref: refs/heads/pages\n");
        assertThat(site.resolve(".git/refs/tags")).isDirectory();
        assertThat(Files.getLastModifiedTime(site.resolve("CNAME"))).isEqualTo(LONG_AGO);
        assertThat(Files.readSymbolicLink(site.resolve("latest"))).isEqualTo(Path.of("a"));
    }

    @Test
    void refusesToReplaceAFileThatIsNotCasebooks() throws Exception {
        publish(Map.of("a", "1"));
        Files.createDirectories(site.resolve("b"));
        Files.writeString(site.resolve("b/index.html"), "mine");
        assertThatThrownBy(() -> publish(Map.of("a", "2", "b/", "page")))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("is not Casebook's");
        assertThat(published()).isEqualTo(Map.of("a", "1", "b/index.html", "mine"));
        assertNothingBeside();
    }

    @Test
    void refusesAFolderThatIsNotCasebooks() throws Exception {
        Files.createDirectories(site);
        Files.writeString(site.resolve("mine"), "mine");
        assertThatThrownBy(() -> publish(Map.of("a", "1"))).isInstanceOf(OutputRefusedException.class);
        assertThat(published()).isEqualTo(Map.of("mine", "mine"));
        assertNothingBeside();
    }

    @Test
    void takesAnEmptyFolder() throws Exception {
        Files.createDirectories(site);
        publish(Map.of("a", "1"));
        assertThat(published()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void publishesBehindALink() throws Exception {
        Path place = Files.createDirectory(folder.resolve("www"));
        Files.createSymbolicLink(site, place);
        publish(Map.of("a", "1"));
        publish(Map.of("a", "2"));
        assertThat(site).isSymbolicLink();
        assertThat(place.resolve("a")).hasContent("2");
    }

    @Test
    void refusesALinkThatLeadsNowhere() throws Exception {
        Files.createSymbolicLink(site, folder.resolve("gone"));
        assertThatThrownBy(() -> Publisher.open(site, content))
                .isInstanceOf(OutputRefusedException.class)
                .hasMessageContaining("is a link that leads nowhere");
        assertThat(site).isSymbolicLink();
    }

    @Test
    void leavesTheOldSiteWhenTheNewOneFailsHalfWay() throws Exception {
        publish(Map.of("a", "1", "b", "1"));
        assertThatThrownBy(() -> {
                    try (Publisher publisher = Publisher.open(site, content)) {
                        publisher.put(new SitePath("a"), new byte[] {'2'});
                        throw new IOException("the disk is full");
                    }
                })
                .hasMessage("the disk is full");
        assertThat(published()).isEqualTo(Map.of("a", "1", "b", "1"));
        assertNothingBeside();
    }

    @Test
    void putsTheOldSiteBackAfterARunThatWasCutOffBetweenTheRenames() throws Exception {
        publish(Map.of("a", "1", "b", "1"));
        Files.move(site, folder.resolve(".site.casebook-old"));
        Files.createDirectories(folder.resolve(".site.casebook-new/b"));
        Files.setLastModifiedTime(folder.resolve(".site.casebook-old/a"), LONG_AGO);

        assertThat(publish(Map.of("a", "1", "b", "2"))).isEqualTo(1);

        assertThat(published()).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(Files.getLastModifiedTime(site.resolve("a"))).isEqualTo(LONG_AGO);
        assertNothingBeside();
    }

    @Test
    void clearsAwayWhatARunLeftThatWasCutOffAfterTheRenames() throws Exception {
        publish(Map.of("a", "1"));
        Files.createDirectories(folder.resolve(".site.casebook-old/x"));
        publish(Map.of("a", "2"));
        assertThat(published()).isEqualTo(Map.of("a", "2"));
        assertNothingBeside();
    }

    @Test
    void refusesAFolderThatAnotherBuildIsWritingUntilThatHasEndedOrDied() throws Exception {
        try (Publisher first = Publisher.open(site, content)) {
            first.put(new SitePath("a"), new byte[] {'1'});
            assertThatThrownBy(() -> Publisher.open(site, content))
                    .isInstanceOf(OutputRefusedException.class)
                    .hasMessageContaining("another build is writing");
            first.publish();
        }
        Files.writeString(folder.resolve(".site.casebook-building"), "1 2");
        publish(Map.of("a", "2"));
        assertThat(published()).isEqualTo(Map.of("a", "2"));
        assertNothingBeside();
    }

    @Test
    void takesNoFileTwice() throws Exception {
        try (Publisher publisher = Publisher.open(site, content)) {
            publisher.put(new SitePath("a/"), new byte[0]);
            assertThatThrownBy(() -> publisher.put(new SitePath("a/index.html"), new byte[0]))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(site).doesNotExist();
    }

    @Test
    @Timeout(60)
    void neverShowsHalfAFileToAReader() throws Exception {
        String one = "1".repeat(200_000);
        String two = "2".repeat(200_000);
        publish(Map.of("page", one));
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> reads = CompletableFuture.supplyAsync(() -> {
            int count = 0;
            while (!done.get()) {
                try {
                    String seen = Files.readString(site.resolve("page"));
                    assertThat(seen.equals(one) || seen.equals(two)).isTrue();
                    count++;
                } catch (NoSuchFileException betweenTheRenames) {
                    Thread.onSpinWait();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return count;
        });
        for (int turn = 0; turn < 100; turn++) {
            publish(Map.of("page", turn % 2 == 0 ? two : one));
        }
        done.set(true);
        assertThat(reads.get()).isPositive();
    }

    private void assertNothingBeside() throws IOException {
        try (var beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString())).isSubsetOf(List.of("content", "site", "www"));
        }
    }
}
