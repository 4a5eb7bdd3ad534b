/**
 * The pipeline: from a folder to a site, one method a reader can follow.
 *
 * <p>Enters: options. Leaves: a published site and every finding. The only caller of the stages that make pages. Prints nothing.
 */
@NullMarked
package dev.casebook.build;

import org.jspecify.annotations.NullMarked;
