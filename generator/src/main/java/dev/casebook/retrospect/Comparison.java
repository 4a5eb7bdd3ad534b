package dev.casebook.retrospect;

import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many postmortems of two periods carry each of some words.
 *
 * @param key what the words are, such as {@code failure-modes}
 * @param title likewise for people
 * @param rows most frequent first
 * @param now how many postmortems of the period carry any of the words: those without say nothing
 * @param before likewise of the period before
 * @param silent how many postmortems of the period carry none
 */
public record Comparison(String key, String title, List<Row> rows, int now, int before, int silent) {
    /** The key of the families of failure modes. */
    public static final String FAMILIES = "families";

    /** Copies the rows. */
    public Comparison {
        rows = List.copyOf(rows);
    }

    /** How many postmortems of the period say nothing of it, in a sentence; empty when all do. */
    public String remark() {
        return silent == 0
                ? ""
                : silent + " of " + English.count(now + silent, "postmortem", "postmortems")
                        + (silent == 1 ? " does" : " do") + " not say.";
    }

    /** The axis of the words; empty for families. */
    public Optional<Axis> axis() {
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(row.term).stream())
                .map(Term::axis)
                .findFirst();
    }

    /**
     * One word.
     *
     * @param name as people read it
     * @param term the word; absent when the name stands for a family of words
     * @param now how many postmortems of the period carry it
     * @param before likewise of the period before
     * @param change whether the difference is more than chance
     */
    public record Row(String name, @Nullable Term term, int now, int before, Change change) {}

    /** Whether a word became more or less frequent. */
    public enum Change {
        /** As far as one can tell, it did not. */
        NONE(""),
        /** More frequent. */
        MORE("more often than before"),
        /** Less frequent. */
        LESS("less often than before");

        /**
         * How many standard errors a difference has to reach. A review compares some fifty words: at the customary 1.96, two or three of
         * them would differ by chance alone; at 3, one in every seven reviews has one.
         */
        private static final double STANDARD_ERRORS = 3;

        /** What both periods are expected to hold at least, for the normal distribution to fit. */
        private static final double EXPECTED = 5;

        private final String label;

        Change(String label) {
            this.label = label;
        }

        /** As people read it; empty for none. */
        public String label() {
            return label;
        }

        /**
         * Whether {@code now} of {@code ofNow} and {@code before} of {@code ofBefore} differ by more than chance. With the shares
         * <i>a</i> and <i>b</i> and the share <i>p</i> of both together, {@code z = (a - b) / sqrt(p (1 - p) (1/ofNow + 1/ofBefore))},
         * the test of two proportions in the NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3
         * (https://www.itl.nist.gov/div898/handbook/prc/section3/prc33.htm). Few postmortems never differ.
         */
        static Change of(int now, int ofNow, int before, int ofBefore) {
            int all = ofNow + ofBefore;
            if (ofNow == 0 || ofBefore == 0 || all < ReviewPeriod.ENOUGH) {
                return NONE;
            }
            double share = (double) (now + before) / all;
            double expected = Math.min(share, 1 - share) * Math.min(ofNow, ofBefore);
            if (expected < EXPECTED) {
                return NONE;
            }
            double error = Math.sqrt(share * (1 - share) * (1.0 / ofNow + 1.0 / ofBefore));
            double z = ((double) now / ofNow - (double) before / ofBefore) / error;
            return Math.abs(z) < STANDARD_ERRORS ? NONE : z > 0 ? MORE : LESS;
        }
    }
}
