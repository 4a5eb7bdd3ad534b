package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.excerpt.Highlight;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LuceneSearcherTest {
    private LuceneIndex index;

    @BeforeEach
    void open() throws IOException {
        index = new LuceneIndexer().index(Archive.WHOLE);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void findsIdentifiersWholeAndByPart() throws IOException {
        assertThat(paths("INC-2024-017")).startsWith("2024/checkout.md");
        assertThat(paths("+INC-2024-017")).containsExactly("2024/checkout.md", "2024/search.md");
        assertThat(paths("ERR_CONN_RESET")).containsExactly("2024/checkout.md");
        assertThat(paths("conn")).containsExactly("2024/checkout.md");
        assertThat(paths("oomkilled")).containsExactly("2024/checkout.md");
        assertThat(paths("504")).containsExactly("2024/search.md");
        assertThat(paths("wait_ms")).containsExactly("2022/disk.md");
        assertThat(paths("14:20")).containsExactly("2023/certificate.md");
    }

    @Test
    void findsNamesAliasesAndServices() throws IOException {
        assertThat(paths("amplification")).containsExactlyInAnyOrder("2024/checkout.md", "2024/search.md");
        assertThat(paths("expired-credential")).containsExactly("2023/certificate.md");
        assertThat(paths("cart")).hasSize(4);
        assertThat(paths("uber")).containsExactly("2022/disk.md");
    }

    @Test
    void requiresAllWordsOfAnAnd() throws IOException {
        assertThat(paths("retry AND replica")).containsExactly("2024/search.md");
        assertThat(paths("retry AND certificate")).isEmpty();
    }

    @Test
    void describesEachHit() throws IOException {
        SearchResults results = new LuceneSearcher(index).search("the retry budget payment", 1);
        assertThat(results.total()).isEqualTo(2);
        assertThat(results.plan().words()).containsExactly("retry", "budget", "payment");
        assertThat(results.plan().ignored()).containsExactly("the");
        SearchHit hit = results.hits().getFirst();
        assertThat(hit.path()).isEqualTo("2024/checkout.md");
        assertThat(hit.card().url()).isEqualTo("2024/checkout/");
        assertThat(hit.card().severity()).isEqualTo("SEV-2");
        assertThat(hit.title().parts()).contains(new Highlight.Part("Retry", true));
        assertThat(hit.excerpts().getFirst().anchor()).isEqualTo("cause");
        assertThat(hit.excerpts().getFirst().heading()).isEqualTo("Cause");
        assertThat(hit.excerpts().getFirst().passage().parts()).contains(new Highlight.Part("payment", true));
    }

    @Test
    void findsNothingInAnEmptyArchive() throws IOException {
        try (LuceneIndex empty = new LuceneIndexer().index(SearchArchive.of(List.of()))) {
            assertThat(new LuceneSearcher(empty).search("retry", 10).hits()).isEmpty();
            assertThat(new SimilarDocuments(empty).to("x.md", 3)).isEmpty();
            assertThat(new IndexExporter().export(empty).files()).hasSize(1);
        }
    }

    private List<String> paths(String text) throws IOException {
        return new LuceneSearcher(index)
                .search(text, 10).hits().stream().map(SearchHit::path).toList();
    }
}
