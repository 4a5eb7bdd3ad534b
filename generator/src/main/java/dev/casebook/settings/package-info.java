/**
 * What {@code casebook.yaml} asks for: the site's name and address, levels, rules, and how foreign keys and values are to be read.
 *
 * <p>Enters: the file, if there is one. Leaves: {@link dev.casebook.settings.Settings}, complete with defaults.
 */
@NullMarked
package dev.casebook.settings;

import org.jspecify.annotations.NullMarked;
