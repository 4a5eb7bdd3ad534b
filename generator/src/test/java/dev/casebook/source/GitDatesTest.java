package dev.casebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitDatesTest {
    private static final String LOG = "\u00012020-01-02 \0\nA\0a.md\0A\0b c.md\0"
            + "\u00012021-03-04 1111\0\nR095\0a.md\0moved/a.md\0A\0d.md\0"
            + "\u00012022-05-06 2222\0\nA\0b c.md\0";

    @Test
    void keepsTheFirstDayAndFollowsRenames() {
        assertThat(GitDates.read(LOG, false))
                .containsEntry(new SourcePath("b c.md"), LocalDate.of(2020, 1, 2))
                .containsEntry(new SourcePath("moved/a.md"), LocalDate.of(2020, 1, 2))
                .containsEntry(new SourcePath("d.md"), LocalDate.of(2021, 3, 4));
    }

    @Test
    void distrustsTheOldestCommitOfAShallowClone() {
        assertThat(GitDates.read(LOG, true))
                .containsEntry(new SourcePath("d.md"), LocalDate.of(2021, 3, 4))
                .doesNotContainValue(LocalDate.of(2020, 1, 2));
    }

    @Test
    void keepsTheLatestDayOfALogThatBeginsWithTheNewest() {
        String log = "\u00012021-03-04 aa\0\nM\0a.md\0\u00012020-01-02 \0\nA\0a.md\0A\0b.md\0";

        assertThat(GitDates.read(log, false))
                .containsEntry(new SourcePath("a.md"), LocalDate.of(2021, 3, 4))
                .containsEntry(new SourcePath("b.md"), LocalDate.of(2020, 1, 2));
    }

    @Test
    void survivesAnyText() {
        for (int end = 0; end <= LOG.length(); end++) {
            assertThat(GitDates.read(LOG.substring(0, end), false)).isNotNull();
            assertThat(GitDates.read(LOG.substring(end), false)).isNotNull();
        }
    }

    @Test
    void knowsNothingOutsideARepository(@TempDir Path folder) {
        assertThat(GitDates.firstCommitted(folder).days()).isEmpty();
        assertThat(GitDates.firstCommitted(folder.resolve("missing")).days()).isEmpty();
    }

    @Test
    void readsPathsRelativeToTheArchive(@TempDir Path repository) throws IOException, InterruptedException {
        Path archive = Files.createDirectories(repository.resolve("content"));
        Files.writeString(archive.resolve("früh.md"), "one");
        Files.writeString(repository.resolve("README.md"), "two");
        git(repository, "init", "-q");
        git(repository, "add", "-A");
        git(repository, "commit", "-q", "-m", "first");
        Map<SourcePath, LocalDate> day = Map.of(new SourcePath("früh.md"), LocalDate.of(2019, 8, 7));
        assertThat(GitDates.firstCommitted(archive).days()).isEqualTo(day);
        assertThat(GitDates.lastCommitted(archive).days()).isEqualTo(day);
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git",
                "-C",
                folder.toString(),
                "-c",
                "user.name=t",
                "-c",
                "user.email=t@example.org",
                "-c",
                "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GIT_AUTHOR_DATE", "2019-08-07T12:00:00Z");
        builder.environment().put("GIT_COMMITTER_DATE", "2019-08-07T12:00:00Z");
        Process process = builder.start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
    }
}
