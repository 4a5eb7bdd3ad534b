package dev.casebook.settings;

import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import java.util.Set;

/** How much an archive owes; chosen by {@code profile:} in {@code casebook.yaml}. */
public enum Profile {
    /** For folders that were never written for Casebook: what a postmortem owes is a note, not a warning. */
    LENIENT,
    /** For archives that mean to follow the format. */
    STANDARD,
    /** Every warning is an error, and what a postmortem owes is at least a warning. */
    STRICT;

    /** What a postmortem owes, as against what is broken in it. */
    private static final Set<String> OWED =
            Set.of("action", "analysis", "language", "recurrence", "structure", "timeline");

    /** The severity of a finding of {@code rule} under this profile. */
    public Severity severity(Rule rule, Severity own) {
        return switch (this) {
            case LENIENT -> own == Severity.WARNING && isOwed(rule) ? Severity.NOTE : own;
            case STANDARD -> own;
            case STRICT ->
                switch (own) {
                    case WARNING -> rule == Rule.SETTINGS__UNKNOWN_KEY ? own : Severity.ERROR;
                    case NOTE -> isOwed(rule) ? Severity.WARNING : own;
                    case ERROR -> own;
                };
        };
    }

    /** Whether the rule asks for something, rather than saying that what is there is wrong. */
    static boolean isOwed(Rule rule) {
        return OWED.contains(rule.category()) && rule != Rule.TIMELINE__OUT_OF_ORDER;
    }
}
