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
import dev.casebook.search.format.Synonyms;
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

/** Turns an index into the static files that the browser searches. */
public final class IndexExporter {
    /** Up to so many documents, and bytes of the one file, everything but positions comes with the root. */
    static final int BUNDLED_DOCUMENTS = 500;

    private static final int BUNDLED_BYTES = 1_500_000;
    private static final String SUFFIX = ".cbx";

    /** What no term is greater than. */
    private static final String LAST = "\uFFFF";

    private static final int[][] NOWHERE = {};

    /** All files of an export by name, packed; names carry a hash of the content, so equal names have equal content. */
    public record Export(String rootName, SortedMap<String, byte[]> files) {
        public Export {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }

        /** The file that is fetched first. */
        public byte[] root() {
            return Objects.requireNonNull(files.get(rootName), rootName);
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
        private final Map<Part, byte[]> parts = new LinkedHashMap<>();
        private final List<String> boundaries = new ArrayList<>();
        private final List<Integer> counts = new ArrayList<>();
        private final List<String> shards = new ArrayList<>();
        private final List<String> blocks = new ArrayList<>();
        private final List<String> columns = new ArrayList<>();
        private final IndexRoot.Contents contents;

        Parts(InvertedIndex index) {
            int documents = index.documents().size();
            ExportedTerms terms = new ExportedTerms(index);
            if (documents > 0) {
                addShards(terms, documents);
            }
            addDocuments(index.documents());
            WordList words = index.data().words();
            byte[] wordBytes = wordBytes(words);
            parts.put(new Part(Part.Kind.WORDS, 0), wordBytes);
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

        private void addShards(ExportedTerms terms, int documents) {
            List<Map.Entry<String, TermOccurrences>> all = terms.all();
            ShardCutter cutter =
                    new ShardCutter(all.stream().mapToLong(Parts::size).sum());
            String boundary = "";
            int start = 0;
            for (int i = 0; i < all.size(); i++) {
                String name = all.get(i).getKey();
                if (cutter.cutsBefore(name, size(all.get(i)))) {
                    String next = boundary(all.get(i - 1).getKey(), name);
                    addShard(boundary, all.subList(start, i), terms.waysBeside(boundary, next), terms, documents);
                    boundary = next;
                    start = i;
                }
            }
            addShard(boundary, all.subList(start, all.size()), terms.waysBeside(boundary, LAST), terms, documents);
        }

        private static int size(Map.Entry<String, TermOccurrences> term) {
            int documents = term.getValue().documents();
            return term.getKey().length() / 2 + 4 + documents * (FieldKey.isKey(term.getKey()) ? 1 : 3);
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

        private void addShard(
                String boundary,
                List<Map.Entry<String, TermOccurrences>> words,
                List<Map.Entry<String, TermOccurrences>> ways,
                ExportedTerms terms,
                int documents) {
            List<Map.Entry<String, TermOccurrences>> all = new ArrayList<>(words);
            all.addAll(ways);
            all.sort(Map.Entry.comparingByKey());
            List<String> names = new ArrayList<>(all.size());
            List<Postings> postings = new ArrayList<>(all.size());
            List<int[][]> positions = new ArrayList<>(all.size());
            for (Map.Entry<String, TermOccurrences> term : all) {
                ExportedTerm exported = terms.of(term);
                names.add(term.getKey());
                postings.add(exported.postings());
                positions.add(Synonyms.isWay(term.getKey()) ? NOWHERE : exported.positions());
            }
            byte[] termBytes = TermShard.toBytes(names, postings, documents);
            byte[] positionBytes = PositionShard.toBytes(positions);
            parts.put(new Part(Part.Kind.TERMS, shards.size()), termBytes);
            parts.put(new Part(Part.Kind.POSITIONS, shards.size()), positionBytes);
            shards.add(hash(termBytes, positionBytes));
            boundaries.add(boundary);
            counts.add(words.size());
        }

        private void addDocuments(List<SearchDocument> documents) {
            int count = documents.size();
            List<byte[]> records = new ArrayList<>();
            for (SearchDocument document : documents.reversed()) {
                records.add(document.record().toBytes());
            }
            for (int age = 0; age < count; age++) {
                parts.put(new Part(Part.Kind.DOCUMENT, age), records.get(age));
            }
            for (int age = 0; age < count; age += IndexRoot.BLOCK) {
                List<byte[]> block = records.subList(age, Math.min(count, age + IndexRoot.BLOCK));
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
            parts.put(new Part(Part.Kind.COLUMN, number), bytes);
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
            List<Map.Entry<Part, byte[]>> loose = new ArrayList<>();
            for (Map.Entry<Part, byte[]> part : parts.entrySet()) {
                if (bundling && part.getKey().kind() != Part.Kind.POSITIONS) {
                    bundle.put(part.getKey(), part.getValue());
                } else {
                    loose.add(part);
                }
            }
            SortedMap<String, byte[]> files = new TreeMap<>();
            IndexRoot names = IndexRoot.of(contents);
            InOrder.each(
                    loose.size(),
                    i -> Map.entry(
                            names.fileName(loose.get(i).getKey()),
                            Gzip.pack(loose.get(i).getValue())),
                    file -> files.put(file.getKey(), file.getValue()));
            byte[] root = IndexRoot.toBytes(contents, bundle);
            String rootName = "r-" + hash(root) + SUFFIX;
            files.put(rootName, Gzip.pack(root));
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
