package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.build.SearchDocument.Facts;
import dev.casebook.search.build.SearchDocument.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelatedTermsTest {
    private final List<SearchDocument> documents = new ArrayList<>();

    RelatedTermsTest() {
        add("Retry storm", "clients retried without a budget, amplification took checkout down");
        add("Storm of retries", "amplification again, the budget for retried calls was absent");
        add("Certificate expired", "renewal was forgotten, logins failed at midnight");
        add("Expired again", "certificate renewal at midnight, logins failed once more");
        for (int i = 0; i < 12; i++) {
            add("Disk " + i, "unlike" + i + " anything" + i + " else" + i);
        }
    }

    private void add(String title, String body) {
        String path = "d" + documents.size();
        documents.add(new SearchDocument(
                path, "", path + "/", title, "", new Facts("", Map.of()), List.of(new Section("", "", body))));
    }

    private static RelatedTerms related(List<SearchDocument> documents) {
        Analysis analysis = new Analysis(List.of());
        TermCounter counter = new TermCounter(new TermNumbers());
        documents.forEach(document -> counter.add(new AnalyzedDocument(document, analysis)));
        return new RelatedTerms(counter);
    }

    @Test
    void findsWhatADocumentSharesWithThoseMostLikeIt() {
        RelatedTerms related = related(documents);
        assertThat(related.of(0)).contains("retri", "storm", "budget", "amplif").doesNotContain("checkout", "midnight");
        assertThat(related.of(3)).contains("certif", "renew", "midnight").doesNotContain("retri");
    }

    @Test
    void findsNothingForWhatIsAlone() {
        assertThat(related(documents).of(15)).isEmpty();
    }

    @Test
    void namesOnlyTermsOfTheDocumentAndNotTooMany() {
        RelatedTerms related = related(documents);
        for (int i = 0; i < documents.size(); i++) {
            assertThat(related.of(i)).hasSizeLessThanOrEqualTo(10).doesNotHaveDuplicates();
        }
    }

    @Test
    void readsDocumentsWithoutWords() {
        SearchDocument empty = new SearchDocument("e", "", "e/", "", "", new Facts("", Map.of()), List.of());
        assertThat(related(List.of(empty)).of(0)).isEmpty();
        assertThat(related(List.of(empty, documents.getFirst())).of(0)).isEmpty();
    }

    @Test
    void ranksByThem() throws IOException {
        try (LuceneIndex index = new LuceneIndexer().index(SearchArchive.of(documents))) {
            assertThat(new LuceneSearcher(index)
                            .search("amplification budget", 2)
                            .hits())
                    .extracting(SearchHit::path)
                    .containsExactlyInAnyOrder("d0", "d1");
        }
    }
}
