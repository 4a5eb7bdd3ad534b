/**
 * Findings as people and machines read them: text with code frames, JSON, SARIF, GitHub annotations, Markdown.
 *
 * <p>Enters: {@link dev.casebook.diagnostic.Diagnostics} and how many files were looked at. Leaves: characters on an
 * {@link java.lang.Appendable}. Nothing here opens files, prints, or decides an exit code; whatever an author wrote is escaped for
 * the format it goes into.
 */
@NullMarked
package dev.casebook.report;

import org.jspecify.annotations.NullMarked;
