/**
 * Puts a site on disk: the old one or the new one, never half, and never over somebody else's files.
 *
 * <p>Enters: files by their place in the site. Leaves: a folder. The only writer of output.
 */
@NullMarked
package dev.casebook.publish;

import org.jspecify.annotations.NullMarked;
