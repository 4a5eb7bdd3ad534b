package dev.casebook.review;

import dev.casebook.catalog.Catalog;
import dev.casebook.diagnostic.Diagnostic;
import java.util.function.Consumer;

/** One judgement. */
@FunctionalInterface
interface Check {
    /** Reports what is wrong in {@code catalog} to {@code findings}. */
    void check(Catalog catalog, Consumer<Diagnostic> findings);
}
