package dev.casebook.report;

import dev.casebook.diagnostic.Diagnostics;
import java.io.IOException;

/** A way to write findings down. */
public sealed interface Reporter permits TextReporter, JsonReporter, SarifReporter, GithubReporter, MarkdownReporter {
    /** Writes {@code diagnostics}, found in {@code files} files. */
    void write(Diagnostics diagnostics, int files, Appendable out) throws IOException;
}
