package dev.casebook.search.build;

import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.build.SearchDocument.Topic;
import dev.casebook.search.format.Facet;
import dev.casebook.search.format.FieldKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The keys under which a document is found by what is in one of its fields. */
final class FieldKeys {
    /** The Lucene field that holds them. */
    static final String FIELD = "key";

    private FieldKeys() {}

    static SortedSet<String> of(AnalyzedDocument analyzed) {
        SearchDocument document = analyzed.source();
        SortedSet<String> keys = new TreeSet<>();
        if (!TextAnalyzer.slug(document.id()).isEmpty()) {
            keys.add(FieldKey.id(document.id()));
        }
        analyzed.terms(document.title()).leaves().forEach(term -> keys.add(FieldKey.title(term)));
        for (Map.Entry<Facet, List<Topic>> topics : document.facts().topics().entrySet()) {
            for (Topic topic : topics.getValue()) {
                add(topics.getKey().field(), topic, keys);
            }
        }
        return keys;
    }

    private static void add(String field, Topic topic, SortedSet<String> keys) {
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
    }
}
