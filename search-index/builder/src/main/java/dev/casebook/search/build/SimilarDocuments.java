package dev.casebook.search.build;

import dev.casebook.search.build.TellingTerms.Telling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds documents whose text resembles a document's, as Lucene's {@code MoreLikeThis} does over title, summary and body: the
 * document's most telling terms are searched for, the least telling of them counting once, the others so many times as they tell more.
 *
 * <p>Opening reads the whole index once and keeps where telling terms stand; after that the cost of an answer does not grow with the
 * archive, since so many terms at most are compared, and none that more than so many documents have. Safe for use by several threads.
 */
public final class SimilarDocuments {
    private final List<SearchDocument> documents;
    private final TellingTerms telling;

    /** The number of each telling term, in the order of all. */
    private final Map<String, Integer> terms = new HashMap<>();

    /** For each document where it has telling terms. */
    private final List<Occurrences> occurrences;

    private final ThreadLocal<Scores> scores;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Compares the documents of an index. */
    public SimilarDocuments(InvertedIndex index) {
        documents = index.documents();
        telling = new TellingTerms(index);
        telling.all().forEach(term -> terms.put(term, terms.size()));
        occurrences = Occurrences.of(index, terms);
        scores = ThreadLocal.withInitial(() -> new Scores(documents.size()));
        for (int i = 0; i < documents.size(); i++) {
            numbers.put(documents.get(i).path(), i);
        }
    }

    /** The most similar other documents, best first; empty for a path that is not in the index. */
    public List<SimilarDocument> to(String path, int limit) {
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
            SearchDocument document = documents.get(best);
            similar.add(
                    new SimilarDocument(document.path(), document.url(), document.title(), all.of(best), List.of()));
        }
        all.clear();
        return similar;
    }

    /** The telling words and phrases that the document at {@code path} shares with each of {@code others}, most telling first. */
    public List<List<String>> shared(String path, List<String> others) {
        Integer number = numbers.get(path);
        if (number == null || others.isEmpty()) {
            return others.stream().map(other -> List.<String>of()).toList();
        }
        Wording wording = new Wording(documents.get(number), occurrences.get(number), weights(number));
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
            weights.merge(terms.getOrDefault(term.term().text(), -1), term.weight(), Math::max);
        }
        return weights;
    }
}
