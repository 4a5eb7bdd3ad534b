/**
 * What the postmortems of a period tell together, beside those of the period before, and what to ask about it.
 *
 * <p>Enters: a {@link dev.casebook.link.LinkedCatalog}, a period and a day. Leaves: a theme review as values. Counts are given with
 * their denominators, and a change is named only where chance does not explain it; lengths of time are medians and ranges. About systems,
 * never about persons. Knows no addresses and no HTML.
 */
@NullMarked
package dev.casebook.retrospect;

import org.jspecify.annotations.NullMarked;
