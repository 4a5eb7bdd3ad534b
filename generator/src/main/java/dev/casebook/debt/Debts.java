package dev.casebook.debt;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.SourcePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/** Sets findings off against a {@link Baseline}: each line of it pays for one finding. */
public final class Debts {
    private final List<Baseline.Entry> left;
    private final Set<String> present;
    private final List<Diagnostic> standing = new ArrayList<>();

    /**
     * Debts of which none is paid for yet.
     *
     * @param files the archive's files; debts of a file that is gone stand for findings of the same content elsewhere
     */
    public Debts(Baseline baseline, Set<SourcePath> files) {
        this.left = new ArrayList<>(baseline.entries());
        this.present = files.stream().map(SourcePath::value).collect(Collectors.toSet());
    }

    /** What of {@code findings} is new. Those of unchanged surroundings are set off first, then those of the same content. */
    public Diagnostics apply(Diagnostics findings) {
        if (left.isEmpty()) {
            return findings;
        }
        List<Diagnostic> fresh = findings.list();
        fresh = setOff(
                fresh, (debt, now) -> isIn(debt, now) && debt.surroundings().equals(now.surroundings()));
        fresh = setOff(fresh, Debts::isIn);
        fresh = setOff(fresh, (debt, now) -> !present.contains(debt.path()));
        return Diagnostics.of(fresh);
    }

    private static boolean isIn(Baseline.Entry debt, Baseline.Entry now) {
        return debt.path().equals(now.path());
    }

    private List<Diagnostic> setOff(List<Diagnostic> findings, BiPredicate<Baseline.Entry, Baseline.Entry> also) {
        List<Diagnostic> fresh = new ArrayList<>();
        for (Diagnostic finding : findings) {
            Baseline.Entry now = Baseline.entry(finding);
            int paid = -1;
            for (int i = 0; i < left.size() && paid < 0; i++) {
                Baseline.Entry debt = left.get(i);
                boolean same = debt.rule() == now.rule() && debt.content().equals(now.content());
                paid = same && also.test(debt, now) ? i : -1;
            }
            if (paid < 0 || !Baseline.mayStand(finding.rule())) {
                fresh.add(finding);
            } else {
                left.remove(paid);
                standing.add(finding);
            }
        }
        return fresh;
    }

    /** The findings that were set off. */
    public Diagnostics standing() {
        return Diagnostics.of(standing);
    }

    /** A note for each debt that no finding answered, but for those in {@code unread}, of which not everything could be found. */
    public Diagnostics mended(Set<SourcePath> unread) {
        Set<String> passedOver = new HashSet<>();
        unread.forEach(path -> passedOver.add(path.value()));
        return Diagnostics.of(left.stream()
                .filter(debt -> !passedOver.contains(debt.path()))
                .flatMap(debt -> debt.line().stream()
                        .map(line -> Diagnostic.of(
                                Rule.BASELINE__MENDED,
                                line,
                                "`" + debt.rule().id() + "` in " + debt.path() + " is mended",
                                "take the line out with `casebook check --update-baseline`")))
                .toList());
    }
}
