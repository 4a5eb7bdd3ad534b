/**
 * Judgements over a whole catalogue, one class each.
 *
 * <p>Enters: a {@link dev.casebook.catalog.Catalog}. Leaves: diagnostics. May not change anything.
 */
@NullMarked
package dev.casebook.review;

import org.jspecify.annotations.NullMarked;
