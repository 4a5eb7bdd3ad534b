/**
 * What was decided, and what became of it: every action with its age, its team's completion, the ideas that recur.
 *
 * <p>Enters: a {@link dev.casebook.link.LinkedCatalog} and a day. Leaves: values, each with the postmortems it was read from. Counts by team
 * and type, never by person. Knows no addresses and no HTML.
 */
@NullMarked
package dev.casebook.register;

import org.jspecify.annotations.NullMarked;
