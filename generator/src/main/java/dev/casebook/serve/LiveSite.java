package dev.casebook.serve;

import dev.casebook.build.BuildOptions;
import dev.casebook.build.BuildResult;
import dev.casebook.build.Progress;
import dev.casebook.build.SiteBuild;
import dev.casebook.publish.OutputFiles;
import dev.casebook.render.ThemeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The site in memory, and its rebuilding. A build that cannot be done leaves the last good site standing. */
public final class LiveSite {
    /** How often the archive is looked at, in milliseconds. */
    private static final long GLANCE = 200;
    /** How long the files have to stay as they are before they are built, in milliseconds. */
    private static final long SETTLING = 50;

    private final BuildOptions options;
    private final AtomicReference<Version> current = new AtomicReference<>(new Version(0, new OutputFiles.InMemory()));
    private final List<Consumer<Long>> listeners = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    /** A site that is built with {@code options}. */
    public LiveSite(BuildOptions options) {
        this.options = options;
    }

    /** What a build came to. */
    public sealed interface State {
        /**
         * The site was built.
         *
         * @param result with these findings
         */
        record Built(BuildResult result) implements State {}

        /**
         * It could not be.
         *
         * @param sentence why
         */
        record Broken(String sentence) implements State {}
    }

    private record Version(long number, OutputFiles.InMemory files) {}

    /** Builds the site anew and shows it. */
    public State rebuild() {
        OutputFiles.InMemory files = new OutputFiles.InMemory();
        try {
            BuildResult result = new SiteBuild(options, Progress.NONE).into(files);
            long number = current.get().number() + 1;
            current.set(new Version(number, files));
            listeners().forEach(listener -> listener.accept(number));
            return new State.Built(result);
        } catch (ThemeException fault) {
            return new State.Broken(
                    "the theme cannot be used: " + fault.file() + ":" + fault.line() + ": " + fault.getMessage());
        } catch (IOException broken) {
            return new State.Broken(String.valueOf(broken.getMessage()));
        }
    }

    /** The file at {@code path} of the site shown now. */
    Optional<byte[]> file(String path) {
        return current.get().files().file(path);
    }

    /** The number of the site shown now; it grows with each build. */
    long version() {
        return current.get().number();
    }

    /** Tells {@code listener} the number of each new site. */
    void onChange(Consumer<Long> listener) {
        synchronized (listeners) {
            listeners.add(listener);
        }
    }

    /** Tells {@code listener} no more. */
    void forget(Consumer<Long> listener) {
        synchronized (listeners) {
            listeners.remove(listener);
        }
    }

    private List<Consumer<Long>> listeners() {
        synchronized (listeners) {
            return List.copyOf(listeners);
        }
    }

    /** Ends {@link #watch}. */
    public void stop() {
        ended.countDown();
    }

    /** Watches the archive until {@link #stop}, or for ever, and rebuilds when a file changes. */
    public void watch(Consumer<State> built) {
        Map<Path, String> before = glance();
        try {
            while (!ended.await(GLANCE, TimeUnit.MILLISECONDS)) {
                Map<Path, String> now = glance();
                if (!now.equals(before)) {
                    before = settled(now);
                    built.accept(rebuild());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the files look like once nobody writes to them: an editor saves in several steps, a checkout writes many files. */
    private Map<Path, String> settled(Map<Path, String> changed) throws InterruptedException {
        Map<Path, String> before = changed;
        while (!ended.await(SETTLING, TimeUnit.MILLISECONDS)) {
            Map<Path, String> now = glance();
            if (now.equals(before)) {
                break;
            }
            before = now;
        }
        return before;
    }

    /** Every file of archive and theme with its time and size. */
    private Map<Path, String> glance() {
        Map<Path, String> files = new TreeMap<>();
        addFiles(options.content(), files);
        if (!options.theme().isEmpty()) {
            addFiles(Path.of(options.theme()), files);
        }
        return files;
    }

    private static void addFiles(Path folder, Map<Path, String> files) {
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .forEach(path -> {
                        try {
                            files.put(path, Files.getLastModifiedTime(path).toMillis() + "/" + Files.size(path));
                        } catch (IOException vanished) {
                            files.put(path, "");
                        }
                    });
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            files.put(folder, String.valueOf(unreadable.getMessage()));
        }
    }
}
