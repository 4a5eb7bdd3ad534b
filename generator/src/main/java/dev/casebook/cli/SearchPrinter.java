package dev.casebook.cli;

import dev.casebook.json.JsonOut;
import dev.casebook.report.Visible;
import dev.casebook.search.build.SearchHit;
import dev.casebook.search.build.SearchResults;
import dev.casebook.search.excerpt.Excerpt;
import dev.casebook.search.excerpt.Highlight;
import dev.casebook.search.plan.Plan;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes the answer to a query for people or for scripts. */
final class SearchPrinter {
    private final Terminal terminal;

    SearchPrinter(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(SearchResults results, SearchOptions.Format format) throws IOException {
        switch (format) {
            case json -> json(results);
            case text -> text(results);
        }
    }

    private void json(SearchResults results) throws IOException {
        JsonOut json = new JsonOut(terminal.out()).open('[');
        for (SearchHit hit : results.hits()) {
            Excerpt excerpt = hit.excerpts().getFirst();
            json.open('{')
                    .put("path", hit.path())
                    .put("title", hit.card().title())
                    .put("url", hit.card().url())
                    .put("score", hit.score())
                    .put("date", hit.card().date())
                    .put("severity", hit.card().severity())
                    .put("matched", String.join(" ", hit.words()))
                    .put("section", excerpt.heading())
                    .put("anchor", excerpt.anchor())
                    .put("excerpt", excerpt.passage().text())
                    .close('}');
        }
        json.close(']').end();
    }

    private void text(SearchResults results) {
        PrintWriter out = terminal.out();
        Plan plan = results.plan();
        for (Plan.Change change : plan.changes()) {
            out.println(
                    switch (change.reason()) {
                        case CORRECTED ->
                            "Looked for " + listed(change.others()) + " in place of " + Visible.of(change.word()) + ".";
                        case SYNONYM ->
                            "Looked for " + listed(change.others()) + " as well as " + Visible.of(change.word()) + ".";
                    });
        }
        if (results.hits().isEmpty()) {
            out.println("Nothing found.");
        }
        int place = 0;
        for (SearchHit hit : results.hits()) {
            print(++place, hit, plan);
        }
        if (results.total() > results.hits().size()) {
            out.println(results.total() + " postmortems match; --limit shows more.");
        }
        for (Plan.Change word : plan.unknown()) {
            String nearest = word.others().isEmpty() ? "" : "; the nearest: " + listed(word.others());
            out.println("No postmortem has " + Visible.of(word.word()) + nearest + ".");
        }
        if (!plan.ignored().isEmpty()) {
            out.println("Not looked for: " + listed(plan.ignored()));
        }
    }

    private void print(int place, SearchHit hit, Plan plan) {
        PrintWriter out = terminal.out();
        Excerpt excerpt = hit.excerpts().getFirst();
        List<String> facts = new ArrayList<>();
        for (String fact : List.of(hit.card().date(), hit.card().severity(), hit.path())) {
            if (!fact.isEmpty()) {
                facts.add(fact);
            }
        }
        out.println(place + ". " + marked(hit.title()));
        out.println("   " + terminal.faint(Visible.of(String.join("  ", facts))));
        String section = excerpt.heading().isEmpty() ? "" : terminal.faint(Visible.of(excerpt.heading()) + ": ");
        out.println("   " + section + marked(excerpt.passage()));
        if (plan.words().size() > 1
                && hit.words().size() < plan.words().size()
                && !hit.words().isEmpty()) {
            out.println("   " + terminal.faint("matches " + listed(hit.words())));
        }
    }

    private static String listed(List<String> words) {
        return Visible.of(String.join(", ", words));
    }

    private String marked(Highlight highlight) {
        StringBuilder marked = new StringBuilder();
        for (Highlight.Part part : highlight.parts()) {
            String text = Visible.of(part.text());
            marked.append(part.match() ? terminal.strong(text) : text);
        }
        return marked.toString();
    }
}
