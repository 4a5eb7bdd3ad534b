package dev.casebook.search.build;

import dev.casebook.search.format.DocumentCard;
import dev.casebook.search.format.DocumentRecord;
import dev.casebook.search.format.DocumentText;
import dev.casebook.search.format.Facet;
import dev.casebook.search.format.Label;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A postmortem as the index sees it. Texts are plain, without markup.
 *
 * @param path source file relative to the archive, unique in it
 * @param id stable identifier, or empty
 * @param url address relative to the site's root, ending in a slash, unique too
 * @param body its {@link #sections}, made when they are asked for
 */
public record SearchDocument(
        String path, String id, String url, String title, String summary, Facts facts, Supplier<List<Section>> body) {
    /** Newest first, undated last, then by path: the order of documents in an index, and of equal scores. */
    public static final Comparator<SearchDocument> ORDER = Comparator.comparing(
                    (SearchDocument document) -> document.facts().date(), Comparator.reverseOrder())
            .thenComparing(SearchDocument::path);

    /** A postmortem of these sections. */
    public SearchDocument(
            String path, String id, String url, String title, String summary, Facts facts, List<Section> sections) {
        this(path, id, url, title, summary, facts, always(List.copyOf(sections)));
    }

    private static Supplier<List<Section>> always(List<Section> sections) {
        return () -> sections;
    }

    /** The body in order; what comes before the first heading has neither anchor nor heading. */
    public List<Section> sections() {
        return body.get();
    }

    /** The same with its body in memory. */
    SearchDocument whole() {
        return new SearchDocument(path, id, url, title, summary, facts, sections());
    }

    /** What it is filed under on an axis, as people see it. */
    List<Label> labels(Facet facet) {
        return facts.of(facet).stream()
                .map(topic -> new Label(topic.id(), topic.name()))
                .toList();
    }

    /** All that is kept of it to show it. */
    DocumentRecord record() {
        DocumentCard card = new DocumentCard(
                url,
                title,
                facts.date(),
                first(Facet.SEVERITY),
                first(Facet.KIND),
                names(Facet.SERVICE),
                names(Facet.FAILURE_MODE));
        return new DocumentRecord(
                card,
                new DocumentText(
                        summary,
                        sections().stream()
                                .map(section ->
                                        new DocumentText.Section(section.anchor(), section.heading(), section.text()))
                                .toList()));
    }

    private List<String> names(Facet facet) {
        return facts.of(facet).stream().map(Topic::name).toList();
    }

    private String first(Facet facet) {
        return facts.of(facet).stream().map(Topic::name).findFirst().orElse("");
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
