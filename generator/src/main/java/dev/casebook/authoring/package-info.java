/**
 * Helps to begin: the text of a new postmortem or archive, settings for a folder that was written for something else, and front matter for
 * files that have none.
 *
 * <p>Enters: what an archive says so far. Leaves: texts and edits that somebody has yet to agree to. Writes nothing.
 */
@NullMarked
package dev.casebook.authoring;

import org.jspecify.annotations.NullMarked;
