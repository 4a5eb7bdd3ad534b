package dev.casebook.search.build;

import dev.casebook.search.format.Synonyms;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.SmallFloat;

/**
 * All terms and keys of an archive and where they stand: what {@link LuceneIndexer} would have Lucene write, for those who read all of it.
 * Safe for use by several threads.
 */
public final class InvertedIndex {
    private static final int FIELDS = IndexField.ALL.size();

    /** Lucene's, between the values of a field. */
    private static final int OFFSET_GAP = 1;

    /** So many at a time take some forty megabytes. */
    private static final int DOCUMENTS_OF_A_RUN = 4_096;

    private final Scratch scratch;
    private final List<SearchDocument> documents;
    private final TermNumbers numbers = new TermNumbers();
    private final TermRuns terms;
    private final Map<String, TermOccurrences> ways = new HashMap<>();
    private final Map<String, TermOccurrences> related = new HashMap<>();
    private final CommitData data;

    /** For each field how many words each document has in it, as {@link SmallFloat#intToByte4} rounds. */
    private final byte[][] lengths;

    /** For each field how many documents have words in it, and how many words all have together. */
    private final int[] documentsWith = new int[FIELDS];

    private final long[] words = new long[FIELDS];

    /** How many documents' terms there are so far. */
    private int indexed;

    private InvertedIndex(SearchArchive archive, Scratch scratch) throws IOException {
        this.scratch = scratch;
        terms = new TermRuns(scratch, numbers);
        documents = archive.documents().stream().sorted(SearchDocument.ORDER).toList();
        lengths = new byte[FIELDS][archive.documents().size()];
        AnalyzedArchive analyzed = new AnalyzedArchive(archive, numbers, this::add);
        terms.end();
        InOrder.each(
                documents.size(),
                document -> Map.entry(document, analyzed.related(document)),
                found -> addRelated(found.getKey(), found.getValue()));
        numbers.forget();
        data = analyzed.data();
    }

    /**
     * Indexes an archive in memory.
     *
     * @throws IllegalArgumentException if two documents have the same path or address
     */
    public static InvertedIndex of(SearchArchive archive) throws IOException {
        return of(archive, Scratch.inMemory());
    }

    /** The same; what takes much memory is put aside in {@code scratch}, and what is exported of the index too. */
    public static InvertedIndex of(SearchArchive archive, Scratch scratch) throws IOException {
        return new InvertedIndex(archive, scratch);
    }

    private void add(AnalyzedArchive.Entry entry) {
        for (IndexField field : IndexField.ALL) {
            add(field, entry.document().values(field));
        }
        entry.keys().forEach(key -> terms.of(numbers.of(key)).add(indexed, 0, 0, 0, 0));
        indexed++;
        if (indexed % DOCUMENTS_OF_A_RUN == 0) {
            terms.endRun();
        }
    }

    private void addRelated(int document, List<String> found) {
        for (String term : found) {
            related.computeIfAbsent(term, any -> new TermOccurrences()).add(document, 0, 0, 0, 0);
        }
        count(IndexField.ALL.indexOf(IndexField.RELATED), document, found.size(), found.size());
    }

    /** Adds the texts of a field of the document that comes next. Terms at one position count once for its length. */
    private void add(IndexField field, List<AnalyzedText> texts) {
        int number = IndexField.ALL.indexOf(field);
        int base = 0;
        int offset = 0;
        int length = 0;
        int all = 0;
        for (AnalyzedText text : texts) {
            int position = -1;
            int[] numbersOf = text.numbers(numbers);
            for (int i = 0; i < numbersOf.length; i++) {
                length += text.position(i) == position ? 0 : 1;
                position = text.position(i);
                (isWay(text, i) ? way(text.term(i)) : terms.of(numbersOf[i]))
                        .add(indexed, number, base + position, offset + text.start(i), offset + text.end(i));
            }
            all += text.size();
            base += position + 1 + SharedAnalyzer.GAP;
            offset += text.length() + OFFSET_GAP;
        }
        count(number, indexed, length, all);
    }

    private static boolean isWay(AnalyzedText text, int index) {
        return text.isWhole(index) && Synonyms.isWay(text.term(index));
    }

    private TermOccurrences way(String term) {
        return ways.computeIfAbsent(term, any -> new TermOccurrences());
    }

    private void count(int field, int document, int length, int all) {
        lengths[field][document] = SmallFloat.intToByte4(length);
        documentsWith[field] += all > 0 ? 1 : 0;
        words[field] += all;
    }

    /** The documents by number. */
    List<SearchDocument> documents() {
        return documents;
    }

    /** What is known of the archive as a whole. */
    CommitData data() {
        return data;
    }

    /** Where bytes of an export are put aside. */
    Scratch scratch() {
        return scratch;
    }

    /** Where each term of one word stands in fields of text; and which documents each {@linkplain dev.casebook.search.format.FieldKey key} is of. */
    TermRuns terms() {
        return terms;
    }

    /** Where each term of several words stands, in no order. */
    Map<String, TermOccurrences> ways() {
        return Collections.unmodifiableMap(ways);
    }

    /** Which documents, that have the term in a field of text, have it among those they share with the documents most like them. */
    Map<String, TermOccurrences> related() {
        return Collections.unmodifiableMap(related);
    }

    /** How many documents have words in a field. */
    int documentsWith(IndexField field) {
        return documentsWith[IndexField.ALL.indexOf(field)];
    }

    /** How many words all documents have in a field. */
    long words(IndexField field) {
        return words[IndexField.ALL.indexOf(field)];
    }

    /** How many words a document has in a field, as Lucene rounds. */
    int length(IndexField field, int document) {
        return SmallFloat.byte4ToInt(lengths[IndexField.ALL.indexOf(field)][document]);
    }
}
