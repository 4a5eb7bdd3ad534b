package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import dev.casebook.link.Group;
import dev.casebook.link.Groups;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where to start reading: postmortems chosen one after the other, each time the one that shows most of what was not yet shown for the
 * time it takes.
 *
 * <p>worth = (sum over new families + 1/2 sum over new failure modes + 1/2 sum over new services of the share of the archive's postmortems
 * that carry it) / (3 + minutes to read). It is the greedy choice for weighted coverage under a budget (Khuller, Moss, Naor: The budgeted
 * maximum coverage problem, 1999); the 3 minutes stand for taking up another text, without which the shortest would always win.
 */
public final class ReadingStart {
    private static final double WORDS_A_MINUTE = 220;
    private static final double MINUTES_TO_TAKE_UP = 3;

    private final Vocabulary vocabulary;
    private final Map<String, Double> weights = new HashMap<>();
    private final Set<String> shown = new TreeSet<>();

    private ReadingStart(List<Postmortem> postmortems, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Axis axis : List.of(Axis.FAILURE_MODE, Axis.SERVICE)) {
            for (Group group : Groups.among(postmortems, axis)) {
                weights.put(key(group.term()), 0.5 * group.size() / postmortems.size());
                if (axis == Axis.FAILURE_MODE) {
                    weights.merge(family(group.term()), (double) group.size() / postmortems.size(), Double::sum);
                }
            }
        }
    }

    /**
     * One of the chosen.
     *
     * @param postmortem which
     * @param failureModes those it is the first to show
     * @param services those it is the first to show
     */
    public record Choice(Postmortem postmortem, List<Term> failureModes, List<Term> services) {
        /** Copies the terms. */
        public Choice {
            failureModes = List.copyOf(failureModes);
            services = List.copyOf(services);
        }
    }

    /** At most {@code count} postmortems of the whole archive; fewer when no more add anything, none in one without failure modes. */
    public static List<Choice> of(LinkedCatalog catalog, int count) {
        return of(catalog.catalog().postmortems(), catalog.catalog().vocabulary(), count);
    }

    /** At most {@code count} of {@code postmortems}. */
    static List<Choice> of(List<Postmortem> postmortems, Vocabulary vocabulary, int count) {
        ReadingStart start = new ReadingStart(postmortems, vocabulary);
        // No choice makes another worth more: an offer that is the best after it was valued again is the best of all.
        PriorityQueue<Offer> offers = new PriorityQueue<>(Offer.BEST_FIRST);
        postmortems.stream()
                .filter(p -> !p.isDraft() && !p.terms(Axis.FAILURE_MODE).isEmpty())
                .forEach(p -> offers.add(start.offer(p)));
        List<Choice> chosen = new ArrayList<>();
        while (chosen.size() < count && !offers.isEmpty()) {
            Offer best = start.offer(offers.remove().postmortem());
            Offer next = offers.peek();
            if (next != null && Offer.BEST_FIRST.compare(best, next) > 0) {
                offers.add(best);
            } else if (best.worth() == 0) {
                break;
            } else {
                chosen.add(start.choose(best.postmortem()));
            }
        }
        return chosen;
    }

    private Offer offer(Postmortem postmortem) {
        return new Offer(postmortem, worth(postmortem));
    }

    private record Offer(Postmortem postmortem, double worth) {
        private static final Comparator<Offer> BEST_FIRST = Comparator.comparingDouble(Offer::worth)
                .reversed()
                .thenComparing(Offer::postmortem, Postmortem.NEWEST_FIRST);
    }

    private Choice choose(Postmortem postmortem) {
        Choice choice = new Choice(postmortem, unseen(postmortem, Axis.FAILURE_MODE), unseen(postmortem, Axis.SERVICE));
        choice.failureModes().forEach(mode -> shown.addAll(List.of(key(mode), family(mode))));
        choice.services().forEach(service -> shown.add(key(service)));
        return choice;
    }

    private List<Term> unseen(Postmortem postmortem, Axis axis) {
        return postmortem.terms(axis).stream()
                .filter(term -> !shown.contains(key(term)))
                .toList();
    }

    private double worth(Postmortem postmortem) {
        Set<String> shows = new TreeSet<>();
        postmortem.terms(Axis.FAILURE_MODE).forEach(mode -> shows.addAll(List.of(key(mode), family(mode))));
        postmortem.terms(Axis.SERVICE).forEach(service -> shows.add(key(service)));
        shows.removeAll(shown);
        double gain = shows.stream()
                .mapToDouble(key -> weights.getOrDefault(key, 0.0))
                .sum();
        return gain / (MINUTES_TO_TAKE_UP + postmortem.document().words() / WORDS_A_MINUTE);
    }

    private String family(Term mode) {
        return "family " + vocabulary.failureMode(mode).family();
    }

    private static String key(Term term) {
        return term.axis().folder() + " " + term.id();
    }
}
