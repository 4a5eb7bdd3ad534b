package dev.casebook.search.build;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/** The engine's analysis of text, as Lucene wants it. */
final class SharedAnalyzer extends Analyzer {
    /** Keeps phrases from reaching over the end of a value. */
    static final int GAP = 100;

    private final Analysis analysis = new Analysis(List.of());

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        AnalyzedTokens tokens = new AnalyzedTokens();
        return new TokenStreamComponents(reader -> tokens.read(analysis.of(readAll(reader))), tokens);
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }

    private static String readAll(Reader reader) {
        StringWriter text = new StringWriter();
        try {
            reader.transferTo(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }
}
