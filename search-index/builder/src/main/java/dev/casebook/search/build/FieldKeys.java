package dev.casebook.search.build;

import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.build.SearchDocument.Topic;
import dev.casebook.search.format.Facet;
import dev.casebook.search.format.FieldKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The keys under which a document is found by what is in one of its fields. */
final class FieldKeys {
    /** The Lucene field that holds them. */
    static final String FIELD = "key";

    /** For each axis the keys of the topics met so far, which many documents have. */
    private final Map<Facet, Map<Topic, Set<String>>> topics = new EnumMap<>(Facet.class);

    FieldKeys() {
        for (Facet facet : Facet.values()) {
            topics.put(facet, new ConcurrentHashMap<>());
        }
    }

    /** The keys of a document. Safe for use by several threads. */
    SortedSet<String> of(AnalyzedDocument analyzed) {
        SearchDocument document = analyzed.source();
        SortedSet<String> keys = new TreeSet<>();
        if (!TextAnalyzer.slug(document.id()).isEmpty()) {
            keys.add(FieldKey.id(document.id()));
        }
        analyzed.terms(document.title()).leaves().forEach(term -> keys.add(FieldKey.title(term)));
        topics.forEach((facet, known) -> {
            for (Topic topic : document.facts().of(facet)) {
                keys.addAll(known.computeIfAbsent(topic, any -> keys(facet.field(), any)));
            }
        });
        return keys;
    }

    private static Set<String> keys(String field, Topic topic) {
        Set<String> keys = new HashSet<>();
        List<String> names = new ArrayList<>(List.of(topic.id(), topic.name()));
        names.addAll(topic.aliases());
        for (String name : names) {
            String slug = TextAnalyzer.slug(name);
            if (!slug.isEmpty()) {
                keys.add(FieldKey.exact(field, name));
                for (String word : slug.split("-", -1)) {
                    keys.add(FieldKey.word(field, word));
                }
            }
        }
        return keys;
    }
}
