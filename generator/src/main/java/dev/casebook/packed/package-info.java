/**
 * Bytes that hold what was read from a file, for the next command.
 *
 * <p>Enters: values, part by part. Leaves: bytes, and the values again. What a value is made of each package knows of its own.
 */
@NullMarked
package dev.casebook.packed;

import org.jspecify.annotations.NullMarked;
