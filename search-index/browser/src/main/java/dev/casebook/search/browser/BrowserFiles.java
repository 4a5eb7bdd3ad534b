package dev.casebook.search.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The scripts a site needs to search in the browser: they may be published under any name. */
public enum BrowserFiles {
    /** The search engine and what fetches for it: a module that a worker is. One file, since a second would be a step more. */
    WORKER("search-worker.js"),
    /** What a page loads: a script that declares {@code openSearch}, which is given the addresses of the worker and of the index's root. */
    CLIENT("search-client.js");

    private final String fileName;

    BrowserFiles(String fileName) {
        this.fileName = fileName;
    }

    /** The file's plain name, before any hash. */
    public String fileName() {
        return fileName;
    }

    /** The file's content. */
    public byte[] bytes() {
        try (InputStream in = BrowserFiles.class.getResourceAsStream(fileName)) {
            if (in == null) {
                throw new IllegalStateException(fileName + " is missing from the jar: build search-index/browser");
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + fileName + " from the jar", failure);
        }
    }
}
