package dev.casebook.search.format;

import java.util.List;

/** Writes an index file: terms one by one, then the rest. */
public final class IndexFileWriter {
    private final ByteWriter terms = new ByteWriter();
    private final ByteWriter postings = new ByteWriter();
    private int termCount;
    private String before = "";

    /** Adds a term of at most 255 units; terms come in the order of {@link String#compareTo}. */
    public void add(String term, Postings termPostings) {
        if (term.length() > TermTable.MAX_TERM) {
            throw new IllegalArgumentException(term + " is too long");
        }
        if (termCount > 0 && term.compareTo(before) <= 0) {
            throw new IllegalArgumentException(term + " comes after " + before);
        }
        int shared = sharedPrefix(before, term);
        int start = postings.size();
        termPostings.write(postings);
        terms.writeVarint(shared);
        terms.writeString(term.substring(shared));
        terms.writeVarint(termPostings.size());
        terms.writeVarint(termPostings.size() - termPostings.documentFrequency());
        terms.writeVarint(postings.size() - start);
        termCount++;
        before = term;
    }

    /** The whole file, given the documents in the order in which postings number them. */
    public byte[] write(Statistics statistics, List<DocumentCard> cards, List<DocumentText> texts) {
        if (cards.size() != statistics.documents() || texts.size() != statistics.documents()) {
            throw new IllegalArgumentException("a card and a text for every document");
        }
        ByteWriter[] sections = new ByteWriter[IndexFile.SECTIONS];
        for (int i = 0; i < sections.length; i++) {
            sections[i] = new ByteWriter();
        }
        statistics.write(sections[0]);
        CardTable.write(cards, sections[1]);
        TextTable.write(texts, sections[2]);
        sections[3].writeVarint(termCount);
        sections[3].writeBytes(terms.toBytes());
        sections[4].writeBytes(postings.toBytes());
        return assemble(sections);
    }

    private static byte[] assemble(ByteWriter[] sections) {
        ByteWriter body = new ByteWriter();
        body.writeFixed(IndexFile.VERSION, 2);
        body.writeFixed(sections.length, 2);
        for (ByteWriter section : sections) {
            body.writeFixed(section.size(), 4);
        }
        for (ByteWriter section : sections) {
            body.writeBytes(section.toBytes());
        }
        ByteWriter file = new ByteWriter();
        file.writeBytes(IndexFile.MAGIC);
        file.writeFixed(Checksum.of(body.toBytes(), 0), 4);
        file.writeBytes(body.toBytes());
        return file.toBytes();
    }

    private static int sharedPrefix(String a, String b) {
        int length = Math.min(a.length(), b.length());
        int shared = 0;
        while (shared < length && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared > 0 && Character.isHighSurrogate(b.charAt(shared - 1)) ? shared - 1 : shared;
    }
}
