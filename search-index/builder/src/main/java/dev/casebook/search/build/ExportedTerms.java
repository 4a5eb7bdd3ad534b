package dev.casebook.search.build;

import dev.casebook.search.format.FieldKey;
import dev.casebook.search.format.Postings;
import dev.casebook.search.format.Synonyms;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.util.SmallFloat;

/** The terms and keys of an index as the export has them: fields are one, as {@code CombinedFieldQuery} sees them. */
final class ExportedTerms {
    /** Keeps the positions of different fields apart. */
    private static final int FIELD_STRIDE = 1 << 24;

    private static final int[] NOWHERE = {};
    private static final int[][] NOWHERE_AT_ALL = {};
    private static final TermOccurrences NONE = new TermOccurrences();

    private final InvertedIndex index;

    /** Of each document, over all fields. */
    private final byte[] lengths;

    /** By the first word of what is said, how else it is said in several. */
    private final NavigableMap<String, Set<String>> ways = new TreeMap<>();

    /** The positions found in a document so far. */
    private int[] positions = new int[64];

    private int found;

    ExportedTerms(InvertedIndex index) {
        this.index = index;
        lengths = new byte[index.documents().size()];
        for (int document = 0; document < lengths.length; document++) {
            int length = 0;
            for (IndexField field : IndexField.ALL) {
                length += field.weight() * index.length(field, document);
            }
            lengths[document] = SmallFloat.intToByte4(length);
        }
        Synonyms synonyms = index.data().synonyms();
        for (List<String> group : synonyms.groups()) {
            group.forEach(way -> addOthers(Synonyms.terms(way), synonyms));
        }
    }

    private void addOthers(String said, Synonyms synonyms) {
        Set<String> beside = ways.computeIfAbsent(Synonyms.first(said), any -> new TreeSet<>());
        for (String other : synonyms.others(said)) {
            String term = Synonyms.terms(other);
            if (index.ways().containsKey(term)) {
                beside.add(term);
            }
        }
    }

    /** Documents with text in the field that most have. */
    int scored() {
        return IndexField.ALL.stream().mapToInt(index::documentsWith).max().orElse(0);
    }

    /** Sum of all lengths before encoding. */
    long totalLength() {
        return IndexField.ALL.stream()
                .mapToLong(field -> field.weight() * index.words(field))
                .sum();
    }

    /**
     * The terms of several words that say the same as something that begins with a word from here on and before there, without positions: who
     * looks for what is said finds in one shard how else it is said.
     */
    SortedMap<String, ExportedTerm> waysBeside(String from, String to) {
        SortedMap<String, ExportedTerm> beside = new TreeMap<>();
        ways.subMap(from, to).values().forEach(terms -> terms.forEach(way -> beside.put(way, way(way))));
        return beside;
    }

    private ExportedTerm way(String way) {
        ExportedTerm exported = of(way, index.ways().getOrDefault(way, NONE));
        return new ExportedTerm(exported.postings(), NOWHERE_AT_ALL);
    }

    /** One of the index's terms and keys. */
    ExportedTerm of(String term, TermOccurrences occurrences) {
        return FieldKey.isKey(term)
                ? key(occurrences)
                : term(occurrences, index.related().getOrDefault(term, NONE));
    }

    private static ExportedTerm key(TermOccurrences occurrences) {
        int[] documents = new int[occurrences.documents()];
        int[][] nowhere = new int[documents.length][];
        Arrays.fill(nowhere, NOWHERE);
        TermOccurrences.Walk walk = occurrences.walk();
        for (int i = 0; walk.next(); i++) {
            documents[i] = walk.document();
        }
        return new ExportedTerm(new Postings(documents.length, documents, new int[0], new byte[0]), nowhere);
    }

    private ExportedTerm term(TermOccurrences occurrences, TermOccurrences related) {
        int size = occurrences.documents();
        int[] documents = new int[size];
        int[] frequencies = new int[size];
        byte[] lengthsOf = new byte[size];
        int[][] positionsOf = new int[size][];
        int[] documentFrequencies = new int[IndexField.ALL.size()];
        int at = -1;
        TermOccurrences.Walk walk = occurrences.walk();
        while (walk.next()) {
            if (at < 0 || documents[at] != walk.document()) {
                if (at >= 0) {
                    positionsOf[at] = takePositions();
                }
                at++;
                documents[at] = walk.document();
                lengthsOf[at] = lengths[walk.document()];
            }
            IndexField field = IndexField.ALL.get(walk.field());
            documentFrequencies[walk.field()] += walk.enters() ? 1 : 0;
            frequencies[at] += field.weight();
            addPosition(field, walk.position());
        }
        positionsOf[at] = takePositions();
        for (TermOccurrences.Walk more = related.walk(); more.next(); ) {
            frequencies[Arrays.binarySearch(documents, more.document())] += IndexField.RELATED.weight();
        }
        int documentFrequency = Arrays.stream(documentFrequencies).max().orElse(0);
        return new ExportedTerm(
                new Postings(Math.max(documentFrequency, related.documents()), documents, frequencies, lengthsOf),
                positionsOf);
    }

    private void addPosition(IndexField field, int position) {
        int place = IndexField.PHRASES.indexOf(field);
        if (place >= 0) {
            if (found == positions.length) {
                positions = Arrays.copyOf(positions, 2 * found);
            }
            positions[found++] = place * FIELD_STRIDE + position;
        }
    }

    /** The positions in a document, and leaves none behind. */
    private int[] takePositions() {
        int[] taken = found == 0 ? NOWHERE : Arrays.copyOf(positions, found);
        Arrays.sort(taken);
        found = 0;
        return taken;
    }
}
