package dev.casebook.search.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The scripts a site needs to search in the browser: ES modules that may be published under any name, side by side or not. */
public enum BrowserFiles {
    /** The search engine and what fetches for it: started as a module worker. One file, since a second would be a step more. */
    WORKER("search-worker.js"),
    /** What a page imports: exports {@code openSearch}, which is given the addresses of the worker and of the index's root. */
    CLIENT("search-client.js");

    private final String fileName;

    BrowserFiles(String fileName) {
        this.fileName = fileName;
    }

    /** The file's plain name, before any hash. */
    public String fileName() {
        return fileName;
    }

    /** The file's content, without comments. */
    public byte[] bytes() {
        StringBuilder script = new StringBuilder();
        for (String line : read(fileName).split("\n", -1)) {
            String code = line.strip();
            if (!code.isEmpty() && !code.startsWith("//") && !code.startsWith("/**")) {
                script.append(code).append('\n');
            }
        }
        return script.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String read(String name) {
        try (InputStream in = BrowserFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar: build search-index/browser");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + name + " from the jar", failure);
        }
    }
}
