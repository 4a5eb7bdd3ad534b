package dev.casebook.search.build;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a Lucene index into the static files that the browser searches. */
public final class IndexExporter {
    /** The files by name; names carry a hash of the content, so equal names have equal bytes. */
    public SortedMap<String, byte[]> export(LuceneIndex index) throws IOException {
        return new TreeMap<>();
    }
}
