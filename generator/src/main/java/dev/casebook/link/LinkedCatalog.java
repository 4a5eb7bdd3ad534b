package dev.casebook.link;

import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import java.util.List;
import java.util.Map;

/**
 * The archive with everything that stands between its documents.
 *
 * @param catalog the documents
 * @param groups postmortems by each word
 * @param links where links lead
 * @param similar what each postmortem resembles, best first
 * @param recurrences for each postmortem of a failure that came back, all of them, oldest first, itself included
 * @param backlinks who refers to whom
 */
public record LinkedCatalog(
        Catalog catalog,
        Groups groups,
        LinkResolver links,
        Map<PostmortemId, List<Similar>> similar,
        Map<PostmortemId, List<Postmortem>> recurrences,
        Backlinks backlinks) {
    /** Copies the maps. */
    public LinkedCatalog {
        similar = Map.copyOf(similar);
        recurrences = Map.copyOf(recurrences);
    }

    /** What {@code postmortem} resembles, best first. */
    public List<Similar> similarTo(Postmortem postmortem) {
        return similar.getOrDefault(postmortem.id(), List.of());
    }

    /** All postmortems of the failure that came back, oldest first; empty when it did not. */
    public List<Postmortem> recurrencesOf(Postmortem postmortem) {
        return recurrences.getOrDefault(postmortem.id(), List.of());
    }
}
