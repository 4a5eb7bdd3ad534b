package dev.casebook.search.build;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.jspecify.annotations.Nullable;

/** A value of a field whose terms are known already. */
final class AnalyzedField extends Field {
    private final AnalyzedText text;

    AnalyzedField(String name, AnalyzedText text, FieldType type) {
        super(name, type);
        this.text = text;
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream before) {
        AnalyzedTokens tokens = before instanceof AnalyzedTokens reused ? reused : new AnalyzedTokens();
        tokens.read(text);
        return tokens;
    }
}
