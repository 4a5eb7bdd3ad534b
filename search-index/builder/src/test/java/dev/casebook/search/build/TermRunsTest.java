package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TermRunsTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);
    private static final int DOCUMENTS = 3_000;

    @Test
    void givesEachTermOnceWithAllItsOccurrencesInOrder() {
        Random random = new Random(SEED);
        List<Supplier<byte[]>> aside = new ArrayList<>();
        TermNumbers numbers = new TermNumbers();
        TermRuns runs = new TermRuns(
                bytes -> {
                    aside.add(() -> bytes);
                    return aside.getLast();
                },
                numbers);
        Map<String, List<String>> added = new TreeMap<>();
        for (int document = 0; document < DOCUMENTS; document++) {
            Set<String> terms = new HashSet<>();
            for (int i = random.nextInt(20); i > 0; i--) {
                String term = "\u00e9" + random.nextInt(1 << random.nextInt(1, 14));
                if (terms.add(term)) {
                    int field = random.nextInt(3);
                    int position = random.nextInt(300);
                    runs.of(numbers.of(term)).add(document, field, position, 2 * position, 2 * position + 5);
                    added.computeIfAbsent(term, any -> new ArrayList<>())
                            .add(document + " " + field + " " + position + " " + 2 * position);
                }
            }
            if (document % 700 == 699) {
                runs.endRun();
            }
        }
        runs.end();

        Map<String, List<String>> given = new TreeMap<>();
        List<String> order = new ArrayList<>();
        runs.each((term, occurrences) -> {
            order.add(term);
            given.put(term, walked(occurrences));
        });
        assertThat(aside).as("seed %d", SEED).hasSizeGreaterThan(4);
        assertThat(order).as("seed %d", SEED).isEqualTo(List.copyOf(added.keySet()));
        assertThat(given).as("seed %d", SEED).isEqualTo(added);
    }

    private static List<String> walked(TermOccurrences occurrences) {
        List<String> walked = new ArrayList<>();
        for (TermOccurrences.Walk walk = occurrences.walk(); walk.next(); ) {
            walked.add(walk.document() + " " + walk.field() + " " + walk.position() + " " + walk.start());
        }
        return walked;
    }
}
