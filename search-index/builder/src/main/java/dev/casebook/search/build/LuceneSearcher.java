package dev.casebook.search.build;

import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.analysis.StringSet;
import dev.casebook.search.excerpt.Highlighter;
import dev.casebook.search.plan.AlertPlanner;
import dev.casebook.search.plan.Plan;
import dev.casebook.search.plan.QueryPlanner;
import dev.casebook.search.rank.Bm25;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Answers queries from a Lucene index, as the browser answers them from its export. */
public final class LuceneSearcher {
    private static final int EXCERPTS = 3;

    private final LuceneIndex index;
    private final LuceneLexicon lexicon;

    /** Searches the index, which stays the caller's to close. */
    public LuceneSearcher(LuceneIndex index) {
        this.index = index;
        lexicon = new LuceneLexicon(index);
    }

    /** The best documents for what somebody typed or pasted, at least one if any matches. */
    public SearchResults search(String text, int limit) throws IOException {
        return search(plan(text, false), limit);
    }

    /** What a pasted alert, log or stack trace asks for. */
    public Plan planAlert(String text) throws IOException {
        return AlertPlanner.plan(text, lexicon);
    }

    /**
     * What a line of text asks for.
     *
     * @param typing whether the last word may go on
     */
    public Plan plan(String text, boolean typing) throws IOException {
        return QueryPlanner.plan(text, typing, lexicon);
    }

    /** A document's source and its score. */
    public record Ranked(String path, float score) {}

    /** The best documents for what was planned, without their texts, best first. */
    public List<Ranked> rank(Plan plan, int limit) throws IOException {
        List<Ranked> ranked = new ArrayList<>();
        for (ScoreDoc hit : top(plan, limit).scoreDocs) {
            ranked.add(new Ranked(StoredDocument.path(index.segment(), hit.doc), hit.score));
        }
        return ranked;
    }

    private TopDocs top(Plan plan, int limit) throws IOException {
        TopScoreDocCollectorManager collector =
                new TopScoreDocCollectorManager(Math.max(1, limit), null, Integer.MAX_VALUE);
        return index.searcher().search(LuceneQueries.of(plan.query()), collector);
    }

    /** The best documents for what was planned. */
    public SearchResults search(Plan plan, int limit) throws IOException {
        TopDocs found = top(plan, limit);
        Highlighter highlighter = new Highlighter(weights(plan));
        List<SearchHit> hits = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            StoredDocument document = index.document(hit.doc);
            hits.add(new SearchHit(
                    document.path(),
                    document.card(),
                    hit.score,
                    highlighter.highlight(document.card().title()),
                    words(plan, hit.doc),
                    highlighter.excerpts(document.text(), EXCERPTS)));
        }
        return new SearchResults(plan, hits, (int) found.totalHits.value());
    }

    private StringMap<Float> weights(Plan plan) throws IOException {
        StringMap<Float> weights = new StringMap<>();
        for (String term : terms(plan).toList()) {
            int frequency = lexicon.frequency(term);
            if (frequency > 0) {
                weights.put(term, Bm25.idf(frequency, index.documents()));
            }
        }
        return weights;
    }

    private List<String> words(Plan plan, int document) throws IOException {
        StringSet terms = terms(plan);
        StringMap<String> meanings = plan.meanings();
        StringSet words = new StringSet();
        for (int i = 0; i < meanings.size(); i++) {
            if (terms.contains(meanings.key(i)) && has(document, meanings.key(i))) {
                words.addWords(meanings.value(i));
            }
        }
        return words.toList();
    }

    private static StringSet terms(Plan plan) {
        StringSet terms = new StringSet();
        plan.query().collectTerms(terms);
        return terms;
    }

    private boolean has(int document, String term) throws IOException {
        for (IndexField field : IndexField.values()) {
            PostingsEnum postings = index.segment().postings(new Term(field.fieldName(), term), PostingsEnum.NONE);
            if (postings != null && postings.advance(document) == document) {
                return true;
            }
        }
        return false;
    }
}
