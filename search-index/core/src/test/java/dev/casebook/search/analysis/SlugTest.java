package dev.casebook.search.analysis;

import static dev.casebook.search.analysis.TextAnalyzer.slug;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlugTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    @Test
    void joinsWordsByHyphens() {
        assertThat(slug("Checkout API")).isEqualTo("checkout-api");
        assertThat(slug("  --Retry_storm:  (again)!")).isEqualTo("retry-storm-again");
        assertThat(slug("SEV-1")).isEqualTo("sev-1");
        assertThat(slug("Zürich’s Straße")).isEqualTo("zurichs-strasse");
        assertThat(slug("データ ベース")).isEqualTo("データ-ベース");
        assertThat(slug("Ｃｈｅｃｋｏｕｔ：ＡＰＩ")).isEqualTo("checkout-api");
        assertThat(slug("")).isEmpty();
        assertThat(slug("-- !")).isEmpty();
    }

    @Test
    void cutsLongNamesButNoCharacters() {
        assertThat(slug("x".repeat(100))).hasSize(64);
        assertThat(slug("x".repeat(63) + "🔥")).isEqualTo("x".repeat(63));
        assertThat(slug("x".repeat(63) + "-y")).isEqualTo("x".repeat(63));
    }

    @Test
    void changesNothingTwice() {
        HostileText texts = new HostileText(SEED);
        for (int i = 0; i < 5_000; i++) {
            String slug = slug(texts.next(40));
            assertThat(slug(slug)).as("seed %d, text %d", SEED, i).isEqualTo(slug);
            assertThat(slug).doesNotContain(":", "~", " ", "--").hasSizeLessThanOrEqualTo(64);
        }
    }
}
