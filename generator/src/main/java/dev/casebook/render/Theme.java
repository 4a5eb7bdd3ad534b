package dev.casebook.render;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A theme's files, whole: {@code templates/*.ftlh} and {@code *.ftlx}, {@code assets/css/*.css} (joined in the order of
 * their names, see {@link ThemeAssets}), {@code assets/js/*.js} and {@code assets/img/*}.
 */
public final class Theme {
    private final String name;
    private final SortedMap<String, byte[]> files;
    private final Set<String> own;

    /**
     * A theme.
     *
     * @param name its folder's name
     * @param files contents by path inside the theme's folder
     * @param own the paths that do not come with this program
     */
    Theme(String name, SortedMap<String, byte[]> files, Set<String> own) {
        this.name = name;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.own = Set.copyOf(own);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Contents by path inside the theme's folder, in order. */
    SortedMap<String, byte[]> files() {
        return files;
    }

    /** The files under {@code folder}, in order. */
    SortedMap<String, byte[]> under(String folder) {
        char afterSlash = '/' + 1;
        return files.subMap(folder + "/", folder + afterSlash);
    }

    /** Whether {@code path} is the archive's own rather than shipped. */
    boolean isOwn(String path) {
        return own.contains(path);
    }

    /** A file's content as text. */
    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
