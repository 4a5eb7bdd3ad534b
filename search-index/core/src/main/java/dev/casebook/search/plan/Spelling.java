package dev.casebook.search.plan;

import dev.casebook.search.format.WordList;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words that one may have been meant to be: at a distance of 1 for words of {@value #SHORTEST} letters or more, of 2 from
 * {@value #LONG} on. Distance counts letters that are missing, too many, wrong, or swapped with their neighbour (F. J. Damerau, "A
 * technique for computer detection and correction of spelling errors", CACM 7(3), 1964; each letter is changed once).
 */
final class Spelling {
    static final int SHORTEST = 4;

    private static final int LONG = 8;
    private static final int MOST = 2;

    private Spelling() {}

    /** The nearest words, of those the most frequent, at most two. */
    static List<String> nearest(String word, WordList words) {
        return nearest(word, words, word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2);
    }

    /** The nearest words up to a distance, of those the most frequent, at most two. */
    static List<String> nearest(String word, WordList words, int distance) {
        List<Integer> best = new ArrayList<>();
        int nearest = distance + 1;
        for (int i = 0; i < words.size() && distance > 0; i++) {
            int away = distance(word, words.word(i), nearest);
            if (away == 0 || away > distance || away > nearest) {
                continue;
            }
            if (away < nearest) {
                nearest = away;
                best.clear();
            }
            int place = best.size();
            while (place > 0 && words.frequency(best.get(place - 1)) < words.frequency(i)) {
                place--;
            }
            best.add(place, i);
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < best.size() && i < MOST; i++) {
            found.add(words.word(best.get(i)));
        }
        return found;
    }

    /** The distance between two words, or something above the limit. */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int width = b.length() + 1;
        int[] before = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j < width; j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int cost = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > limit) {
                return limit + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[width - 1];
    }
}
