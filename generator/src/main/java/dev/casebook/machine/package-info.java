/**
 * What machines read of the site: each postmortem as JSON and as Markdown, the list of all, and a guide for language models.
 *
 * <p>Enters: a {@link dev.casebook.link.LinkedCatalog} and the {@link dev.casebook.site.SitePlan}. Leaves: texts with their addresses. What
 * authors hid from readers, such as comments, is hidden here too.
 */
@NullMarked
package dev.casebook.machine;

import org.jspecify.annotations.NullMarked;
