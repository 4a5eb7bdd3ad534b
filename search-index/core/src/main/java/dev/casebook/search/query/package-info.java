/**
 * What somebody asks for: as they write it, and in terms of an index.
 *
 * <p>What enters: a line of text. What leaves: a {@link dev.casebook.search.query.Clause}, which the planner turns into a {@link
 * dev.casebook.search.query.Query}. A query stands for one Lucene query; both sides rank by the same value.
 *
 * <p>May not: know an index.
 */
@NullMarked
package dev.casebook.search.query;

import org.jspecify.annotations.NullMarked;
