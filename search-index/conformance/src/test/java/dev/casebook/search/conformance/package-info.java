/** One suite for the engine, run on the JVM and on the emitted JavaScript. */
@NullMarked
package dev.casebook.search.conformance;

import org.jspecify.annotations.NullMarked;
