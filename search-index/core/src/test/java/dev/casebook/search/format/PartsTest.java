package dev.casebook.search.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.casebook.search.format.CorruptIndexException.Reason;
import dev.casebook.search.format.DocumentText.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

/** Every part is read as it was written, or refused in one way. */
class PartsTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);
    private static final int DOCUMENTS = 100;
    private static final String HASH = "0123456789";

    private static final DocumentRecord RECORD = new DocumentRecord(
            new DocumentCard(
                    "p/1/", "Äpi 🔥 down", "2024-03-05", "SEV-1", "outage", List.of("Checkout", "日本"), List.of()),
            new DocumentText("Summary", List.of(new Section("", "", ""), new Section("a", "Über", "日本語 𝔸 text"))));

    private final Random random = new Random(SEED);
    private final SortedMap<String, Postings> terms = new TreeMap<>();
    private final List<int[][]> positions = new ArrayList<>();
    private final int[] days = new int[DOCUMENTS];
    private final Column column = column();
    private final IndexRoot.Contents contents;

    /** Reads a part and all that can be asked of it. */
    private interface Reader {
        void read(byte[] bytes) throws CorruptIndexException;
    }

    private final Map<Part.Kind, byte[]> parts = new LinkedHashMap<>();
    private final byte[] dayBytes;

    PartsTest() {
        for (int i = 0; i < 200; i++) {
            String term = Character.toString(random.nextInt(4) == 0 ? 0x1D538 + random.nextInt(20) : 'a' + i % 26);
            addTerm(random.nextInt(5) == 0 ? "\uFFFDz" + i : term + random.nextInt(40));
        }
        addTerm("service:checkout-api");
        addTerm("x".repeat(TermShard.MAX_TERM));
        terms.values().forEach(list -> positions.add(positions(list)));
        for (int i = 0; i < DOCUMENTS; i++) {
            days[i] = i > 90 ? 0 : Days.number("2024-03-01") - 2 * i;
        }
        parts.put(
                Part.Kind.TERMS,
                TermShard.toBytes(List.copyOf(terms.keySet()), List.copyOf(terms.values()), DOCUMENTS));
        parts.put(Part.Kind.POSITIONS, PositionShard.toBytes(positions));
        parts.put(Part.Kind.DOCUMENT, RECORD.toBytes());
        parts.put(Part.Kind.WORDS, WordList.toBytes(List.of("pool", "retries", "retry", "storm"), List.of(1, 2, 4, 8)));
        parts.put(Part.Kind.COLUMN, column.toBytes());
        contents = new IndexRoot.Contents(
                DOCUMENTS,
                DOCUMENTS - 1,
                5_000_000_000L,
                List.of("", "m", "mz", "m\uD83D\uDD25", "\uFFFDa"),
                List.of(1, 2, 3, 4, 5),
                List.of("000000000a", "000000000b", "000000000c", "000000000d", "000000000e"),
                List.of("1111111111", "2222222222"),
                List.of(HASH, HASH, HASH, HASH, HASH, HASH, HASH, HASH, HASH, "abcdefabcd"),
                "fedcba9876",
                new Synonyms(List.of(List.of("db", "database"), List.of("retry storm", "stampede of retries"))));
        dayBytes = Days.toBytes(days);
        Map<Part, byte[]> bundle = new LinkedHashMap<>();
        parts.forEach((kind, bytes) -> bundle.put(new Part(kind, 0), bytes));
        bundle.put(new Part(Part.Kind.COLUMN, Part.DAYS), dayBytes);
        parts.put(Part.Kind.ROOT, IndexRoot.toBytes(contents, bundle));
    }

    private void addTerm(String term) {
        int[] documents = random.ints(0, DOCUMENTS)
                .limit(1 + random.nextInt(30))
                .sorted()
                .distinct()
                .toArray();
        int scored = FieldKey.isKey(term) ? 0 : documents.length;
        int[] frequencies =
                random.ints(1, random.nextBoolean() ? 2 : 400).limit(scored).toArray();
        byte[] lengths = new byte[scored];
        random.nextBytes(lengths);
        terms.put(term, new Postings(documents.length - documents.length / 3, documents, frequencies, lengths));
    }

    private int[][] positions(Postings list) {
        int[][] found = new int[list.size()][];
        for (int i = 0; i < found.length; i++) {
            found[i] = random.ints(0, 1 << 27)
                    .limit(1 + random.nextInt(4))
                    .sorted()
                    .distinct()
                    .toArray();
        }
        return found;
    }

    private Column column() {
        List<Label> values = List.of(new Label("api", "Äpi"), new Label("db", "DB"), new Label("web", "Web"));
        int[][] places = new int[DOCUMENTS][];
        for (int i = 0; i < DOCUMENTS; i++) {
            places[i] = random.ints(0, values.size())
                    .limit(random.nextInt(4))
                    .distinct()
                    .toArray();
        }
        return new Column(values, places);
    }

    private final Map<Part.Kind, Reader> readers = new TreeMap<>(Map.of(
            Part.Kind.ROOT, this::readRoot,
            Part.Kind.TERMS, this::readTerms,
            Part.Kind.POSITIONS, this::readPositions,
            Part.Kind.DOCUMENT, DocumentRecord::read,
            Part.Kind.WORDS, WordList::read,
            Part.Kind.COLUMN, bytes -> Column.read(bytes, DOCUMENTS)));

    private void readTerms(byte[] bytes) throws CorruptIndexException {
        TermShard shard = TermShard.read(bytes, DOCUMENTS);
        for (int i = 0; i < shard.size(); i++) {
            shard.postings(shard.term(i));
        }
    }

    private void readPositions(byte[] bytes) throws CorruptIndexException {
        PositionShard shard = PositionShard.read(bytes);
        int at = 0;
        for (Postings list : terms.values()) {
            shard.positions(at++, list.size());
        }
    }

    private void readRoot(byte[] bytes) throws CorruptIndexException {
        SearchIndex index = new SearchIndex(IndexRoot.read(bytes));
        for (String term : terms.keySet()) {
            int shard = index.root().shardOf(term);
            if (shard >= 0) {
                index.terms(shard);
                index.positions(shard);
            }
        }
        for (int i = 0; i < index.documents() && i < 2 * DOCUMENTS; i++) {
            index.document(i);
        }
        index.words();
        index.days();
        for (Facet facet : Facet.values()) {
            index.column(facet);
        }
        for (String name : index.takeMissing()) {
            assertThat(name).matches("[tpdwc]-[0-9a-f]{10}(-\\d+)?\\.cbx");
        }
    }

    private byte[] bytes(Part.Kind kind) {
        return Objects.requireNonNull(parts.get(kind));
    }

    @Test
    void readsTermsAndPostings() throws CorruptIndexException {
        TermShard shard = TermShard.read(bytes(Part.Kind.TERMS), DOCUMENTS);
        assertThat(shard.size()).isEqualTo(terms.size());
        int at = 0;
        for (Map.Entry<String, Postings> term : terms.entrySet()) {
            Postings expected = term.getValue();
            assertThat(shard.term(at)).isEqualTo(term.getKey());
            assertThat(shard.find(term.getKey())).isEqualTo(at);
            assertThat(shard.documentFrequency(at++)).isEqualTo(expected.documentFrequency());
            assertThat(shard.postings(term.getKey())).usingRecursiveComparison().isEqualTo(expected);
        }
        assertThat(shard.postings("absent")).isNull();
    }

    @Test
    void readsPositions() throws CorruptIndexException {
        PositionShard shard = PositionShard.read(bytes(Part.Kind.POSITIONS));
        for (int i = 0; i < positions.size(); i++) {
            assertThat(shard.positions(i, positions.get(i).length)).isDeepEqualTo(positions.get(i));
        }
        assertThatThrownBy(() -> shard.positions(positions.size(), 1)).isInstanceOf(CorruptIndexException.class);
    }

    @Test
    void readsDocuments() throws CorruptIndexException {
        assertThat(DocumentRecord.read(bytes(Part.Kind.DOCUMENT))).isEqualTo(RECORD);
    }

    @Test
    void keepsSoMuchTextOfADocument() throws CorruptIndexException {
        String most = "x".repeat(65_000);
        assertThat(kept(most, "y".repeat(65_000))).hasSize(536);
        assertThat(kept(most, "y".repeat(535) + "🔥".repeat(4)))
                .as("not half a pair")
                .isEqualTo("y".repeat(535));
        assertThat(kept("x".repeat(70_000), "y")).isEmpty();
    }

    private static String kept(String first, String second) throws CorruptIndexException {
        DocumentText text = new DocumentText("", List.of(new Section("a", "A", first), new Section("b", "B", second)));
        return DocumentRecord.read(new DocumentRecord(RECORD.card(), text).toBytes())
                .text()
                .sections()
                .get(1)
                .text();
    }

    @Test
    void readsWords() throws CorruptIndexException {
        WordList words = WordList.read(bytes(Part.Kind.WORDS));
        assertThat(words.size()).isEqualTo(4);
        assertThat(words.word(2)).isEqualTo("retry");
        assertThat(words.frequency(2)).isEqualTo(4);
    }

    @Test
    void readsColumns() throws CorruptIndexException {
        Column read = Column.read(bytes(Part.Kind.COLUMN), DOCUMENTS);
        assertThat(read.values()).isEqualTo(column.values());
        for (int i = 0; i < DOCUMENTS; i++) {
            assertThat(read.of(i)).containsExactly(column.of(i));
        }
        assertThat(Days.read(dayBytes, DOCUMENTS)).containsExactly(days);
    }

    @Test
    void readsTheRoot() throws CorruptIndexException {
        IndexRoot root = IndexRoot.read(bytes(Part.Kind.ROOT));
        assertThat(root.contents()).usingRecursiveComparison().isEqualTo(contents);
        for (Part.Kind kind : readers.keySet()) {
            Part part = new Part(kind, 0);
            assertThat(root.hasBundled(part)).as("%s", kind).isEqualTo(kind != Part.Kind.ROOT);
        }
        assertThat(root.bundled(new Part(Part.Kind.WORDS, 0))).isEqualTo(bytes(Part.Kind.WORDS));
        assertThatThrownBy(() -> root.bundled(new Part(Part.Kind.WORDS, 1))).isInstanceOf(CorruptIndexException.class);
    }

    @Test
    void namesFilesByTheirHashes() {
        IndexRoot root = IndexRoot.of(contents);
        assertThat(root.fileName(new Part(Part.Kind.TERMS, 1))).isEqualTo("t-000000000b.cbx");
        assertThat(root.fileName(new Part(Part.Kind.POSITIONS, 1))).isEqualTo("p-000000000b.cbx");
        assertThat(root.fileName(new Part(Part.Kind.DOCUMENT, 63))).isEqualTo("d-1111111111-63.cbx");
        assertThat(root.fileName(new Part(Part.Kind.DOCUMENT, 64))).isEqualTo("d-2222222222-0.cbx");
        assertThat(root.fileName(new Part(Part.Kind.WORDS, 0))).isEqualTo("w-fedcba9876.cbx");
        assertThat(root.fileName(new Part(Part.Kind.COLUMN, Part.DAYS))).isEqualTo("c-abcdefabcd.cbx");
    }

    @Test
    void findsTheShardOfATerm() {
        IndexRoot root = IndexRoot.of(contents);
        assertThat(root.shardOf("")).isZero();
        assertThat(root.shardOf("lz")).isZero();
        assertThat(root.shardOf("m")).isEqualTo(1);
        assertThat(root.shardOf("my")).isEqualTo(1);
        assertThat(root.shardOf("mz")).isEqualTo(2);
        assertThat(root.shardOf("m\uD83D\uDD25")).as("in the order of UTF-16").isEqualTo(3);
        assertThat(root.shardOf("\uFFFF")).isEqualTo(4);
    }

    @Test
    void refusesEveryTruncation() {
        parts.forEach((kind, bytes) -> {
            for (int length = 0; length < bytes.length; length += 1 + length / 100) {
                assertReason(kind, Arrays.copyOf(bytes, length), Reason.CORRUPT);
            }
        });
    }

    @Test
    void refusesEveryChangedByte() {
        parts.forEach((kind, bytes) -> {
            for (int i = 0; i < bytes.length; i += 1 + i / 100) {
                byte[] changed = bytes.clone();
                changed[i] ^= (byte) (1 + random.nextInt(255));
                assertReason(kind, changed, Reason.CORRUPT);
            }
        });
    }

    @Test
    void failsInOneWayOnlyWhenTheChecksumFitsTheDamage() {
        parts.forEach((kind, bytes) -> {
            for (int i = 0; i < 3_000; i++) {
                byte[] changed = random.nextInt(8) == 0
                        ? Arrays.copyOf(bytes, 11 + random.nextInt(bytes.length - 11))
                        : bytes.clone();
                for (int j = random.nextInt(3); j >= 0; j--) {
                    changed[10 + random.nextInt(changed.length - 10)] =
                            (byte) (random.nextInt(4) == 0 ? 0xFF : random.nextInt(256));
                }
                assertReadOrRefused(kind, i, sealed(changed));
            }
        });
    }

    private void assertReadOrRefused(Part.Kind kind, int number, byte[] bytes) {
        try {
            reader(kind).read(bytes);
        } catch (CorruptIndexException expected) {
            assertThat(expected.reason()).isEqualTo(Reason.CORRUPT);
        } catch (RuntimeException | StackOverflowError failure) {
            throw new AssertionError("seed " + SEED + ", " + kind + " " + number, failure);
        }
    }

    /** The claims of a few bytes decide over no more memory than so many bytes can fill. */
    @Test
    void reservesNoMoreThanTheBytesCanFill() {
        byte[] claims = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 7};
        parts.forEach((kind, bytes) -> {
            for (int at = 11; at < Math.min(400, bytes.length - claims.length); at++) {
                byte[] changed = bytes.clone();
                System.arraycopy(claims, 0, changed, at, claims.length);
                assertReadOrRefused(kind, at, sealed(changed));
            }
        });
    }

    @Test
    void tellsOldAndNewVersionsFromDamage() {
        parts.forEach((kind, bytes) -> {
            byte[] other = bytes.clone();
            other[8] = 1;
            assertReason(kind, sealed(other), Reason.TOO_OLD);
            other[8] = 5;
            assertReason(kind, sealed(other), Reason.TOO_NEW);
        });
    }

    @Test
    void refusesPartsOfAnotherKind() {
        parts.forEach((kind, bytes) -> {
            for (Part.Kind other : readers.keySet()) {
                if (other != kind) {
                    assertReason(other, bytes, Reason.CORRUPT);
                }
            }
        });
    }

    @Test
    void refusesTermsAndShardsOutOfOrder() {
        Postings one = new Postings(1, new int[] {0}, new int[] {1}, new byte[] {1});
        byte[] unordered = TermShard.toBytes(List.of("b", "a"), List.of(one, one), 1);
        byte[] twice = TermShard.toBytes(List.of("b", "b"), List.of(one, one), 1);
        byte[] endless = TermShard.toBytes(List.of("x".repeat(256)), List.of(one), 1);
        for (byte[] bytes : List.of(unordered, twice, endless)) {
            assertReason(Part.Kind.TERMS, bytes, Reason.CORRUPT);
        }
        IndexRoot.Contents shuffled = new IndexRoot.Contents(
                0,
                0,
                0,
                List.of("", "m", "a"),
                List.of(1, 1, 1),
                List.of(HASH, HASH, HASH),
                List.of(),
                contents.columns(),
                HASH,
                new Synonyms(List.of()));
        assertReason(Part.Kind.ROOT, IndexRoot.toBytes(shuffled, Map.of()), Reason.CORRUPT);
    }

    private Reader reader(Part.Kind kind) {
        return Objects.requireNonNull(readers.get(kind));
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

    private void assertReason(Part.Kind kind, byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> reader(kind).read(bytes))
                .as("seed %d, %s", SEED, kind)
                .isInstanceOfSatisfying(
                        CorruptIndexException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
