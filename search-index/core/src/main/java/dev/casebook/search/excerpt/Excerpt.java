package dev.casebook.search.excerpt;

/**
 * A short piece of a document around its matches.
 *
 * @param passage the piece, with an ellipsis where text was left out
 * @param anchor fragment of the section it was cut from, or empty for the summary
 * @param heading heading of that section, or empty
 */
public record Excerpt(Highlight passage, String anchor, String heading) {}
