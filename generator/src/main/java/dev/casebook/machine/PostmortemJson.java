package dev.casebook.machine;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Course;
import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.json.JsonOut;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.link.Similar;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.site.SitePlan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Postmortems as JSON. Keys are those of the front matter; what is not known is left out. */
public final class PostmortemJson {
    private final LinkedCatalog catalog;
    private final String baseUrl;

    /**
     * JSON of the postmortems of {@code catalog}.
     *
     * @param baseUrl put in front of every address; may be empty, then addresses are relative to the site's root
     */
    public PostmortemJson(LinkedCatalog catalog, String baseUrl) {
        this.catalog = catalog;
        this.baseUrl = baseUrl;
    }

    /** What is known of {@code postmortem}, and its headings; its text is in {@link MarkdownTwin}. */
    public String of(Postmortem postmortem) {
        return written(out -> {
            out.open('{');
            known(postmortem, out);
            out.close('}').end();
        });
    }

    /** The same, and its text: the body as written, in Markdown. */
    public String withText(Postmortem postmortem) {
        return written(out -> {
            out.open('{');
            known(postmortem, out);
            out.put("text", postmortem.document().written());
            out.close('}').end();
        });
    }

    /** The keys of {@code postmortem}, for an object that is open. */
    private void known(Postmortem postmortem, JsonOut out) throws IOException {
        head(postmortem, out);
        course(postmortem.course(), out);
        impact(postmortem.impact(), out);
        out.open("actions", '[');
        for (Action action : postmortem.actions()) {
            action(action, out);
        }
        out.close(']');
        list(out, "went_well", postmortem.lessons().wentWell());
        list(out, "got_lucky", postmortem.lessons().gotLucky());
        list(out, "surprised_by", postmortem.lessons().surprisedBy());
        list(out, "authors", postmortem.credits().authors());
        list(out, "reviewers", postmortem.credits().reviewers());
        text(out, "facilitator", postmortem.credits().facilitator());
        Postmortem.References references = postmortem.references();
        list(out, "related", named(references.related()));
        list(out, "recurrence_of", named(references.recurrenceOf()));
        list(out, "supersedes", named(references.supersedes()));
        list(out, "sources", references.sources());
        list(out, "rfcs", references.rfcs());
        connections(postmortem, out);
        sections(postmortem, out);
        out.put("source", postmortem.document().file().path().value());
        list(
                out,
                "inferred",
                postmortem.origins().inferred().stream()
                        .map(Field::key)
                        .sorted()
                        .toList());
    }

    /** All postmortems, newest first, each with its head only. */
    public String all(String title) {
        return written(out -> {
            out.open('{').put("title", title).open("postmortems", '[');
            for (Postmortem postmortem : catalog.catalog().postmortems()) {
                out.open('{');
                head(postmortem, out);
                out.close('}');
            }
            out.close(']').close('}').end();
        });
    }

    private void head(Postmortem postmortem, JsonOut out) throws IOException {
        out.put("id", postmortem.id().value());
        out.put("url", url(postmortem));
        out.put("title", postmortem.title());
        text(out, "summary", postmortem.summary());
        text(out, "date", postmortem.day() == null ? "" : postmortem.day().toString());
        out.put("status", postmortem.status().label().replace(' ', '-'));
        one(out, postmortem, "severity", Axis.SEVERITY);
        one(out, postmortem, "kind", Axis.KIND);
        one(out, postmortem, "detected_by", Axis.DETECTED_BY);
        one(out, postmortem, "trigger", Axis.TRIGGER);
        many(out, postmortem, "failure_modes", Axis.FAILURE_MODE);
        many(out, postmortem, "symptoms", Axis.SYMPTOM);
        many(out, postmortem, "contributing_factors", Axis.CONTRIBUTING_FACTOR);
        many(out, postmortem, "services", Axis.SERVICE);
        many(out, postmortem, "teams", Axis.TEAM);
        many(out, postmortem, "tags", Axis.TAG);
    }

    private String url(Postmortem postmortem) {
        return baseUrl + SitePlan.path(postmortem).value();
    }

    private static void course(Course course, JsonOut out) throws IOException {
        moment(out, "started", course.started());
        moment(out, "detected", course.detected());
        moment(out, "mitigated", course.mitigated());
        moment(out, "resolved", course.resolved());
        moment(out, "published", course.published());
    }

    private static void moment(JsonOut out, String key, @Nullable OffsetDateTime moment) throws IOException {
        text(out, key, moment == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }

    private static void impact(Postmortem.Impact impact, JsonOut out) throws IOException {
        if (impact.rows().isEmpty()) {
            text(out, "impact", impact.text());
            return;
        }
        out.open("impact", '{');
        for (Postmortem.Impact.Row row : impact.rows()) {
            out.put(row.measure(), row.value());
        }
        out.close('}');
    }

    private static void action(Action action, JsonOut out) throws IOException {
        out.open('{').put("title", action.title());
        text(out, "type", action.type());
        text(out, "owner", action.owner());
        text(out, "due", action.due() == null ? "" : action.due().toString());
        out.put("status", action.state().label().replace(' ', '-'));
        text(out, "done", action.done() == null ? "" : action.done().toString());
        text(out, "ticket", action.ticket());
        text(out, "why_declined", action.whyDeclined());
        out.close('}');
    }

    private void connections(Postmortem postmortem, JsonOut out) throws IOException {
        list(
                out,
                "recurrences",
                catalog.recurrencesOf(postmortem).stream()
                        .map(p -> p.id().value())
                        .toList());
        out.open("similar", '[');
        for (Similar similar : catalog.similarTo(postmortem)) {
            out.open('{')
                    .put("id", similar.postmortem().id().value())
                    .put("url", url(similar.postmortem()))
                    .put("failure_modes", ids(similar.failureModes()))
                    .put("services", ids(similar.services()))
                    .put("symptoms", ids(similar.symptoms()))
                    .close('}');
        }
        out.close(']');
    }

    private static void sections(Postmortem postmortem, JsonOut out) throws IOException {
        out.open("sections", '[');
        MarkdownDocument body = postmortem.document().body();
        boolean repeated = body.repeated(postmortem.title()).isPresent();
        for (MarkdownDocument.Heading heading : body.headings(repeated)) {
            out.open('{')
                    .put("heading", heading.text())
                    .put("anchor", heading.anchor())
                    .close('}');
        }
        out.close(']');
    }

    private static void text(JsonOut out, String key, String text) throws IOException {
        if (!text.isEmpty()) {
            out.put(key, text);
        }
    }

    private static void list(JsonOut out, String key, List<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            out.put(key, texts);
        }
    }

    private static void one(JsonOut out, Postmortem postmortem, String key, Axis axis) throws IOException {
        text(out, key, postmortem.term(axis).map(Term::id).orElse(""));
    }

    private static void many(JsonOut out, Postmortem postmortem, String key, Axis axis) throws IOException {
        list(out, key, ids(postmortem.terms(axis)));
    }

    private static List<String> named(List<Postmortem.Reference> references) {
        return references.stream().map(reference -> reference.id().value()).toList();
    }

    private static List<String> ids(List<Term> terms) {
        return terms.stream().map(Term::id).toList();
    }

    private interface Writing {
        void to(JsonOut out) throws IOException;
    }

    private static String written(Writing writing) {
        StringBuilder text = new StringBuilder(4096);
        try {
            writing.to(new JsonOut(text));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory takes everything", e);
        }
        return text.toString();
    }
}
