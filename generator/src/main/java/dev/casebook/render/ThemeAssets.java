package dev.casebook.render;

import dev.casebook.view.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A theme's stylesheet, scripts and pictures as they are published: under names that change with the content, so that
 * browsers may keep them for ever.
 */
public final class ThemeAssets {
    private static final String FOLDER = "assets/";

    private final SortedMap<String, String> addresses = new TreeMap<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private ThemeAssets() {}

    /** Those of {@code theme}; all its stylesheets become one, {@code style.css}, in the order of their names. */
    public static ThemeAssets of(Theme theme) {
        ThemeAssets assets = new ThemeAssets();
        ByteArrayOutputStream style = new ByteArrayOutputStream();
        for (var file : theme.under("assets").entrySet()) {
            if (file.getKey().endsWith(".css")) {
                style.writeBytes(Theme.text(file.getValue()).getBytes(StandardCharsets.UTF_8));
            } else {
                assets.add(file.getKey().substring(FOLDER.length()), file.getValue());
            }
        }
        assets.add("style.css", style.toByteArray());
        return assets;
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
                address("style.css"),
                address("js/search-ui.js"),
                address("js/search-filters.js"),
                address("js/progress.js"),
                address("js/actions.js"),
                address("img/icon.svg"));
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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
