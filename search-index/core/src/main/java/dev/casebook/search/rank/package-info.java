/** TODO. */
@NullMarked
package dev.casebook.search.rank;

import org.jspecify.annotations.NullMarked;
