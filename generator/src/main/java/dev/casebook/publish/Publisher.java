package dev.casebook.publish;

import dev.casebook.site.SitePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Publishes into one folder. The new site is staged in a folder beside it, where unchanged files are taken over by a hard link rather than
 * written again; then the two folders change places by renaming. A list of the files written, kept in the site as
 * {@value #LIST}, tells Casebook's files from others: others are carried over untouched.
 */
public final class Publisher implements OutputFiles, AutoCloseable {
    /** The list of the files that Casebook wrote. */
    public static final String LIST = ".casebook-files";

    private final Path output;
    private final Path staging;
    private final Set<String> earlier;
    private final Set<String> written = new TreeSet<>();
    private final AtomicInteger changed = new AtomicInteger();

    /** The folders made for the new site: asking the system again for each file takes longer than writing it. */
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private Publisher(Path output, Path staging, Set<String> earlier) {
        this.output = output;
        this.staging = staging;
        this.earlier = earlier;
    }

    /**
     * Begins a new site for {@code output}.
     *
     * @param content the archive's folder, which must not be in the output folder's way
     * @throws OutputRefusedException if the folder is somebody else's or cannot be written
     */
    public static Publisher open(Path output, Path content) throws OutputRefusedException, IOException {
        Path folder = real(output);
        refuseUnsafe(folder, real(content));
        Path parent = folder.getParent();
        Path name = folder.getFileName();
        if (parent == null || name == null) {
            throw new OutputRefusedException(folder + " cannot be an output folder: choose one of its own");
        }
        try {
            Files.createDirectories(parent);
            claim(folder);
            return begin(folder);
        } catch (AccessDeniedException e) {
            throw new OutputRefusedException("cannot write " + folder + ": no permission to write in " + parent);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? "the folder cannot be made" : e.getReason();
            throw new OutputRefusedException("cannot write " + folder + ": " + reason.toLowerCase(Locale.ROOT));
        }
    }

    private static Publisher begin(Path folder) throws OutputRefusedException, IOException {
        try {
            restore(folder, beside(folder, "old"));
            Set<String> earlier = earlierFiles(folder);
            Path staging = beside(folder, "new");
            delete(staging);
            Files.createDirectory(staging);
            return new Publisher(folder, staging, earlier);
        } catch (OutputRefusedException | IOException refused) {
            Files.deleteIfExists(beside(folder, "building"));
            throw refused;
        }
    }

    /**
     * Two builds into one folder at once would take each other's files away; a file beside it says whose turn it is. What a build left that has
     * died is nobody's.
     */
    private static void claim(Path output) throws IOException, OutputRefusedException {
        Path claim = beside(output, "building");
        String owner = Files.isRegularFile(claim) ? Files.readString(claim) : "";
        boolean alive = !owner.isEmpty()
                && ProcessHandle.allProcesses()
                        .anyMatch(process -> name(process).equals(owner));
        if (alive) {
            throw taken(output, " (process " + owner.split(" ", -1)[0] + ")");
        }
        Files.deleteIfExists(claim);
        try {
            Files.writeString(claim, name(ProcessHandle.current()), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException begun) {
            throw taken(output, "");
        }
    }

    private static OutputRefusedException taken(Path output, String by) {
        return new OutputRefusedException(
                "another build is writing " + output + by + ": wait until it has ended, or choose another folder");
    }

    /** A process by its number and the time it began, since numbers come again. */
    private static String name(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** Links are followed as far as there is something, so that a link to the site's folder stays one. */
    private static Path real(Path folder) throws IOException {
        return Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
    }

    private static Path beside(Path output, String what) {
        return output.resolveSibling("." + output.getFileName() + ".casebook-" + what);
    }

    /** Where a file may stand, on the same disk as the site, that the build has no use for once it ends. */
    public Path scratch() {
        return beside(output, "scratch");
    }

    /** Takes one file of the new site; safe for use by many threads. */
    @Override
    public void put(SitePath path, byte[] content) throws IOException {
        String file = path.file();
        synchronized (written) {
            if (!written.add(file)) {
                throw new IllegalStateException("two files at " + file);
            }
        }
        stage(file, content);
    }

    /**
     * Makes the staged site the one in the output folder.
     *
     * @return how many files are new or changed; 0 when the site is as it was
     */
    public int publish() throws IOException, OutputRefusedException {
        byte[] list = (String.join("\n", written) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.write(staging.resolve(LIST), list);
        boolean exists = Files.isDirectory(output);
        if (exists) {
            carryOver();
        }
        boolean same = exists && changed.get() == 0 && earlier.equals(written);
        if (!same) {
            swap(exists);
        }
        return changed.get();
    }

    /** Clears away what was staged and not published. */
    @Override
    public void close() throws IOException {
        delete(staging);
        Files.deleteIfExists(beside(output, "building"));
    }

    private void stage(String file, byte[] content) throws IOException {
        Path old = output.resolve(file);
        Path target = staging.resolve(file);
        Path folder = target.getParent();
        if (folder != null && !folders.contains(folder)) {
            Files.createDirectories(folder);
            folders.add(folder);
        }
        if (earlier.contains(file) && isSame(old, content)) {
            takeOver(old, target);
        } else {
            write(target, content);
            changed.incrementAndGet();
        }
    }

    private void write(Path target, byte[] content) throws IOException {
        try {
            Files.write(target, content);
        } catch (IOException failure) {
            throw NamedFailure.of(failure, output);
        }
    }

    private static boolean isSame(Path old, byte[] content) throws IOException {
        return Files.isRegularFile(old, LinkOption.NOFOLLOW_LINKS)
                && Files.size(old) == content.length
                && Arrays.equals(Files.readAllBytes(old), content);
    }

    private static void takeOver(Path old, Path target) throws IOException {
        try {
            Files.createLink(target, old);
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(old, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Takes over what Casebook did not write, empty folders too: other tools, such as git, need theirs. */
    private void carryOver() throws IOException, OutputRefusedException {
        List<Path> others;
        try (Stream<Path> walk = Files.walk(output)) {
            others = walk.filter(this::isOthers).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path other : others) {
            Path target = staging.resolve(output.relativize(other).toString());
            if (Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(target);
                continue;
            }
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new OutputRefusedException(
                        other
                                + " is not Casebook's and stands where a page of the site belongs: move it away, or choose another output folder");
            }
            Path folder = target.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (Files.isSymbolicLink(other)) {
                Files.createSymbolicLink(target, Files.readSymbolicLink(other));
            } else {
                takeOver(other, target);
            }
        }
    }

    /** Whether {@code path} is a file that Casebook did not write, or an empty folder. */
    private boolean isOthers(Path path) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return !path.equals(output) && isEmpty(path);
        }
        String file = output.relativize(path).toString().replace('\\', '/');
        return !earlier.contains(file) && !file.equals(LIST);
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void swap(boolean exists) throws IOException, OutputRefusedException {
        Path old = beside(output, "old");
        delete(old);
        if (exists) {
            moveAside(old);
        }
        Files.move(staging, output, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    private void moveAside(Path old) throws IOException, OutputRefusedException {
        try {
            Files.move(output, old, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException held) {
            throw new OutputRefusedException("cannot replace " + output
                    + " as a whole, it may be a mount point: name a folder inside it, such as "
                    + output.resolve("site"));
        }
    }

    /** A run that was cut off between the two renames left the old site beside its place: put it back. */
    private static void restore(Path output, Path old) throws IOException {
        if (Files.isDirectory(old) && !Files.exists(output)) {
            Files.move(old, output, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(old);
    }

    private static void refuseUnsafe(Path output, Path content) throws OutputRefusedException {
        if (Files.isSymbolicLink(output)) {
            throw new OutputRefusedException(
                    output + " is a link that leads nowhere: mend it, or choose another folder");
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new OutputRefusedException(output + " is a file: choose a folder for the site");
        }
        if (content.startsWith(output)) {
            throw new OutputRefusedException("the archive " + content + " lies in the output folder " + output
                    + ": choose another folder for the site");
        }
    }

    private static Set<String> earlierFiles(Path output) throws IOException, OutputRefusedException {
        if (!Files.isDirectory(output)) {
            return Set.of();
        }
        Path list = output.resolve(LIST);
        try {
            if (Files.isRegularFile(list)) {
                return new TreeSet<>(Files.readAllLines(list, StandardCharsets.UTF_8));
            }
            try (Stream<Path> inside = Files.list(output)) {
                if (inside.findAny().isPresent()) {
                    throw new OutputRefusedException(
                            output
                                    + " holds files that Casebook did not write: choose an empty folder, or one that does not exist yet");
                }
            }
        } catch (AccessDeniedException e) {
            throw new OutputRefusedException("cannot read " + output + ": no permission");
        }
        return Set.of();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
