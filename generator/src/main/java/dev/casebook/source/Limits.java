package dev.casebook.source;

import java.nio.file.Path;
import java.util.List;

/**
 * How much of a folder is read.
 *
 * @param fileBytes the largest text file read
 * @param depth how many folders deep
 * @param excluded folders that are not part of the archive though they stand in it, such as the site's own output
 */
public record Limits(long fileBytes, int depth, List<Path> excluded) {
    /** Files of 8 MiB, 64 folders deep, nothing excluded. */
    public static final Limits STANDARD = new Limits(8L << 20, 64, List.of());

    /** Copies the list. */
    public Limits {
        excluded = List.copyOf(excluded);
    }

    /** The same without these folders. */
    public Limits without(List<Path> folders) {
        return new Limits(fileBytes, depth, folders);
    }
}
