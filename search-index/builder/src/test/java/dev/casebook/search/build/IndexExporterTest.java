package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.format.IndexFile;
import dev.casebook.search.format.Label;
import dev.casebook.search.format.Postings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class IndexExporterTest {
    @Test
    void exportsTheSameBytesWhateverTheOrderOfDocuments() throws IOException {
        SortedMap<String, byte[]> first = export(Archive.DOCUMENTS);
        List<SearchDocument> shuffled = new ArrayList<>(Archive.DOCUMENTS);
        Collections.shuffle(shuffled, new Random(7));
        SortedMap<String, byte[]> second = export(shuffled);
        assertThat(second.keySet()).isEqualTo(first.keySet());
        assertThat(second.firstEntry().getValue()).isEqualTo(first.firstEntry().getValue());
        assertThat(first.firstKey()).matches("index-[0-9a-f]{16}\\.cbx");
        assertThat(export(Archive.DOCUMENTS.subList(0, 3)).firstKey()).isNotEqualTo(first.firstKey());
    }

    @Test
    void numbersDocumentsFromTheNewest() throws IOException {
        IndexFile file = IndexFile.read(export(Archive.DOCUMENTS).firstEntry().getValue());
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < file.statistics().documents(); i++) {
            urls.add(file.card(i).url());
        }
        assertThat(urls).containsExactly("2024/search/", "2024/checkout/", "2023/certificate/", "2022/disk/");
        assertThat(file.card(0).failureModes()).containsExactly(new Label("retry-storm", "Retry storm"));
        assertThat(file.text(0).sections()).hasSize(2);
    }

    @Test
    void countsEachFieldByItsWeight() throws IOException {
        IndexFile file = IndexFile.read(export(Archive.DOCUMENTS).firstEntry().getValue());
        Postings storm = file.postings("storm").orElseThrow();
        assertThat(storm.size()).isEqualTo(2);
        assertThat(storm.documentFrequency()).as("greatest of any field").isEqualTo(2);
        assertThat(storm.frequency(0)).as("twice in the failure mode").isEqualTo(4);
        assertThat(storm.frequency(1)).as("and once in the title").isEqualTo(7);
    }

    private static SortedMap<String, byte[]> export(List<SearchDocument> documents) throws IOException {
        try (LuceneIndex index = new LuceneIndexer().index(documents)) {
            return new IndexExporter().export(index);
        }
    }
}
