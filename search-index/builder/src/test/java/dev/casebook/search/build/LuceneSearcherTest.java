package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.excerpt.Highlight;
import dev.casebook.search.plan.Plan;
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
    void mendsWords() throws IOException {
        assertThat(paths("certifcate")).containsExactly("2023/certificate.md");
        assertThat(paths("replcia")).containsExactly("2024/search.md");
        SearchResults results = new LuceneSearcher(index).search("certifcate qqqqqq", 10);
        assertThat(results.plan().changes())
                .containsExactly(new Plan.Change(Plan.Reason.CORRECTED, "certifcate", List.of("certificate")));
        assertThat(results.plan().unknown()).extracting(Plan.Change::word).containsExactly("qqqqqq");
        assertThat(results.hits().getFirst().words()).containsExactly("certifcate");
        assertThat(results.hits().getFirst().title().parts()).contains(new Highlight.Part("certificate", true));
    }

    @Test
    void completesTheWordThatMayGoOn() throws IOException {
        LuceneSearcher searcher = new LuceneSearcher(index);
        assertThat(searcher.search(searcher.plan("certi", true), 10).hits())
                .extracting(SearchHit::path)
                .containsExactly("2023/certificate.md");
        assertThat(searcher.search(searcher.plan("certi", false), 10).hits()).isEmpty();
        assertThat(paths("oomk*")).containsExactly("2024/checkout.md");
    }

    @Test
    void findsWhatIsSaidInOtherWords() throws IOException {
        SearchArchive archive = new SearchArchive(
                Archive.DOCUMENTS,
                List.of(List.of("certificate", "tls cert"), List.of("log", "journal"), List.of("unheard", "IT")));
        try (LuceneIndex synonymous = new LuceneIndexer().index(archive)) {
            LuceneSearcher searcher = new LuceneSearcher(synonymous);
            assertThat(searcher.search("tls cert", 10).hits())
                    .extracting(SearchHit::path)
                    .containsExactly("2023/certificate.md");
            assertThat(searcher.search("journal", 10).hits())
                    .extracting(SearchHit::path)
                    .containsExactly("2022/disk.md");
            assertThat(synonymous.data().synonyms().groups())
                    .as("those that help")
                    .containsExactly(List.of("certificate", "tls cert"), List.of("log", "journal"));
            assertThat(searcher.plan("tls cert", false).changes())
                    .as("not mended")
                    .extracting(Plan.Change::reason)
                    .containsExactly(Plan.Reason.SYNONYM);
            assertThat(searcher.plan("the journal", false).changes())
                    .containsExactly(new Plan.Change(Plan.Reason.SYNONYM, "journal", List.of("log")));
        }
    }

    @Test
    void saysEachWordOnceThatAHitWasFoundBy() throws IOException {
        SearchArchive archive =
                new SearchArchive(Archive.DOCUMENTS, List.of(List.of("retry storm", "payment client", "replica")));
        try (LuceneIndex synonymous = new LuceneIndexer().index(archive)) {
            SearchResults results = new LuceneSearcher(synonymous).search("Retry storm, RETRIES", 10);
            assertThat(results.plan().words()).containsExactly("Retry", "storm");
            assertThat(results.hits())
                    .hasSize(2)
                    .allSatisfy(hit -> assertThat(hit.words()).containsExactly("Retry", "storm"));
        }
    }

    @Test
    void findsASynonymOfSeveralWordsWhereTheyStandSideBySide() throws IOException {
        SearchArchive archive = new SearchArchive(
                Archive.DOCUMENTS,
                List.of(
                        List.of("journal", "log host", "payment missing"),
                        List.of("quota", "missing in the payment client")));
        try (LuceneIndex synonymous = new LuceneIndexer().index(archive)) {
            LuceneSearcher searcher = new LuceneSearcher(synonymous);
            assertThat(searcher.search("journal", 10).hits())
                    .as("payment and missing stand apart")
                    .extracting(SearchHit::path)
                    .containsExactly("2022/disk.md");
            assertThat(searcher.plan("journal", false).changes())
                    .containsExactly(new Plan.Change(Plan.Reason.SYNONYM, "journal", List.of("log host")));
            assertThat(searcher.search("quota", 10).hits())
                    .as("function words lie between")
                    .extracting(SearchHit::path)
                    .containsExactly("2024/checkout.md");
        }
    }

    @Test
    void findsPhrases() throws IOException {
        assertThat(paths("\"missing in the payment client\"")).containsExactly("2024/checkout.md");
        assertThat(paths("\"payment missing\"")).isEmpty();
        assertThat(paths("\"retry storm\"")).as("in a name too").hasSize(2);
        assertThat(paths("\"log host\"")).as("in a title").containsExactly("2022/disk.md");
        assertThat(paths("\"replica answered 504\" certificate")).containsExactly("2024/search.md");
        assertThat(paths("\"certificate Alerting\""))
                .as("not over the end of a sentence's gap")
                .hasSize(1);
    }

    @Test
    void findsWordsSideBySideInAnyFieldButPhrasesInOne() throws IOException {
        assertThat(paths("retry \"checkout down\"")).containsExactly("2024/checkout.md");
        assertThat(paths("\"down clients\"")).as("title and summary").isEmpty();
    }

    @Test
    void narrowsByFields() throws IOException {
        assertThat(paths("failure-mode:retry-storm")).containsExactlyInAnyOrder("2024/checkout.md", "2024/search.md");
        assertThat(paths("mode:\"retry amplification\" replica")).containsExactly("2024/search.md");
        assertThat(paths("mode:retry-storm mode:expired-credential")).hasSize(3);
        assertThat(paths("mode:retry-storm severity:sev-3")).isEmpty();
        assertThat(paths("-mode:retry-storm -mode:capacity")).containsExactly("2023/certificate.md");
        assertThat(paths("title:certificate")).containsExactly("2023/certificate.md");
        assertThat(paths("certificate -title:certificate")).isEmpty();
        assertThat(paths("retry -title:the")).hasSize(2);
    }

    @Test
    void narrowsByDays() throws IOException {
        assertThat(paths("after:2024")).containsExactly("2024/search.md", "2024/checkout.md");
        assertThat(paths("after:2024-06-01")).containsExactly("2024/search.md");
        assertThat(paths("before:2024-06-01")).containsExactly("2024/checkout.md", "2023/certificate.md");
        assertThat(paths("after:2023-02 before:2024-04")).containsExactly("2024/checkout.md");
        assertThat(paths("after:2025")).isEmpty();
        assertThat(paths("before:tomorrow")).isEmpty();
        assertThat(paths("-after:2023")).as("undated").containsExactly("2022/disk.md");
    }

    @Test
    void findsWhatAnAlertIsAbout() throws IOException {
        LuceneSearcher searcher = new LuceneSearcher(index);
        SearchResults results = searcher.search(
                searcher.planAlert(
                        "2024-03-05T14:20:07Z ERROR pod=checkout-api-7d9f8b6c5-x2x4z ERR_CONN_RESET timeout=30s"),
                10);
        assertThat(results.hits().getFirst().path()).isEqualTo("2024/checkout.md");
        assertThat(results.plan().words()).startsWith("ERR_CONN_RESET").doesNotContain("30s");
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
        }
    }

    private List<String> paths(String text) throws IOException {
        return new LuceneSearcher(index)
                .search(text, 10).hits().stream().map(SearchHit::path).toList();
    }
}
