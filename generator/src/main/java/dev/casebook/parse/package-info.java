/**
 * From files to what they say: front matter as a tree with positions, Markdown as a document with headings, links and text.
 *
 * <p>Enters: source files. Leaves: {@link dev.casebook.parse.ParsedDocument}, nothing judged yet. flexmark and SnakeYAML stay inside.
 * May not know what a postmortem needs; that is the catalogue's.
 */
@NullMarked
package dev.casebook.parse;

import org.jspecify.annotations.NullMarked;
