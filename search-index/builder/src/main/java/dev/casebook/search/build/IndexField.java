package dev.casebook.search.build;

import dev.casebook.search.build.SearchDocument.Section;
import dev.casebook.search.build.SearchDocument.Topic;
import dev.casebook.search.format.Facet;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that are searched together, and what an occurrence in each counts.
 *
 * <p>Weights are whole numbers of at least 1, so that sums of frequencies and lengths are exact in {@code float}.
 */
enum IndexField {
    TITLE("title", 3),
    ID("id", 6),
    SUMMARY("summary", 2),
    FAILURE_MODES("failure_modes", 2),
    SERVICES("services", 2),
    LABELS("labels", 2),
    BODY("body", 1),
    /** Terms that the document shares with those most like it; {@link RelatedTerms} finds them. */
    RELATED("related", 1);

    /** In an order by which they have numbers. */
    static final List<IndexField> ALL = List.of(values());

    /** The fields by whose text documents are told alike. */
    static final List<IndexField> PROSE = List.of(TITLE, SUMMARY, BODY);

    /** The fields in which phrases are found. */
    static final List<IndexField> PHRASES = List.of(BODY, TITLE, SUMMARY, FAILURE_MODES, SERVICES, LABELS);

    private static final int TELLING_BEGINNING = 60;

    private final String fieldName;
    private final int weight;

    IndexField(String fieldName, int weight) {
        this.fieldName = fieldName;
        this.weight = weight;
    }

    String fieldName() {
        return fieldName;
    }

    int weight() {
        return weight;
    }

    /** The texts of a document that go into this field, none of them blank. */
    List<String> values(SearchDocument document) {
        List<String> values = new ArrayList<>(allValues(document));
        values.removeIf(String::isBlank);
        return values;
    }

    private List<String> allValues(SearchDocument document) {
        return switch (this) {
            case TITLE -> List.of(document.title());
            case ID -> List.of(document.id());
            case SUMMARY -> isFromBody(document) ? List.of() : List.of(document.summary());
            case FAILURE_MODES -> names(document, Facet.FAILURE_MODE);
            case SERVICES -> names(document, Facet.SERVICE);
            case LABELS -> names(document, Facet.TAG, Facet.SYMPTOM, Facet.TRIGGER, Facet.TEAM);
            case BODY -> passages(document.sections());
            case RELATED -> List.of();
        };
    }

    /** Whether the summary is the beginning of a section, which would count twice. */
    private static boolean isFromBody(SearchDocument document) {
        String summary = document.summary();
        String beginning = summary.substring(0, Math.min(TELLING_BEGINNING, summary.length()));
        return document.sections().stream().anyMatch(section -> section.text().contains(beginning));
    }

    /** Identifiers, names and aliases. */
    private static List<String> names(SearchDocument document, Facet... facets) {
        List<String> names = new ArrayList<>();
        for (Facet facet : facets) {
            for (Topic topic : document.facts().of(facet)) {
                names.add(topic.id());
                names.add(topic.name());
                names.addAll(topic.aliases());
            }
        }
        return names;
    }

    private static List<String> passages(List<Section> sections) {
        List<String> passages = new ArrayList<>();
        for (Section section : sections) {
            passages.add(section.heading());
            passages.add(section.text());
        }
        return passages;
    }
}
