/**
 * What other tools take out or replace before they read Markdown: Obsidian's, Hugo's, Liquid's and kramdown's own syntax.
 *
 * <p>Enters: a body. Leaves: the same without it, as long as before, and where its comments stand. May not move a character, nor know what
 * Markdown means.
 */
@NullMarked
package dev.casebook.foreign;

import org.jspecify.annotations.NullMarked;
