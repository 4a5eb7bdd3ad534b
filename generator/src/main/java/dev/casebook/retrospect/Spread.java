package dev.casebook.retrospect;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * How several lengths of time lie: the middle and the ends, never a mean, which one long incident decides.
 *
 * @param count how many lengths are known
 * @param median the middle one; of an even number, halfway between the middle two
 * @param shortest the shortest
 * @param longest the longest
 */
public record Spread(int count, Duration median, Duration shortest, Duration longest) {
    /** Fewer than this have no middle worth telling. */
    private static final int ENOUGH = 3;

    /** The spread of {@code lengths}; all is zero when there are none. */
    static Spread of(Collection<Duration> lengths) {
        List<Duration> sorted = lengths.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Spread(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        }
        Duration upper = sorted.get(sorted.size() / 2);
        Duration lower = sorted.get((sorted.size() - 1) / 2);
        return new Spread(
                sorted.size(), lower.plus(upper.minus(lower).dividedBy(2)), sorted.getFirst(), sorted.getLast());
    }

    /** Whether there are enough to tell a middle. */
    public boolean isEnough() {
        return count >= ENOUGH;
    }

    /** {@code 12 min}; {@code too few} when there are. */
    public String middle() {
        return isEnough() ? English.length(median) : count == 0 ? "not known" : "too few";
    }

    /** {@code 3 min to 4 h, n = 5}. */
    public String ends() {
        String n = "n\u00a0=\u00a0" + count;
        return count == 0
                ? n
                : shortest.equals(longest)
                        ? English.length(shortest) + ", " + n
                        : English.length(shortest) + " to " + English.length(longest) + ", " + n;
    }
}
