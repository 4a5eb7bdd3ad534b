package dev.casebook.cli;

/** What a command's exit code means. */
final class ExitCode {
    /** All is well. */
    static final int FINE = 0;
    /** There are findings that have to be mended. */
    static final int FINDINGS = 1;
    /** The command line, or a folder or file it names, cannot be used. */
    static final int USAGE = 2;
    /** A mistake of Casebook's own. */
    static final int OUR_FAULT = 70;

    private ExitCode() {}
}
