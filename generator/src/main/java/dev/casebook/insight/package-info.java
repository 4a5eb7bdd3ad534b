/**
 * What the archive as a whole tells: what to read first, what recurs, what was done about it. About systems, never about persons.
 *
 * <p>Enters: a {@link dev.casebook.link.LinkedCatalog}, for some insights a day. Leaves: values, each with the postmortems it was
 * computed from. Counts are given with their denominators; lengths of time as medians and ranges. Knows no addresses and no HTML.
 */
@NullMarked
package dev.casebook.insight;

import org.jspecify.annotations.NullMarked;
