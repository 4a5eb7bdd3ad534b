package dev.casebook.search.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.search.format.WordList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpellingTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);

    private static final WordList WORDS = new WordList(
            new String[] {"cache", "catch", "certificate", "connection", "cord", "disk", "lord", "word"},
            new int[] {8, 2, 4, 4, 2, 8, 4, 1});

    @Test
    void countsWhatWasLeftOutPutInChangedOrSwapped() {
        assertThat(distance("cache", "cache")).isZero();
        assertThat(distance("cahce", "cache")).as("swapped").isEqualTo(1);
        assertThat(distance("cche", "cache")).as("left out").isEqualTo(1);
        assertThat(distance("caache", "cache")).as("put in").isEqualTo(1);
        assertThat(distance("cacha", "cache")).as("changed").isEqualTo(1);
        assertThat(distance("ca", "abc")).as("each letter once").isEqualTo(3);
        assertThat(distance("", "disk")).isEqualTo(4);
    }

    @Test
    void givesUpBeyondTheLimit() {
        assertThat(Spelling.distance("abcdefgh", "stuvwxyz", 2)).isEqualTo(3);
        assertThat(Spelling.distance("a", "abcdefgh", 2)).isEqualTo(3);
        assertThat(Spelling.distance("certifcate", "certificate", 1)).isEqualTo(1);
    }

    /** Compares with the same measure computed without a limit, by its definition. */
    @Test
    void agreesWithTheDefinition() {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = word(random);
            int limit = random.nextInt(5);
            int expected = defined(a, b);
            int actual = Spelling.distance(a, b, limit);
            if (expected <= limit) {
                assertThat(actual).as("seed %d: %s %s", SEED, a, b).isEqualTo(expected);
            } else {
                assertThat(actual).as("seed %d: %s %s", SEED, a, b).isGreaterThan(limit);
            }
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            word.append("abc".charAt(random.nextInt(3)));
        }
        return word.toString();
    }

    private static int defined(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + changed);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }

    @Test
    void findsTheNearestAndOfThoseTheMostFrequent() {
        assertThat(Spelling.nearest("cahce", WORDS)).containsExactly("cache");
        assertThat(Spelling.nearest("xord", WORDS)).containsExactly("lord", "cord");
        assertThat(Spelling.nearest("zzzz", WORDS)).isEmpty();
    }

    @Test
    void allowsMoreInLongerWords() {
        assertThat(Spelling.nearest("dsk", WORDS)).as("three letters").isEmpty();
        assertThat(Spelling.nearest("dsik", WORDS)).as("four").containsExactly("disk");
        assertThat(Spelling.nearest("dsikk", WORDS)).as("five, two mistakes").isEmpty();
        assertThat(Spelling.nearest("conection", WORDS)).containsExactly("connection");
        assertThat(Spelling.nearest("conectoin", WORDS))
                .as("nine, two mistakes")
                .containsExactly("connection");
        assertThat(Spelling.nearest("certificate", WORDS)).as("the word itself").isEmpty();
    }

    private static int distance(String a, String b) {
        return Spelling.distance(a, b, 9);
    }

    @Test
    void findsNothingAmongNoWords() {
        assertThat(Spelling.nearest("certifcate", new WordList(new String[0], new int[0])))
                .isEqualTo(List.of());
    }
}
