/**
 * Marks a query's terms in texts and cuts excerpts around them.
 *
 * <p>What enters: a document's text, and how telling each term is. What leaves: passages with their matches. May not: make markup.
 */
@NullMarked
package dev.casebook.search.excerpt;

import org.jspecify.annotations.NullMarked;
