/** TODO. */
@NullMarked
package dev.casebook.search.plan;

import org.jspecify.annotations.NullMarked;
