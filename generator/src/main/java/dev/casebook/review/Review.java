package dev.casebook.review;

import dev.casebook.catalog.Catalog;
import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.settings.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All judgements, in order. */
public final class Review {
    private Review() {}

    /**
     * The catalogue as it is, with what the checks found in it.
     *
     * @param policy the limits to measure by
     * @param today the day to judge on
     */
    public static Checked<Catalog> check(Catalog catalog, Policy policy, LocalDate today) {
        List<Check> checks = List.of(
                new MomentOrder(),
                new TimelineEntries(),
                new Dates(policy, today),
                new Language(),
                new Completeness(policy),
                new Actions(policy),
                new ActionStates(policy, today),
                new Recurrence(policy),
                new Secrets(policy));
        List<Diagnostic> findings = new ArrayList<>();
        checks.forEach(check -> check.check(catalog, findings::add));
        return new Checked<>(catalog, Diagnostics.of(findings));
    }
}
