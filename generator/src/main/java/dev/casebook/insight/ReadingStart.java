package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import dev.casebook.link.Groups;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where to start reading: postmortems chosen one after the other so that each shows the most failures not yet shown for its length. A
 * failure mode weighs as much as the postmortems that carry it, so that what fails here most is read first.
 */
public final class ReadingStart {
    private ReadingStart() {}

    /**
     * One of the chosen.
     *
     * @param postmortem which
     * @param covers the failure modes it is the first to show
     */
    public record Choice(Postmortem postmortem, List<Term> covers) {
        /** Copies the terms. */
        public Choice {
            covers = List.copyOf(covers);
        }
    }

    /** At most {@code count} postmortems; fewer when no more add anything, none in an archive without failure modes. */
    public static List<Choice> of(LinkedCatalog catalog, int count) {
        Set<Term> shown = new TreeSet<>();
        List<Choice> chosen = new ArrayList<>();
        while (chosen.size() < count) {
            List<Choice> choices = catalog.catalog().postmortems().stream()
                    .filter(p -> !p.isDraft())
                    .map(p -> new Choice(
                            p,
                            p.terms(Axis.FAILURE_MODE).stream()
                                    .filter(term -> !shown.contains(term))
                                    .toList()))
                    .filter(choice -> !choice.covers.isEmpty())
                    .toList();
            if (choices.isEmpty()) {
                break;
            }
            Choice best = choices.stream()
                    .max(Comparator.<Choice>comparingDouble(choice -> worth(choice, catalog.groups()))
                            .thenComparing(choice -> choice.postmortem, Postmortem.NEWEST_FIRST.reversed()))
                    .orElseThrow();
            shown.addAll(best.covers);
            chosen.add(best);
        }
        return chosen;
    }

    private static double worth(Choice choice, Groups groups) {
        int weight =
                choice.covers.stream().mapToInt(term -> groups.of(term).size()).sum();
        return weight
                / Math.sqrt(Math.max(100, choice.postmortem.document().body().words()));
    }
}
