package dev.casebook.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of files between disk and archive. An archive knows them in composed Unicode ({@code ü} is one letter); on disk they stand as they
 * were made, on a Mac often decomposed ({@code u} and its dots), which Linux keeps apart.
 */
public final class FileNames {
    private FileNames() {}

    /** The place of {@code file}, which lies in {@code folder}, in the archive there. */
    public static SourcePath inArchive(Path folder, Path file) {
        List<String> names = new ArrayList<>();
        Path place = folder;
        for (Path name : folder.relativize(file)) {
            place = place.resolve(name);
            names.add(composed(place));
        }
        return new SourcePath(String.join("/", names));
    }

    /** The file that {@code named} means: itself if there is one, else one whose names differ only in how letters are encoded, if there is one. */
    public static Path onDisk(Path named) throws IOException {
        if (Files.exists(named)) {
            return named;
        }
        Path root = named.getRoot();
        Path place = root == null ? Path.of("") : root;
        for (Path name : named) {
            place = child(place, name);
        }
        return Files.exists(place) ? place : named;
    }

    private static Path child(Path folder, Path name) throws IOException {
        Path exact = folder.resolve(name);
        if (Files.exists(exact) || !Files.isDirectory(folder)) {
            return exact;
        }
        String wanted = composed(name.toString());
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (composed(child).equals(wanted)) {
                    return child;
                }
            }
        }
        return exact;
    }

    /** The name of {@code file} in composed form; read from its bytes when the machine's locale cannot show them. */
    static String composed(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.indexOf('\uFFFD') >= 0) {
            String raw = file.toUri().getRawPath();
            String last = raw.substring(raw.lastIndexOf('/', raw.length() - 2) + 1);
            name = URI.create("/" + last).getPath().substring(1).replace("/", "");
        }
        return composed(name);
    }

    /** {@code name}, or a path, in composed form. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
