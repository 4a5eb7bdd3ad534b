package dev.casebook.search.build;

import java.util.List;

/**
 * A document that resembles another.
 *
 * @param path source file relative to the archive
 * @param score greater is more alike; comparable only among the documents similar to the same one
 * @param shared the telling words and phrases both have, most telling first, as they are written
 */
public record SimilarDocument(String path, String url, String title, float score, List<String> shared) {
    public SimilarDocument {
        shared = List.copyOf(shared);
    }
}
