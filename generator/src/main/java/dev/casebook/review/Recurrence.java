package dev.casebook.review;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.settings.Policy;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A failure that came back says so, and whether the remedies were in place. */
final class Recurrence {
    private final Policy policy;

    Recurrence(Policy policy) {
        this.policy = policy;
    }

    /** Reports what is wrong in {@code catalog}. */
    void check(Catalog catalog, Consumer<Diagnostic> findings) {
        Map<String, Postmortem> byName = new TreeMap<>();
        catalog.postmortems().forEach(p -> byName.put(p.slug(), p));
        catalog.postmortems().forEach(p -> byName.put(p.id().value(), p));
        Map<String, Postmortem> lastOf = new TreeMap<>();
        for (Postmortem postmortem : catalog.postmortems().reversed()) {
            if (postmortem.day() == null) {
                continue;
            }
            openActions(postmortem, byName, findings);
            unlinked(postmortem, lastOf, byName, findings);
        }
    }

    private static void openActions(
            Postmortem postmortem, Map<String, Postmortem> byName, Consumer<Diagnostic> findings) {
        LocalDate day = postmortem.day();
        for (Postmortem.Reference reference : postmortem.references().recurrenceOf()) {
            Postmortem earlier = byName.get(reference.id().value());
            if (earlier == null || day == null) {
                continue;
            }
            List<Action> open = earlier.statedActions().stream()
                    .filter(a -> a.wasOpenOn(day))
                    .toList();
            if (!open.isEmpty()) {
                findings.accept(Diagnostic.of(
                                Rule.RECURRENCE__OPEN_ACTIONS,
                                reference.span(),
                                stillOpen(open.size(), earlier.statedActions().size()) + " when it came back",
                                "say in the analysis what kept them open; that is a contributing factor")
                        .alsoAt(ActionItem.place(earlier, open.getFirst(), "title"), "one of them"));
            }
        }
    }

    private static String stillOpen(int open, int all) {
        return all == 1
                ? "the earlier action was still open"
                : open + " of " + all + " earlier actions " + (open == 1 ? "was" : "were") + " still open";
    }

    private void unlinked(
            Postmortem postmortem,
            Map<String, Postmortem> lastOf,
            Map<String, Postmortem> byName,
            Consumer<Diagnostic> findings) {
        boolean told = false;
        for (Term mode : postmortem.terms(Axis.FAILURE_MODE)) {
            for (Term service : postmortem.terms(Axis.SERVICE)) {
                Postmortem earlier = lastOf.put(mode.id() + " " + service.id(), postmortem);
                if (!told
                        && earlier != null
                        && !mode.id().equals("unknown")
                        && isWithin(earlier, postmortem)
                        && !refers(postmortem, earlier, byName)) {
                    told = true;
                    postmortem
                            .origins()
                            .of(Field.FAILURE_MODES)
                            .ifPresent(span -> findings.accept(Diagnostic.of(
                                    Rule.RECURRENCE__UNLINKED,
                                    span,
                                    "`" + mode.id() + "` struck `" + service.id() + "` before, in `" + earlier.id()
                                            + "`",
                                    "add `recurrence_of: " + earlier.id()
                                            + "` if it is the same failure, else `related`")));
                }
            }
        }
    }

    private boolean isWithin(Postmortem earlier, Postmortem later) {
        LocalDate from = earlier.day();
        LocalDate to = later.day();
        return from != null && to != null && ChronoUnit.DAYS.between(from, to) <= policy.recurrenceDays();
    }

    private static boolean refers(Postmortem from, Postmortem to, Map<String, Postmortem> byName) {
        Set<String> names = new TreeSet<>();
        Stream.of(
                        from.references().recurrenceOf(),
                        from.references().related(),
                        from.references().supersedes())
                .flatMap(List::stream)
                .flatMap(
                        reference -> Stream.ofNullable(byName.get(reference.id().value())))
                .forEach(p -> names.add(p.id().value()));
        return !names.isEmpty()
                && (names.contains(to.id().value())
                        || !from.references().recurrenceOf().isEmpty());
    }
}
