package dev.casebook.render;

import dev.casebook.packed.Digest;
import dev.casebook.view.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A theme's stylesheets, scripts and pictures as they are published: under names that change with the content, so that
 * browsers may keep them for ever.
 */
public final class ThemeAssets {
    private static final String FOLDER = "assets/";

    /** The first name of a stylesheet that the search page, which is to be there at once, does without. */
    private static final String FIRST_OF_PAGES = FOLDER + "css/4";
    /** The first name of a stylesheet that comes after all those of the shipped theme. */
    private static final String FIRST_OF_OWN = FOLDER + "css/9";

    private static final String SEARCH = FOLDER + "js/search-ui.js";

    private static final String STYLE = "style.css";
    private static final String PAGES = "pages.css";
    private static final String OWN = "own.css";

    private final SortedMap<String, String> addresses = new TreeMap<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private ThemeAssets() {}

    /**
     * Those of {@code theme}. In the order of their names its stylesheets become three: {@code style.css} for every page,
     * {@code pages.css} for all but the search page, and {@code own.css} for every page, if there is anything in it.
     *
     * @param searchClient the script that stands before {@code js/search-ui.js}, in the same file: a second would be a step more
     */
    public static ThemeAssets of(Theme theme, byte[] searchClient) {
        ThemeAssets assets = new ThemeAssets();
        SortedMap<String, byte[]> styles = new TreeMap<>();
        theme.under("assets").forEach((path, content) -> {
            if (path.endsWith(".css")) {
                styles.put(path, content);
            } else if (path.equals(SEARCH)) {
                assets.add(path.substring(FOLDER.length()), block(searchClient, content));
            } else {
                assets.add(path.substring(FOLDER.length()), content);
            }
        });
        assets.add(STYLE, joined(styles.headMap(FIRST_OF_PAGES)));
        assets.add(PAGES, joined(styles.subMap(FIRST_OF_PAGES, FIRST_OF_OWN)));
        SortedMap<String, byte[]> own = styles.tailMap(FIRST_OF_OWN);
        if (!own.isEmpty()) {
            assets.add(OWN, joined(own));
        }
        return assets;
    }

    /** Scripts in a block of their own: what one declares the other sees, and the page does not. */
    private static byte[] block(byte[] first, byte[] second) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write('{');
        block.writeBytes(first);
        block.write('\n');
        block.writeBytes(second);
        block.write('}');
        return block.toByteArray();
    }

    private static byte[] joined(SortedMap<String, byte[]> styles) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        styles.values().forEach(style -> joined.writeBytes(Theme.text(style).getBytes(StandardCharsets.UTF_8)));
        return joined.toByteArray();
    }

    /**
     * The published address of an asset, relative to the site's root.
     *
     * @param name inside the theme's {@code assets} folder, such as {@code js/search-ui.js}
     */
    public String address(String name) {
        return Objects.requireNonNull(addresses.get(name), () -> "the theme has no asset " + name);
    }

    /** The addresses of those files that the shipped templates use. */
    public Frame.Assets shared() {
        return new Frame.Assets(
                address(STYLE),
                address(PAGES),
                addresses.getOrDefault(OWN, ""),
                address("js/search-ui.js"),
                address("js/search-filters.js"),
                address("js/progress.js"),
                address("js/actions.js"),
                address("img/icon.svg"));
    }

    /** The addresses of the stylesheets. */
    public List<String> styles() {
        return addresses.values().stream()
                .filter(address -> address.endsWith(".css"))
                .toList();
    }

    /** Contents by published address, in order. */
    public SortedMap<String, byte[]> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** The address under which a file of this plain name and content is published: the name holds a hash of the content. */
    public static String address(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        int end = dot > name.lastIndexOf('/') ? dot : name.length();
        return FOLDER + name.substring(0, end) + "." + hash(content) + name.substring(end);
    }

    private void add(String name, byte[] content) {
        String address = address(name, content);
        addresses.put(name, address);
        files.put(address, content);
    }

    private static String hash(byte[] content) {
        return Digest.of(content).toString().substring(0, 10);
    }
}
