package dev.casebook.register;

import dev.casebook.catalog.Postmortem;
import dev.casebook.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Ideas that several postmortems came to, found by the words their actions share.
 *
 * <p>A word weighs ln(N / n) where n of N actions have it, N at least a hundred, and the weight at least 0.3 and at most 4; after the first five telling words of a title, half of it, since
 * what is to be done comes before where and how. Two titles are alike by
 *
 * <pre>likeness = 2 x weight of the shared words / (weight of the one's words + weight of the other's)</pre>
 *
 * <p>(the Dice coefficient). Actions are taken oldest first. Each joins the idea whose first action it is most like, when that is at least 0.42 and
 * the two share three words, or two that stand side by side in both; else it begins an idea of its own. No two actions are compared otherwise, and
 * of the ideas that have a word only the first 200 are looked at, so that the cost grows with the number of actions.
 */
public final class RecurringIdeas {
    private static final double ALIKE = 0.42;
    private static final double LEAST_WEIGHT = 0.3;
    private static final double MOST_WEIGHT = 4;
    private static final int EARLY_WORDS = 5;
    private static final int LOOKED_AT = 200;
    private static final int SMALL_ARCHIVE = 100;
    /** Of how many actions a word is at least taken to be: in a handful every word that two share seems common. */
    private static final int FEWEST = 100;
    /** A word is an idea's own when three quarters of its actions have it. */
    private static final double NEARLY_ALL = 0.75;

    private final List<Title> titles;
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, List<Cluster>> byWord = new HashMap<>();
    private final List<Cluster> clusters = new ArrayList<>();

    private RecurringIdeas(List<Title> titles) {
        this.titles = titles;
    }

    /**
     * The ideas that at least three postmortems of {@code register} came to, or two where there are less than a hundred; those of most postmortems
     * first.
     */
    public static List<Idea> of(ActionRegister register, Vocabulary vocabulary) {
        List<RegisteredAction> oldestFirst = register.actions().stream()
                .sorted(Comparator.comparing(RegisteredAction::postmortem, Postmortem.NEWEST_FIRST.reversed())
                        .thenComparing(one -> one.action().span()))
                .toList();
        TitleWords words = new TitleWords(
                oldestFirst.stream().map(one -> one.action().title()).toList(), vocabulary);
        List<Title> titles = oldestFirst.stream()
                .map(one -> Title.of(one, words.of(one.action().title())))
                .toList();
        int least = Idea.postmortemsOf(oldestFirst) < SMALL_ARCHIVE ? 2 : 3;
        return new RecurringIdeas(titles).found(least);
    }

    /** The words of an action, and those of them that stand side by side. */
    private record Title(RegisteredAction action, List<TitleWords.Word> words, List<String> pairs) {
        static Title of(RegisteredAction action, List<TitleWords.Word> words) {
            List<String> pairs = new ArrayList<>();
            for (int i = 1; i < words.size(); i++) {
                pairs.add(words.get(i - 1).stem() + ' ' + words.get(i).stem());
            }
            return new Title(action, words, pairs);
        }
    }

    /** An idea in the making: its first title, and all that are like it. */
    private static final class Cluster {
        private final int number;
        private final Map<String, Double> weights;
        private final double weight;
        private final Set<String> neighbours;
        private final List<Title> members = new ArrayList<>();
        private double shared;

        Cluster(int number, Title first, Map<String, Double> weights) {
            this.number = number;
            this.weights = weights;
            this.weight = sum(weights);
            this.neighbours = new HashSet<>(first.pairs());
            members.add(first);
        }
    }

    private List<Idea> found(int least) {
        weigh();
        titles.forEach(this::place);
        return clusters.stream()
                .filter(cluster -> cluster.members.size() >= least)
                .map(this::idea)
                .filter(idea -> idea.words().size() > 1 && idea.postmortems() >= least)
                .sorted(Comparator.comparingInt(Idea::postmortems).reversed())
                .toList();
    }

    private void weigh() {
        double all = Math.max(FEWEST, titles.size());
        Map<String, Integer> counts = new HashMap<>();
        titles.forEach(title -> title.words.forEach(word -> counts.merge(word.stem(), 1, Integer::sum)));
        counts.forEach(
                (stem, count) -> weights.put(stem, Math.clamp(StrictMath.log(all / count), LEAST_WEIGHT, MOST_WEIGHT)));
    }

    private void place(Title title) {
        Map<String, Double> own = new LinkedHashMap<>();
        for (TitleWords.Word word : title.words) {
            double weight = weights.getOrDefault(word.stem(), LEAST_WEIGHT);
            own.put(word.stem(), own.size() < EARLY_WORDS ? weight : weight / 2);
        }
        Cluster best = best(title, own);
        if (best != null) {
            best.members.add(title);
            return;
        }
        Cluster begun = new Cluster(clusters.size(), title, own);
        clusters.add(begun);
        for (String stem : own.keySet()) {
            List<Cluster> having = byWord.computeIfAbsent(stem, s -> new ArrayList<>());
            if (having.size() < LOOKED_AT) {
                having.add(begun);
            }
        }
    }

    /** The likest, of equals the one begun first. */
    private @Nullable Cluster best(Title title, Map<String, Double> own) {
        List<Cluster> touched = new ArrayList<>();
        own.forEach((stem, weight) -> {
            for (Cluster cluster : byWord.getOrDefault(stem, List.of())) {
                if (cluster.shared == 0) {
                    touched.add(cluster);
                }
                cluster.shared += Math.min(weight, cluster.weights.getOrDefault(stem, 0.0));
            }
        });
        double weight = sum(own);
        double likest = ALIKE;
        Cluster best = null;
        for (Cluster cluster : touched) {
            double likeness = 2 * cluster.shared / (weight + cluster.weight);
            cluster.shared = 0;
            boolean likelier = best == null || likeness > likest || cluster.number < best.number;
            if (likeness >= likest && likelier && sharesEnough(title, own, cluster)) {
                likest = likeness;
                best = cluster;
            }
        }
        return best;
    }

    private static boolean sharesEnough(Title title, Map<String, Double> own, Cluster cluster) {
        long shared = own.keySet().stream().filter(cluster.weights::containsKey).count();
        return shared > 2 || title.pairs().stream().anyMatch(cluster.neighbours::contains);
    }

    private Idea idea(Cluster cluster) {
        Map<String, Integer> having = new HashMap<>();
        cluster.members.forEach(title -> title.words.forEach(word -> having.merge(word.stem(), 1, Integer::sum)));
        List<TitleWords.Word> core = cluster.members.getFirst().words.stream()
                .filter(word -> having.getOrDefault(word.stem(), 0) >= NEARLY_ALL * cluster.members.size())
                .toList();
        Set<String> stems = core.stream().map(TitleWords.Word::stem).collect(Collectors.toSet());
        double half = core.stream()
                        .mapToDouble(word -> weights.getOrDefault(word.stem(), 0.0))
                        .sum()
                / 2;
        List<RegisteredAction> actions = cluster.members.stream()
                .filter(title -> title.words.stream()
                                .filter(word -> stems.contains(word.stem()))
                                .mapToDouble(word -> weights.getOrDefault(word.stem(), 0.0))
                                .sum()
                        >= half)
                .map(Title::action)
                .sorted(RegisteredAction.MOST_PRESSING_FIRST)
                .toList();
        return Idea.of(core.stream().map(TitleWords.Word::shown).toList(), actions);
    }

    private static double sum(Map<String, Double> weights) {
        double sum = 0;
        for (double weight : weights.values()) {
            sum += weight;
        }
        return sum;
    }
}
