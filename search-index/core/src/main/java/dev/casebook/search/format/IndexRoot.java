package dev.casebook.search.format;

import dev.casebook.search.analysis.StringMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The part that is read first: what ranking must know of the archive as a whole, and where the other parts are. */
public final class IndexRoot {
    /** How many documents lie in one block, whose hash is in all their names. */
    public static final int BLOCK = 64;

    /** Bytes of a hash. */
    public static final int HASH = 5;

    private static final String SUFFIX = ".cbx";

    private final Contents contents;
    private final StringMap<ByteReader> bundle;

    /**
     * What the root says. A hash is twice {@value #HASH} small hexadecimal digits.
     *
     * @param documents number of documents
     * @param scored documents with text in the field that most documents have
     * @param totalLength sum of all lengths before encoding, below 2<sup>53</sup>
     * @param boundaries for each shard of terms what none of its terms is less than, and all before it are
     * @param counts for each shard how many terms it has
     * @param shards hashes of shards: of the terms and of their positions together
     * @param blocks hashes of blocks of documents, oldest first
     * @param columns hashes of columns, by facet, then that of the days
     * @param words hash of the words
     */
    public record Contents(
            int documents,
            int scored,
            double totalLength,
            List<String> boundaries,
            List<Integer> counts,
            List<String> shards,
            List<String> blocks,
            List<String> columns,
            String words,
            Synonyms synonyms) {}

    private IndexRoot(Contents contents, StringMap<ByteReader> bundle) {
        this.contents = contents;
        this.bundle = bundle;
    }

    /** A root without a bundle. */
    public static IndexRoot of(Contents contents) {
        return new IndexRoot(contents, new StringMap<>());
    }

    /** What the root says. */
    public Contents contents() {
        return contents;
    }

    /** The bytes of the part; what is in the bundle need not be fetched. */
    public static byte[] toBytes(Contents contents, Map<Part, byte[]> bundle) {
        ByteWriter out = new ByteWriter();
        out.writeVarint(contents.documents);
        out.writeVarint(contents.scored);
        out.writeFixed((long) contents.totalLength, 8);
        out.writeVarint(contents.boundaries.size());
        String before = "";
        for (int i = 0; i < contents.boundaries.size(); i++) {
            out.writeSuffix(before, contents.boundaries.get(i));
            out.writeVarint(contents.counts.get(i));
            before = contents.boundaries.get(i);
        }
        contents.shards.forEach(out::writeHash);
        contents.blocks.forEach(out::writeHash);
        contents.columns.forEach(out::writeHash);
        out.writeHash(contents.words);
        contents.synonyms.write(out);
        out.writeVarint(bundle.size());
        bundle.forEach((part, bytes) -> {
            out.writeVarint(part.kind().code());
            out.writeVarint(part.number());
            out.writeVarint(bytes.length);
        });
        bundle.values().forEach(out::writeBytes);
        return Frame.seal(Part.Kind.ROOT, out);
    }

    /** Reads the part. */
    public static IndexRoot read(byte[] bytes) throws CorruptIndexException {
        ByteReader in = Frame.open(Part.Kind.ROOT, bytes);
        int documents = in.readVarint();
        int scored = in.readBelow(documents + 1);
        double totalLength = in.readLong();
        int shards = in.readCount();
        List<String> boundaries = new ArrayList<>(shards);
        List<Integer> counts = new ArrayList<>(shards);
        String before = "";
        for (int i = 0; i < shards; i++) {
            String boundary = in.readSuffixed(before);
            if (boundary.length() > TermShard.MAX_TERM || (i > 0 && boundary.compareTo(before) <= 0)) {
                throw ByteReader.corrupt();
            }
            boundaries.add(boundary);
            counts.add(in.readVarint());
            before = boundary;
        }
        Contents contents = new Contents(
                documents,
                scored,
                totalLength,
                boundaries,
                counts,
                readHashes(in, shards),
                readHashes(in, documents / BLOCK + (documents % BLOCK > 0 ? 1 : 0)),
                readHashes(in, Part.DAYS + 1),
                in.readHash(HASH),
                Synonyms.read(in));
        return new IndexRoot(contents, readBundle(in));
    }

    private static List<String> readHashes(ByteReader in, int count) throws CorruptIndexException {
        if (count > in.remaining() / HASH) {
            throw ByteReader.corrupt();
        }
        List<String> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(in.readHash(HASH));
        }
        return hashes;
    }

    private static StringMap<ByteReader> readBundle(ByteReader in) throws CorruptIndexException {
        int count = in.readCount();
        List<String> parts = new ArrayList<>(count);
        int[] lengths = new int[count];
        for (int i = 0; i < count; i++) {
            parts.add(new Part(Part.Kind.of(in.readVarint()), in.readVarint()).key());
            lengths[i] = in.readVarint();
        }
        StringMap<ByteReader> bundle = new StringMap<>();
        for (int i = 0; i < count; i++) {
            bundle.put(parts.get(i), in.slice(lengths[i]));
        }
        in.finish();
        return bundle;
    }

    /** Whether a part came with the root. */
    public boolean hasBundled(Part part) {
        return bundle.get(part.key()) != null;
    }

    /** The bytes of a part that came with the root. */
    public byte[] bundled(Part part) throws CorruptIndexException {
        ByteReader in = bundle.get(part.key());
        if (in == null) {
            throw ByteReader.corrupt();
        }
        return in.copy().readBytes(in.remaining());
    }

    /** The name of the file that holds a part other than the root. */
    public String fileName(Part part) {
        int number = part.number();
        Part.Kind kind = part.kind();
        String hash = kind == Part.Kind.WORDS
                ? contents.words
                : kind == Part.Kind.DOCUMENT
                        ? contents.blocks.get(number / BLOCK) + '-' + digits(number % BLOCK)
                        : (kind == Part.Kind.COLUMN ? contents.columns : contents.shards).get(number);
        return kind.prefix() + '-' + hash + SUFFIX;
    }

    /** A number below 100; what writes all numbers is large in the browser. */
    private static String digits(int number) {
        String last = String.valueOf((char) ('0' + number % 10));
        return number < 10 ? last : (char) ('0' + number / 10) + last;
    }

    /** The shard that would hold a term, or -1 where there are none. */
    public int shardOf(String term) {
        int low = 0;
        int high = contents.boundaries.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (contents.boundaries.get(middle).compareTo(term) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return high < 0 ? -1 : low;
    }
}
