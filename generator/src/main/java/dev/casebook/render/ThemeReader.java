package dev.casebook.render;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The only reader of themes: the one shipped with this program, and an archive's own, which replaces single files of it. */
public final class ThemeReader {
    private static final String DESCRIPTION = "theme.yaml";
    private static final int LARGEST_FILE = 4 << 20;
    private static final int MOST_FILES = 1000;

    /** The shipped theme. */
    public Theme readDefault() throws IOException {
        try {
            URL description = ThemeReader.class.getResource("/themes/default/" + DESCRIPTION);
            return shipped(
                    Objects.requireNonNull(description, "a shipped theme").toURI());
        } catch (URISyntaxException | ThemeException defect) {
            throw new IllegalStateException("the shipped theme cannot be read: " + defect.getMessage(), defect);
        }
    }

    /** The theme whose description stands at {@code description}, in a folder or in a jar. */
    static Theme shipped(URI description) throws IOException, ThemeException {
        if (!description.getScheme().equals("jar")) {
            return new Theme("default", Shortening.of(filesIn(folderOf(Path.of(description)))), Set.of());
        }
        String[] jarAndPath = description.getRawSchemeSpecificPart().split("!", 2);
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(jarAndPath[0])))) {
            return new Theme("default", Shortening.of(filesIn(folderOf(jar.getPath(jarAndPath[1])))), Set.of());
        }
    }

    /**
     * The theme in {@code folder}: its files, which may be none while somebody works on it, and the shipped ones wherever it has none of the same name.
     *
     * @throws ThemeException if the folder is no theme
     */
    public Theme read(Path folder) throws IOException, ThemeException {
        if (!Files.isDirectory(folder)) {
            throw new ThemeException(folder.toString(), 0, "there is no such folder");
        }
        if (!Files.isDirectory(folder.resolve("templates")) && !Files.isDirectory(folder.resolve("assets"))) {
            throw new ThemeException(folder.toString(), 0, "a theme needs a templates/ or assets/ folder");
        }
        SortedMap<String, byte[]> own = filesIn(folder);
        SortedMap<String, byte[]> all = new TreeMap<>(readDefault().files());
        all.putAll(own);
        return new Theme(folder.toAbsolutePath().normalize().getFileName().toString(), all, own.keySet());
    }

    private static SortedMap<String, byte[]> filesIn(Path folder) throws IOException, ThemeException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path file : regularFiles(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (Files.size(file) > LARGEST_FILE) {
                throw new ThemeException(path, 0, "the file is larger than 4 MB");
            }
            files.put(path, Files.readAllBytes(file));
        }
        return files;
    }

    private static List<Path> regularFiles(Path folder) throws IOException, ThemeException {
        try (Stream<Path> walk = Files.walk(folder, 8)) {
            List<Path> found = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (found.size() > MOST_FILES) {
                throw new ThemeException(folder.toString(), 0, "the folder holds more than 1000 files");
            }
            return found;
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file stands in a folder");
    }
}
