package dev.casebook.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.analysis.HostileText;
import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.analysis.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldKeyTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    @Test
    void namesValuesByTheirSlugs() {
        assertThat(FieldKey.exact("service", "Checkout API")).isEqualTo("service:checkout-api");
        assertThat(FieldKey.word("service", "checkout")).isEqualTo("service~checkout");
        assertThat(FieldKey.id("INC-2024-017")).isEqualTo("id:inc-2024-017");
        assertThat(FieldKey.title("retri")).isEqualTo("title:retri");
    }

    @Test
    void tellsKeysFromTerms() {
        assertThat(FieldKey.isKey(FieldKey.exact("service", ""))).isTrue();
        assertThat(FieldKey.isKey(FieldKey.word("service", ""))).isTrue();
        HostileText texts = new HostileText(SEED);
        for (int i = 0; i < 3_000; i++) {
            assertThat(keys(texts.next(80))).as("seed %d, text %d", SEED, i).isEmpty();
        }
        StringBuilder text = new StringBuilder();
        for (int code = 0; code < 0x10000; code++) {
            text.append('a')
                    .append((char) code)
                    .append("b 1")
                    .append((char) code)
                    .append("2 ");
        }
        assertThat(keys(text.toString())).isEmpty();
    }

    /** The terms of a text that would be taken for keys. */
    private static List<Token> keys(String text) {
        return TextAnalyzer.analyze(text).stream()
                .filter(token -> FieldKey.isKey(token.term()))
                .toList();
    }
}
