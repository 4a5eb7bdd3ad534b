package dev.casebook.search.rank;

import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.analysis.StringSet;
import dev.casebook.search.format.CorruptIndexException;
import dev.casebook.search.format.DocumentRecord;
import dev.casebook.search.format.Facet;
import dev.casebook.search.format.Postings;
import dev.casebook.search.format.SearchIndex;
import dev.casebook.search.plan.AlertPlanner;
import dev.casebook.search.plan.Plan;
import dev.casebook.search.plan.QueryPlanner;
import dev.casebook.search.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds and ranks documents. It neither reads files nor fetches: where an answer is null, the index {@linkplain SearchIndex#takeMissing
 * lacks} files, and its host is to add them and ask again.
 */
public final class SearchEngine {
    private final SearchIndex index;
    private final Bm25 bm25;

    /** Searches an index. */
    public SearchEngine(SearchIndex index) {
        this.index = index;
        bm25 = new Bm25(index.root().contents());
    }

    /** The index that is searched. */
    public SearchIndex index() {
        return index;
    }

    /**
     * The best documents for a line of text.
     *
     * @param typing whether the last word may go on
     */
    public @Nullable Found search(String line, boolean typing, int limit) throws IOException {
        return answer(plan(line, typing, false), limit);
    }

    /** The best documents for a pasted alert, log or stack trace. */
    public @Nullable Found similar(String text, int limit) throws IOException {
        return answer(plan(text, false, true), limit);
    }

    private Plan plan(String text, boolean typing, boolean alert) throws IOException {
        IndexLexicon lexicon = new IndexLexicon(index);
        return alert ? AlertPlanner.plan(text, lexicon) : QueryPlanner.plan(text, typing, lexicon);
    }

    private @Nullable Found answer(Plan plan, int limit) throws CorruptIndexException {
        Evaluation evaluation = new Evaluation(index, bm25);
        TopHits top = TopHits.of(evaluation.matches(plan.query()), limit);
        if (index.lacks()) {
            return null;
        }
        StringMap<Postings> postings = postings(plan, evaluation);
        List<Found.Hit> hits = new ArrayList<>();
        for (TopHits.Scored scored : top.hits()) {
            DocumentRecord document = index.document(scored.document());
            if (document != null) {
                hits.add(new Found.Hit(
                        scored.document(), scored.score(), document, words(plan, postings, scored.document())));
            }
        }
        return index.lacks() ? null : new Found(plan, hits, top.total(), weights(postings));
    }

    private static StringMap<Postings> postings(Plan plan, Evaluation evaluation) throws CorruptIndexException {
        StringSet terms = new StringSet();
        plan.query().collectTerms(terms);
        StringMap<Postings> found = new StringMap<>();
        for (int i = 0; i < terms.size(); i++) {
            Postings postings = evaluation.postings(terms.get(i));
            if (postings != null) {
                found.put(terms.get(i), postings);
            }
        }
        return found;
    }

    private StringMap<Float> weights(StringMap<Postings> postings) {
        StringMap<Float> weights = new StringMap<>();
        for (int i = 0; i < postings.size(); i++) {
            weights.put(postings.key(i), bm25.idf(postings.value(i).documentFrequency()));
        }
        return weights;
    }

    private static List<String> words(Plan plan, StringMap<Postings> postings, int document) {
        StringSet words = new StringSet();
        for (int i = 0; i < plan.meanings().size(); i++) {
            Postings list = postings.get(plan.meanings().key(i));
            if (list != null && list.has(document)) {
                words.addWords(plan.meanings().value(i));
            }
        }
        return words.toList();
    }

    /** For every facet how many of the documents that match a line have each value; a facet's own values do not narrow its counts. */
    public @Nullable List<FacetCounts> facets(String line) throws IOException {
        Query query = plan(line, false, false).query();
        Evaluation evaluation = new Evaluation(index, bm25);
        Matches all = evaluation.matches(query);
        List<FacetCounts> counts = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            Matches matches =
                    FacetCounts.isNarrowed(facet, query) ? evaluation.matches(FacetCounts.without(facet, query)) : all;
            counts.add(FacetCounts.of(facet, index.column(facet), matches));
        }
        return index.lacks() ? null : counts;
    }
}
