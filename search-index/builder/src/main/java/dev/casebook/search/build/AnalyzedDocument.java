package dev.casebook.search.build;

import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.build.SearchDocument.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A document and the terms of its texts, which are analysed once for all who count them. */
final class AnalyzedDocument {
    private final SearchDocument source;
    private final Analysis analysis;
    private final Map<String, AnalyzedText> prose = new HashMap<>();

    AnalyzedDocument(SearchDocument source, Analysis analysis) {
        this.source = source.whole();
        this.analysis = analysis;
        analyze(source.title());
        analyze(source.summary());
        for (Section section : this.source.sections()) {
            analyze(section.text());
        }
    }

    private void analyze(String text) {
        prose.computeIfAbsent(text, analysis::of);
    }

    /** The document with its body. */
    SearchDocument source() {
        return source;
    }

    /** The terms of one of the document's texts. Headings and the names of topics recur in other documents. */
    AnalyzedText terms(String text) {
        AnalyzedText own = prose.get(text);
        return own != null ? own : analysis.ofName(text);
    }

    /** The terms of the texts that go into a field, none of which is blank. An identifier is no text: its words are not the archive's. */
    List<AnalyzedText> values(IndexField field) {
        return field.values(source).stream()
                .map(field == IndexField.ID ? AnalyzedDocument::identifier : this::terms)
                .toList();
    }

    private static AnalyzedText identifier(String id) {
        return new AnalyzedText(id, TextAnalyzer.analyze(id));
    }

    /** Forgets the terms of its own texts, when they have been counted. */
    void forget() {
        prose.clear();
    }
}
