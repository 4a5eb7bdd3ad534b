package dev.casebook.search.build;

import dev.casebook.search.query.Bm25;
import dev.casebook.search.query.Highlighter;
import dev.casebook.search.query.ParsedQuery;
import dev.casebook.search.query.QueryParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Answers queries from a Lucene index, as the browser answers them from its export. */
public final class LuceneSearcher {
    private final LuceneIndex index;

    /** Searches the index, which stays the caller's to close. */
    public LuceneSearcher(LuceneIndex index) {
        this.index = index;
    }

    /** The best documents for what somebody typed or pasted, at least one if any matches. */
    public SearchResults search(String text, int limit) throws IOException {
        ParsedQuery parsed = QueryParser.parse(text);
        TopScoreDocCollectorManager collector =
                new TopScoreDocCollectorManager(Math.max(1, limit), null, Integer.MAX_VALUE);
        TopDocs found = index.searcher().search(LuceneQueries.of(parsed.query()), collector);
        Highlighter highlighter = new Highlighter(weights(parsed));
        List<SearchHit> hits = new ArrayList<>();
        for (ScoreDoc hit : found.scoreDocs) {
            StoredDocument document = index.document(hit.doc);
            hits.add(new SearchHit(
                    document.path(),
                    document.card(),
                    hit.score,
                    highlighter.highlight(document.card().title()),
                    highlighter.excerpt(document.text())));
        }
        return new SearchResults(hits, (int) found.totalHits.value(), parsed.words(), parsed.ignored());
    }

    private Map<String, Float> weights(ParsedQuery parsed) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        parsed.query().collectTerms(terms);
        Map<String, Float> weights = new TreeMap<>();
        for (String term : terms) {
            int frequency = 0;
            for (IndexField field : IndexField.values()) {
                frequency = Math.max(frequency, index.reader().docFreq(new Term(field.fieldName(), term)));
            }
            if (frequency > 0) {
                weights.put(term, Bm25.idf(frequency, index.documents()));
            }
        }
        return weights;
    }
}
