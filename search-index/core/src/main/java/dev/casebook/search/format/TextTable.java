package dev.casebook.search.format;

import dev.casebook.search.format.DocumentText.Section;
import java.util.ArrayList;
import java.util.List;

/** The texts of all documents, each decoded when it is asked for. */
final class TextTable {
    /** The most UTF-16 units of section text that are kept of a document. */
    static final int MAX_TEXT = 65_536;

    private final ByteReader[] records;

    private TextTable(ByteReader[] records) {
        this.records = records;
    }

    static void write(List<DocumentText> texts, ByteWriter out) {
        ByteWriter records = new ByteWriter();
        for (DocumentText text : texts) {
            int before = records.size();
            writeRecord(text, records);
            out.writeVarint(records.size() - before);
        }
        out.writeBytes(records.toBytes());
    }

    private static void writeRecord(DocumentText text, ByteWriter out) {
        out.writeString(text.summary());
        out.writeVarint(text.sections().size());
        int room = MAX_TEXT;
        for (Section section : text.sections()) {
            out.writeString(section.anchor());
            out.writeString(section.heading());
            String kept =
                    section.text().substring(0, Math.min(room, section.text().length()));
            out.writeString(kept);
            room -= kept.length();
        }
    }

    static TextTable read(ByteReader in, int documents) throws CorruptIndexException {
        int[] sizes = new int[documents];
        for (int i = 0; i < documents; i++) {
            sizes[i] = in.readVarint();
        }
        ByteReader[] records = new ByteReader[documents];
        for (int i = 0; i < documents; i++) {
            records[i] = in.slice(sizes[i]);
        }
        in.finish();
        return new TextTable(records);
    }

    DocumentText text(int document) throws CorruptIndexException {
        ByteReader in = records[document].copy();
        String summary = in.readString();
        int count = in.readCount();
        List<Section> sections = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sections.add(new Section(in.readString(), in.readString(), in.readString()));
        }
        in.finish();
        return new DocumentText(summary, sections);
    }
}
