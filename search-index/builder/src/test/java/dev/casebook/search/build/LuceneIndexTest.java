package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.search.format.CorruptIndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    @TempDir
    Path folder;

    @Test
    void answersFromAFolder() throws IOException {
        new LuceneIndexer().index(Archive.WHOLE, folder).close();
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            assertThat(index.documents()).isEqualTo(4);
            assertThat(new LuceneSearcher(index).search("certificate", 1).hits())
                    .extracting(SearchHit::path)
                    .containsExactly("2023/certificate.md");
        }
    }

    @Test
    void replacesAnIndexThatIsThere() throws IOException {
        new LuceneIndexer().index(Archive.WHOLE, folder).close();
        try (LuceneIndex index = new LuceneIndexer().index(SearchArchive.of(Archive.DOCUMENTS.subList(0, 2)), folder)) {
            assertThat(index.documents()).isEqualTo(2);
        }
    }

    @Test
    void refusesTwoDocumentsWithOnePath() {
        List<SearchDocument> twice = List.of(Archive.DOCUMENTS.getFirst(), Archive.DOCUMENTS.getFirst());
        assertThatThrownBy(() -> new LuceneIndexer().index(SearchArchive.of(twice)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2024/checkout.md");
    }

    @Test
    void saysThatThereIsNoIndex() {
        assertThatThrownBy(() -> LuceneIndex.open(folder)).isInstanceOf(CorruptIndexException.class);
        assertThatThrownBy(() -> LuceneIndex.open(folder.resolve("none")))
                .isInstanceOf(CorruptIndexException.class)
                .hasMessageContaining("there is no search index in");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void refusesDamagedFilesInOneWay() throws IOException {
        new LuceneIndexer().index(Archive.WHOLE, folder).close();
        Random random = new Random(SEED);
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length == 0) {
                continue;
            }
            for (int i = 0; i < 25; i++) {
                byte[] changed = bytes.clone();
                changed[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
                assertRefused(file, i % 5 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : changed);
            }
            Files.delete(file);
            assertThatThrownBy(() -> LuceneIndex.open(folder))
                    .as("without %s", file)
                    .isInstanceOf(CorruptIndexException.class);
            Files.write(file, bytes);
        }
        LuceneIndex.open(folder).close();
    }

    private void assertRefused(Path file, byte[] damaged) throws IOException {
        Files.write(file, damaged);
        assertThatThrownBy(() -> LuceneIndex.open(folder))
                .as("seed %d, %s", SEED, file)
                .isInstanceOf(CorruptIndexException.class)
                .hasMessageContaining(folder.toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
