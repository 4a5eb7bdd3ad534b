/**
 * The site in a browser while it is being written: built in memory, rebuilt when a file changes, shown anew by itself.
 *
 * <p>Enters: build options. Leaves: pages on this machine's own address only.
 */
@NullMarked
package dev.casebook.serve;

import org.jspecify.annotations.NullMarked;
