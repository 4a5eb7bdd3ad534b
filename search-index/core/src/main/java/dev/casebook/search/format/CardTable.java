package dev.casebook.search.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** The cards of all documents. */
final class CardTable {
    private CardTable() {}

    static void write(List<DocumentCard> cards, ByteWriter out) {
        List<String> severities = writeStrings(cards, DocumentCard::severity, out);
        List<String> kinds = writeStrings(cards, DocumentCard::kind, out);
        List<Label> labels = writeLabels(cards, out);
        for (DocumentCard card : cards) {
            out.writeString(card.url());
        }
        for (DocumentCard card : cards) {
            out.writeString(card.title());
        }
        for (DocumentCard card : cards) {
            out.writeString(card.date());
        }
        for (DocumentCard card : cards) {
            out.writeVarint(Collections.binarySearch(severities, card.severity()));
        }
        for (DocumentCard card : cards) {
            out.writeVarint(Collections.binarySearch(kinds, card.kind()));
        }
        for (DocumentCard card : cards) {
            writePointers(card.services(), labels, out);
        }
        for (DocumentCard card : cards) {
            writePointers(card.failureModes(), labels, out);
        }
    }

    private static List<String> writeStrings(
            List<DocumentCard> cards, Function<DocumentCard, String> column, ByteWriter out) {
        TreeSet<String> values = new TreeSet<>();
        for (DocumentCard card : cards) {
            values.add(column.apply(card));
        }
        out.writeVarint(values.size());
        for (String value : values) {
            out.writeString(value);
        }
        return List.copyOf(values);
    }

    private static List<Label> writeLabels(List<DocumentCard> cards, ByteWriter out) {
        TreeSet<Label> labels = new TreeSet<>(labelOrder());
        for (DocumentCard card : cards) {
            labels.addAll(card.services());
            labels.addAll(card.failureModes());
        }
        out.writeVarint(labels.size());
        for (Label label : labels) {
            out.writeString(label.id());
            out.writeString(label.name());
        }
        return List.copyOf(labels);
    }

    private static Comparator<Label> labelOrder() {
        return Comparator.comparing(Label::id).thenComparing(Label::name);
    }

    private static void writePointers(List<Label> entry, List<Label> labels, ByteWriter out) {
        out.writeVarint(entry.size());
        for (Label label : entry) {
            out.writeVarint(Collections.binarySearch(labels, label, labelOrder()));
        }
    }

    static List<DocumentCard> read(ByteReader in, int documents) throws CorruptIndexException {
        String[] severityNames = readStrings(in, in.readCount());
        String[] kindNames = readStrings(in, in.readCount());
        Label[] labels = readLabels(in);
        String[] urls = readStrings(in, documents);
        String[] titles = readStrings(in, documents);
        String[] dates = readStrings(in, documents);
        String[] severities = readPointed(in, documents, severityNames);
        String[] kinds = readPointed(in, documents, kindNames);
        List<List<Label>> services = readPointers(in, documents, labels);
        List<List<Label>> failureModes = readPointers(in, documents, labels);
        in.finish();
        List<DocumentCard> cards = new ArrayList<>(documents);
        for (int i = 0; i < documents; i++) {
            cards.add(new DocumentCard(
                    urls[i], titles[i], dates[i], severities[i], kinds[i], services.get(i), failureModes.get(i)));
        }
        return cards;
    }

    private static String[] readStrings(ByteReader in, int count) throws CorruptIndexException {
        String[] values = new String[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readString();
        }
        return values;
    }

    private static Label[] readLabels(ByteReader in) throws CorruptIndexException {
        Label[] labels = new Label[in.readCount()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new Label(in.readString(), in.readString());
        }
        return labels;
    }

    private static String[] readPointed(ByteReader in, int count, String[] values) throws CorruptIndexException {
        String[] pointed = new String[count];
        for (int i = 0; i < count; i++) {
            pointed[i] = values[in.readBelow(values.length)];
        }
        return pointed;
    }

    private static List<List<Label>> readPointers(ByteReader in, int count, Label[] labels)
            throws CorruptIndexException {
        List<List<Label>> column = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int size = in.readCount();
            List<Label> entry = new ArrayList<>(size);
            for (int j = 0; j < size; j++) {
                entry.add(labels[in.readBelow(labels.length)]);
            }
            column.add(entry);
        }
        return column;
    }
}
