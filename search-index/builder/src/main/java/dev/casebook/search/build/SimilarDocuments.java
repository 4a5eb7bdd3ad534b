package dev.casebook.search.build;

import dev.casebook.search.build.TellingTerms.Telling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds documents whose text resembles a document's, as Lucene's {@code MoreLikeThis} does over title, summary and body: the
 * document's most telling terms are searched for, each counting as much as it tells.
 *
 * <p>Opening reads the whole index once; after that the cost of an answer does not grow with the archive, since so many terms at most
 * are compared, and none that more than so many documents have. Safe for use by several threads.
 */
public final class SimilarDocuments {
    private final LuceneIndex index;
    private final TellingTerms terms;

    /** For each document where it is from, where it is shown and what it is called. */
    private final List<String> paths;

    private final List<String> urls;
    private final List<String> titles;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Compares documents of the index, which stays the caller's to close. */
    public SimilarDocuments(LuceneIndex index) {
        this.index = index;
        try {
            terms = new TellingTerms(index);
            paths = StoredDocument.column(index, "path");
            urls = StoredDocument.column(index, "url");
            titles = StoredDocument.column(index, "title");
        } catch (IOException failure) {
            throw new UncheckedIOException("the search index cannot be read", failure);
        }
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

    /** As {@link #to}, without what they share, which takes longer to find out than who they are. */
    public List<SimilarDocument> rank(String path, int limit) throws IOException {
        Integer number = numbers.get(path);
        if (number == null || limit < 1) {
            return List.of();
        }
        List<SimilarDocument> similar = new ArrayList<>();
        Query query = query(terms.of(number));
        for (ScoreDoc hit : index.searcher().search(query, limit + 1).scoreDocs) {
            if (hit.doc != number && similar.size() < limit) {
                similar.add(new SimilarDocument(
                        paths.get(hit.doc), urls.get(hit.doc), titles.get(hit.doc), hit.score, List.of()));
            }
        }
        return similar;
    }

    /** The telling words and phrases that the document at {@code path} shares with each of {@code others}, most telling first. */
    public List<List<String>> shared(String path, List<String> others) throws IOException {
        Integer number = numbers.get(path);
        if (number == null || others.isEmpty()) {
            return others.stream().map(other -> List.<String>of()).toList();
        }
        Map<String, Float> weights = new TreeMap<>();
        terms.of(number).forEach(term -> weights.merge(term.term(), term.weight(), Math::max));
        int[] documents = new int[others.size() + 1];
        documents[others.size()] = number;
        for (int i = 0; i < others.size(); i++) {
            documents[i] = numbers.getOrDefault(others.get(i), number);
        }
        Map<Integer, Occurrences> occurrences = Occurrences.of(index.segment(), weights.keySet(), documents);
        Wording wording = new Wording(index.document(number), Objects.requireNonNull(occurrences.get(number)), weights);
        List<List<String>> shared = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            shared.add(
                    documents[i] == number
                            ? List.of()
                            : wording.sharedWith(Objects.requireNonNull(occurrences.get(documents[i]))));
        }
        return shared;
    }

    /** Any of the terms; the least telling counts once, the others so many times as they tell more. */
    static Query query(List<Telling> telling) {
        float least =
                (float) telling.stream().mapToDouble(Telling::weight).min().orElse(1);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Telling term : telling) {
            Query single = new TermQuery(new Term(term.field().fieldName(), term.term()), term.states());
            query.add(new BoostQuery(single, term.weight() / least), Occur.SHOULD);
        }
        return query.build();
    }
}
