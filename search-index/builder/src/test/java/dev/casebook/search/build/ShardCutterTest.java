package dev.casebook.search.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShardCutterTest {
    private static final long SEED = Long.getLong("tests.seed", 7L);
    private static final int SIZE = 4_096;

    @Test
    void keepsShardsWithinTheirSize() {
        for (List<Integer> shard : shards(terms(20_000), 40)) {
            assertThat(shard.stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(2 * SIZE);
        }
        assertThat(shards(terms(20_000), 40)).hasSizeBetween(20_000 * 40 / (2 * SIZE), 20_000 * 40 / (SIZE / 4));
    }

    @Test
    void leavesMostBoundariesWhereTheyAreWhenTermsAreAdded() {
        List<String> before = terms(20_000);
        TreeSet<String> more = new TreeSet<>(before);
        more.addAll(new TreeSet<>(terms(20_200)));
        List<String> boundaries = boundaries(before);
        List<String> kept = new ArrayList<>(boundaries);
        kept.retainAll(boundaries(List.copyOf(more)));
        assertThat(more).hasSizeGreaterThan(before.size() + 100);
        assertThat(boundaries).hasSizeGreaterThan(100);
        assertThat(kept.size() * 10).as("seed %d", SEED).isGreaterThan(boundaries.size() * 9);
    }

    @Test
    void givesLongListsShardsOfTheirOwn() {
        ShardCutter cutter = new ShardCutter(0);
        assertThat(cutter.cutsBefore("a", 40)).as("nothing before it").isFalse();
        assertThat(cutter.cutsBefore("b", SIZE / 2)).isTrue();
        assertThat(cutter.cutsBefore("c", 40)).as("behind a long one").isTrue();
        assertThat(cutter.cutsBefore("d", 40)).isFalse();
        assertThat(cutter.cutsBefore("e", 100 * SIZE)).isTrue();
        assertThat(cutter.cutsBefore("f", 100 * SIZE)).isTrue();
    }

    private static List<String> terms(int count) {
        Random random = new Random(SEED);
        TreeSet<String> terms = new TreeSet<>();
        while (terms.size() < count) {
            terms.add(Long.toString(random.nextLong() >>> 20, 36));
        }
        return List.copyOf(terms);
    }

    private static List<String> boundaries(List<String> terms) {
        ShardCutter cutter = new ShardCutter(0);
        return terms.stream().filter(term -> cutter.cutsBefore(term, 40)).toList();
    }

    /** The sizes of the terms of each shard. */
    private static List<List<Integer>> shards(List<String> terms, int bytes) {
        ShardCutter cutter = new ShardCutter(0);
        List<List<Integer>> shards = new ArrayList<>(List.of(new ArrayList<>()));
        for (String term : terms) {
            if (cutter.cutsBefore(term, bytes)) {
                shards.add(new ArrayList<>());
            }
            shards.getLast().add(bytes);
        }
        return shards;
    }
}
