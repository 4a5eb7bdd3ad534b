/** Builds the Lucene index and its static export. */
@NullMarked
package dev.casebook.search.build;

import org.jspecify.annotations.NullMarked;
