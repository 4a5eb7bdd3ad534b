package dev.casebook.search.build;

import dev.casebook.search.build.TellingTerms.Telling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds documents whose text resembles a document's, as Lucene's {@code MoreLikeThis} does over title, summary and body: the
 * document's most telling terms are searched for, the least telling counting once, the others so many times as they tell more.
 *
 * <p>Opening reads the whole index once and keeps what it has of telling terms; after that the cost of an answer does not grow with the archive, since so many terms at most
 * are compared, and none that more than so many documents have. Safe for use by several threads.
 */
public final class SimilarDocuments {
    private final LuceneIndex index;
    private final TellingTerms telling;

    /** The telling terms of all documents in order. */
    private final List<String> terms;

    /** For each document where it has them. */
    private final List<Occurrences> occurrences;

    private final ThreadLocal<Scores> scores;

    /** For each document where it is from, where it is shown and what it is called. */
    private final List<String> paths;

    private final List<String> urls;
    private final List<String> titles;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Compares documents of the index, which stays the caller's to close. */
    public SimilarDocuments(LuceneIndex index) {
        this.index = index;
        try {
            telling = new TellingTerms(index);
            terms = telling.all();
            occurrences = Occurrences.of(index, terms);
            paths = StoredDocument.column(index, "path");
            urls = StoredDocument.column(index, "url");
            titles = StoredDocument.column(index, "title");
        } catch (IOException failure) {
            throw new UncheckedIOException("the search index cannot be read", failure);
        }
        scores = ThreadLocal.withInitial(() -> new Scores(index.documents()));
        for (int i = 0; i < paths.size(); i++) {
            numbers.put(paths.get(i), i);
        }
    }

    /** The most similar other documents, best first; empty for a path that is not in the index. */
    public List<SimilarDocument> to(String path, int limit) throws IOException {
        List<SimilarDocument> ranked = rank(path, limit);
        List<List<String>> shared =
                shared(path, ranked.stream().map(SimilarDocument::path).toList());
        List<SimilarDocument> described = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            SimilarDocument similar = ranked.get(i);
            described.add(new SimilarDocument(
                    similar.path(), similar.url(), similar.title(), similar.score(), shared.get(i)));
        }
        return described;
    }

    /** As {@link #to}, without what they share. */
    public List<SimilarDocument> rank(String path, int limit) {
        Integer number = numbers.get(path);
        if (number == null || limit < 1) {
            return List.of();
        }
        Scores all = scores.get();
        List<Telling> asked = telling.of(number);
        float least = (float) asked.stream().mapToDouble(Telling::weight).min().orElse(1);
        for (Telling term : asked) {
            term.term().score(term.weight() / least, all);
        }
        List<SimilarDocument> similar = new ArrayList<>();
        for (int best : all.best(limit, number)) {
            similar.add(
                    new SimilarDocument(paths.get(best), urls.get(best), titles.get(best), all.of(best), List.of()));
        }
        all.clear();
        return similar;
    }

    /** The telling words and phrases that the document at {@code path} shares with each of {@code others}, most telling first. */
    public List<List<String>> shared(String path, List<String> others) throws IOException {
        Integer number = numbers.get(path);
        if (number == null || others.isEmpty()) {
            return others.stream().map(other -> List.<String>of()).toList();
        }
        Wording wording = new Wording(index.document(number), occurrences.get(number), weights(number));
        List<List<String>> shared = new ArrayList<>();
        for (String other : others) {
            int document = numbers.getOrDefault(other, number);
            shared.add(document == number ? List.of() : wording.sharedWith(occurrences.get(document)));
        }
        return shared;
    }

    /** For each of a document's telling terms, by its number, how telling it is. */
    private Map<Integer, Float> weights(int document) {
        Map<Integer, Float> weights = new TreeMap<>();
        for (Telling term : telling.of(document)) {
            weights.merge(Collections.binarySearch(terms, term.term().text()), term.weight(), Math::max);
        }
        return weights;
    }
}
