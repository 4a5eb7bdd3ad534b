package dev.casebook.index;

import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.Postmortem;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.search.build.SearchArchive;
import dev.casebook.search.build.SearchDocument;
import dev.casebook.search.format.Facet;
import dev.casebook.settings.Settings;
import dev.casebook.site.SitePlan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue as the search index sees it. */
public final class SearchDocuments {
    private SearchDocuments() {}

    /**
     * One document a postmortem, and the ways of saying the same: the archive's own first, then its services' aliases, then the shipped.
     *
     * <p>The aliases of failure modes, symptoms and triggers are words of the documents that have them. They are no ways of saying the
     * same: a network partition and a wrong MTU are both of the network.
     */
    public static SearchArchive of(Catalog catalog, Settings settings) {
        List<List<String>> synonyms = new ArrayList<>(settings.synonyms());
        for (Term service : catalog.vocabulary().all(Axis.SERVICE)) {
            List<String> ways = new ArrayList<>(List.of(service.name()));
            ways.addAll(service.aliases());
            synonyms.add(ways);
        }
        synonyms.addAll(Synonyms.SHIPPED);
        return new SearchArchive(
                documents(catalog),
                synonyms.stream()
                        .map(SearchDocuments::recognisable)
                        .filter(group -> group.size() > 1)
                        .toList());
    }

    /** The ways of a group that are short enough to be recognised in a query, each once. */
    private static List<String> recognisable(List<String> group) {
        return group.stream()
                .map(way -> way.strip().replaceAll("\\s+", " "))
                .filter(way -> !way.isEmpty() && way.split("[\\s-]", -1).length <= Settings.LONGEST_SYNONYM)
                .distinct()
                .toList();
    }

    /** In the index's own order. */
    private static List<SearchDocument> documents(Catalog catalog) {
        return catalog.postmortems().stream()
                .map(SearchDocuments::document)
                .sorted(SearchDocument.ORDER)
                .toList();
    }

    private static SearchDocument document(Postmortem postmortem) {
        return new SearchDocument(
                postmortem.document().file().path().value(),
                postmortem.id().value(),
                SitePlan.path(postmortem).value(),
                postmortem.title(),
                postmortem.summary(),
                new SearchDocument.Facts(
                        postmortem.day() == null ? "" : postmortem.day().toString(), topics(postmortem)),
                () -> sections(postmortem));
    }

    private static Map<Facet, List<SearchDocument.Topic>> topics(Postmortem postmortem) {
        Map<Facet, List<SearchDocument.Topic>> topics = new EnumMap<>(Facet.class);
        topics.put(Facet.FAILURE_MODE, topics(postmortem, Axis.FAILURE_MODE));
        topics.put(Facet.SERVICE, topics(postmortem, Axis.SERVICE));
        topics.put(Facet.SEVERITY, topics(postmortem, Axis.SEVERITY));
        topics.put(Facet.KIND, topics(postmortem, Axis.KIND));
        topics.put(Facet.TEAM, topics(postmortem, Axis.TEAM));
        topics.put(Facet.SYMPTOM, topics(postmortem, Axis.SYMPTOM));
        topics.put(Facet.TRIGGER, topics(postmortem, Axis.TRIGGER));
        topics.put(Facet.TAG, topics(postmortem, Axis.TAG));
        if (postmortem.day() != null) {
            String year = Integer.toString(postmortem.day().getYear());
            topics.put(Facet.YEAR, List.of(new SearchDocument.Topic(year, year, List.of())));
        }
        return topics;
    }

    private static List<SearchDocument.Topic> topics(Postmortem postmortem, Axis axis) {
        return postmortem.terms(axis).stream()
                .map(term -> new SearchDocument.Topic(term.id(), term.name(), term.aliases()))
                .toList();
    }

    private static List<SearchDocument.Section> sections(Postmortem postmortem) {
        return postmortem.document().body().sections().stream()
                .map(section -> section(section, postmortem.title()))
                .filter(section ->
                        !section.heading().isEmpty() || !section.text().isBlank())
                .toList();
    }

    /** A heading that is the document's title is not repeated on its page. */
    private static SearchDocument.Section section(MarkdownDocument.Section section, String title) {
        Optional<MarkdownDocument.Heading> heading =
                section.heading().filter(it -> !it.text().equalsIgnoreCase(title));
        return new SearchDocument.Section(
                heading.map(MarkdownDocument.Heading::anchor).orElse(""),
                heading.map(MarkdownDocument.Heading::text).orElse(""),
                section.text());
    }
}
