/**
 * How English sentences speak of failures: blame, hindsight, and actions that cannot be finished.
 *
 * <p>Enters: the passages of a body. Leaves: diagnostics with a rewrite where the author's own words give one. Knows words, not
 * postmortems; what it is not sure of it lets pass.
 */
@NullMarked
package dev.casebook.language;

import org.jspecify.annotations.NullMarked;
