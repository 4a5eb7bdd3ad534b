package dev.casebook.link;

import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
    private static final Comparator<Similar> STRONGEST_FIRST = Comparator.comparingDouble(Similar::strength)
            .reversed()
            .thenComparing(Similar::postmortem, Postmortem.NEWEST_FIRST);

    private final Groups groups;
    private final Map<PostmortemId, Postmortem> byId;
    private final TextSimilarity text;
    private final Map<Term, Double> rarities = new HashMap<>();

    SimilarFinder(Groups groups, Map<PostmortemId, Postmortem> byId, TextSimilarity text) {
        this.groups = groups;
        this.byId = byId;
        this.text = text;
        double all = Math.log1p(byId.size());
        for (Axis axis : List.of(Axis.FAILURE_MODE, Axis.SERVICE, Axis.SYMPTOM)) {
            groups.of(axis)
                    .forEach(group ->
                            rarities.put(group.term(), Math.log1p((double) byId.size() / group.size()) / all));
        }
    }

    List<Similar> of(Postmortem postmortem) {
        Map<PostmortemId, TextSimilarity.Neighbour> neighbours = new LinkedHashMap<>();
        text.nearest(postmortem).forEach(near -> neighbours.put(near.id(), near));
        double best = neighbours.values().stream()
                .mapToDouble(TextSimilarity.Neighbour::score)
                .max()
                .orElse(0);

        Map<PostmortemId, Postmortem> candidates = new LinkedHashMap<>();
        neighbours.keySet().forEach(id -> {
            Postmortem near = byId.get(id);
            if (near != null) {
                candidates.put(id, near);
            }
        });
        for (Axis axis : List.of(Axis.FAILURE_MODE, Axis.SYMPTOM)) {
            postmortem
                    .terms(axis)
                    .forEach(term -> groups.of(term).postmortems().stream()
                            .limit(PER_GROUP)
                            .forEach(p -> candidates.put(p.id(), p)));
        }
        candidates.remove(postmortem.id());
        List<Similar> ranked = candidates.values().stream()
                .map(other -> compare(postmortem, other, neighbours.get(other.id()), best))
                .filter(similar -> similar.strength() >= LEAST)
                .sorted(STRONGEST_FIRST)
                .limit(2L * SHOWN)
                .toList();
        return withWords(postmortem, ranked).stream().limit(SHOWN).toList();
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
        return told;
    }

    private static boolean isByWordsAlone(Similar similar) {
        return similar.failureModes().isEmpty()
                && similar.services().isEmpty()
                && similar.symptoms().isEmpty();
    }

    private Similar compare(
            Postmortem one,
            Postmortem other,
            TextSimilarity.@org.jspecify.annotations.Nullable Neighbour near,
            double best) {
        List<Term> modes = shared(one, other, Axis.FAILURE_MODE);
        List<Term> services = shared(one, other, Axis.SERVICE);
        List<Term> symptoms = shared(one, other, Axis.SYMPTOM);
        double byText = near == null || best <= 0 ? 0 : near.score() / best;
        double strength = 3 * byText + 4 * rarity(modes) + 1.5 * rarity(services) + 0.5 * rarity(symptoms);
        return new Similar(other, modes, services, symptoms, List.of(), strength);
    }

    private double rarity(List<Term> terms) {
        double sum = 0;
        for (Term term : terms) {
            sum += rarities.getOrDefault(term, 0.0);
        }
        return sum;
    }

    private static List<Term> shared(Postmortem one, Postmortem other, Axis axis) {
        List<Term> theirs = other.terms(axis);
        List<Term> shared = List.of();
        for (Term term : one.terms(axis)) {
            if (theirs.contains(term)) {
                shared = shared.isEmpty() ? new ArrayList<>() : shared;
                shared.add(term);
            }
        }
        return shared;
    }
}
