package dev.casebook.compose;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Course;
import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import dev.casebook.catalog.Summaries;
import dev.casebook.insight.Diagnosis;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.source.SourcePath;
import dev.casebook.view.Frame;
import dev.casebook.view.PageView;
import dev.casebook.view.Part;
import dev.casebook.view.Part.Connections;
import dev.casebook.view.Part.Fact;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Moment;
import dev.casebook.view.Part.Phase;
import dev.casebook.view.Part.Reasoned;
import dev.casebook.view.Part.Recurrence;
import dev.casebook.view.Part.Row;
import dev.casebook.view.Part.Step;
import dev.casebook.view.Part.When;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the view of a postmortem's page. */
final class PostmortemViews {
    private final LinkedCatalog catalog;
    private final Linking linking;
    private final Texts texts;
    private final ActionViews actions;
    private final Map<SourcePath, LocalDate> changed;
    /** Where each postmortem stands in the order of the archive. */
    private final Map<PostmortemId, Integer> places = new TreeMap<>();

    PostmortemViews(
            LinkedCatalog catalog,
            Linking linking,
            Texts texts,
            ActionViews actions,
            Map<SourcePath, LocalDate> changed) {
        this.catalog = catalog;
        this.linking = linking;
        this.texts = texts;
        this.actions = actions;
        this.changed = changed;
        catalog.catalog().postmortems().forEach(postmortem -> places.put(postmortem.id(), places.size()));
    }

    PageView.Postmortem view(Frame frame, Postmortem postmortem, dev.casebook.site.SitePath path) {
        return new PageView.Postmortem(
                frame,
                linking.entry(postmortem),
                lead(postmortem),
                postmortem.day() != null && postmortem.origins().inferred().contains(Field.DATE),
                facts(postmortem),
                impact(postmortem.impact()),
                course(postmortem),
                texts.text(postmortem.document(), postmortem.title(), path),
                Texts.lessons(postmortem),
                postmortem.statedActions().stream()
                        .map(action -> actions.action(postmortem, action))
                        .toList(),
                connections(postmortem),
                colophon(frame, postmortem),
                postmortem.document().file().path().value());
    }

    /** A summary that was read from the first words of the body would only stand there twice. */
    private static String lead(Postmortem postmortem) {
        MarkdownDocument body = postmortem.document().body();
        Optional<MarkdownDocument.Section> first = body.sections().stream()
                .filter(section -> !section.text().isBlank())
                .findFirst();
        boolean repeated =
                postmortem.origins().inferred().contains(Field.SUMMARY) && first.equals(Summaries.section(body));
        return repeated ? "" : postmortem.summary();
    }

    private List<Fact> facts(Postmortem postmortem) {
        List<Fact> facts = new ArrayList<>();
        fact(facts, postmortem, Axis.SERVICE, Field.SERVICES, "Services");
        fact(facts, postmortem, Axis.FAILURE_MODE, Field.FAILURE_MODES, "Failure modes");
        fact(facts, postmortem, Axis.TRIGGER, Field.TRIGGER, "Trigger");
        fact(facts, postmortem, Axis.SYMPTOM, Field.SYMPTOMS, "Symptoms");
        fact(facts, postmortem, Axis.CONTRIBUTING_FACTOR, Field.CONTRIBUTING_FACTORS, "Contributing factors");
        fact(facts, postmortem, Axis.DETECTED_BY, Field.DETECTED_BY, "Detected by");
        fact(facts, postmortem, Axis.TEAM, Field.TEAMS, "Teams");
        return facts;
    }

    private void fact(List<Fact> facts, Postmortem postmortem, Axis axis, Field field, String label) {
        List<Term> terms = postmortem.terms(axis);
        if (!terms.isEmpty()) {
            facts.add(new Fact(
                    axis.folder(),
                    label,
                    linking.to(terms),
                    postmortem.origins().inferred().contains(field)));
        }
    }

    private static List<Row> impact(Postmortem.Impact impact) {
        return impact.rows().isEmpty()
                ? (impact.text().isEmpty() ? List.of() : List.of(new Row("", impact.text())))
                : impact.rows().stream()
                        .map(row -> new Row(row.measure(), row.value()))
                        .toList();
    }

    private static Part.Course course(Postmortem postmortem) {
        Course course = postmortem.course();
        Set<Field> inferred = postmortem.origins().inferred();
        Optional<OffsetDateTime> diagnosed = Diagnosis.of(postmortem);
        List<Moment> moments = new ArrayList<>();
        OffsetDateTime before = moment(moments, "Started", course.started(), inferred.contains(Field.STARTED), null);
        before = moment(moments, "Detected", course.detected(), inferred.contains(Field.DETECTED), before);
        before = moment(moments, "Diagnosed", diagnosed.orElse(null), true, before);
        before = moment(moments, "Mitigated", course.mitigated(), inferred.contains(Field.MITIGATED), before);
        moment(moments, "Resolved", course.resolved(), inferred.contains(Field.RESOLVED), before);
        if (moments.isEmpty()) {
            return Part.Course.NONE;
        }
        List<Phase> phases = new ArrayList<>();
        phase(phases, "undetected", "Undetected", course.undetected());
        Optional<Duration> diagnosing = diagnosed.map(at -> Duration.between(course.detected(), at));
        phase(phases, "diagnosing", "Diagnosing", diagnosing);
        phase(
                phases,
                "mitigating",
                "Mitigating",
                course.mitigating().map(whole -> whole.minus(diagnosing.orElse(Duration.ZERO))));
        phase(phases, "recovering", "Recovering", course.recovering());
        return new Part.Course(
                moments, phases, course.whole().map(Wording::length).orElse(""));
    }

    /** Adds a known moment, and answers the latest one known. */
    private static @Nullable OffsetDateTime moment(
            List<Moment> moments,
            String label,
            @Nullable OffsetDateTime at,
            boolean inferred,
            @Nullable OffsetDateTime before) {
        if (at == null) {
            return before;
        }
        Part.When when = before == null ? Wording.moment(at) : Wording.moment(at, before);
        moments.add(new Moment(label, when, inferred));
        return at;
    }

    private static void phase(List<Phase> phases, String key, String label, Optional<Duration> length) {
        length.ifPresent(span -> phases.add(new Phase(key, label, Wording.length(span), span.toSeconds())));
    }

    private Connections connections(Postmortem postmortem) {
        List<Postmortem> all = catalog.catalog().postmortems();
        int here = places.getOrDefault(postmortem.id(), 0);
        return new Connections(
                recurrence(postmortem),
                catalog.similarTo(postmortem).stream()
                        .map(similar ->
                                new Reasoned(linking.entry(similar.postmortem()), Wording.reason(postmortem, similar)))
                        .toList(),
                postmortem.references().related().stream()
                        .flatMap(reference -> catalog.links().postmortem(reference.id()).stream())
                        .map(linking::to)
                        .toList(),
                linking.backlinks(postmortem),
                here + 1 < all.size() ? linking.to(all.get(here + 1)) : Link.NONE,
                here > 0 ? linking.to(all.get(here - 1)) : Link.NONE);
    }

    private Recurrence recurrence(Postmortem postmortem) {
        List<Postmortem> chain = catalog.recurrencesOf(postmortem);
        if (chain.isEmpty()) {
            return Recurrence.NONE;
        }
        int place = chain.stream().map(Postmortem::id).toList().indexOf(postmortem.id()) + 1;
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            Postmortem step = chain.get(i);
            LocalDate next = i + 1 < chain.size() ? chain.get(i + 1).day() : null;
            steps.add(new Step(
                    linking.entry(step), step.id().equals(postmortem.id()), next == null ? "" : stillOpen(step, next)));
        }
        return new Recurrence(statement(postmortem, chain, place), steps);
    }

    private static String statement(Postmortem postmortem, List<Postmortem> chain, int place) {
        if (place == 1) {
            return chain.size() == 2 ? "It came back once." : "It came back " + (chain.size() - 1) + " times.";
        }
        LocalDate day = postmortem.day();
        List<Action> earlier = chain.subList(0, place - 1).stream()
                .flatMap(step -> step.statedActions().stream())
                .toList();
        long open = day == null
                ? 0
                : earlier.stream().filter(action -> action.wasOpenOn(day)).count();
        String time = Wording.capital(Wording.ordinal(place)) + " time.";
        if (earlier.isEmpty()) {
            return time;
        }
        if (earlier.size() == 1) {
            return time + " The earlier action was " + (open == 0 ? "settled" : "still open") + " when it came back.";
        }
        return time
                + (open == 0
                        ? " All " + earlier.size() + " earlier actions were settled when it came back."
                        : " " + open + " of " + earlier.size() + " earlier actions " + (open == 1 ? "was" : "were")
                                + " still open when it came back.");
    }

    private static String stillOpen(Postmortem step, LocalDate next) {
        long open = step.statedActions().stream()
                .filter(action -> action.wasOpenOn(next))
                .count();
        return open == 0 ? "" : open + " of " + step.statedActions().size() + " actions open when it came back";
    }

    private List<Fact> colophon(Frame frame, Postmortem postmortem) {
        List<Fact> facts = new ArrayList<>();
        names(facts, "authors", "Written by", postmortem.credits().authors());
        names(facts, "reviewers", "Reviewed by", postmortem.credits().reviewers());
        names(
                facts,
                "facilitator",
                "Facilitated by",
                postmortem.credits().facilitator().isEmpty()
                        ? List.of()
                        : List.of(postmortem.credits().facilitator()));
        OffsetDateTime published = postmortem.course().published();
        if (published != null) {
            When when = Wording.day(published.toLocalDate());
            facts.add(new Fact("published", "Published", List.of(Link.plain(when.text())), false));
        }
        LocalDate last = changed.get(postmortem.document().file().path());
        if (last != null) {
            facts.add(new Fact(
                    "changed",
                    "Last changed",
                    List.of(Link.plain(Wording.day(last).text())),
                    false));
        }
        addresses(facts, "sources", "Sources", postmortem.references().sources());
        addresses(facts, "rfcs", "Design documents", postmortem.references().rfcs());
        fact(facts, postmortem, Axis.TAG, Field.TAGS, "Tags");
        facts.add(new Fact("cite", "Cite as", List.of(Link.plain(citation(frame, postmortem))), false));
        return facts;
    }

    /** Title, archive, id, day and address, as far as there are any. */
    private static String citation(Frame frame, Postmortem postmortem) {
        boolean ownId = postmortem.origins().of(Field.ID).isPresent();
        String title = postmortem.title();
        String ended = title.endsWith("?") || title.endsWith("!") ? title : title + ".";
        String place = Stream.of(
                        frame.site().title(),
                        ownId ? postmortem.id().value() : "",
                        Wording.day(postmortem.day()).text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return ("\u201c" + ended + "\u201d " + place + ". " + frame.canonical()).strip();
    }

    private static void names(List<Fact> facts, String key, String label, List<String> names) {
        if (!names.isEmpty()) {
            facts.add(new Fact(key, label, names.stream().map(Link::plain).toList(), false));
        }
    }

    private static void addresses(List<Fact> facts, String key, String label, List<String> addresses) {
        if (!addresses.isEmpty()) {
            facts.add(new Fact(
                    key,
                    label,
                    addresses.stream()
                            .map(a ->
                                    a.startsWith("https://") || a.startsWith("http://") ? Link.to(a, a) : Link.plain(a))
                            .toList(),
                    false));
        }
    }
}
