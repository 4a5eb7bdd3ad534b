package dev.casebook.search.build;

import dev.casebook.search.format.Facet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A postmortem as the index sees it. Texts are plain, without markup.
 *
 * @param path source file relative to the archive, unique in it
 * @param id stable identifier, or empty
 * @param url address relative to the site's root, ending in a slash, unique too
 * @param sections the body in order; what comes before the first heading has neither anchor nor heading
 */
public record SearchDocument(
        String path, String id, String url, String title, String summary, Facts facts, List<Section> sections) {
    /** Newest first, undated last, then by path: the order of documents in an index, and of equal scores. */
    public static final Comparator<SearchDocument> ORDER = Comparator.comparing(
                    (SearchDocument document) -> document.facts().date(), Comparator.reverseOrder())
            .thenComparing(SearchDocument::path);

    public SearchDocument {
        sections = List.copyOf(sections);
    }

    /**
     * What is known of the incident.
     *
     * @param date ISO 8601 day, or empty
     */
    public record Facts(String date, Map<Facet, List<Topic>> topics) {
        public Facts {
            Map<Facet, List<Topic>> copy = new EnumMap<>(Facet.class);
            topics.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
            topics = Collections.unmodifiableMap(copy);
        }

        /** What the document is filed under on an axis. */
        public List<Topic> of(Facet facet) {
            return topics.getOrDefault(facet, List.of());
        }
    }

    /**
     * Something a document is filed under.
     *
     * @param id stable identifier; indexed
     * @param name what people read; indexed
     * @param aliases other names people search by; indexed, never shown
     */
    public record Topic(String id, String name, List<String> aliases) {
        public Topic {
            aliases = List.copyOf(aliases);
        }
    }

    /** A stretch of the body under one heading, with the fragment that leads to it. */
    public record Section(String anchor, String heading, String text) {}
}
