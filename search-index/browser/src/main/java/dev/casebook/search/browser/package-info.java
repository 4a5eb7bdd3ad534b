/**
 * The search engine in the browser.
 *
 * <p>What enters: the bytes of an index's parts and queries as typed. What leaves: plain JavaScript objects, documented in {@code
 * search-client.js}; and, for whoever builds a site, the scripts themselves through {@link
 * dev.casebook.search.browser.BrowserFiles}.
 *
 * <p>Two scripts make it up. {@code search-client.js} is loaded by a page, fetches the index's root and starts {@code
 * search-worker.js}: the engine, compiled from Java, and what fetches the parts that it says are missing. They name no other file:
 * the page passes the addresses of worker and root, so every file can carry a hash in its name and nothing has to be rewritten. A
 * copy of the worker in gzip format, published beside it with {@code .gz} at the end of its name, is taken first, as a blob.
 *
 * <p>Works under {@code default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self' blob:};
 * without {@code blob:} the worker is started unpacked.
 *
 * <p>May not: rank, parse or analyse by rules of its own, touch a page, or build markup. No other package may import TeaVM.
 */
@NullMarked
package dev.casebook.search.browser;

import org.jspecify.annotations.NullMarked;
