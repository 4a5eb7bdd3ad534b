/**
 * One suite for the engine, run on the JVM and on the emitted JavaScript in a real browser.
 *
 * <p>What enters: any archive's documents and query lines. What leaves: nothing, or a failed assertion. Other modules' tests use {@link
 * dev.casebook.search.conformance.EngineParity} with {@link dev.casebook.search.conformance.RandomQueries}, {@link
 * dev.casebook.search.conformance.Chromium} and {@link dev.casebook.search.conformance.LocalSite} from the test jar.
 *
 * <p>May not: skip a test because there is no browser.
 */
@NullMarked
package dev.casebook.search.conformance;

import org.jspecify.annotations.NullMarked;
