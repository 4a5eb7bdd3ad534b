/**
 * All that a template may see: pages as values, everything in them worded, ordered and addressed.
 *
 * <p>Enters: what composes pages. Leaves: a {@link dev.casebook.view.PageView} for each. Nothing but these records reaches a template.
 * Knows nothing else of ours.
 */
@NullMarked
package dev.casebook.view;

import org.jspecify.annotations.NullMarked;
