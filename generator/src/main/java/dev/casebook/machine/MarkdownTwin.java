package dev.casebook.machine;

import dev.casebook.catalog.Postmortem;
import dev.casebook.compose.Linking;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.markdown.MarkdownDocument.LinkKind;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.site.SitePath;
import dev.casebook.site.SitePlan;
import dev.casebook.source.SourceSpan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A postmortem as Markdown that stands alone: its facts as a list, then its body as written but for a heading that repeats the title, with references and links between files
 * turned into links between pages, and without comments.
 */
public final class MarkdownTwin {
    private final Linking linking;
    private final SitePlan plan;

    /** Twins of the postmortems of {@code catalog}. */
    public MarkdownTwin(LinkedCatalog catalog, SitePlan plan) {
        this.linking = new Linking(catalog, plan);
        this.plan = plan;
    }

    /** The twin of {@code postmortem}, to stand beside its page. */
    public String of(Postmortem postmortem) {
        StringBuilder text = new StringBuilder(4096);
        text.append("# ").append(line(postmortem.title())).append("\n\n");
        fact(text, "Id", postmortem.id().value());
        fact(text, "Date", postmortem.day() == null ? "" : postmortem.day().toString());
        for (Axis axis : List.of(
                Axis.SEVERITY,
                Axis.KIND,
                Axis.SERVICE,
                Axis.FAILURE_MODE,
                Axis.TRIGGER,
                Axis.SYMPTOM,
                Axis.CONTRIBUTING_FACTOR,
                Axis.DETECTED_BY,
                Axis.TEAM,
                Axis.TAG)) {
            List<Term> terms = postmortem.terms(axis);
            String label = terms.size() > 1 ? axis.folder().replace('-', ' ') : axis.label();
            fact(
                    text,
                    capital(label),
                    String.join(", ", terms.stream().map(Term::id).toList()));
        }
        if (!postmortem.summary().isEmpty()) {
            text.append("\n> ").append(line(postmortem.summary())).append('\n');
        }
        return text.append('\n').append(body(postmortem)).append('\n').toString();
    }

    private record Replaced(SourceSpan span, String by) {}

    private String body(Postmortem postmortem) {
        ParsedDocument document = postmortem.document();
        String source = document.file().text();
        int start = document.frontMatter().span().end();
        StringBuilder text = new StringBuilder(source.length());
        int done = start;
        for (Replaced replaced : replacements(postmortem)) {
            if (replaced.span().start() >= done) {
                text.append(source, done, replaced.span().start()).append(replaced.by());
                done = replaced.span().end();
            }
        }
        return text.append(source, done, source.length()).toString().strip();
    }

    private List<Replaced> replacements(Postmortem postmortem) {
        ParsedDocument document = postmortem.document();
        SitePath page = plan.of(postmortem);
        MarkdownDocument.LinkTargets targets = linking.targets(document.file().path(), page);
        List<Replaced> all = new ArrayList<>();
        document.body().repeated(postmortem.title()).ifPresent(heading -> all.add(new Replaced(heading.span(), "")));
        document.body().comments().forEach(span -> all.add(new Replaced(span, "")));
        for (MarkdownDocument.Link link : document.body().links()) {
            MarkdownDocument.Resolved to = targets.resolve(link);
            String source = link.span().text();
            boolean foreign = link.kind() == LinkKind.REFERENCE || link.isByName() || source.startsWith("{{");
            if (foreign || (source.endsWith(")") && !to.address().equals(link.target()))) {
                boolean named = link.kind() != LinkKind.REFERENCE || source.contains("|");
                String shown = named ? link.text() : to.text();
                String mark = link.kind() == LinkKind.IMAGE ? "!" : "";
                String escaped = line(shown).replaceAll("([\\[\\]])", "\\\\$1");
                all.add(new Replaced(
                        link.span(),
                        to.address().isEmpty() ? escaped : mark + "[" + escaped + "](" + to.address() + ")"));
            }
        }
        all.sort(Comparator.comparing(Replaced::span));
        return all;
    }

    private static void fact(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append("- ").append(label).append(": ").append(line(value)).append('\n');
        }
    }

    private static String capital(String label) {
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }

    private static String line(String text) {
        return text.replace('\n', ' ').strip();
    }
}
