package dev.casebook.search.format;

import dev.casebook.search.format.DocumentText.Section;
import java.util.ArrayList;
import java.util.List;

/** All that is kept of a document to show it: a part of its own. */
public record DocumentRecord(DocumentCard card, DocumentText text) {
    /** The most UTF-16 units of section text that are kept. */
    static final int MAX_TEXT = 65_536;

    /** The bytes of the part. */
    public byte[] toBytes() {
        ByteWriter out = new ByteWriter();
        out.writeString(card.url());
        out.writeString(card.title());
        out.writeString(card.date());
        out.writeString(card.severity());
        out.writeString(card.kind());
        out.writeStrings(card.services());
        out.writeStrings(card.failureModes());
        out.writeString(text.summary());
        out.writeVarint(text.sections().size());
        int room = MAX_TEXT;
        for (Section section : text.sections()) {
            String whole = section.text();
            String kept = beginning(whole, room);
            out.writeString(section.anchor());
            out.writeString(section.heading());
            out.writeString(kept);
            room -= kept.length();
        }
        return Frame.seal(Part.Kind.DOCUMENT, out);
    }

    /** So much of a text, without half of a surrogate pair. */
    private static String beginning(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        boolean cutsPair = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, cutsPair ? length - 1 : length);
    }

    /** Reads the part. */
    public static DocumentRecord read(byte[] bytes) throws CorruptIndexException {
        ByteReader in = Frame.open(Part.Kind.DOCUMENT, bytes);
        DocumentCard card = new DocumentCard(
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readString(),
                in.readStrings(),
                in.readStrings());
        String summary = in.readString();
        int count = in.readCount();
        List<Section> sections = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sections.add(new Section(in.readString(), in.readString(), in.readString()));
        }
        in.finish();
        return new DocumentRecord(card, new DocumentText(summary, sections));
    }
}
