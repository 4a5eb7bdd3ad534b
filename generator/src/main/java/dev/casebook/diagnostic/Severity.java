package dev.casebook.diagnostic;

/** How grave a finding is, gravest first. (An incident's level is another thing.) */
public enum Severity {
    /** What carries it is not published, and the command ends with 1. */
    ERROR,
    /** Published; the command ends with 1 only when told to be strict. */
    WARNING,
    /** Worth knowing; never changes how a command ends. */
    NOTE;

    /** The name as people read it, such as {@code warning}. */
    public String label() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
