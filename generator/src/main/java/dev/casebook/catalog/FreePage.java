package dev.casebook.catalog;

import dev.casebook.parse.ParsedDocument;

/**
 * A page that is no postmortem: about, glossary, how we write.
 *
 * @param slug the last part of its address, unique among pages
 * @param title its heading
 * @param summary one or two sentences; may be empty
 * @param document the file it was read from
 */
public record FreePage(String slug, String title, String summary, ParsedDocument document) {}
