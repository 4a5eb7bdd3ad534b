/**
 * From what somebody asks for to a query for one archive: words are mended, completed and put in other words, alerts reduced to their
 * telling terms.
 *
 * <p>What enters: text and a {@link dev.casebook.search.plan.Lexicon}, what is known of the archive's words. What leaves: a {@link
 * dev.casebook.search.plan.Plan}: the query, and what became of each word.
 *
 * <p>May not: depend on how an index is kept. A lexicon that has to fetch answers that it does not know yet, and the host plans again.
 */
@NullMarked
package dev.casebook.search.plan;

import org.jspecify.annotations.NullMarked;
