/**
 * What stands on disk: the archive's files as text, with positions.
 *
 * <p>Enters: a folder. Leaves: a {@link dev.casebook.source.SourceTree}, sorted, every file with its place. The only reader
 * of the archive. May not judge content beyond what makes a file unreadable (binary, too large, not UTF-8).
 */
@NullMarked
package dev.casebook.source;

import org.jspecify.annotations.NullMarked;
