package dev.casebook.search.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An archive whose documents were analysed in {@link SearchDocument#ORDER}: what is known of all of them. */
final class AnalyzedArchive {
    private final RelatedTerms related;
    private final CommitData data;

    /**
     * A document as it goes into an index.
     *
     * @param keys under which it is found by what is in one of its fields
     */
    record Entry(AnalyzedDocument document, Collection<String> keys) {}

    /**
     * Analyses an archive with several threads.
     *
     * @param numbers of the terms, given by the thread that takes
     * @param taker takes each document in order, which is not kept here
     * @throws IllegalArgumentException if two documents have the same path or address
     */
    AnalyzedArchive(SearchArchive archive, TermNumbers numbers, InOrder.Taker<Entry> taker) throws IOException {
        checkUnique(archive.documents());
        List<SearchDocument> ordered = new ArrayList<>(archive.documents());
        ordered.sort(SearchDocument.ORDER);
        Analysis analysis = new Analysis(archive.synonyms());
        FrequentWords words = new FrequentWords();
        FieldKeys keys = new FieldKeys();
        TermCounter counter = new TermCounter(numbers);
        InOrder.each(
                ordered.size(),
                i -> {
                    AnalyzedDocument document = new AnalyzedDocument(ordered.get(i), analysis);
                    words.add(document);
                    return new Entry(document, keys.of(document));
                },
                entry -> {
                    counter.add(entry.document());
                    taker.take(entry);
                });
        related = new RelatedTerms(counter);
        data = CommitData.of(words.mostFrequent(), analysis.useful(archive.synonyms()));
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

    /** The terms that a document shares with those most like it. */
    List<String> related(int document) {
        return related.of(document);
    }

    /** What is known of the archive as a whole. */
    CommitData data() {
        return data;
    }
}
