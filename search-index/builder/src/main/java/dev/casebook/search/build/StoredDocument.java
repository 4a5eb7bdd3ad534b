package dev.casebook.search.build;

import dev.casebook.search.format.Days;
import dev.casebook.search.format.DocumentCard;
import dev.casebook.search.format.DocumentText;
import dev.casebook.search.format.Facet;
import dev.casebook.search.format.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;

/** What Lucene keeps of a document beside its terms: enough to show it without its source. */
record StoredDocument(String path, DocumentCard card, DocumentText text) {
    static final String PATH = "path";
    static final String DAY = "day";

    private static final String SHOWN = "shown.";
    private static final FieldType WORDS = words();
    private static final FieldType TERM = term();

    /** A term as it is, whose repetition counts. */
    private static FieldType term() {
        FieldType type = new FieldType();
        type.setTokenized(false);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    /** The Lucene document for one of the archive's, which then forgets its terms, and the terms it shares with those most like it. */
    static Document toLucene(AnalyzedArchive.Entry entry, List<String> related) {
        AnalyzedDocument analyzed = entry.document();
        SearchDocument source = analyzed.source();
        Document document = new Document();
        document.add(new StringField(PATH, source.path(), Field.Store.YES));
        store(document, "url", source.url());
        store(document, "title", source.title());
        store(document, "date", source.facts().date());
        for (Facet facet : Facet.values()) {
            store(document, facet.field(), source.facts().of(facet));
        }
        store(document, "summary", source.summary());
        for (SearchDocument.Section section : source.sections()) {
            store(document, "anchor", section.anchor());
            store(document, "heading", section.heading());
            store(document, "text", section.text());
        }
        for (IndexField field : IndexField.values()) {
            for (AnalyzedText value : analyzed.values(field)) {
                document.add(new AnalyzedField(field.fieldName(), value, WORDS));
            }
        }
        for (String term : related) {
            document.add(new Field(IndexField.RELATED.fieldName(), term, TERM));
        }
        for (String key : entry.keys()) {
            document.add(new StringField(FieldKeys.FIELD, key, Field.Store.NO));
        }
        int day = Days.number(source.facts().date());
        if (day > 0) {
            document.add(new IntPoint(DAY, day));
        }
        document.add(new BinaryDocValuesField(SHOWN + PATH, new BytesRef(source.path())));
        analyzed.forget();
        return document;
    }

    private static void store(Document document, String name, String value) {
        document.add(new StoredField(SHOWN + name, value));
    }

    private static void store(Document document, String name, List<SearchDocument.Topic> topics) {
        for (SearchDocument.Topic topic : topics) {
            store(document, name, topic.id());
            store(document, name, topic.name());
        }
    }

    /** What was kept in a Lucene document. */
    static StoredDocument of(Document document) {
        DocumentCard card = new DocumentCard(
                value(document, "url"),
                value(document, "title"),
                value(document, "date"),
                first(labels(document, Facet.SEVERITY)),
                first(labels(document, Facet.KIND)),
                names(labels(document, Facet.SERVICE)),
                names(labels(document, Facet.FAILURE_MODE)));
        DocumentText text = new DocumentText(value(document, "summary"), sections(document));
        String path = document.get(PATH);
        return new StoredDocument(path == null ? "" : path, card, text);
    }

    /** A document's path without the rest of it. */
    static String path(LeafReader segment, int document) throws IOException {
        BinaryDocValues values = DocValues.getBinary(segment, SHOWN + PATH);
        return values.advanceExact(document) ? values.binaryValue().utf8ToString() : "";
    }

    private static String value(Document document, String name) {
        String value = document.get(SHOWN + name);
        return value == null ? "" : value;
    }

    private static List<String> names(List<Label> labels) {
        return labels.stream().map(Label::name).toList();
    }

    private static String first(List<Label> labels) {
        return labels.isEmpty() ? "" : labels.getFirst().name();
    }

    /** What a document is filed under on an axis. */
    static List<Label> labels(Document document, Facet facet) {
        String[] values = document.getValues(SHOWN + facet.field());
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i + 1 < values.length; i += 2) {
            labels.add(new Label(values[i], values[i + 1]));
        }
        return labels;
    }

    private static List<DocumentText.Section> sections(Document document) {
        String[] anchors = document.getValues(SHOWN + "anchor");
        String[] headings = document.getValues(SHOWN + "heading");
        String[] texts = document.getValues(SHOWN + "text");
        List<DocumentText.Section> sections = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            sections.add(new DocumentText.Section(anchors[i], headings[i], texts[i]));
        }
        return sections;
    }
}
