package dev.casebook.search.build;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import dev.casebook.search.format.DocumentCard;
import dev.casebook.search.format.DocumentText;
import dev.casebook.search.format.IndexFileWriter;
import dev.casebook.search.format.Postings;
import dev.casebook.search.format.Statistics;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/** Turns a Lucene index into the static files that the browser searches. */
public final class IndexExporter {
    private static final String PREFIX = "index-";
    private static final String SUFFIX = ".cbx";
    private static final int HASH_BYTES = 8;

    /** The files by name; names carry a hash of the content, so equal names have equal bytes. For now it is one. */
    public SortedMap<String, byte[]> export(LuceneIndex index) throws IOException {
        byte[] file = index.documents() == 0 ? empty() : new Export(index).write();
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(PREFIX + hash(file) + SUFFIX, file);
        return files;
    }

    private static byte[] empty() {
        return new IndexFileWriter().write(new Statistics(0, 0, new byte[0]), List.of(), List.of());
    }

    private static String hash(byte[] file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** One export in progress: fields become one, as {@code CombinedFieldQuery} sees them. */
    private static final class Export {
        private final LuceneIndex index;
        private final LeafReader segment;
        private final Map<IndexField, TermsEnum> fields = new EnumMap<>(IndexField.class);
        private final int[] frequencies;
        private final int[] touched;

        Export(LuceneIndex index) throws IOException {
            this.index = index;
            segment = index.segment();
            frequencies = new int[index.documents()];
            touched = new int[index.documents()];
            for (IndexField field : IndexField.values()) {
                fields.put(field, Terms.getTerms(segment, field.fieldName()).iterator());
            }
        }

        byte[] write() throws IOException {
            IndexFileWriter writer = new IndexFileWriter();
            for (Map.Entry<String, Set<IndexField>> term : terms().entrySet()) {
                writer.add(term.getKey(), postings(term.getKey(), term.getValue()));
            }
            List<DocumentCard> cards = new ArrayList<>();
            List<DocumentText> texts = new ArrayList<>();
            StoredFields stored = segment.storedFields();
            for (int i = 0; i < index.documents(); i++) {
                StoredDocument document = StoredDocument.of(stored.document(i));
                cards.add(document.card());
                texts.add(document.text());
            }
            return writer.write(statistics(), cards, texts);
        }

        /** All terms in the order of Java strings, which is not that of Lucene's bytes, and the fields that have each. */
        private SortedMap<String, Set<IndexField>> terms() throws IOException {
            SortedMap<String, Set<IndexField>> all = new TreeMap<>();
            for (Map.Entry<IndexField, TermsEnum> field : fields.entrySet()) {
                TermsEnum terms = field.getValue();
                for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                    all.computeIfAbsent(term.utf8ToString(), any -> EnumSet.noneOf(IndexField.class))
                            .add(field.getKey());
                }
            }
            return all;
        }

        private Postings postings(String term, Set<IndexField> having) throws IOException {
            int documentFrequency = 0;
            int size = 0;
            for (IndexField field : having) {
                TermsEnum terms = Objects.requireNonNull(fields.get(field));
                if (!terms.seekExact(new BytesRef(term))) {
                    throw new IllegalStateException(term + " has vanished from " + field.fieldName());
                }
                documentFrequency = Math.max(documentFrequency, terms.docFreq());
                PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
                for (int doc = postings.nextDoc(); doc != NO_MORE_DOCS; doc = postings.nextDoc()) {
                    if (frequencies[doc] == 0) {
                        touched[size++] = doc;
                    }
                    frequencies[doc] += field.weight() * postings.freq();
                }
            }
            return collect(documentFrequency, size);
        }

        /** Takes the collected frequencies, and leaves none behind. */
        private Postings collect(int documentFrequency, int size) {
            int[] documents = Arrays.copyOf(touched, size);
            Arrays.sort(documents);
            int[] collected = new int[size];
            for (int i = 0; i < size; i++) {
                collected[i] = frequencies[documents[i]];
                frequencies[documents[i]] = 0;
            }
            return new Postings(documentFrequency, documents, collected);
        }

        private Statistics statistics() throws IOException {
            int scored = 0;
            long totalLength = 0;
            int[] lengths = new int[index.documents()];
            for (IndexField field : IndexField.values()) {
                Terms terms = Terms.getTerms(segment, field.fieldName());
                scored = Math.max(scored, terms.getDocCount());
                totalLength += field.weight() * terms.getSumTotalTermFreq();
                addLengths(field, lengths);
            }
            byte[] encoded = new byte[lengths.length];
            for (int i = 0; i < encoded.length; i++) {
                encoded[i] = SmallFloat.intToByte4(lengths[i]);
            }
            return new Statistics(scored, totalLength, encoded);
        }

        private void addLengths(IndexField field, int[] lengths) throws IOException {
            NumericDocValues norms = segment.getNormValues(field.fieldName());
            if (norms == null) {
                return;
            }
            for (int doc = norms.nextDoc(); doc != NO_MORE_DOCS; doc = norms.nextDoc()) {
                lengths[doc] += field.weight() * SmallFloat.byte4ToInt((byte) norms.longValue());
            }
        }
    }
}
