/**
 * Markdown as people write it: a tree to read facts from, and the sections, links, words and HTML of a text.
 *
 * <p>Enters: a source file and where its body begins. Leaves: {@link dev.casebook.markdown.FlexmarkDocument}, the tree while it is read, and
 * {@link dev.casebook.markdown.MarkdownDocument}, what is kept of it. HTML is cleaned here. May not know what a body says; that is read in
 * {@code parse}.
 */
@NullMarked
package dev.casebook.markdown;

import org.jspecify.annotations.NullMarked;
