/**
 * What our Markdown is beyond flexmark's: alerts, highlights, attribute blocks, bare addresses, tables right behind a line of text.
 *
 * <p>Enters: text. Leaves: flexmark's tree, and readings of its nodes. Knows nothing else of ours, and makes no HTML.
 */
@NullMarked
package dev.casebook.dialect;

import org.jspecify.annotations.NullMarked;
