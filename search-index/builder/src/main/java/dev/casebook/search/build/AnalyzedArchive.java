package dev.casebook.search.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The documents of an archive in {@link SearchDocument#ORDER}, with the terms of each and what is known of all. */
final class AnalyzedArchive {
    private final List<AnalyzedDocument> documents = new ArrayList<>();
    private final RelatedTerms related;
    private final FieldKeys keys = new FieldKeys();
    private final CommitData data;

    /**
     * Analyses an archive.
     *
     * @throws IllegalArgumentException if two documents have the same path or address
     */
    AnalyzedArchive(SearchArchive archive) throws IOException {
        checkUnique(archive.documents());
        List<SearchDocument> ordered = new ArrayList<>(archive.documents());
        ordered.sort(SearchDocument.ORDER);
        Analysis analysis = new Analysis();
        FrequentWords words = new FrequentWords();
        InOrder.each(ordered.size(), i -> analyze(ordered.get(i), analysis, words), documents::add);
        related = new RelatedTerms(documents);
        data = CommitData.of(words.mostFrequent(), analysis.useful(archive.synonyms()));
    }

    private static AnalyzedDocument analyze(SearchDocument source, Analysis analysis, FrequentWords words) {
        AnalyzedDocument document = new AnalyzedDocument(source, analysis);
        words.add(document);
        return document;
    }

    private static void checkUnique(List<SearchDocument> documents) {
        Set<String> seen = new HashSet<>();
        for (SearchDocument document : documents) {
            if (!seen.add("path " + document.path()) || !seen.add("url " + document.url())) {
                throw new IllegalArgumentException(
                        "two documents with the path or address of " + document.path() + ", " + document.url());
            }
        }
    }

    /**
     * A document as it goes into an index.
     *
     * @param related the terms it shares with those most like it
     * @param keys under which it is found by what is in one of its fields
     */
    record Entry(AnalyzedDocument document, List<String> related, Collection<String> keys) {}

    /** Takes, in order, what several threads make of the entry of each document. */
    <R> void each(Function<Entry, R> work, InOrder.Taker<R> taker) throws IOException {
        InOrder.each(documents.size(), i -> work.apply(entry(documents.get(i), i)), taker);
    }

    private Entry entry(AnalyzedDocument document, int number) {
        return new Entry(document, related.of(number), keys.of(document));
    }

    /** How many documents there are. */
    int size() {
        return documents.size();
    }

    /** What is known of the archive as a whole. */
    CommitData data() {
        return data;
    }
}
