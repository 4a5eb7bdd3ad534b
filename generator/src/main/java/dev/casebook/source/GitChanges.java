package dev.casebook.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files that differ from an earlier state of the repository, those not yet committed included.
 *
 * @param changed new and changed files, by their path in the folder
 * @param added those of them that the earlier state did not have
 */
public record GitChanges(Set<SourcePath> changed, Set<SourcePath> added) {
    /** Sorts and copies the sets. */
    public GitChanges {
        changed = Collections.unmodifiableSet(new TreeSet<>(changed));
        added = Collections.unmodifiableSet(new TreeSet<>(added));
    }

    /** Why git tells nothing of {@code folder}, as a clause; empty when it does. */
    public static String refusal(Path folder) {
        return Git.refusal(folder);
    }

    /**
     * The changes in {@code folder} since it parted from {@code revision}; empty when git knows no such revision there, or cannot compare with it. What others added to
     * that revision in the meantime is not counted.
     */
    public static Optional<GitChanges> since(Path folder, String revision) {
        String commit = Git.run(
                        folder, List.of("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"))
                .strip();
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        String parted = Git.run(folder, List.of("merge-base", commit, "HEAD")).strip();
        String from = parted.isEmpty() ? commit : parted;
        Optional<Set<SourcePath>> fresh =
                paths(folder, List.of("ls-files", "-z", "--others", "--exclude-standard", "--", "."));
        Optional<Set<SourcePath>> added = diff(folder, from, "A");
        Optional<Set<SourcePath>> changed = diff(folder, from, "d");
        if (fresh.isEmpty() || added.isEmpty() || changed.isEmpty()) {
            return Optional.empty();
        }
        added.get().addAll(fresh.get());
        changed.get().addAll(fresh.get());
        return Optional.of(new GitChanges(changed.get(), added.get()));
    }

    private static Optional<Set<SourcePath>> diff(Path folder, String from, String filter) {
        return paths(
                folder,
                List.of(
                        "diff",
                        "--name-only",
                        "-z",
                        "--relative",
                        "--no-ext-diff",
                        "--no-textconv",
                        "--ignore-submodules",
                        "-M90%",
                        "--diff-filter=" + filter,
                        from,
                        "--",
                        "."));
    }

    /** The paths that git lists; absent when it fails, which is not the same as none. */
    private static Optional<Set<SourcePath>> paths(Path folder, List<String> arguments) {
        return Git.compare(folder, arguments).map(GitChanges::paths);
    }

    private static Set<SourcePath> paths(String listed) {
        List<SourcePath> paths = new ArrayList<>();
        for (String path : listed.split("\0", -1)) {
            if (!path.isEmpty() && path.indexOf('\\') < 0) {
                paths.add(new SourcePath(FileNames.composed(path)));
            }
        }
        return new TreeSet<>(paths);
    }
}
