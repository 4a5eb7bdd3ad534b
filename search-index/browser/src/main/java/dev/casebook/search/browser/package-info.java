/** The search engine's entry in the browser. */
@NullMarked
package dev.casebook.search.browser;

import org.jspecify.annotations.NullMarked;
