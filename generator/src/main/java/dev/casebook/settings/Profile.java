package dev.casebook.settings;

import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import java.util.Optional;

/** How much an archive owes; chosen by {@code profile:} in {@code casebook.yaml}. */
public enum Profile {
    /** For folders that were never written for Casebook: what a postmortem owes is not asked for. */
    LENIENT,
    /** For archives that mean to follow the format. */
    STANDARD,
    /** Every warning is an error, and what a postmortem owes is at least a warning. */
    STRICT;

    /** The severity of a finding of {@code rule} under this profile; empty when the rule is off. */
    Optional<Severity> severity(Rule rule, Severity own) {
        return switch (this) {
            case LENIENT -> rule.isDebt() ? Optional.empty() : Optional.of(own);
            case STANDARD -> Optional.of(own);
            case STRICT ->
                Optional.of(
                        switch (own) {
                            case WARNING -> rule == Rule.SETTINGS__UNKNOWN_KEY ? own : Severity.ERROR;
                            case NOTE -> rule.isDebt() ? Severity.WARNING : own;
                            case ERROR -> own;
                        });
        };
    }
}
