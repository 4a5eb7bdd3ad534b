package dev.casebook.review;

import dev.casebook.catalog.Catalog;
import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;

/** All judgements, in order. */
public final class Review {
    private static final List<Check> CHECKS = List.of(new MomentOrder());

    private Review() {}

    /** The catalogue as it is, with what the checks found in it. */
    public static Checked<Catalog> check(Catalog catalog) {
        List<Diagnostic> findings = new ArrayList<>();
        CHECKS.forEach(check -> check.check(catalog, findings::add));
        return new Checked<>(catalog, Diagnostics.of(findings));
    }
}
