package dev.casebook.search.format;

import java.util.List;

/**
 * What a list of results shows of a document, and what it can be filtered by.
 *
 * @param url address relative to the site's root
 * @param date ISO 8601 day, or empty when unknown
 * @param severity configured level, or empty
 * @param kind kind of incident, or empty
 */
public record DocumentCard(
        String url,
        String title,
        String date,
        String severity,
        String kind,
        List<Label> services,
        List<Label> failureModes) {
    public DocumentCard {
        services = List.copyOf(services);
        failureModes = List.copyOf(failureModes);
    }
}
