/**
 * From files to what they say: front matter, Markdown, and what bodies state as facts, actions and timelines.
 *
 * <p>Enters: source files. Leaves: {@link dev.casebook.parse.ParsedDocument}, nothing judged yet. May not know what a postmortem needs; that
 * is the catalogue's.
 */
@NullMarked
package dev.casebook.parse;

import org.jspecify.annotations.NullMarked;
