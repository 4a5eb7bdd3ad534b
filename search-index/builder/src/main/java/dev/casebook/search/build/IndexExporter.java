package dev.casebook.search.build;

import dev.casebook.search.format.Column;
import dev.casebook.search.format.Days;
import dev.casebook.search.format.Facet;
import dev.casebook.search.format.FieldKey;
import dev.casebook.search.format.IndexRoot;
import dev.casebook.search.format.Label;
import dev.casebook.search.format.Part;
import dev.casebook.search.format.PositionShard;
import dev.casebook.search.format.Postings;
import dev.casebook.search.format.TermShard;
import dev.casebook.search.format.WordList;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** Turns an index into the static files that the browser searches. */
public final class IndexExporter {
    /** Up to so many documents, and bytes of the one file, everything but positions comes with the root. */
    static final int BUNDLED_DOCUMENTS = 500;

    private static final int BUNDLED_BYTES = 1_500_000;
    private static final String SUFFIX = ".cbx";

    /** What no term is greater than. */
    private static final String LAST = "\uFFFF";

    /** All files of an export by name, packed, each to be read; names carry a hash of the content, so equal names have equal content. */
    public record Export(String rootName, SortedMap<String, Supplier<byte[]>> files) {
        public Export {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }

        /** The file that is fetched first. */
        public byte[] root() {
            return Objects.requireNonNull(files.get(rootName), rootName).get();
        }

        /** Whether terms lie in files of their own, since the archive is too large for one. */
        public boolean isParted() {
            return files.keySet().stream().anyMatch(name -> name.startsWith("t-"));
        }
    }

    /** Exports an index. */
    public Export export(InvertedIndex index) throws IOException {
        Parts parts = new Parts(index);
        if (index.documents().size() <= BUNDLED_DOCUMENTS) {
            Export bundled = parts.export(true);
            if (bundled.root().length <= BUNDLED_BYTES) {
                return bundled;
            }
        }
        return parts.export(false);
    }

    /** The parts of one export. */
    private static final class Parts {
        private final Scratch scratch;
        private final Map<Part, Supplier<byte[]>> parts = new LinkedHashMap<>();
        private final List<String> boundaries = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();
        private final List<String> shards = new ArrayList<>();
        private final List<String> blocks = new ArrayList<>();
        private final List<String> columns = new ArrayList<>();
        private final IndexRoot.Contents contents;

        Parts(InvertedIndex index) {
            scratch = index.scratch();
            int documents = index.documents().size();
            ExportedTerms terms = new ExportedTerms(index);
            if (documents > 0) {
                addShards(index.terms(), terms, documents);
            }
            addDocuments(index.documents());
            WordList words = index.data().words();
            byte[] wordBytes = wordBytes(words);
            put(Part.Kind.WORDS, 0, wordBytes);
            contents = new IndexRoot.Contents(
                    documents,
                    terms.scored(),
                    terms.totalLength(),
                    boundaries,
                    counts,
                    shards,
                    blocks,
                    columns,
                    hash(wordBytes),
                    index.data().synonyms());
        }

        private static byte[] wordBytes(WordList words) {
            List<String> names = new ArrayList<>();
            List<Integer> frequencies = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                names.add(words.word(i));
                frequencies.add(words.frequency(i));
            }
            return WordList.toBytes(names, frequencies);
        }

        private void put(Part.Kind kind, int number, byte[] bytes) {
            parts.put(new Part(kind, number), scratch.put(bytes));
        }

        private void addShards(TermRuns all, ExportedTerms terms, int documents) {
            LongAdder bytes = new LongAdder();
            all.each((name, occurrences) -> bytes.add(size(name, occurrences)));
            ShardCutter cutter = new ShardCutter(bytes.sum());
            SortedMap<String, ExportedTerm> shard = new TreeMap<>();
            boundaries.add("");
            all.each((name, occurrences) -> {
                if (cutter.cutsBefore(name, size(name, occurrences))) {
                    String boundary = boundary(shard.lastKey(), name);
                    addShard(shard, boundary, terms, documents);
                    boundaries.add(boundary);
                    shard.clear();
                }
                shard.put(name, terms.of(name, occurrences));
            });
            addShard(shard, LAST, terms, documents);
        }

        private static int size(String term, TermOccurrences occurrences) {
            return term.length() / 2 + 4 + occurrences.documents() * (FieldKey.isKey(term) ? 1 : 3);
        }

        /** The shortest beginning of a term that is greater than the one before. */
        private static String boundary(String before, String term) {
            int length = 1;
            while (length < term.length() && term.substring(0, length).compareTo(before) <= 0) {
                length++;
            }
            boolean cutsPair = length < term.length() && Character.isHighSurrogate(term.charAt(length - 1));
            return term.substring(0, cutsPair ? length + 1 : length);
        }

        private void addShard(SortedMap<String, ExportedTerm> words, String to, ExportedTerms terms, int documents) {
            SortedMap<String, ExportedTerm> all = new TreeMap<>(words);
            all.putAll(terms.waysBeside(boundaries.getLast(), to));
            List<String> names = List.copyOf(all.keySet());
            List<Postings> postings =
                    all.values().stream().map(ExportedTerm::postings).toList();
            List<int[][]> positions =
                    all.values().stream().map(ExportedTerm::positions).toList();
            byte[] termBytes = TermShard.toBytes(names, postings, documents);
            byte[] positionBytes = PositionShard.toBytes(positions);
            put(Part.Kind.TERMS, shards.size(), termBytes);
            put(Part.Kind.POSITIONS, shards.size(), positionBytes);
            shards.add(hash(termBytes, positionBytes));
            counts.add(words.size());
        }

        private void addDocuments(List<SearchDocument> documents) {
            List<SearchDocument> oldestFirst = documents.reversed();
            int count = documents.size();
            for (int age = 0; age < count; age += IndexRoot.BLOCK) {
                List<byte[]> block = oldestFirst.subList(age, Math.min(count, age + IndexRoot.BLOCK)).stream()
                        .map(document -> document.record().toBytes())
                        .toList();
                for (int i = 0; i < block.size(); i++) {
                    put(Part.Kind.DOCUMENT, age + i, block.get(i));
                }
                blocks.add(hash(block.toArray(byte[][]::new)));
            }
            for (Facet facet : Facet.values()) {
                List<List<Label>> labels = documents.stream()
                        .map(document -> document.labels(facet))
                        .toList();
                addColumn(facet.number(), column(labels).toBytes());
            }
            int[] days = documents.stream()
                    .mapToInt(document -> Days.number(document.facts().date()))
                    .toArray();
            addColumn(Part.DAYS, Days.toBytes(days));
        }

        private void addColumn(int number, byte[] bytes) {
            put(Part.Kind.COLUMN, number, bytes);
            columns.add(hash(bytes));
        }

        private static Column column(List<List<Label>> documents) {
            Comparator<Label> order = Comparator.comparing(Label::id).thenComparing(Label::name);
            TreeSet<Label> all = new TreeSet<>(order);
            documents.forEach(all::addAll);
            List<Label> values = List.copyOf(all);
            int[][] places = documents.stream()
                    .map(labels -> labels.stream()
                            .mapToInt(label -> Collections.binarySearch(values, label, order))
                            .distinct()
                            .toArray())
                    .toArray(int[][]::new);
            return new Column(values, places);
        }

        Export export(boolean bundling) throws IOException {
            Map<Part, byte[]> bundle = new LinkedHashMap<>();
            List<Map.Entry<Part, Supplier<byte[]>>> loose = new ArrayList<>();
            for (Map.Entry<Part, Supplier<byte[]>> part : parts.entrySet()) {
                if (bundling && part.getKey().kind() != Part.Kind.POSITIONS) {
                    bundle.put(part.getKey(), part.getValue().get());
                } else {
                    loose.add(part);
                }
            }
            SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
            IndexRoot names = IndexRoot.of(contents);
            InOrder.each(
                    loose.size(),
                    i -> Map.entry(
                            names.fileName(loose.get(i).getKey()),
                            scratch.put(Gzip.packQuickly(loose.get(i).getValue().get()))),
                    file -> files.put(file.getKey(), file.getValue()));
            byte[] root = IndexRoot.toBytes(contents, bundle);
            String rootName = "r-" + hash(root) + SUFFIX;
            files.put(rootName, scratch.put(Gzip.pack(root)));
            return new Export(rootName, files);
        }
    }

    private static String hash(byte[]... contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(contents).forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, IndexRoot.HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
