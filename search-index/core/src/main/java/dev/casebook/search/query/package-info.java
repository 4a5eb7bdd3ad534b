/**
 * From what somebody typed to the documents that answer it.
 *
 * <p>What enters: an opened index file and a line of text. What leaves: ranked documents, and texts with their matches marked.
 *
 * <p>A query is parsed once, into a {@link dev.casebook.search.query.Query}; the command line hands the same value to Lucene, and
 * {@link dev.casebook.search.query.SearchEngine} ranks exactly as Lucene does, to the last bit of a score. So the arithmetic here
 * rounds where Lucene's does; compiled to JavaScript, {@code float} is computed as {@code double}, and only storing into
 * an array rounds.
 *
 * <p>May not: read files, fetch, keep state between queries, or make markup.
 */
@NullMarked
package dev.casebook.search.query;

import org.jspecify.annotations.NullMarked;
