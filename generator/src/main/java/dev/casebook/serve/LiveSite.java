package dev.casebook.serve;

import dev.casebook.archive.BuildMemory;
import dev.casebook.build.BuildOptions;
import dev.casebook.build.Progress;
import dev.casebook.build.Site;
import dev.casebook.build.SiteBuild;
import dev.casebook.render.ThemeException;
import dev.casebook.source.FileNames;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The site of an archive that is being written. What was saved is shown at once on the document's own page, and a little later on every
 * other: the whole is built anew beside it. What cannot be built leaves standing what could.
 */
public final class LiveSite {
    /** The longest that {@link #stop} is not noticed, in milliseconds. */
    private static final long TURN = 200;
    /** How long the files have to stay as they are before all is built, in milliseconds: an editor saves in several steps. */
    private static final long SETTLING = 50;

    private final BuildOptions options;
    private final SiteBuild build;
    private final BuildMemory memory = new BuildMemory();
    private final FolderWatch watch;
    private final List<Viewer> viewers = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Semaphore unbuilt = new Semaphore(0);
    private final Set<SourcePath> changed = new TreeSet<>();
    private Shown shown = Shown.NOTHING;

    /** A site that is built with {@code options}; what changes in its folders from now on is noticed by {@link #watch}. */
    public LiveSite(BuildOptions options) {
        this.options = options;
        this.build = new SiteBuild(options, Progress.NONE);
        this.watch = new FolderWatch(List.of(options.content(), options.themeFolder()));
    }

    /** What a build came to. */
    public sealed interface State {
        /**
         * The site was built.
         *
         * @param site with its findings
         */
        record Built(Site site) implements State {}

        /**
         * It could not be.
         *
         * @param sentence why
         */
        record Broken(String sentence) implements State {}
    }

    /**
     * A browser that shows a page.
     *
     * @param file the page's file
     * @param hears what to do when the site has a new state
     */
    record Viewer(String file, Runnable hears) {}

    /** Builds the site anew and shows it. */
    public State rebuild() {
        synchronized (this) {
            changed.clear();
        }
        return state(() -> {
            Site site = build.site(memory);
            synchronized (this) {
                // What was saved while this was built is shown already, and stays.
                Optional<Site> ahead = changed.isEmpty() ? Optional.empty() : build.ahead(site, changed);
                show(shown.next(ahead.orElse(site), changed.isEmpty(), tried()));
            }
            return site;
        });
    }

    /** Shows the same site in the theme as it stands now. */
    private State dress() {
        return state(() -> {
            synchronized (this) {
                Site site = build.themed(shown.site());
                show(shown.next(site, shown.settled(), tried()));
                return site;
            }
        });
    }

    private interface Building {
        Site site() throws IOException, ThemeException;
    }

    private State state(Building building) {
        try {
            return new State.Built(building.site());
        } catch (ThemeException fault) {
            return broken(sentence(fault));
        } catch (IOException | UncheckedIOException unreadable) {
            return broken(String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException ours) {
            return broken("this is a mistake in Casebook itself; please report it: " + ours + ", at "
                    + Arrays.stream(ours.getStackTrace())
                            .findFirst()
                            .map(Object::toString)
                            .orElse("an unknown place"));
        }
    }

    static String sentence(ThemeException fault) {
        String place = fault.file() + (fault.line() > 0 ? ":" + fault.line() : "");
        return "the theme cannot be used: " + place + ": " + fault.getMessage();
    }

    private synchronized State.Broken broken(String sentence) {
        show(shown.broken(sentence));
        return new State.Broken(sentence);
    }

    private void show(Shown next) {
        shown = next;
        viewers.forEach(viewer -> viewer.hears().run());
    }

    /** The site as it is shown now. */
    synchronized Shown shown() {
        return shown;
    }

    synchronized void enter(Viewer viewer) {
        viewers.add(viewer);
    }

    synchronized void leave(Viewer viewer) {
        viewers.remove(viewer);
    }

    /** The files that browsers show. */
    private Set<String> watched() {
        return viewers.stream().map(Viewer::file).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same and the home page, so that a theme's fault is found where nobody looks. */
    private Set<String> tried() {
        Set<String> files = watched();
        files.add("index.html");
        return files;
    }

    /** Ends {@link #watch}. */
    public void stop() {
        ended.countDown();
    }

    /** Watches the archive until {@link #stop}, or for ever, and tells {@code built} of each build that a change brings about. */
    public void watch(Consumer<State> built) {
        Thread builder = Thread.ofPlatform().name("builder").start(() -> buildWhatChanged(built));
        try (watch) {
            while (ended.getCount() > 0) {
                Set<Path> files = watch.changes(TURN);
                if (files.isEmpty()) {
                    continue;
                }
                if (areOfTheme(files)) {
                    settle(files);
                }
                if (areOfTheme(files)) {
                    built.accept(dress());
                } else {
                    notice(files);
                }
            }
        } catch (IOException alreadyClosed) {
            // Nothing is watched any more, as it should be.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            builder.interrupt();
        }
    }

    /** Adds to {@code files} what changes until nothing does any more: a template that is half written is a broken one. */
    private void settle(Set<Path> files) throws InterruptedException {
        Set<Path> more;
        do {
            TimeUnit.MILLISECONDS.sleep(SETTLING);
            more = watch.changes();
            files.addAll(more);
        } while (!more.isEmpty());
    }

    private boolean areOfTheme(Set<Path> files) {
        Path theme = options.themeFolder();
        return files.stream().allMatch(file -> file.startsWith(theme));
    }

    private void notice(Set<Path> files) {
        synchronized (this) {
            files.stream()
                    .filter(file -> file.startsWith(options.content()))
                    .forEach(file -> changed.add(FileNames.inArchive(options.content(), file)));
            state(() -> {
                Optional<Site> ahead = build.ahead(shown.site(), changed);
                if (ahead.isPresent()) {
                    show(shown.next(ahead.get(), false, watched()));
                }
                return shown.site();
            });
        }
        unbuilt.release();
    }

    private void buildWhatChanged(Consumer<State> built) {
        try {
            while (ended.getCount() > 0) {
                if (unbuilt.tryAcquire(TURN, TimeUnit.MILLISECONDS)) {
                    do {
                        unbuilt.drainPermits();
                    } while (unbuilt.tryAcquire(SETTLING, TimeUnit.MILLISECONDS));
                    built.accept(rebuild());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
