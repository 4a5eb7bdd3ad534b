/** The index file. */
@NullMarked
package dev.casebook.search.format;

import org.jspecify.annotations.NullMarked;
