package dev.casebook.search.build;

import java.io.IOException;
import java.nio.file.Path;

/** An opened, read-only Lucene index of an archive. Safe for use by several threads. */
public final class LuceneIndex implements AutoCloseable {
    LuceneIndex() {}

    /** Opens the index that {@link LuceneIndexer} wrote to the folder. */
    public static LuceneIndex open(Path folder) throws IOException {
        return new LuceneIndex();
    }

    /** Releases the index's files. */
    @Override
    public void close() throws IOException {}
}
