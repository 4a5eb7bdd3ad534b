package dev.casebook.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.format.CorruptIndexException;
import dev.casebook.search.format.DocumentCard;
import dev.casebook.search.format.DocumentText;
import dev.casebook.search.format.IndexFile;
import dev.casebook.search.format.IndexFileWriter;
import dev.casebook.search.format.Postings;
import dev.casebook.search.format.Statistics;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.util.SmallFloat;
import org.junit.jupiter.api.Test;

class SearchEngineTest {
    private static final int DOCUMENTS = 6;

    private final SearchEngine engine = new SearchEngine(index());

    /** Documents 0 to 5 of equal length. */
    private static IndexFile index() {
        IndexFileWriter writer = new IndexFileWriter();
        writer.add("disk", postings(new int[] {0, 2, 4}, 1, 1, 3));
        writer.add("pool", postings(new int[] {1, 2, 3, 4}, 1, 1, 1, 1));
        writer.add("rare", postings(new int[] {5}, 1));
        byte[] lengths = new byte[DOCUMENTS];
        Arrays.fill(lengths, (byte) 10);
        DocumentCard card = new DocumentCard("u", "t", "", "", "", List.of(), List.of());
        byte[] file = writer.write(
                new Statistics(DOCUMENTS, 60, lengths),
                Collections.nCopies(DOCUMENTS, card),
                Collections.nCopies(DOCUMENTS, new DocumentText("", List.of())));
        try {
            return IndexFile.read(file);
        } catch (CorruptIndexException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Postings postings(int[] documents, int... frequencies) {
        return new Postings(documents.length, documents, frequencies);
    }

    @Test
    void putsBetterDocumentsFirstAndEqualOnesInOrder() throws CorruptIndexException {
        assertThat(documents("disk", 10)).containsExactly(4, 0, 2);
        assertThat(documents("pool", 10)).containsExactly(1, 2, 3, 4);
        assertThat(documents("disk pool", 10)).containsExactly(4, 2, 0, 1, 3);
    }

    @Test
    void findsWhatHasAllWords() throws CorruptIndexException {
        assertThat(documents("disk AND pool", 10)).containsExactly(4, 2);
        assertThat(documents("disk AND rare", 10)).isEmpty();
        assertThat(documents("disk AND absent", 10)).isEmpty();
    }

    @Test
    void findsOnlyWhatIsRequired() throws CorruptIndexException {
        assertThat(documents("+pool disk", 10)).containsExactly(4, 2, 1, 3);
    }

    @Test
    void countsAllButShowsNoMoreThanAsked() throws CorruptIndexException {
        TopHits top = engine.search(QueryParser.parse("disk pool").query(), 2);
        assertThat(top.hits()).extracting(Hit::document).containsExactly(4, 2);
        assertThat(top.total()).isEqualTo(5);
        assertThat(documents("pool", 0)).isEmpty();
    }

    @Test
    void findsNothingWhereNothingIsAsked() throws CorruptIndexException {
        assertThat(documents("", 10)).isEmpty();
        assertThat(documents("the", 10)).isEmpty();
    }

    @Test
    void weighsRareTermsMore() throws CorruptIndexException {
        assertThat(engine.weights(QueryParser.parse("rare pool absent").query()))
                .satisfies(weights -> {
                    assertThat(weights).containsOnlyKeys("rare", "pool");
                    assertThat(weights.get("rare")).isGreaterThan(weights.get("pool"));
                });
    }

    @Test
    void decodesLengthsAsLuceneDoes() {
        for (int encoded = 0; encoded < 256; encoded++) {
            assertThat(Bm25.decodeLength(encoded)).isEqualTo(SmallFloat.byte4ToInt((byte) encoded));
        }
    }

    private List<Integer> documents(String line, int limit) throws CorruptIndexException {
        return engine.search(QueryParser.parse(line).query(), limit).hits().stream()
                .map(Hit::document)
                .toList();
    }
}
