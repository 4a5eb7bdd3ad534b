package dev.casebook.search.browser;

/** The scripts a site needs to search in the browser. */
public enum BrowserFiles {
    /** The search engine, an ES module. */
    ENGINE("engine.js"),
    /** The worker that loads engine and index, an ES module. */
    WORKER("search-worker.js"),
    /** What a page imports, an ES module. */
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
        return new byte[0];
    }
}
