/**
 * Finds and ranks documents of an index as far as it has been fetched.
 *
 * <p>What enters: a {@link dev.casebook.search.format.SearchIndex} and a line of text. What leaves: ranked documents, counts by facet, or
 * null while files are missing. Ranks exactly as Lucene does, to the last bit of a score: the arithmetic rounds where Lucene's
 * does, and compiled to JavaScript, where {@code float} is computed as {@code double}, only storing into an array rounds.
 *
 * <p>May not: read files, fetch, or keep state between queries but for what has been fetched.
 */
@NullMarked
package dev.casebook.search.rank;

import org.jspecify.annotations.NullMarked;
