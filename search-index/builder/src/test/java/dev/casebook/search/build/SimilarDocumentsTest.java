package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.build.SearchDocument.Facts;
import dev.casebook.search.build.SearchDocument.Section;
import dev.casebook.search.build.TellingTerms.Telling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

class SimilarDocumentsTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    @Test
    void findsTheDocumentThatSharesTheCause() throws IOException {
        List<SimilarDocument> similar = new SimilarDocuments(InvertedIndex.of(Archive.WHOLE)).to("2024/checkout.md", 3);
        assertThat(similar.getFirst().path()).isEqualTo("2024/search.md");
        assertThat(similar.getFirst().url()).isEqualTo("2024/search/");
        assertThat(similar.getFirst().title()).isEqualTo("Search cluster drowns in retries");
        assertThat(similar.getFirst().shared()).startsWith("retry budget");
        assertThat(similar).extracting(SimilarDocument::path).doesNotContain("2024/checkout.md");
    }

    @Test
    void findsNothingForAnUnknownPath() throws IOException {
        SimilarDocuments documents = new SimilarDocuments(InvertedIndex.of(Archive.WHOLE));
        assertThat(documents.to("none.md", 3)).isEmpty();
        assertThat(documents.to("2022/disk.md", 0)).isEmpty();
        SimilarDocuments none = new SimilarDocuments(InvertedIndex.of(SearchArchive.of(List.of())));
        assertThat(none.to("none.md", 3)).isEmpty();
    }

    @Test
    void choosesTheTermsOfMoreLikeThis() throws IOException {
        SearchArchive archive = SearchArchive.of(random(200));
        InvertedIndex inverted = InvertedIndex.of(archive);
        TellingTerms terms = new TellingTerms(inverted);
        try (LuceneIndex index = new LuceneIndexer().index(archive)) {
            for (int number = 0; number < index.documents(); number++) {
                SearchDocument document = inverted.documents().get(number);
                assertThat(clauses(query(terms.of(number))))
                        .as("seed %d, %s", SEED, document.path())
                        .isEqualTo(clauses(moreLikeThis(index, document)));
            }
        }
    }

    @Test
    void ranksAsLuceneDoes() throws IOException {
        SearchArchive archive = SearchArchive.of(random(200));
        InvertedIndex inverted = InvertedIndex.of(archive);
        TellingTerms terms = new TellingTerms(inverted);
        SimilarDocuments similar = new SimilarDocuments(inverted);
        try (LuceneIndex index = new LuceneIndexer().index(archive)) {
            for (int number = 0; number < index.documents(); number++) {
                List<String> expected = new ArrayList<>();
                for (ScoreDoc hit : index.searcher().search(query(terms.of(number)), index.documents()).scoreDocs) {
                    if (hit.doc != number) {
                        expected.add(inverted.documents().get(hit.doc).path() + " " + hit.score);
                    }
                }
                String path = inverted.documents().get(number).path();
                assertThat(similar.rank(path, 12))
                        .as("seed %d, %s", SEED, path)
                        .extracting(found -> found.path() + " " + found.score())
                        .isNotEmpty()
                        .isEqualTo(expected.subList(0, Math.min(12, expected.size())));
            }
        }
    }

    /** Any of the terms; the least telling counts once, the others so many times as they tell more. */
    private static Query query(List<Telling> telling) {
        float least =
                (float) telling.stream().mapToDouble(Telling::weight).min().orElseThrow();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Telling term : telling) {
            String field = term.term().field().name().fieldName();
            Query single = new TermQuery(new Term(field, term.term().text()));
            query.add(new BoostQuery(single, term.weight() / least), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query moreLikeThis(LuceneIndex index, SearchDocument document) throws IOException {
        MoreLikeThis oracle = new MoreLikeThis(index.reader());
        oracle.setFieldNames(
                IndexField.PROSE.stream().map(IndexField::fieldName).toArray(String[]::new));
        oracle.setMinTermFreq(2);
        oracle.setMinDocFreq(TellingTerms.MIN_DOCUMENTS);
        oracle.setMaxDocFreq(TellingTerms.maxDocuments(index.documents()));
        oracle.setMaxQueryTerms(TellingTerms.MAX_TERMS);
        oracle.setMinWordLen(3);
        oracle.setBoost(true);
        Map<String, Collection<Object>> texts = new TreeMap<>();
        for (IndexField field : IndexField.PROSE) {
            texts.put(field.fieldName(), List.copyOf(field.values(document)));
        }
        try (Analyzer analyzer = new SharedAnalyzer()) {
            oracle.setAnalyzer(analyzer);
            return oracle.like(texts);
        }
    }

    private static Map<String, Float> clauses(Query query) {
        Map<String, Float> clauses = new TreeMap<>();
        for (BooleanClause clause : ((BooleanQuery) query).clauses()) {
            BoostQuery boosted = (BoostQuery) clause.query();
            clauses.put(boosted.getQuery().toString(), boosted.getBoost());
        }
        return clauses;
    }

    /** Documents of few, repeated words each, so that none has so many telling terms that ties decide. */
    private static List<SearchDocument> random(int count) {
        Random random = new Random(SEED);
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder body = new StringBuilder();
            for (int j = 0; j < 8; j++) {
                String word =
                        Character.toString('a' + random.nextInt(26)).repeat(3) + (char) ('a' + random.nextInt(26));
                body.append((word + " ").repeat(1 + random.nextInt(4)));
            }
            String title = body.substring(0, 9);
            Facts facts = new Facts("", Map.of());
            documents.add(new SearchDocument(
                    "d" + i,
                    "",
                    "d" + i + "/",
                    title,
                    title,
                    facts,
                    List.of(new Section("", "", body + "xxx yyy yyy"))));
        }
        return documents;
    }
}
