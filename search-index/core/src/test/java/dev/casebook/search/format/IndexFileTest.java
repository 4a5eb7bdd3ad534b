package dev.casebook.search.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.search.format.CorruptIndexException.Reason;
import dev.casebook.search.format.DocumentText.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class IndexFileTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);
    private static final int DOCUMENTS = 40;

    private final List<DocumentCard> cards = new ArrayList<>();
    private final List<DocumentText> texts = new ArrayList<>();
    private final SortedMap<String, int[][]> postings = new TreeMap<>();
    private final byte[] file = write();

    private byte[] write() {
        Random random = new Random(SEED);
        for (int i = 0; i < DOCUMENTS; i++) {
            List<Label> services = List.of(new Label("s" + i % 3, "Service " + i % 3), new Label("api", "Äpi 🔥"));
            cards.add(new DocumentCard(
                    "p/" + i + "/",
                    "Title " + i,
                    "2024-01-0" + i % 9,
                    i % 2 == 0 ? "" : "SEV-1",
                    "outage",
                    services,
                    List.of()));
            texts.add(new DocumentText(
                    "Summary " + i, List.of(new Section("", "", ""), new Section("a" + i, "Über", "日本語 𝔸 text"))));
        }
        for (int i = 0; i < 300; i++) {
            int[] documents = random.ints(0, DOCUMENTS)
                    .limit(1 + random.nextInt(30))
                    .sorted()
                    .distinct()
                    .toArray();
            int[] frequencies = random.ints(1, random.nextBoolean() ? 2 : 400)
                    .limit(documents.length)
                    .toArray();
            String term =
                    Character.toString(random.nextInt(3) == 0 ? 0x1D538 + random.nextInt(20) : 'a' + random.nextInt(26))
                            + random.nextInt(40);
            postings.put(random.nextInt(5) == 0 ? "\uFFFDz" + i : term, new int[][] {documents, frequencies});
        }
        IndexFileWriter writer = new IndexFileWriter();
        postings.forEach((term, of) -> writer.add(term, new Postings(of[0].length - of[0].length / 3, of[0], of[1])));
        byte[] lengths = new byte[DOCUMENTS];
        random.nextBytes(lengths);
        return writer.write(new Statistics(DOCUMENTS - 1, 5_000_000_000L, lengths), cards, texts);
    }

    @Test
    void readsBackWhatWasWritten() throws CorruptIndexException {
        IndexFile index = IndexFile.read(file);
        assertThat(index.statistics().documents()).isEqualTo(DOCUMENTS);
        assertThat(index.statistics().scored()).isEqualTo(DOCUMENTS - 1);
        assertThat(index.statistics().totalLength()).isEqualTo(5_000_000_000L);
        for (int i = 0; i < DOCUMENTS; i++) {
            assertThat(index.card(i)).isEqualTo(cards.get(i));
            assertThat(index.text(i)).isEqualTo(texts.get(i));
        }
        assertThat(index.terms()).isEqualTo(postings.size());
        for (String term : postings.keySet()) {
            assertSame(index.postings(term).orElseThrow(), postings.get(term));
        }
        assertThat(index.postings("absent")).isEqualTo(Optional.empty());
    }

    private static void assertSame(Postings actual, int[][] expected) {
        assertThat(actual.documentFrequency()).isEqualTo(expected[0].length - expected[0].length / 3);
        assertThat(actual.size()).isEqualTo(expected[0].length);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.document(i)).isEqualTo(expected[0][i]);
            assertThat(actual.frequency(i)).isEqualTo(expected[1][i]);
        }
    }

    @Test
    void keepsSoMuchTextOfADocument() throws CorruptIndexException {
        DocumentText whole = new DocumentText(
                "", List.of(new Section("a", "A", "x".repeat(65_000)), new Section("b", "B", "y".repeat(65_000))));
        byte[] bytes =
                new IndexFileWriter().write(new Statistics(1, 0, new byte[1]), cards.subList(0, 1), List.of(whole));
        assertThat(IndexFile.read(bytes).text(0).sections().get(1).text()).hasSize(536);
    }

    @Test
    void refusesEveryTruncation() {
        for (int length = 0; length < file.length; length++) {
            assertCorrupt(Arrays.copyOf(file, length));
        }
    }

    @Test
    void refusesEveryChangedByte() {
        Random random = new Random(SEED);
        for (int i = 0; i < file.length; i++) {
            byte[] changed = file.clone();
            changed[i] ^= (byte) (1 + random.nextInt(255));
            assertCorrupt(changed);
        }
    }

    @Test
    void failsInOneWayOnlyWhenTheChecksumFitsTheDamage() throws CorruptIndexException {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = file.clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                changed[10 + random.nextInt(file.length - 10)] = (byte) random.nextInt(256);
            }
            readAll(sealed(changed));
        }
    }

    /** Reads all there is; damage may show anywhere, but only as {@link CorruptIndexException}. */
    private void readAll(byte[] bytes) {
        try {
            IndexFile index = IndexFile.read(bytes);
            for (String term : postings.keySet()) {
                index.postings(term);
            }
            for (int i = 0; i < index.statistics().documents(); i++) {
                index.text(i);
            }
        } catch (CorruptIndexException expected) {
            assertThat(expected.reason()).isEqualTo(Reason.CORRUPT);
        }
    }

    @Test
    void tellsOldAndNewVersionsFromDamage() {
        byte[] other = file.clone();
        other[8] = 0;
        assertReason(sealed(other), Reason.TOO_OLD);
        other[8] = 2;
        assertReason(sealed(other), Reason.TOO_NEW);
    }

    @Test
    void refusesTermsOutOfOrder() {
        IndexFileWriter writer = new IndexFileWriter();
        Postings one = new Postings(1, new int[] {0}, new int[] {1});
        writer.add("\uD83D\uDD25", one);
        writer.add("\uFF21", one);
        assertThatThrownBy(() -> writer.add("a", one)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] sealed(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 8, bytes.length - 8);
        byte[] result = bytes.clone();
        for (int i = 0; i < 4; i++) {
            result[4 + i] = (byte) (checksum.getValue() >>> (8 * i));
        }
        return result;
    }

    private static void assertCorrupt(byte[] bytes) {
        assertReason(bytes, Reason.CORRUPT);
    }

    private static void assertReason(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> IndexFile.read(bytes))
                .isInstanceOfSatisfying(
                        CorruptIndexException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
