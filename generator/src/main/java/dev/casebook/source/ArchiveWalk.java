package dev.casebook.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds an archive's files. Hidden files and folders, {@code node_modules}, {@code target}, sites that Casebook made and the
 * excluded folders are left out. A link to a file is taken when the file is part of the archive; links to folders are not entered, since what they lead
 * to is either found in its own place or does not belong here, which also makes loops harmless.
 */
final class ArchiveWalk {
    private static final Set<String> SKIPPED = Set.of("node_modules", "target");
    /** Every site has this list of its files; its Markdown twins are no postmortems. */
    private static final String SITE = ".casebook-files";

    private final Path root;
    private final int depth;
    private final List<Path> excluded;
    private final TreeMap<SourcePath, Found> files = new TreeMap<>();
    private final List<SourceProblem> problems = new ArrayList<>();

    /** A walk of {@code root}, a real path. */
    ArchiveWalk(Path root, Limits limits) {
        this.root = root;
        this.depth = limits.depth();
        this.excluded = limits.excluded().stream().map(ArchiveWalk::real).toList();
    }

    /**
     * A file that is there.
     *
     * @param path its place in the archive
     * @param file where it is on this machine
     * @param size in bytes
     */
    record Found(SourcePath path, Path file, long size) {}

    /** The files, sorted by path; {@link #problems} is complete afterwards. */
    List<Found> walk() {
        enter(root, "", 0);
        return List.copyOf(files.values());
    }

    /** What could not be taken. */
    List<SourceProblem> problems() {
        return problems;
    }

    private void enter(Path folder, String prefix, int level) {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                visit(child, prefix, level);
            }
        } catch (IOException | DirectoryIteratorException e) {
            problem(
                    SourceProblem.Kind.UNREADABLE,
                    prefix.isEmpty() ? "." : prefix.substring(0, prefix.length() - 1),
                    "");
        }
    }

    private void visit(Path child, String prefix, int level) {
        String name = FileNames.composed(child);
        if (isSkipped(name)) {
            return;
        }
        String path = prefix + name;
        try {
            BasicFileAttributes is = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isSymbolicLink()) {
                follow(child, path);
            } else if (is.isRegularFile()) {
                take(path, child, is.size());
            } else if (!is.isDirectory()) {
                problem(SourceProblem.Kind.UNREADABLE, path, "it is no ordinary file");
            } else if (level + 1 >= depth) {
                problem(SourceProblem.Kind.UNREADABLE, path, "it lies more than " + depth + " folders deep");
            } else if (!excluded.contains(child) && !Files.exists(child.resolve(SITE))) {
                enter(child, path + "/", level + 1);
            }
        } catch (IOException e) {
            problem(SourceProblem.Kind.UNREADABLE, path, "");
        }
    }

    private void follow(Path link, String path) throws IOException {
        Path target = link.toRealPath();
        if (!target.startsWith(root) || isHidden(root.relativize(target)) || isExcluded(target)) {
            problem(SourceProblem.Kind.OUTSIDE_ARCHIVE, path, "");
        } else if (Files.isRegularFile(target)) {
            take(path, target, Files.size(target));
        }
    }

    private void take(String path, Path file, long size) {
        if (path.indexOf('\\') >= 0) {
            problem(SourceProblem.Kind.BAD_NAME, path, "its name holds a backslash");
            return;
        }
        SourcePath place = new SourcePath(path);
        if (files.putIfAbsent(place, new Found(place, file, size)) != null) {
            problem(
                    SourceProblem.Kind.BAD_NAME,
                    path,
                    "its name differs from another file's only in how letters are encoded");
        }
    }

    private void problem(SourceProblem.Kind kind, String path, String detail) {
        problems.add(SourceProblem.unread(kind, new SourcePath(path.replace('\\', '_')), detail));
    }

    private static boolean isSkipped(String name) {
        return name.startsWith(".") || SKIPPED.contains(name);
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (isSkipped(part.toString())) {
                return true;
            }
        }
        return false;
    }

    private boolean isExcluded(Path target) {
        return excluded.stream().anyMatch(target::startsWith);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
