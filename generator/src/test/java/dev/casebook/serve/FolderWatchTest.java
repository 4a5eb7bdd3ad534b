package dev.casebook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {
    @TempDir
    private Path folder;

    @Test
    void tellsOfFilesThatAreNewChangedAndGone() throws Exception {
        Path kept = write("2024/kept.md", "as it was");
        Path changed = write("2024/changed.md", "before");
        Path gone = write("2024/gone.md", "soon gone");
        try (FolderWatch watch = new FolderWatch(List.of(folder))) {
            assertThat(watch.changes(1)).isEmpty();
            write("2024/changed.md", "after it");
            assertThat(told(watch, changed)).containsExactly(changed);
            Files.delete(gone);
            assertThat(told(watch, gone)).containsExactly(gone);
            Path added = write("2024/added.md", "new");
            assertThat(told(watch, added)).containsExactly(added).doesNotContain(kept);
            write("2024/.added.md.swp", "an editor's own");
            assertThat(watch.changes(300)).isEmpty();
        }
    }

    @Test
    void tellsOfFilesInFoldersThatComeAndGo() throws Exception {
        Path file = write("2024/a.md", "first");
        try (FolderWatch watch = new FolderWatch(List.of(folder))) {
            Path late = write("2025/deep/late.md", "in a new folder");
            assertThat(told(watch, late)).containsExactly(late);
            write("2025/deep/late.md", "in a folder that is known by now");
            assertThat(told(watch, late)).containsExactly(late);
            Path moved = folder.resolve("2026/a.md");
            Files.move(folder.resolve("2024"), folder.resolve("2026"));
            assertThat(told(watch, file, moved)).containsExactly(file, moved);
        }
    }

    @Test
    void tellsOfANewFolderWhileAnotherFileIsSavedAllTheTime() throws Exception {
        Path busy = write("2024/busy.md", "0");
        try (FolderWatch watch = new FolderWatch(List.of(folder))) {
            Path late = write("2025/late.md", "in a new folder");
            Set<Path> told = new TreeSet<>();
            for (int i = 1; !told.contains(late); i++) {
                write("2024/busy.md", "saved " + i);
                told.addAll(watch.changes(1_000));
            }
            assertThat(told).containsExactly(busy, late);
        }
    }

    /** All that is told of until {@code files} are. */
    private static Set<Path> told(FolderWatch watch, Path... files) throws InterruptedException {
        Set<Path> told = new TreeSet<>();
        while (!told.containsAll(List.of(files))) {
            told.addAll(watch.changes(1_000));
        }
        return told;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
