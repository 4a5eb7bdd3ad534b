package dev.casebook.search.format;

import java.util.List;

/**
 * What a list of results shows of a document.
 *
 * @param url address relative to the site's root
 * @param date ISO 8601 day, or empty when unknown
 * @param severity configured level, or empty
 * @param kind kind of incident, or empty
 * @param services names of the services it concerns
 * @param failureModes names of what failed
 */
public record DocumentCard(
        String url,
        String title,
        String date,
        String severity,
        String kind,
        List<String> services,
        List<String> failureModes) {
    public DocumentCard {
        services = List.copyOf(services);
        failureModes = List.copyOf(failureModes);
    }
}
