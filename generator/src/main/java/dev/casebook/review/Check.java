package dev.casebook.review;

import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** One judgement of one postmortem by itself. Safe for use by many threads. */
@FunctionalInterface
interface Check {
    /** Reports what is wrong in {@code postmortem} to {@code findings}. */
    void check(Postmortem postmortem, Consumer<Diagnostic> findings);
}
