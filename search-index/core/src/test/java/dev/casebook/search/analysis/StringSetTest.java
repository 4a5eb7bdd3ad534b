package dev.casebook.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StringSetTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    @Test
    void keepsEachStringOnceInOrder() {
        StringSet set = new StringSet();
        assertThat(set.add("pool")).isTrue();
        assertThat(set.add("")).isTrue();
        assertThat(set.add("pool")).isFalse();
        assertThat(set.toList()).containsExactly("pool", "");
        assertThat(set.contains("")).isTrue();
        assertThat(set.contains("disk")).isFalse();
        assertThat(set.indexOf("")).isEqualTo(1);
        assertThat(set.indexOf("disk")).isEqualTo(-1);
        assertThat(set.get(0)).isEqualTo("pool");
    }

    @Test
    void tellsStringsOfOneHashApart() {
        StringSet set = new StringSet();
        for (int i = 0; i < 64; i++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < 6; bit++) {
                text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            assertThat(set.add(text.toString())).isTrue();
        }
        assertThat(set.size()).isEqualTo(64);
        assertThat(set.contains("AaBBAaBBAaBB")).isTrue();
        assertThat(set.contains("AaBBAaBBAaB")).isFalse();
    }

    @Test
    void splitsAtSpaces() {
        assertThat(StringSet.ofWords("a bc d").toList()).containsExactly("a", "bc", "d");
        assertThat(StringSet.ofWords("").toList()).containsExactly("");
    }

    @Test
    void agreesWithThePlatformsMap() {
        Random random = new Random(SEED);
        Map<String, Integer> expected = new LinkedHashMap<>();
        StringMap<Integer> map = new StringMap<>();
        for (int i = 0; i < 20_000; i++) {
            String key = Integer.toString(random.nextInt(5_000), 36);
            if (random.nextBoolean()) {
                map.put(key, i);
                expected.put(key, i);
            } else {
                map.putIfAbsent(key, i);
                expected.putIfAbsent(key, i);
            }
        }
        assertThat(map.keys().toList()).as("seed %d", SEED).isEqualTo(List.copyOf(expected.keySet()));
        int at = 0;
        for (Map.Entry<String, Integer> entry : expected.entrySet()) {
            assertThat(map.get(entry.getKey())).isEqualTo(entry.getValue());
            assertThat(map.key(at)).isEqualTo(entry.getKey());
            assertThat(map.value(at++)).isEqualTo(entry.getValue());
        }
        assertThat(map.size()).isEqualTo(expected.size());
        assertThat(map.get("absent")).isNull();
    }
}
