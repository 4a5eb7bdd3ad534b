package dev.casebook.review;

import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.settings.Policy;
import dev.casebook.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All judgements. Safe for use by many threads. */
public final class Review {
    private final List<Check> checks;
    private final Recurrence recurrence;

    /**
     * Judgements by these measures.
     *
     * @param vocabulary tells teams and services from persons
     * @param policy the limits to measure by
     * @param today the day to judge on
     */
    public Review(Vocabulary vocabulary, Policy policy, LocalDate today) {
        checks = List.of(
                new MomentOrder(),
                new TimelineEntries(),
                new Dates(policy, today),
                new Language(),
                new Completeness(policy),
                new Actions(policy, vocabulary),
                new ActionStates(policy, today),
                new Secrets(policy));
        recurrence = new Recurrence(policy);
    }

    /** What is wrong in one postmortem by itself. */
    public List<Diagnostic> of(Postmortem postmortem) {
        List<Diagnostic> findings = new ArrayList<>();
        checks.forEach(check -> check.check(postmortem, findings::add));
        return List.copyOf(findings);
    }

    /** What is wrong between postmortems. */
    public List<Diagnostic> between(Catalog catalog) {
        List<Diagnostic> findings = new ArrayList<>();
        recurrence.check(catalog, findings::add);
        return List.copyOf(findings);
    }
}
