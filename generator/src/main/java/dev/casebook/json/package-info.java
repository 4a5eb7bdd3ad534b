/** JSON as it is written. Knows nothing of what it says. */
@NullMarked
package dev.casebook.json;

import org.jspecify.annotations.NullMarked;
