package dev.casebook.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.format.Synonyms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymsTest {
    private static final List<List<String>> SHIPPED = dev.casebook.index.Synonyms.SHIPPED;

    @Test
    void everyWayCanBeRecognised() {
        assertThat(SHIPPED).allSatisfy(group -> {
            assertThat(group).hasSizeGreaterThan(1).doesNotHaveDuplicates();
            assertThat(group)
                    .allSatisfy(
                            way -> assertThat(Synonyms.terms(way).split(" ")).hasSizeBetween(1, Synonyms.MAX_TERMS));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "k8s, kubernetes",
        "ECONNREFUSED, connection refused",
        "CrashLoopBackOff, crash loop",
        "ImagePullBackOff, errimagepull",
        "file systems, filesystem",
        "mails, email"
    })
    void knowsWhatEngineersSayForTheSame(String typed, String other) {
        List<String> others = new Synonyms(SHIPPED).others(Synonyms.terms(typed));
        assertThat(others).contains(other);
    }
}
