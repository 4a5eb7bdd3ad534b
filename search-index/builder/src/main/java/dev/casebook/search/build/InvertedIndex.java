package dev.casebook.search.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.SmallFloat;

/**
 * All terms and keys of an archive and where they stand, in memory: what {@link LuceneIndexer} would have Lucene write, for those who read
 * all of it. Safe for use by several threads.
 */
public final class InvertedIndex {
    private static final int FIELDS = IndexField.ALL.size();

    /** Lucene's, between the values of a field. */
    private static final int OFFSET_GAP = 1;

    private final List<SearchDocument> documents = new ArrayList<>();
    private final Map<String, TermOccurrences> terms = new HashMap<>();
    private final Map<String, TermOccurrences> keys = new HashMap<>();
    private final CommitData data;

    /** For each field how many words each document has in it, as {@link SmallFloat#intToByte4} rounds. */
    private final byte[][] lengths;

    /** For each field how many documents have words in it, and how many words all have together. */
    private final int[] documentsWith = new int[FIELDS];

    private final long[] words = new long[FIELDS];

    private InvertedIndex(AnalyzedArchive archive) {
        data = archive.data();
        lengths = new byte[FIELDS][archive.size()];
    }

    /**
     * Indexes an archive.
     *
     * @throws IllegalArgumentException if two documents have the same path or address
     */
    public static InvertedIndex of(SearchArchive archive) throws IOException {
        AnalyzedArchive analyzed = new AnalyzedArchive(archive);
        InvertedIndex index = new InvertedIndex(analyzed);
        analyzed.each(entry -> entry, index::add);
        return index;
    }

    private void add(AnalyzedArchive.Entry entry) {
        AnalyzedDocument document = entry.document();
        for (IndexField field : IndexField.ALL) {
            add(field, document.values(field));
        }
        int related = IndexField.ALL.indexOf(IndexField.RELATED);
        entry.related().forEach(term -> add(terms, term, related, 0, 0, 0));
        count(related, entry.related().size(), entry.related().size());
        entry.keys().forEach(key -> add(keys, key, 0, 0, 0, 0));
        documents.add(document.source());
        document.forget();
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
            for (int i = 0; i < text.size(); i++) {
                length += text.position(i) == position ? 0 : 1;
                position = text.position(i);
                add(terms, text.term(i), number, base + position, offset + text.start(i), offset + text.end(i));
            }
            all += text.size();
            base += position + 1 + SharedAnalyzer.GAP;
            offset += text.length() + OFFSET_GAP;
        }
        count(number, length, all);
    }

    private void count(int field, int length, int all) {
        lengths[field][documents.size()] = SmallFloat.intToByte4(length);
        documentsWith[field] += all > 0 ? 1 : 0;
        words[field] += all;
    }

    private void add(Map<String, TermOccurrences> all, String term, int field, int position, int start, int end) {
        TermOccurrences known = all.get(term);
        TermOccurrences occurrences = known != null ? known : all.computeIfAbsent(term, any -> new TermOccurrences());
        occurrences.add(documents.size(), field, position, start, end);
    }

    /** The documents by number. */
    List<SearchDocument> documents() {
        return documents;
    }

    /** What is known of the archive as a whole. */
    CommitData data() {
        return data;
    }

    /** Where each term stands, in no order. */
    Map<String, TermOccurrences> terms() {
        return Collections.unmodifiableMap(terms);
    }

    /** Which documents each {@linkplain dev.casebook.search.format.FieldKey key} is of; that it stands in a field says nothing. */
    Map<String, TermOccurrences> keys() {
        return Collections.unmodifiableMap(keys);
    }

    /** Where a term stands that there is. */
    TermOccurrences occurrences(String term) {
        return Objects.requireNonNull(terms.get(term), term);
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
