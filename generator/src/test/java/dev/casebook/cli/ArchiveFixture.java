package dev.casebook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * An archive in a temporary folder, and the commands run on it as the command line runs them:
 *
 * <pre>
 * ArchiveFixture archive = new ArchiveFixture(temporary).with("""
 *         -- 2024-03-05-checkout.md --
 *         # Checkout refused cards
 *         """);
 * archive.build().code();
 * archive.page("postmortems/2024-03-05-checkout/").title();
 * </pre>
 */
public final class ArchiveFixture {
    private static final Pattern FILE = Pattern.compile("^-- (\\S.*?) --$");
    private static final Pattern FINDING =
            Pattern.compile("(?s)^(error|warning|note)\\[([a-z0-9/-]+)]: (.*?)\\s+--> (?:\\S*?/content/)?(\\S+)");

    private final Path folder;

    /** An empty archive in {@code folder}/content; its site goes to {@code folder}/site. */
    public ArchiveFixture(Path folder) {
        this.folder = folder;
        make(content());
    }

    /** Adds files: a line {@code -- path --} begins each, and what stands before the first is left out. */
    public ArchiveFixture with(String files) {
        return with(files, "\n");
    }

    /** Adds files whose lines end with {@code lineEnd}. */
    public ArchiveFixture with(String files, String lineEnd) {
        StringBuilder text = new StringBuilder();
        String path = "";
        for (String line : files.lines().toList()) {
            Matcher begin = FILE.matcher(line);
            if (begin.matches()) {
                write(path, text.toString());
                path = begin.group(1);
                text.setLength(0);
            } else {
                text.append(line).append(lineEnd);
            }
        }
        write(path, text.toString());
        return this;
    }

    /** Adds a file. */
    public ArchiveFixture with(String path, byte[] bytes) {
        Path file = content().resolve(path);
        make(Objects.requireNonNull(file.getParent()));
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void write(String path, String text) {
        if (!path.isEmpty()) {
            with(path, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void make(Path wanted) {
        try {
            Files.createDirectories(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive's folder. */
    public Path content() {
        return folder.resolve("content");
    }

    /** The site's folder. */
    public Path output() {
        return folder.resolve("site");
    }

    /** Builds the archive, on a day that never changes unless {@code more} names another. */
    public Run build(String... more) {
        List<String> words =
                new ArrayList<>(List.of("build", "--content", content().toString()));
        List<String> given = List.of(more);
        if (!given.contains("--output")) {
            words.addAll(List.of("--output", output().toString()));
        }
        if (!given.contains("--today")) {
            words.addAll(List.of("--today", "2026-11-21"));
        }
        words.addAll(given);
        return run(words.toArray(String[]::new));
    }

    /** Checks the archive. */
    public Run check(String... more) {
        return run(join(List.of("check", "--content", content().toString()), more));
    }

    /** Searches the archive; the index is kept beside it. */
    public Run search(String... more) {
        return run(join(
                List.of(
                        "search",
                        "--content",
                        content().toString(),
                        "--cache",
                        folder.resolve("cache").toString()),
                more));
    }

    private static String[] join(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toArray(String[]::new);
    }

    /** Runs any command. */
    public static Run run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Run(code, out.toString(), err.toString());
    }

    /**
     * What a command came to.
     *
     * @param code its exit code
     * @param out what it wrote to its output
     * @param err what it wrote to its error output
     */
    public record Run(int code, String out, String err) {
        /** Every finding shown, as {@code severity[rule] path:line:column message}. */
        public List<String> findings() {
            List<String> findings = new ArrayList<>();
            for (String part : out.split("(?m)^(?=(error|warning|note)\\[)", -1)) {
                Matcher finding = FINDING.matcher(part);
                if (finding.find()) {
                    findings.add(finding.group(1) + "[" + finding.group(2) + "] " + finding.group(4) + " "
                            + finding.group(3).strip());
                }
            }
            return findings;
        }
    }

    /** Every file of the site, in order. */
    public SortedMap<String, byte[]> site() {
        return filesOf(output());
    }

    /** Every file below {@code folder}, in order, by its path with slashes. */
    public static SortedMap<String, byte[]> filesOf(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The site's page at {@code path}, which ends with a slash or names a file. */
    public Document page(String path) {
        return Jsoup.parse(text(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path));
    }

    /** The text of the site's file at {@code path}. */
    public String text(String path) {
        try {
            return Files.readString(output().resolve(path));
        } catch (IOException e) {
            throw new AssertionError("the site has no " + path + " but " + site().keySet(), e);
        }
    }
}
