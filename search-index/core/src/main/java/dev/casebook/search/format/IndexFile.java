package dev.casebook.search.format;

import dev.casebook.search.format.CorruptIndexException.Reason;
import java.util.List;
import java.util.Optional;

/** An index file, opened. Its bytes must not change afterwards. */
public final class IndexFile {
    static final byte[] MAGIC = {(byte) 0xCB, 'C', 'B', 'X'};
    static final int VERSION = 1;
    static final int CHECKED_FROM = 8;
    static final int SECTIONS = 5;

    private final Statistics statistics;
    private final List<DocumentCard> cards;
    private final TextTable texts;
    private final TermTable terms;

    private IndexFile(ByteReader[] sections) throws CorruptIndexException {
        statistics = Statistics.read(sections[0]);
        cards = CardTable.read(sections[1], statistics.documents());
        texts = TextTable.read(sections[2], statistics.documents());
        terms = TermTable.read(sections[3], sections[4], statistics.documents());
    }

    /** Checks and opens the bytes of a file. */
    public static IndexFile read(byte[] bytes) throws CorruptIndexException {
        ByteReader in = new ByteReader(bytes, 0, bytes.length);
        for (byte expected : MAGIC) {
            if (in.readByte() != (expected & 0xFF)) {
                throw ByteReader.corrupt("this is not one");
            }
        }
        if (in.readFixed(4) != Checksum.of(bytes, CHECKED_FROM)) {
            throw ByteReader.corrupt("its checksum does not fit");
        }
        checkVersion(in.readFixed(2));
        if (in.readFixed(2) != SECTIONS) {
            throw ByteReader.corrupt("a section is missing");
        }
        ByteReader lengths = in.slice(4 * SECTIONS);
        ByteReader[] sections = new ByteReader[SECTIONS];
        for (int i = 0; i < SECTIONS; i++) {
            sections[i] = in.slice(lengths.readFixed(4));
        }
        in.finish();
        return new IndexFile(sections);
    }

    private static void checkVersion(int version) throws CorruptIndexException {
        if (version < VERSION) {
            throw new CorruptIndexException(
                    Reason.TOO_OLD, "the search index has version " + version + ", older than " + VERSION);
        }
        if (version > VERSION) {
            throw new CorruptIndexException(
                    Reason.TOO_NEW, "the search index has version " + version + ", newer than " + VERSION);
        }
    }

    /** What ranking needs of the whole archive. */
    public Statistics statistics() {
        return statistics;
    }

    /** The card of a document. */
    public DocumentCard card(int document) {
        return cards.get(document);
    }

    /** The text of a document. */
    public DocumentText text(int document) throws CorruptIndexException {
        return texts.text(document);
    }

    /** Number of terms. */
    public int terms() {
        return terms.size();
    }

    /** The postings of a term, if any document holds it. */
    public Optional<Postings> postings(String term) throws CorruptIndexException {
        return terms.postings(term);
    }
}
