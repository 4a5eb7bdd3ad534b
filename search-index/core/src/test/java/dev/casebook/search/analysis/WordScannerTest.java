package dev.casebook.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;

class WordScannerTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    private record Word(int start, int end) {}

    @Test
    void findsTheWordsThatLuceneFinds() throws IOException {
        HostileText texts = new HostileText(SEED);
        for (int i = 0; i < 5_000; i++) {
            String text = texts.next(60) + ".";
            assertThat(ours(text)).as("seed %d, text %d", SEED, i).isEqualTo(lucenes(text));
        }
    }

    @Test
    void knowsEveryCodePoint() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int code = 0; code < 0x110000; code++) {
            if (code < 0xD800 || code > 0xDFFF) {
                String one = Character.toString(code);
                text.append("a")
                        .append(one)
                        .append("a ")
                        .append(one)
                        .append("1")
                        .append(one)
                        .append("1 ");
                text.append(one)
                        .append(one)
                        .append(" \u05D0")
                        .append(one)
                        .append("\u30A2")
                        .append(one)
                        .append("\n");
            }
        }
        assertThat(ours(text.toString())).isEqualTo(lucenes(text.toString()));
    }

    @Test
    void cutsEndlessWordsWhereLuceneDoes() throws IOException {
        String text = "x".repeat(255) + "y".repeat(700) + " " + "z".repeat(256);
        assertThat(ours(text)).isEqualTo(lucenes(text));
    }

    @Test
    void keepsTheWordsBeforeHalvesOfSurrogatePairs() {
        assertThat(ours("retry storm\uD83D\uD83D")).containsExactly(new Word(0, 5), new Word(6, 11));
    }

    private static List<Word> ours(String text) {
        List<Word> words = new ArrayList<>();
        WordScanner scanner = new WordScanner(text);
        while (scanner.next()) {
            words.add(new Word(scanner.start(), scanner.end()));
        }
        return words;
    }

    private static List<Word> lucenes(String text) throws IOException {
        List<Word> words = new ArrayList<>();
        try (StandardTokenizer tokenizer = new StandardTokenizer()) {
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                words.add(new Word(offset.startOffset(), offset.endOffset()));
            }
        }
        return words;
    }
}
