package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermOccurrencesTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);
    private static final int FIELDS = 3;

    @Test
    void walksOverWhatWasAdded() {
        Random random = new Random(SEED);
        TermOccurrences occurrences = new TermOccurrences();
        List<String> added = new ArrayList<>();
        int documents = 0;
        for (int document = 0; document < 100_000; document += 1 + random.nextInt(1 << random.nextInt(15))) {
            int before = added.size();
            for (int field = random.nextInt(2); field < FIELDS; field += 1 + random.nextInt(2)) {
                int position = 0;
                int start = 0;
                for (int i = random.nextInt(4); i > 0; i--) {
                    position += random.nextInt(300);
                    start += random.nextInt(100_000);
                    occurrences.add(document, field, position, start, start + 5);
                    added.add(document + " " + field + " " + position + " " + start + " " + (start + 5));
                }
            }
            documents += added.size() > before ? 1 : 0;
        }
        List<String> walked = new ArrayList<>();
        TermOccurrences.Walk walk = occurrences.walk();
        while (walk.next()) {
            walked.add(walk.document() + " " + walk.field() + " " + walk.position() + " " + walk.start() + " "
                    + walk.end());
        }
        assertThat(walked).as("seed %d", SEED).isEqualTo(added);
        assertThat(occurrences.documents()).as("seed %d", SEED).isEqualTo(documents);
    }

    @Test
    void countsDocumentsByField() {
        TermOccurrences occurrences = new TermOccurrences();
        occurrences.add(0, 0, 0, 0, 3);
        occurrences.add(0, 0, 1, 4, 7);
        occurrences.add(0, 2, 5, 9, 12);
        occurrences.add(300, 2, 5, 9, 12);
        assertThat(occurrences.documents(FIELDS)).containsExactly(1, 0, 2);
        assertThat(occurrences.documents()).isEqualTo(2);
    }
}
