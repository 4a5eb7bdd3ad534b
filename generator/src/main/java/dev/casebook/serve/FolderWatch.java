package dev.casebook.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files of some folders change, hidden ones left out. Where the system tells of a file it looks at that at once; since some
 * systems, and folders of other machines, tell late or never, it looks at all in between too.
 */
final class FolderWatch implements AutoCloseable {
    /** Looking takes at most this part of the time. */
    private static final int SHARE = 20;

    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final List<Path> folders;
    private final @Nullable WatchService service;
    private final Set<Path> told = new HashSet<>();
    private Map<Path, Stamp> seen;
    /** When to look at all files, whatever the system tells of. */
    private long due = System.nanoTime();

    /** What tells one state of a file from another. */
    private record Stamp(
            FileTime modified, long size, @Nullable Object identity) {
        static Stamp of(BasicFileAttributes is) {
            return new Stamp(is.lastModifiedTime(), is.size(), is.fileKey());
        }
    }

    /** A watch of {@code folders} as they are now; one that does not exist yet may come. */
    FolderWatch(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.service = service();
        this.seen = look();
    }

    private static @Nullable WatchService service() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }

    /**
     * The files that are new, changed or gone since the last call; empty when none is within about {@code milliseconds}.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    Set<Path> changes(long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        while (true) {
            Set<Path> changed = changed(await(Math.min(left(end), left(due))));
            if (left(due) <= 0) {
                changed.addAll(changes());
            }
            if (!changed.isEmpty() || left(end) <= 0) {
                return changed;
            }
        }
    }

    /** The milliseconds until {@code moment}. */
    private static long left(long moment) {
        return TimeUnit.NANOSECONDS.toMillis(moment - System.nanoTime());
    }

    /** The files that are new, changed or gone since the last call: looks at all of them. */
    Set<Path> changes() {
        long start = System.nanoTime();
        Map<Path, Stamp> now = look();
        long took = System.nanoTime() - start;
        long pause = Math.clamp(took * SHARE, SHORTEST_PAUSE, LONGEST_PAUSE);
        due = System.nanoTime() + pause;
        Set<Path> changed = difference(seen, now);
        seen = now;
        return changed;
    }

    /**
     * Until the system tells of a change, or for {@code milliseconds}.
     *
     * @return the files it told of; a look at all is due when it told of anything else
     */
    private Set<Path> await(long milliseconds) throws InterruptedException {
        Set<Path> files = new TreeSet<>();
        if (service == null) {
            TimeUnit.MILLISECONDS.sleep(Math.max(milliseconds, 1));
            return files;
        }
        try {
            for (WatchKey key = service.poll(milliseconds, TimeUnit.MILLISECONDS); key != null; key = service.poll()) {
                files.addAll(named(key));
                if (!key.reset() && key.watchable() instanceof Path folder) {
                    told.remove(folder);
                    due = System.nanoTime();
                }
            }
        } catch (ClosedWatchServiceException closed) {
            TimeUnit.MILLISECONDS.sleep(Math.max(milliseconds, 1));
        }
        return files;
    }

    /** The files that the system tells of by {@code key}, hidden ones left out; a look at all is due when it tells of anything else. */
    private Set<Path> named(WatchKey key) {
        Set<Path> files = new TreeSet<>();
        for (WatchEvent<?> event : key.pollEvents()) {
            if (key.watchable() instanceof Path folder
                    && event.context() instanceof Path name
                    && !isFolder(folder.resolve(name))) {
                files.add(folder.resolve(name));
            } else {
                due = System.nanoTime();
            }
        }
        files.removeIf(FolderWatch::isHidden);
        return files;
    }

    /** Whether {@code path} is or was a folder. */
    private boolean isFolder(Path path) {
        return told.contains(path) || Files.isDirectory(path);
    }

    /** Those of {@code files} that changed. */
    private Set<Path> changed(Set<Path> files) {
        Set<Path> changed = new TreeSet<>();
        for (Path file : files) {
            Stamp now = stamp(file);
            Stamp before = now == null ? seen.remove(file) : seen.put(file, now);
            if (!Objects.equals(before, now)) {
                changed.add(file);
            }
        }
        return changed;
    }

    private static @Nullable Stamp stamp(Path file) {
        try {
            return Stamp.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException gone) {
            return null;
        }
    }

    private static Set<Path> difference(Map<Path, Stamp> before, Map<Path, Stamp> now) {
        Set<Path> changed = new TreeSet<>();
        now.forEach((file, stamp) -> {
            if (!stamp.equals(before.get(file))) {
                changed.add(file);
            }
        });
        before.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
        return changed;
    }

    private Map<Path, Stamp> look() {
        Map<Path, Stamp> files = new HashMap<>();
        for (Path folder : folders) {
            try {
                Files.walkFileTree(folder, new Look(folder, files));
            } catch (IOException vanished) {
                files.remove(folder);
            }
        }
        return files;
    }

    private final class Look extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<Path, Stamp> files;

        Look(Path root, Map<Path, Stamp> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            listen(folder);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            if (!isHidden(file)) {
                files.put(file, Stamp.of(is));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException vanished) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null && name.toString().startsWith(".");
    }

    /** Asks the system to tell of changes in {@code folder}; where it will not, looking in between has to do. */
    private void listen(Path folder) {
        if (service == null || !told.add(folder)) {
            return;
        }
        try {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException | UnsupportedOperationException | ClosedWatchServiceException silent) {
            // The folder stays in the list: asking at every look would cost more than it brings.
        }
    }

    @Override
    public void close() throws IOException {
        if (service != null) {
            service.close();
        }
    }
}
