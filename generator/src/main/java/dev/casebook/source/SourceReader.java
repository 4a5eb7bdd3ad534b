package dev.casebook.source;

import dev.casebook.source.SourceProblem.Kind;
import dev.casebook.source.SourceTree.Asset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** Reads an archive from its folder: the only place that does. */
public final class SourceReader {
    private static final List<String> MARKDOWN = List.of(
            ".md",
            ".markdown",
            ".mdx",
            ".qmd",
            ".md.erb",
            ".markdown.erb",
            ".html.md.erb",
            ".html.md",
            ".html.markdown");
    private static final Set<String> SETTINGS =
            Set.of("casebook.yaml", "casebook.yml", "services.yaml", "services.yml", "casebook-baseline.txt");
    private static final String PATHS = "paths/";

    private SourceReader() {}

    /** Everything in {@code folder} within the limits; files that cannot be read are told of in the tree's problems. */
    public static SourceTree read(Path folder, Limits limits) throws ArchiveUnreadableException {
        return read(folder, limits, file -> file);
    }

    /**
     * The same, where {@code known} may put a file that it knows in place of one that says the same; asked by many threads.
     */
    public static SourceTree read(Path folder, Limits limits, UnaryOperator<SourceFile> known)
            throws ArchiveUnreadableException {
        ArchiveWalk walk = new ArchiveWalk(realFolder(folder), limits);
        List<ArchiveWalk.Found> texts = new ArrayList<>();
        List<Asset> assets = new ArrayList<>();
        for (ArchiveWalk.Found found : walk.walk()) {
            if (isMarkdown(found.path()) || isSetting(found.path())) {
                texts.add(found);
            } else {
                assets.add(new Asset(found.path(), found.file()));
            }
        }
        List<SourceFile> documents = new ArrayList<>();
        List<SourceFile> settings = new ArrayList<>();
        List<SourceProblem> problems = new ArrayList<>(walk.problems());
        for (Reading reading : readAll(texts, limits, known)) {
            reading.problem().ifPresent(problems::add);
            reading.file().ifPresent(f -> (isMarkdown(f.path()) ? documents : settings).add(f));
        }
        problems.sort(Comparator.comparing(SourceProblem::span).thenComparing(SourceProblem::kind));
        return new SourceTree(documents, settings, assets, problems);
    }

    /** The one text file at {@code path} as it stands now; absent where {@link #read} would report it or leave it out. */
    public static Optional<SourceFile> read(Path folder, SourcePath path, Limits limits) {
        try {
            Path root = folder.toRealPath();
            Path file = FileNames.onDisk(root.resolve(path.value()));
            if (!file.toRealPath().equals(file) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Reading reading = readOne(new ArchiveWalk.Found(path, file, Files.size(file)), limits, read -> read);
            return reading.problem().isPresent() ? Optional.empty() : reading.file();
        } catch (IOException vanished) {
            return Optional.empty();
        }
    }

    /** Whether a file of this name is read as Markdown. */
    public static boolean isMarkdown(SourcePath path) {
        String name = path.name().toLowerCase(Locale.ROOT);
        return MARKDOWN.stream().anyMatch(name::endsWith);
    }

    private static boolean isSetting(SourcePath path) {
        String value = path.value();
        boolean readingPath = value.startsWith(PATHS) && (value.endsWith(".yaml") || value.endsWith(".yml"));
        return SETTINGS.contains(value) || readingPath;
    }

    private static Path realFolder(Path folder) throws ArchiveUnreadableException {
        try {
            Path real = folder.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new ArchiveUnreadableException("`" + folder + "` is a file, not a folder of postmortems.");
            }
            if (!Files.isReadable(real) || !Files.isExecutable(real)) {
                throw new ArchiveUnreadableException("The folder `" + folder + "` may not be read.");
            }
            return real;
        } catch (ArchiveUnreadableException e) {
            throw e;
        } catch (AccessDeniedException e) {
            throw new ArchiveUnreadableException("The folder `" + folder + "` may not be read.");
        } catch (IOException e) {
            throw new ArchiveUnreadableException("There is no folder `" + folder + "`.");
        }
    }

    private record Reading(Optional<SourceFile> file, Optional<SourceProblem> problem) {}

    private static List<Reading> readAll(
            List<ArchiveWalk.Found> texts, Limits limits, UnaryOperator<SourceFile> known) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reading>> pending = new ArrayList<>(texts.size());
            for (ArchiveWalk.Found text : texts) {
                pending.add(threads.submit(() -> readOne(text, limits, known)));
            }
            List<Reading> readings = new ArrayList<>(texts.size());
            for (Future<Reading> reading : pending) {
                readings.add(reading.get());
            }
            return readings;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("reading failed", e.getCause());
        }
    }

    private static Reading readOne(ArchiveWalk.Found found, Limits limits, UnaryOperator<SourceFile> known) {
        if (found.size() > limits.fileBytes()) {
            return unread(Kind.TOO_LARGE, found, megabytes(found.size()));
        }
        try (InputStream in = Files.newInputStream(found.file())) {
            byte[] bytes = in.readNBytes((int) Math.min(limits.fileBytes() + 1, Integer.MAX_VALUE - 8));
            if (bytes.length > limits.fileBytes()) {
                return unread(Kind.TOO_LARGE, found, "over " + megabytes(limits.fileBytes()));
            }
            return TextDecoder.decode(bytes)
                    .map(decoded -> decoded(known.apply(new SourceFile(found.path(), decoded.text())), decoded))
                    .orElseGet(() -> unread(Kind.NOT_TEXT, found, ""));
        } catch (IOException e) {
            return unread(Kind.UNREADABLE, found, "");
        }
    }

    private static Reading decoded(SourceFile file, TextDecoder.Decoded decoded) {
        int odd = decoded.firstOdd();
        return new Reading(
                Optional.of(file),
                odd < 0
                        ? Optional.empty()
                        : Optional.of(new SourceProblem(
                                Kind.NOT_UTF8,
                                file.span(odd, odd + 1),
                                file.text().substring(odd, odd + 1))));
    }

    private static Reading unread(Kind kind, ArchiveWalk.Found found, String detail) {
        return new Reading(Optional.empty(), Optional.of(SourceProblem.unread(kind, found.path(), detail)));
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
    }
}
