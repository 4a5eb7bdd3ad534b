package dev.casebook.link;

import dev.casebook.catalog.Postmortem;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which postmortems carry which words of an axis, both by number, since each postmortem is compared with hundreds. */
final class AxisWords {
    private final Axis axis;
    private final List<Postmortem> postmortems;

    /** For each postmortem the numbers of its words, in the order written. */
    private final int[][] words;

    /** For each word the postmortems that carry it. */
    private final List<List<Integer>> carriers = new ArrayList<>();

    private final double[] rarities;

    AxisWords(Axis axis, List<Postmortem> postmortems) {
        this.axis = axis;
        this.postmortems = postmortems;
        words = new int[postmortems.size()][];
        Map<Term, Integer> numbers = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            List<Term> terms = postmortems.get(i).terms(axis);
            words[i] = new int[terms.size()];
            for (int j = 0; j < words[i].length; j++) {
                words[i][j] = numbers.computeIfAbsent(terms.get(j), term -> numbers.size());
                if (words[i][j] == carriers.size()) {
                    carriers.add(new ArrayList<>());
                }
                carriers.get(words[i][j]).add(i);
            }
        }
        rarities = new double[carriers.size()];
        for (int word = 0; word < rarities.length; word++) {
            rarities[word] =
                    Math.log1p((double) words.length / carriers.get(word).size()) / Math.log1p(words.length);
        }
    }

    /** Adds of each word of a postmortem the first so many that carry it, itself perhaps among them. */
    void addCarriers(int postmortem, int most, BitSet to) {
        for (int word : words[postmortem]) {
            carriers.get(word).stream().limit(most).forEach(to::set);
        }
    }

    /** How rare the words are that two postmortems share, all together. */
    double rarity(int one, int other) {
        double sum = 0;
        for (int word : words[one]) {
            if (has(other, word)) {
                sum += rarities[word];
            }
        }
        return sum;
    }

    /** The words that two postmortems share, as the one writes them. */
    List<Term> shared(int one, int other) {
        List<Term> shared = new ArrayList<>();
        for (int i = 0; i < words[one].length; i++) {
            if (has(other, words[one][i])) {
                shared.add(postmortems.get(one).terms(axis).get(i));
            }
        }
        return shared;
    }

    private boolean has(int postmortem, int word) {
        for (int own : words[postmortem]) {
            if (own == word) {
                return true;
            }
        }
        return false;
    }
}
