/**
 * What stands between postmortems: who shares a failure mode, what came back, what resembles what and why, who refers to whom.
 *
 * <p>Enters: a {@link dev.casebook.catalog.Catalog} and a measure of textual likeness. Leaves: a {@link dev.casebook.link.LinkedCatalog}. Knows no
 * addresses and no HTML.
 */
@NullMarked
package dev.casebook.link;

import org.jspecify.annotations.NullMarked;
