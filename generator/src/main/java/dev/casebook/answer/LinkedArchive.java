package dev.casebook.answer;

import dev.casebook.archive.Archive;
import dev.casebook.archive.InParallel;
import dev.casebook.archive.PublishedAssets;
import dev.casebook.catalog.Catalog;
import dev.casebook.index.IndexSimilarity;
import dev.casebook.index.SearchDocuments;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.link.Linker;
import dev.casebook.search.build.InvertedIndex;
import java.io.IOException;

/** An archive linked as its site is, likeness of texts included. */
final class LinkedArchive {
    private LinkedArchive() {}

    /**
     * What stands between documents.
     *
     * @param catalog the archive's postmortems, or some of them
     */
    static LinkedCatalog of(Archive archive, Catalog catalog) throws IOException {
        InvertedIndex index = InvertedIndex.of(SearchDocuments.of(catalog, archive.settings()));
        return Linker.link(
                        catalog,
                        PublishedAssets.of(archive.tree()).paths(),
                        new IndexSimilarity(catalog, index),
                        InParallel::map)
                .value();
    }
}
