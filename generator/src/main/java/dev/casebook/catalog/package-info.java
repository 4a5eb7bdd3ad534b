/**
 * Postmortems as values that hold together: every date is a date, every classification a word of the vocabulary.
 *
 * <p>Enters: parsed documents, settings, the shipped vocabulary. Leaves: a {@link dev.casebook.catalog.Catalog}. What a file does not say is
 * read from its headings, name and history where unmistakable, and marked as inferred. May not compare postmortems with each other.
 */
@NullMarked
package dev.casebook.catalog;

import org.jspecify.annotations.NullMarked;
