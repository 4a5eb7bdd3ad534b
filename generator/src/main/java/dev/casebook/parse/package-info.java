/**
 * From files to what they say: Markdown as a document with headings, links and text, below its front matter.
 *
 * <p>Enters: source files. Leaves: {@link dev.casebook.parse.ParsedDocument}, nothing judged yet. flexmark stays inside.
 * May not know what a postmortem needs; that is the catalogue's.
 */
@NullMarked
package dev.casebook.parse;

import org.jspecify.annotations.NullMarked;
