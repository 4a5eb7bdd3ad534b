package dev.casebook.search.build;

import java.util.List;

/**
 * What is indexed.
 *
 * @param synonyms groups of ways of saying the same
 */
public record SearchArchive(List<SearchDocument> documents, List<List<String>> synonyms) {
    public SearchArchive {
        documents = List.copyOf(documents);
        synonyms = List.copyOf(synonyms);
    }

    /** An archive without synonyms of its own. */
    public static SearchArchive of(List<SearchDocument> documents) {
        return new SearchArchive(documents, List.of());
    }
}
