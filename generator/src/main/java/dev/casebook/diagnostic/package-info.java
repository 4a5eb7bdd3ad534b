/**
 * Findings about files, as values: which rule, how grave, where, what to do.
 *
 * <p>Enters: spans. Leaves: sorted {@link dev.casebook.diagnostic.Diagnostics}. Nothing here prints or decides an exit code.
 */
@NullMarked
package dev.casebook.diagnostic;

import org.jspecify.annotations.NullMarked;
