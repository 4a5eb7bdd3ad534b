/**
 * The catalogue as the search index sees it, and what an index of it tells: which texts are alike.
 *
 * <p>Enters: a {@link dev.casebook.catalog.Catalog}, or an index of it. Leaves: search documents, ways of saying the same, likeness of texts.
 * Answers no query.
 */
@NullMarked
package dev.casebook.index;

import org.jspecify.annotations.NullMarked;
