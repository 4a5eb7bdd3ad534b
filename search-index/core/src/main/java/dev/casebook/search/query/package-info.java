/** Queries and their evaluation. */
@NullMarked
package dev.casebook.search.query;

import org.jspecify.annotations.NullMarked;
