/**
 * An archive, read and judged: the first half of every command.
 *
 * <p>Enters: a folder, and what was remembered of it. Leaves: an {@link dev.casebook.archive.Archive} with every finding, its severity
 * decided. The only caller of the stages up to the catalogue. Makes no page and writes nothing.
 */
@NullMarked
package dev.casebook.archive;

import org.jspecify.annotations.NullMarked;
