package dev.casebook.search.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/** Walks over the words of a text as Lucene's {@code StandardTokenizer} finds them. */
final class WordScanner {
    private final StandardTokenizerImpl scanner;

    WordScanner(String text) {
        scanner = new StandardTokenizerImpl(new StringReader(text));
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
