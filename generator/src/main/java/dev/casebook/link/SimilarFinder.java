package dev.casebook.link;

import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import dev.casebook.vocabulary.Axis;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Joins likeness of words with shared classification.
 *
 * <p>strength = 3 x (text score / best text score) + sum over shared failure modes of 4 x rarity + sum over shared services of 1.5 x rarity + sum
 * over shared symptoms of 0.5 x rarity, where rarity = ln(1 + N / n) / ln(1 + N) for a word that n of N postmortems carry: sharing
 * what nearly all share says little.
 */
final class SimilarFinder {
    private static final int SHOWN = 5;
    /** Candidates from one shared failure mode or symptom: the newest, so that cost stays linear in a large archive. */
    private static final int PER_GROUP = 40;

    private static final double LEAST = 1.6;
    private static final int LEAST_WORDS = 3;

    private final List<Postmortem> postmortems;
    private final Map<PostmortemId, Integer> numbers = new HashMap<>();
    private final TextSimilarity text;
    private final AxisWords failureModes;
    private final AxisWords services;
    private final AxisWords symptoms;

    /** Compares {@code postmortems}, which are newest first. */
    SimilarFinder(List<Postmortem> postmortems, TextSimilarity text) {
        this.postmortems = postmortems;
        this.text = text;
        for (int i = 0; i < postmortems.size(); i++) {
            numbers.put(postmortems.get(i).id(), i);
        }
        failureModes = new AxisWords(Axis.FAILURE_MODE, postmortems);
        services = new AxisWords(Axis.SERVICE, postmortems);
        symptoms = new AxisWords(Axis.SYMPTOM, postmortems);
    }

    /** What resembles the postmortem before which so many come, strongest first. */
    List<Similar> of(int number) {
        Map<Integer, Double> likeness = likeness(number);
        BitSet candidates = new BitSet(postmortems.size());
        likeness.keySet().forEach(candidates::set);
        failureModes.addCarriers(number, PER_GROUP, candidates);
        symptoms.addCarriers(number, PER_GROUP, candidates);
        candidates.clear(number);
        Strongest strongest = new Strongest(2 * SHOWN);
        for (int other = candidates.nextSetBit(0); other >= 0; other = candidates.nextSetBit(other + 1)) {
            double strength = strength(number, other, likeness.getOrDefault(other, 0.0));
            if (strength >= LEAST) {
                strongest.offer(other, strength);
            }
        }
        return withWords(postmortems.get(number), described(number, strongest));
    }

    /** How like the texts of others are, by number: 1 for the one most like it. */
    private Map<Integer, Double> likeness(int number) {
        List<TextSimilarity.Neighbour> nearest = text.nearest(postmortems.get(number));
        double best = nearest.stream()
                .mapToDouble(TextSimilarity.Neighbour::score)
                .max()
                .orElse(0);
        Map<Integer, Double> likeness = new HashMap<>();
        for (TextSimilarity.Neighbour near : nearest) {
            Integer other = numbers.get(near.id());
            if (other != null) {
                likeness.put(other, best <= 0 ? 0 : near.score() / best);
            }
        }
        return likeness;
    }

    private double strength(int one, int other, double byText) {
        return 3 * byText
                + 4 * failureModes.rarity(one, other)
                + 1.5 * services.rarity(one, other)
                + 0.5 * symptoms.rarity(one, other);
    }

    /** The strongest with what they share, up to the last that may be shown: what is alike by words alone may yet be left out. */
    private List<Similar> described(int number, Strongest strongest) {
        List<Similar> described = new ArrayList<>();
        int certain = 0;
        for (int i = 0; i < strongest.size() && certain < SHOWN; i++) {
            int other = strongest.number(i);
            Similar similar = new Similar(
                    postmortems.get(other),
                    failureModes.shared(number, other),
                    services.shared(number, other),
                    symptoms.shared(number, other),
                    List.of(),
                    strongest.strength(i));
            described.add(similar);
            certain += isByWordsAlone(similar) ? 0 : 1;
        }
        return described;
    }

    /**
     * Says which words are shared where nothing else is; and since the best text of an archive may still be unlike, leaves out what shares
     * too few.
     */
    private List<Similar> withWords(Postmortem postmortem, List<Similar> ranked) {
        List<Postmortem> byWords = ranked.stream()
                .filter(SimilarFinder::isByWordsAlone)
                .map(Similar::postmortem)
                .toList();
        Iterator<List<String>> words = text.shared(postmortem, byWords).iterator();
        List<Similar> told = new ArrayList<>();
        for (Similar similar : ranked) {
            Similar worded = isByWordsAlone(similar) ? similar.with(words.next()) : similar;
            if (!isByWordsAlone(similar) || worded.words().size() >= LEAST_WORDS) {
                told.add(worded);
            }
        }
        return List.copyOf(told.subList(0, Math.min(SHOWN, told.size())));
    }

    private static boolean isByWordsAlone(Similar similar) {
        return similar.failureModes().isEmpty()
                && similar.services().isEmpty()
                && similar.symptoms().isEmpty();
    }
}
