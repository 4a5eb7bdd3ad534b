package dev.casebook.compose;

import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.site.Page;
import dev.casebook.site.SitePlan;
import dev.casebook.source.SourceFile;
import dev.casebook.view.Frame;
import dev.casebook.view.PageView;
import dev.casebook.view.Part.Count;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Ranking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the page of what the archive owes: by rule and by the incidents' year, never by person or team. */
final class QualityViews {
    private final List<Postmortem> postmortems;
    private final SitePlan plan;

    QualityViews(LinkedCatalog catalog, SitePlan plan) {
        this.postmortems = catalog.catalog().postmortems();
        this.plan = plan;
    }

    PageView view(Frame frame, Diagnostics owed) {
        Map<SourceFile, Integer> byFile = new HashMap<>();
        owed.forEach(finding -> byFile.merge(finding.span().file(), 1, Integer::sum));
        String intro = owed.isEmpty()
                ? "No rule finds anything to mend in these postmortems."
                : Wording.count(owed.list().size(), "finding", "findings") + " in "
                        + byFile.size() + " of " + Wording.count(postmortems.size(), "postmortem", "postmortems")
                        + ", counted by rule and by the year of the incident.";
        List<Ranking> groups = owed.isEmpty() ? List.of() : List.of(byRule(owed), byYear(byFile));
        return new PageView.Index(frame, "What is owed", intro, groups, List.of());
    }

    private static Ranking byRule(Diagnostics owed) {
        Map<Rule, Set<SourceFile>> files = new EnumMap<>(Rule.class);
        for (Diagnostic finding : owed) {
            files.computeIfAbsent(finding.rule(), rule -> new HashSet<>())
                    .add(finding.span().file());
        }
        List<Count> counts = new ArrayList<>();
        files.forEach((rule, having) -> counts.add(new Count(Link.plain(rule.id()), having.size(), rule.why())));
        counts.sort(Comparator.comparingInt(Count::count).reversed());
        return new Ranking("By rule", "postmortems in which it finds something", counts, Link.NONE);
    }

    /** Newest first, so that one sees at the top whether what is written now is better than what was written before. */
    private Ranking byYear(Map<SourceFile, Integer> byFile) {
        Map<Integer, List<Postmortem>> byYear = new TreeMap<>(Comparator.reverseOrder());
        for (Postmortem postmortem : postmortems) {
            LocalDate day = postmortem.day();
            byYear.computeIfAbsent(day == null ? 0 : day.getYear(), year -> new ArrayList<>())
                    .add(postmortem);
        }
        List<Count> counts = new ArrayList<>();
        byYear.forEach((year, written) -> {
            int findings = written.stream()
                    .mapToInt(p -> byFile.getOrDefault(p.document().file(), 0))
                    .sum();
            long clean = written.stream()
                    .filter(p -> !byFile.containsKey(p.document().file()))
                    .count();
            counts.add(new Count(
                    link(year),
                    findings,
                    clean + " of " + Wording.count(written.size(), "postmortem", "postmortems")
                            + " without a finding"));
        });
        return new Ranking("By year of the incident", "findings in its postmortems", counts, Link.NONE);
    }

    private Link link(int year) {
        String name = year == 0 ? "Undated" : "" + year;
        return plan.all(Page.OfYear.class).stream()
                .filter(page -> page.year() == year)
                .findFirst()
                .map(page -> Link.to(name, page.path().value()))
                .orElseGet(() -> Link.plain(name));
    }
}
