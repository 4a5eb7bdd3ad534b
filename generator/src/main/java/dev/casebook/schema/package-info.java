/**
 * Describes the archive's files for editors: JSON Schemas (draft 2020-12) of front matter and of {@code casebook.yaml}, made for one
 * archive, so that its own services, levels and words complete.
 *
 * <p>Enters: settings, the vocabulary, the tables that the readers use. Leaves: texts. They ask for the spelling that the guide
 * recommends, where the readers take many.
 */
@NullMarked
package dev.casebook.schema;

import org.jspecify.annotations.NullMarked;
