package dev.casebook.archive;

import dev.casebook.catalog.Catalog;
import dev.casebook.debt.Baseline;
import dev.casebook.debt.Debts;
import dev.casebook.debt.Ignore;
import dev.casebook.debt.Ignores;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Severity;
import dev.casebook.settings.Requirement;
import dev.casebook.settings.Settings;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Turns what was found into what is reported: what ignore comments hold back goes, severities become those of the settings, what the
 * baseline knows goes. Findings come in two lots, before and after linking; it keeps what the first used up.
 */
public final class Judgement {
    private final Settings settings;
    private final boolean strict;
    private final Ignores ignores;
    private final Debts debts;
    private final Map<SourceFile, Requirement.Incident> incidents = new HashMap<>();
    private final Set<Ignore> used = new HashSet<>();

    Judgement(
            Settings settings,
            boolean strict,
            Ignores ignores,
            Baseline baseline,
            Set<SourcePath> files,
            Catalog catalog) {
        this.settings = settings;
        this.strict = strict;
        this.ignores = ignores;
        this.debts = new Debts(baseline, files);
        catalog.postmortems()
                .forEach(p -> incidents.put(
                        p.document().file(),
                        new Requirement.Incident(
                                p.severity().map(Term::id).orElse(""),
                                p.term(Axis.KIND).map(Term::id).orElse(""))));
    }

    /** {@code found} as it is reported. */
    public Diagnostics judge(Diagnostics found) {
        return debts.apply(graded(ignores.apply(found, used)));
    }

    /** What is said once all was judged: comments that held nothing back, and debts that were paid, but not of {@code unread}. */
    Diagnostics leftOver(Set<SourceFile> unread) {
        Set<SourcePath> paths = new HashSet<>();
        unread.forEach(file -> paths.add(file.path()));
        Diagnostics unused = ignores.unused(used).without(unread);
        return debts.apply(graded(unused)).and(graded(debts.mended(paths)));
    }

    /** The findings that the baseline holds back. */
    public Diagnostics standing() {
        return debts.standing();
    }

    private Diagnostics graded(Diagnostics found) {
        Diagnostics judged = settings.judge(found, incidents);
        return !strict
                ? judged
                : Diagnostics.of(judged.list().stream()
                        .map(d -> d.severity() == Severity.WARNING ? d.at(Severity.ERROR) : d)
                        .toList());
    }
}
