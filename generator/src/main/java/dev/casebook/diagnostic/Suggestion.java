package dev.casebook.diagnostic;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean": the known name nearest to a mistyped one. */
public final class Suggestion {
    private static final int LONGEST = 64;

    private Suggestion() {}

    /**
     * The nearest of {@code known} to {@code typed} by edits of one letter (insert, delete, replace, swap neighbours), when near enough to be
     * meant: at most a third of the letters, and at most three. Ties go to the name that sorts first.
     */
    public static Optional<String> nearest(String typed, Collection<String> known) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = Math.min(3, Math.max(1, typed.length() / 3));
        record Near(String name, int edits) {}
        return known.stream()
                .filter(name -> Math.abs(name.length() - typed.length()) <= allowed && name.length() <= LONGEST)
                .map(name -> new Near(name, edits(typed, name, allowed)))
                .filter(near -> near.edits <= allowed)
                .min(Comparator.comparingInt(Near::edits).thenComparing(Near::name))
                .map(Near::name);
    }

    /** The question whether the {@linkplain #nearest nearest} of {@code known} was meant, or {@code otherwise} when none is near. */
    public static String advice(String typed, Collection<String> known, String otherwise) {
        return nearest(typed, known).map(Suggestion::question).orElse(otherwise);
    }

    /** Whether {@code near} was meant. */
    public static String question(String near) {
        return "did you mean `" + near + "`?";
    }

    /** Optimal string alignment distance, or one that is more than {@code allowed} as soon as it is known to be. */
    private static int edits(String a, String b, int allowed) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > allowed) {
                return least;
            }
            before = last;
            last = row;
        }
        return last[b.length()];
    }
}
