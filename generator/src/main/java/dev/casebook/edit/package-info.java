/**
 * Changes the author's own files where that was asked for, and nothing else in them: fixes, front matter, new postmortems, settings, the
 * baseline, schemas for editors.
 *
 * <p>Enters: an archive's folder, and what somebody agreed to. Leaves: files, each replaced in one step; a document that changed meanwhile
 * stays as it is. Knows no site.
 */
@NullMarked
package dev.casebook.edit;

import org.jspecify.annotations.NullMarked;
