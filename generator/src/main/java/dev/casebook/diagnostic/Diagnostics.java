package dev.casebook.diagnostic;

import dev.casebook.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings in their one order, immutable, each once. */
public final class Diagnostics implements Iterable<Diagnostic> {
    private static final Diagnostics NONE = new Diagnostics(List.of());

    private final List<Diagnostic> sorted;

    private Diagnostics(List<Diagnostic> sorted) {
        this.sorted = sorted;
    }

    /** No findings. */
    public static Diagnostics none() {
        return NONE;
    }

    /** These findings. */
    public static Diagnostics of(Collection<Diagnostic> findings) {
        return findings.isEmpty()
                ? NONE
                : new Diagnostics(
                        findings.stream().distinct().sorted(Diagnostic.ORDER).toList());
    }

    /** These findings and the others. */
    public Diagnostics and(Diagnostics others) {
        if (sorted.isEmpty()) {
            return others;
        }
        return others.sorted.isEmpty()
                ? this
                : of(Stream.concat(sorted.stream(), others.sorted.stream()).toList());
    }

    /** These findings but for those in {@code files}. */
    public Diagnostics without(Set<SourceFile> files) {
        return files.isEmpty()
                ? this
                : new Diagnostics(sorted.stream()
                        .filter(d -> !files.contains(d.span().file()))
                        .toList());
    }

    /** Those of these findings that {@code wanted} holds for. */
    public Diagnostics only(Predicate<Diagnostic> wanted) {
        return new Diagnostics(sorted.stream().filter(wanted).toList());
    }

    /** Those of these findings that are none of {@code known}, wherever they stand by now: of one rule, file, message and marked text. */
    public Diagnostics beyond(Diagnostics known) {
        Map<List<String>, Integer> left = new HashMap<>();
        known.sorted.forEach(finding -> left.merge(content(finding), 1, Integer::sum));
        List<Diagnostic> others = new ArrayList<>();
        for (Diagnostic finding : sorted) {
            if (left.merge(content(finding), -1, Integer::sum) < 0) {
                others.add(finding);
            }
        }
        return new Diagnostics(others);
    }

    private static List<String> content(Diagnostic finding) {
        return List.of(
                finding.rule().id(),
                finding.span().file().path().value(),
                finding.message(),
                finding.span().text());
    }

    /** All, in order. */
    public List<Diagnostic> list() {
        return sorted;
    }

    /** How many there are of {@code severity}. */
    public long count(Severity severity) {
        return sorted.stream().filter(d -> d.severity() == severity).count();
    }

    /** The files with an error. */
    public Set<SourceFile> filesAtFault() {
        return sorted.stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(d -> d.span().file())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return sorted.isEmpty();
    }

    @Override
    public Iterator<Diagnostic> iterator() {
        return sorted.iterator();
    }
}
