package dev.casebook.build;

import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.Postmortem;
import dev.casebook.parse.MarkdownDocument;
import dev.casebook.search.build.SearchDocument;
import dev.casebook.site.SitePlan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.List;

/** The catalogue as the search index sees it. */
final class SearchDocuments {
    private SearchDocuments() {}

    /** One document a postmortem, in the index's own order. */
    static List<SearchDocument> of(Catalog catalog) {
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
                        postmortem.day() == null ? "" : postmortem.day().toString(),
                        name(postmortem, Axis.SEVERITY),
                        name(postmortem, Axis.KIND),
                        topics(postmortem, Axis.SERVICE),
                        topics(postmortem, Axis.FAILURE_MODE),
                        topics(postmortem, Axis.TAG)),
                sections(postmortem));
    }

    private static String name(Postmortem postmortem, Axis axis) {
        return postmortem.term(axis).map(Term::name).orElse("");
    }

    private static List<SearchDocument.Topic> topics(Postmortem postmortem, Axis axis) {
        return postmortem.terms(axis).stream()
                .map(term -> new SearchDocument.Topic(term.id(), term.name(), term.aliases()))
                .toList();
    }

    private static List<SearchDocument.Section> sections(Postmortem postmortem) {
        return postmortem.document().body().sections().stream()
                .filter(section -> section.heading()
                        .map(heading -> !heading.text().equalsIgnoreCase(postmortem.title())
                                || !section.text().isBlank())
                        .orElse(!section.text().isBlank()))
                .map(section -> new SearchDocument.Section(
                        section.heading().map(MarkdownDocument.Heading::anchor).orElse(""),
                        section.heading().map(MarkdownDocument.Heading::text).orElse(""),
                        section.text()))
                .toList();
    }
}
