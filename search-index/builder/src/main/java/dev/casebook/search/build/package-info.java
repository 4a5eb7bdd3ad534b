/**
 * Indexes on the machine that builds or asks, and the export that browsers search.
 *
 * <p>What enters: {@link dev.casebook.search.build.SearchDocument}s, and queries as typed. What leaves: ranked answers from a Lucene index
 * in memory or in a folder; similar documents and the static files for a site, from an index of its own, since a build reads all of it
 * and Lucene's is made for finding a little.
 *
 * <p>In both, documents are in {@link dev.casebook.search.build.SearchDocument#ORDER}, so a document's number in Lucene is its number in the
 * export. The same documents give the same answers and the same export, byte for byte; the Lucene files of a folder differ between
 * builds, since Lucene stamps them at random.
 *
 * <p>May not: analyse, parse or score by rules of its own; those are the engine's, and of the likeness of documents Lucene's. No other
 * package may import Lucene's index and search classes.
 */
@NullMarked
package dev.casebook.search.build;

import org.jspecify.annotations.NullMarked;
