/**
 * Views as text: the theme that turns them into pages.
 *
 * <p>Enters: a {@link dev.casebook.view.PageView}, in which everything is already worded, ordered and addressed, and a
 * {@link dev.casebook.render.Theme}. Leaves: the page's text, and the theme's stylesheets, scripts and pictures under
 * content-hashed names. The only importer of FreeMarker. May not look at the archive, decide what a page says, or write
 * files; templates see nothing but the view they are given.
 */
@NullMarked
package dev.casebook.render;

import org.jspecify.annotations.NullMarked;
