package dev.casebook.settings;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;

/** How much an archive owes; chosen by {@code profile:} in {@code casebook.yaml}. */
public enum Profile {
    /** For folders that were never written for Casebook: only what cannot be read at all is an error. */
    LENIENT,
    /** For archives that mean to follow the format. */
    STANDARD,
    /** Every warning is an error. */
    STRICT;

    /** The severity of {@code finding} under this profile. */
    public Severity severity(Diagnostic finding) {
        return switch (this) {
            case LENIENT, STANDARD -> finding.severity();
            case STRICT ->
                finding.severity() == Severity.WARNING && finding.rule() != Rule.SETTINGS__UNKNOWN_KEY
                        ? Severity.ERROR
                        : finding.severity();
        };
    }
}
