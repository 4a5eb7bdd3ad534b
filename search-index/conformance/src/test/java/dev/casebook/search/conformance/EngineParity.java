package dev.casebook.search.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.build.IndexExporter;
import dev.casebook.search.build.LuceneIndex;
import dev.casebook.search.build.LuceneIndexer;
import dev.casebook.search.build.LuceneSearcher;
import dev.casebook.search.build.SearchDocument;
import dev.casebook.search.build.SearchHit;
import dev.casebook.search.build.SearchResults;
import dev.casebook.search.format.IndexFile;
import dev.casebook.search.query.Hit;
import dev.casebook.search.query.QueryParser;
import dev.casebook.search.query.SearchEngine;
import dev.casebook.search.query.TopHits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asserts that the engine ranks an archive as Lucene does: the same ten, in the same order, with the same bits of score. */
public final class EngineParity implements AutoCloseable {
    private static final int LIMIT = 10;

    private final LuceneIndex index;
    private final byte[] export;

    private EngineParity(LuceneIndex index, byte[] export) {
        this.index = index;
        this.export = export;
    }

    /** Indexes and exports an archive. */
    public static EngineParity of(List<SearchDocument> documents) throws IOException {
        LuceneIndex index = new LuceneIndexer().index(documents);
        return new EngineParity(
                index, new IndexExporter().export(index).firstEntry().getValue());
    }

    /** The exported index file. */
    public byte[] export() {
        return export.clone();
    }

    /** Compares the engine as it runs on the JVM. */
    public void assertOnJvm(List<String> queries) throws IOException {
        SearchEngine engine = new SearchEngine(IndexFile.read(export));
        for (String query : queries) {
            assertThat(ranking(engine, query)).as(query).isEqualTo(lucene(query));
        }
    }

    /** Compares the engine as it runs in a browser, in a worker, under a strict policy, and asserts that the console stays empty. */
    public void assertInBrowser(Chromium chromium, List<String> queries) throws IOException {
        try (SearchPage page = new SearchPage(chromium, export)) {
            assertThat(page.open()).isEmpty();
            List<Ranking> rankings = page.rank(queries);
            for (int i = 0; i < queries.size(); i++) {
                assertThat(rankings.get(i)).as(queries.get(i)).isEqualTo(lucene(queries.get(i)));
            }
            assertThat(rankings)
                    .hasSameSizeAs(queries)
                    .anySatisfy(ranking -> assertThat(ranking.entries()).isNotEmpty());
            assertThat(page.console()).isEmpty();
        }
    }

    private Ranking lucene(String query) throws IOException {
        SearchResults results = new LuceneSearcher(index).search(query, LIMIT);
        List<Ranking.Entry> entries = new ArrayList<>();
        for (SearchHit hit : results.hits()) {
            entries.add(Ranking.Entry.of(hit.card().url(), hit.score()));
        }
        return new Ranking(entries, results.total());
    }

    private static Ranking ranking(SearchEngine engine, String query) throws IOException {
        TopHits top = engine.search(QueryParser.parse(query).query(), LIMIT);
        List<Ranking.Entry> entries = new ArrayList<>();
        for (Hit hit : top.hits()) {
            entries.add(Ranking.Entry.of(engine.index().card(hit.document()).url(), hit.score()));
        }
        return new Ranking(entries, top.total());
    }

    /** Releases the index. */
    @Override
    public void close() throws IOException {
        index.close();
    }
}
