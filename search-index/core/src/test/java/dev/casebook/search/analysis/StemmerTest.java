package dev.casebook.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class StemmerTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    private static final String[] ENDINGS = {
        "", "s", "es", "ies", "sses", "ed", "eed", "ing", "y", "ational", "tional", "enci", "anci", "izer", "bli",
        "alli", "entli", "eli", "ousli", "ization", "ation", "ator", "alism", "iveness", "fulness", "ousness", "aliti",
        "iviti", "biliti", "logi", "icate", "ative", "alize", "iciti", "ical", "ful", "ness", "al", "ance", "ence",
        "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "sion", "tion", "ion", "ou", "ism", "ate", "iti",
        "ous", "ive", "ize", "e", "ll", "le"
    };

    @Test
    void stemsAsLuceneDoes() throws IOException {
        List<String> words = words();
        List<String> stems = new ArrayList<>();
        words.forEach(word -> stems.add(Stemmer.stem(word)));
        assertThat(stems).as("seed %d", SEED).isEqualTo(lucenes(words));
    }

    @Test
    void leavesIdentifiersAndShortWordsAlone() {
        assertThat(List.of("p99s", "db", "as", "inc2024-017", "wäls"))
                .allSatisfy(word -> assertThat(Stemmer.stem(word)).isEqualTo(word));
    }

    private static List<String> words() {
        Random random = new Random(SEED);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int j = random.nextInt(6); j >= 0; j--) {
                word.append("aeiouyybcdfghklmnprstvwxz".charAt(random.nextInt(25)));
            }
            word.append(ENDINGS[random.nextInt(ENDINGS.length)]);
            words.add(word.append(random.nextInt(3) == 0 ? ENDINGS[random.nextInt(ENDINGS.length)] : "")
                    .toString());
        }
        return words;
    }

    private static List<String> lucenes(List<String> words) throws IOException {
        List<String> stems = new ArrayList<>();
        try (PorterStemFilter filter = new PorterStemFilter(tokenizer(String.join(" ", words)))) {
            CharTermAttribute term = filter.addAttribute(CharTermAttribute.class);
            filter.reset();
            while (filter.incrementToken()) {
                stems.add(term.toString());
            }
        }
        return stems;
    }

    private static WhitespaceTokenizer tokenizer(String text) {
        WhitespaceTokenizer tokenizer = new WhitespaceTokenizer();
        tokenizer.setReader(new StringReader(text));
        return tokenizer;
    }
}
