package dev.casebook.search.build;

import java.io.IOException;
import java.util.List;

/** Finds documents whose text resembles a document's. */
public final class SimilarDocuments {
    /** Compares documents of the index, which stays the caller's to close. */
    public SimilarDocuments(LuceneIndex index) {}

    /** The most similar other documents, best first; empty for a path that is not in the index. */
    public List<SimilarDocument> to(String path, int limit) throws IOException {
        return List.of();
    }
}
