package dev.casebook.search.query;

import dev.casebook.search.format.CorruptIndexException;
import dev.casebook.search.format.IndexFile;
import dev.casebook.search.format.Postings;
import dev.casebook.search.query.Query.And;
import dev.casebook.search.query.Query.Or;
import dev.casebook.search.query.Query.Preferring;
import dev.casebook.search.query.Query.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds and ranks documents of one index file. It neither reads files nor fetches: its host does. */
public final class SearchEngine {
    private final IndexFile index;
    private final Bm25 bm25;

    /** Searches an opened index. */
    public SearchEngine(IndexFile index) {
        this.index = index;
        bm25 = new Bm25(index.statistics());
    }

    /** The index that is searched. */
    public IndexFile index() {
        return index;
    }

    /** The best documents, at most so many. */
    public TopHits search(Query query, int limit) throws CorruptIndexException {
        return TopHits.of(evaluate(query), limit);
    }

    /** How telling each term of a query is that the index has. */
    public Map<String, Float> weights(Query query) throws CorruptIndexException {
        Set<String> terms = new LinkedHashSet<>();
        query.collectTerms(terms);
        Map<String, Float> weights = new LinkedHashMap<>();
        for (String term : terms) {
            Optional<Postings> postings = index.postings(term);
            if (postings.isPresent()) {
                weights.put(term, bm25.idf(postings.get().documentFrequency()));
            }
        }
        return weights;
    }

    private Matches evaluate(Query query) throws CorruptIndexException {
        return switch (query) {
            case Term term -> term(term);
            case And and -> sum(and.parts(), and.parts().size());
            case Or or -> sum(or.parts(), 1);
            case Preferring preferring -> evaluate(preferring.required()).plus(evaluate(preferring.preferred()));
        };
    }

    private Matches sum(List<Query> queries, int required) throws CorruptIndexException {
        List<Matches> parts = new ArrayList<>();
        for (Query query : queries) {
            parts.add(evaluate(query));
        }
        return parts.isEmpty()
                ? Matches.NONE
                : Matches.sum(parts, required, index.statistics().documents());
    }

    private Matches term(Term term) throws CorruptIndexException {
        Optional<Postings> found = index.postings(term.text());
        if (found.isEmpty()) {
            return Matches.NONE;
        }
        Postings postings = found.get();
        int[] documents = new int[postings.size()];
        for (int i = 0; i < documents.length; i++) {
            documents[i] = postings.document(i);
        }
        return new Matches(documents, bm25.scores(postings, index.statistics(), term.count()), documents.length);
    }
}
