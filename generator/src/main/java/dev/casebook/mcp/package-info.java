/**
 * The Model Context Protocol: what an assistant may ask of an archive while its user works.
 *
 * <p>Enters: JSON-RPC messages, one a line. Leaves: their answers, likewise. Changes nothing, and reads nothing but the archive.
 */
@NullMarked
package dev.casebook.mcp;

import org.jspecify.annotations.NullMarked;
