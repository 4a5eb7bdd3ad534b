package dev.casebook.search.build;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The terms of one analysed text after another, as Lucene wants them. */
final class AnalyzedTokens extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private AnalyzedText text = new AnalyzedText("", List.of());
    private int next;
    private int position;

    /** Goes on with another text. */
    void read(AnalyzedText another) {
        text = another;
    }

    @Override
    public void reset() {
        next = 0;
        position = -1;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next == text.size()) {
            return false;
        }
        term.append(text.term(next));
        increment.setPositionIncrement(text.position(next) - position);
        position = text.position(next);
        next++;
        return true;
    }

    @Override
    public void end() {
        clearAttributes();
        increment.setPositionIncrement(0);
    }
}
