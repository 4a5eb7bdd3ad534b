package dev.casebook.search.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTest {
    private final Synonyms synonyms = new Synonyms(
            List.of(List.of("DB", "databases", "data store"), List.of("store", "DB"), List.of("IT", "desk")));

    @Test
    void knowsTheOtherWaysByTheirTerms() {
        assertThat(synonyms.others("db")).as("of the first group").containsExactly("databases", "data store");
        assertThat(synonyms.others("data store")).containsExactly("DB", "databases");
        assertThat(synonyms.others("store")).containsExactly("DB");
        assertThat(synonyms.others("data")).isEmpty();
    }

    @Test
    void doesNotRecogniseFunctionWords() {
        assertThat(synonyms.others("")).isEmpty();
        assertThat(synonyms.others("desk")).containsExactly("IT");
    }
}
