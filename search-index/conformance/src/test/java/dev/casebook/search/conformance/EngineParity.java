package dev.casebook.search.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.build.IndexExporter;
import dev.casebook.search.build.InvertedIndex;
import dev.casebook.search.build.LuceneIndex;
import dev.casebook.search.build.LuceneIndexer;
import dev.casebook.search.build.LuceneSearcher;
import dev.casebook.search.build.SearchArchive;
import dev.casebook.search.build.SearchHit;
import dev.casebook.search.build.SearchResults;
import dev.casebook.search.rank.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asserts that the engine ranks an archive as Lucene does: the same ten, in the same order, with the same bits of score. */
public final class EngineParity implements AutoCloseable {
    private static final int LIMIT = 10;

    private final LuceneIndex index;
    private final IndexExporter.Export export;

    private EngineParity(LuceneIndex index, IndexExporter.Export export) {
        this.index = index;
        this.export = export;
    }

    /** Indexes and exports an archive. */
    public static EngineParity of(SearchArchive archive) throws IOException {
        IndexExporter.Export export = new IndexExporter().export(InvertedIndex.of(archive));
        return new EngineParity(new LuceneIndexer().index(archive), export);
    }

    /** The exported files. */
    public IndexExporter.Export export() {
        return export;
    }

    /** Compares the engine as it runs on the JVM: every line as it is, and as somebody types it who may go on. */
    public void assertOnJvm(List<String> queries) throws IOException {
        FetchingEngine engine = new FetchingEngine(export);
        for (String query : queries) {
            assertThat(ranking(engine.search(query, false, LIMIT))).as(query).isEqualTo(lucene(query, false));
            assertThat(ranking(engine.search(query, true, LIMIT)))
                    .as("typing " + query)
                    .isEqualTo(lucene(query, true));
        }
    }

    /** Compares the engine as it runs in a browser, in a worker, under a strict policy, and asserts that the console stays empty. */
    public void assertInBrowser(Chromium chromium, List<String> queries) throws IOException {
        try (SearchPage page = new SearchPage(chromium, export)) {
            assertThat(page.open()).isEmpty();
            List<Ranking> rankings = page.rank(queries);
            for (int i = 0; i < queries.size(); i++) {
                assertThat(rankings.get(i)).as(queries.get(i)).isEqualTo(lucene(queries.get(i), false));
            }
            assertThat(rankings)
                    .hasSameSizeAs(queries)
                    .anySatisfy(ranking -> assertThat(ranking.entries()).isNotEmpty());
            assertThat(page.console()).isEmpty();
        }
    }

    private Ranking lucene(String query, boolean typing) throws IOException {
        LuceneSearcher searcher = new LuceneSearcher(index);
        SearchResults results = searcher.search(searcher.plan(query, typing), LIMIT);
        List<Ranking.Entry> entries = new ArrayList<>();
        for (SearchHit hit : results.hits()) {
            entries.add(Ranking.Entry.of(hit.card().url(), hit.score()));
        }
        return new Ranking(entries, results.total());
    }

    private static Ranking ranking(Found found) {
        List<Ranking.Entry> entries = new ArrayList<>();
        for (Found.Hit hit : found.hits()) {
            entries.add(Ranking.Entry.of(hit.record().card().url(), hit.score()));
        }
        return new Ranking(entries, found.total());
    }

    /** Releases the index. */
    @Override
    public void close() throws IOException {
        index.close();
    }
}
