/**
 * What each page says: everything worded, ordered and addressed.
 *
 * <p>Enters: a {@link dev.casebook.site.SitePlan} and the linked archive behind it. Leaves: a {@link
 * dev.casebook.view.PageView} for each page. May not write text or know of templates.
 */
@NullMarked
package dev.casebook.compose;

import org.jspecify.annotations.NullMarked;
