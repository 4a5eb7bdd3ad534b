package dev.casebook.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/**
 * Walks over the words of a text as Lucene's {@code StandardTokenizer} finds them. Halves of surrogate pairs at the very end are left
 * out: that tokenizer would drop the words before them.
 */
final class WordScanner {
    private final StandardTokenizerImpl scanner;

    WordScanner(String text) {
        int end = text.length();
        while (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        scanner = new StandardTokenizerImpl(new StringReader(text.substring(0, end)));
    }

    /** Moves to the next word; false at the end of the text. */
    boolean next() {
        try {
            return scanner.getNextToken() != StandardTokenizerImpl.YYEOF;
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading a string cannot fail", impossible);
        }
    }

    int start() {
        return scanner.yychar();
    }

    int end() {
        return scanner.yychar() + scanner.yylength();
    }
}
