package dev.casebook.catalog;

import dev.casebook.parse.ParsedDocument;
import dev.casebook.source.SourceFile;
import dev.casebook.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The archive as values.
 *
 * @param postmortems newest first, ids and slugs unique
 * @param pages free pages, by slug
 * @param ownWords what the organisation itself says of a failure mode, by the failure mode's id
 * @param paths curated orders in which to read
 * @param vocabulary every word used or defined
 */
public record Catalog(
        List<Postmortem> postmortems,
        List<FreePage> pages,
        Map<String, ParsedDocument> ownWords,
        List<ReadingPath> paths,
        Vocabulary vocabulary) {
    /** Copies the collections. */
    public Catalog {
        postmortems = List.copyOf(postmortems);
        pages = List.copyOf(pages);
        ownWords = Map.copyOf(ownWords);
        paths = List.copyOf(paths);
    }

    /** The catalogue without what was read from {@code files}. */
    public Catalog without(Set<SourceFile> files) {
        return files.isEmpty()
                ? this
                : new Catalog(
                        postmortems.stream()
                                .filter(p -> !files.contains(p.document().file()))
                                .toList(),
                        pages.stream()
                                .filter(p -> !files.contains(p.document().file()))
                                .toList(),
                        ownWords,
                        paths,
                        vocabulary);
    }

    /** The catalogue without drafts. */
    public Catalog withoutDrafts() {
        return new Catalog(postmortems.stream().filter(p -> !p.isDraft()).toList(), pages, ownWords, paths, vocabulary);
    }
}
