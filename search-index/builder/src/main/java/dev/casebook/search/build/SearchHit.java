package dev.casebook.search.build;

import dev.casebook.search.format.DocumentCard;
import dev.casebook.search.query.Excerpt;
import dev.casebook.search.query.Highlight;

/**
 * A document that answers a query.
 *
 * @param path source file relative to the archive
 */
public record SearchHit(String path, DocumentCard card, float score, Highlight title, Excerpt excerpt) {}
