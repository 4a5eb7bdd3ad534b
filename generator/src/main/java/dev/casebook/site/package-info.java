/**
 * Which pages there are, and at which addresses.
 *
 * <p>Enters: a {@link dev.casebook.link.LinkedCatalog}. Leaves: a {@link dev.casebook.site.SitePlan}. Writes no HTML.
 */
@NullMarked
package dev.casebook.site;

import org.jspecify.annotations.NullMarked;
