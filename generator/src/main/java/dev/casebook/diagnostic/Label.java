package dev.casebook.diagnostic;

import dev.casebook.source.SourceSpan;

/**
 * A second place that a finding points at.
 *
 * @param span where
 * @param text a few words, such as {@code first defined here}
 */
public record Label(SourceSpan span, String text) {}
