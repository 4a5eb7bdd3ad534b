package dev.casebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands in a repository and an environment as git's hooks and containers have them, each in a process of its own. */
class GitEnvironmentTest {
    @TempDir
    private Path folder;

    private Path repository = Path.of(".");

    @BeforeEach
    void makeRepository() throws IOException, InterruptedException {
        repository = folder.resolve("repository");
        new ArchiveFixture(repository).with("""
            -- postmortems/checkout.md --
            # Checkout refused every card

            For 22 minutes the payment page answered every card with an error.
            -- postmortems/search.md --
            # Search was empty

            For 10 minutes the search found nothing.
            """);
        git(repository, "init", "-q");
        git(repository, "add", "-A");
        git(repository, "commit", "-q", "-m", "first");
    }

    @Test
    void aHookOfALinkedWorktreeSeesWhatItChanges() throws IOException, InterruptedException {
        Path worktree = folder.resolve("worktree");
        git(repository, "worktree", "add", "-q", worktree.toString());
        Files.writeString(
                worktree.resolve("content/postmortems/search.md"),
                "# Search was empty\n\nSee the [runbook](gone.md).\n");
        String gitDir = git(worktree, "rev-parse", "--absolute-git-dir").strip();
        Map<String, String> asInHook = Map.of("GIT_DIR", gitDir, "GIT_INDEX_FILE", gitDir + "/index", "GIT_PREFIX", "");
        assertThat(casebook(worktree, asInHook, "check", "--since", "HEAD").out())
                .contains("1 file checked", "search.md")
                .doesNotContain("checkout.md");
    }

    @Test
    void runsNothingThatARepositoryNames() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        Files.writeString(repository.resolve(".gitattributes"), "*.md filter=a=b\n");
        git(repository, "config", "filter.a=b.clean", "touch '" + run + "'; cat");
        git(repository, "config", "filter.a=b.required", "true");
        Files.writeString(repository.resolve("content/postmortems/search.md"), "# Search was empty!\n");
        assertThat(casebook(repository, Map.of(), "check", "--since", "HEAD").out())
                .contains("1 file checked");
        assertThat(run).doesNotExist();
    }

    @Test
    void whatCannotBeComparedIsNotUnchanged() throws IOException, InterruptedException {
        Files.writeString(repository.resolve("content/postmortems/search.md"), "# Search was empty!\n");
        String tree = git(repository, "rev-parse", "HEAD^{tree}").strip();
        Files.delete(
                repository.resolve(".git/objects").resolve(tree.substring(0, 2)).resolve(tree.substring(2)));
        ArchiveFixture.Run since = casebook(repository, Map.of(), "check", "--since", "HEAD");
        assertThat(since.code()).isEqualTo(2);
        assertThat(since.err()).contains("cannot compare with it").hasLineCount(1);
    }

    @Test
    void takesNoFolderThatLiesInAnArchiveForItsRepository() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        Path content = repository.resolve("content");
        Path bare = folder.resolve("bare");
        git(folder, "clone", "-q", "--bare", repository.toString(), bare.toString());
        for (String part : List.of("HEAD", "objects", "refs", "packed-refs", "config")) {
            Files.move(bare.resolve(part), content.resolve(part));
        }
        git(content, "config", "core.bare", "false");
        git(content, "config", "core.worktree", ".");
        git(content, "config", "filter.x.clean", "touch '" + run + "'; cat");
        Files.writeString(content.resolve(".gitattributes"), "*.md filter=x\n");
        ArchiveFixture.Run since = casebook(repository, Map.of(), "check", "--since", "HEAD");
        assertThat(since.code()).isEqualTo(2);
        assertThat(since.err()).contains("cannot use bare repository").hasLineCount(1);
        assertThat(run).doesNotExist();
    }

    @Test
    void aRepositoryThatGitRefusesIsToldOfWithTheRemedy() throws IOException, InterruptedException {
        Map<String, String> ofSomebodyElse = Map.of("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1");
        ArchiveFixture.Run since = casebook(repository, ofSomebodyElse, "check", "--since", "HEAD");
        assertThat(since.code()).isEqualTo(2);
        assertThat(since.err())
                .startsWith("casebook: --since needs git: git does not read the repository of content: ")
                .contains("; `git config --global --add safe.directory ", "` allows it\n")
                .hasLineCount(1);
        ArchiveFixture.Run dated = casebook(repository, Map.of(), "check");
        assertThat(dated.out()).contains("nothing found");
        ArchiveFixture.Run undated = casebook(repository, ofSomebodyElse, "check");
        assertThat(undated.out())
                .contains("front-matter/no-date", "git does not read the repository of content", "safe.directory");
        assertThat(casebook(repository, ofSomebodyElse, "build").out())
                .contains("No page says when it last changed: git does not read the repository of content");
    }

    /** Runs a command of Casebook in {@code here} as if git had no settings of this machine. */
    private ArchiveFixture.Run casebook(Path here, Map<String, String> environment, String... words)
            throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dcasebook.store=",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(here.toFile()).redirectError(err.toFile());
        builder.environment()
                .putAll(Map.of(
                        "GIT_CONFIG_GLOBAL",
                        Files.writeString(folder.resolve("no-settings"), "").toString(),
                        "GIT_CONFIG_NOSYSTEM",
                        "1"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ArchiveFixture.Run(process.waitFor(), out, Files.readString(err));
    }

    private static String git(Path here, String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                "git",
                                "-c",
                                "user.name=t",
                                "-c",
                                "user.email=t@example.org",
                                "-c",
                                "commit.gpgsign=false"),
                        Stream.of(words))
                .toList();
        Process process = new ProcessBuilder(command)
                .directory(here.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
