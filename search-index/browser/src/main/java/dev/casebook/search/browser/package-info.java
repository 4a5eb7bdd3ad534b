/**
 * The search engine in the browser.
 *
 * <p>What enters: the bytes of an index file and queries as typed. What leaves: plain JavaScript objects, documented in {@code
 * search-client.js}; and, for whoever builds a site, the scripts themselves through {@link
 * dev.casebook.search.browser.BrowserFiles}.
 *
 * <p>Three ES modules make it up. {@code search-client.js} is imported by a page; {@code search-worker.js} fetches the index and answers
 * in a worker; {@code engine.js} is compiled from Java. They name no other file: the page passes the addresses of worker,
 * engine and index, so every file can carry a hash in its name and nothing has to be rewritten.
 *
 * <p>Works under {@code default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'}.
 *
 * <p>May not: rank, parse or analyse by rules of its own, touch a page, or build markup. No other package may import TeaVM.
 */
@NullMarked
package dev.casebook.search.browser;

import org.jspecify.annotations.NullMarked;
