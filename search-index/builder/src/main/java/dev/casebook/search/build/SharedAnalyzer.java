package dev.casebook.search.build;

import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.analysis.Token;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The engine's analysis of text, as Lucene wants it. */
final class SharedAnalyzer extends Analyzer {
    /** Keeps phrases from reaching over the end of a value. */
    private static final int GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new SharedTokenizer());
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }

    /** Reads a value whole and hands out its tokens. */
    private static final class SharedTokenizer extends Tokenizer {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private List<Token> tokens = new ArrayList<>();
        private int next;
        private int position;
        private int length;

        @Override
        public void reset() throws IOException {
            super.reset();
            String text = readAll(input);
            tokens = TextAnalyzer.analyze(text);
            next = 0;
            position = -1;
            length = text.length();
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (next == tokens.size()) {
                return false;
            }
            Token token = tokens.get(next++);
            term.append(token.term());
            offset.setOffset(correctOffset(token.start()), correctOffset(token.end()));
            increment.setPositionIncrement(token.position() - position);
            position = token.position();
            return true;
        }

        @Override
        public void end() throws IOException {
            super.end();
            offset.setOffset(correctOffset(length), correctOffset(length));
        }

        private static String readAll(Reader reader) throws IOException {
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[4096];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                text.append(buffer, 0, read);
            }
            return text.toString();
        }
    }
}
