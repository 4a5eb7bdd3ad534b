/** TODO. */
@NullMarked
package dev.casebook.search.excerpt;

import org.jspecify.annotations.NullMarked;
