package dev.casebook.machine;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Course;
import dev.casebook.catalog.Postmortem;
import dev.casebook.site.SitePlan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Postmortems as {@link Csv}: what can be counted, and no text but title and summary. Several values of a cell stand between semicolons. */
public final class PostmortemsCsv {
    private PostmortemsCsv() {}

    /** The record that names the columns. */
    public static String columns() {
        return Csv.line(
                "id",
                "title",
                "date",
                "status",
                "severity",
                "kind",
                "services",
                "teams",
                "failure_modes",
                "trigger",
                "symptoms",
                "contributing_factors",
                "detected_by",
                "tags",
                "started",
                "detected",
                "mitigated",
                "resolved",
                "published",
                "minutes_undetected",
                "minutes_mitigating",
                "minutes_in_all",
                "recurrence_of",
                "actions",
                "actions_open",
                "actions_done",
                "summary",
                "source",
                "url");
    }

    /**
     * The record of {@code postmortem}.
     *
     * @param baseUrl put in front of its address; may be empty, then that is relative to the site's root
     */
    public static String of(Postmortem postmortem, String baseUrl) {
        Course course = postmortem.course();
        return Csv.line(
                postmortem.id().value(),
                postmortem.title(),
                Csv.day(postmortem.day()),
                postmortem.status().label().replace(' ', '-'),
                terms(postmortem, Axis.SEVERITY),
                terms(postmortem, Axis.KIND),
                terms(postmortem, Axis.SERVICE),
                terms(postmortem, Axis.TEAM),
                terms(postmortem, Axis.FAILURE_MODE),
                terms(postmortem, Axis.TRIGGER),
                terms(postmortem, Axis.SYMPTOM),
                terms(postmortem, Axis.CONTRIBUTING_FACTOR),
                terms(postmortem, Axis.DETECTED_BY),
                terms(postmortem, Axis.TAG),
                moment(course.started()),
                moment(course.detected()),
                moment(course.mitigated()),
                moment(course.resolved()),
                moment(course.published()),
                minutes(course.undetected()),
                minutes(course.mitigating()),
                minutes(course.whole()),
                joined(postmortem.references().recurrenceOf().stream()
                        .map(reference -> reference.id().value())),
                Integer.toString(postmortem.actions().size()),
                count(postmortem.statedActions(), Action::isOpen),
                count(postmortem.statedActions(), action -> action.state() == Action.State.DONE),
                postmortem.summary(),
                postmortem.document().file().path().value(),
                baseUrl + SitePlan.path(postmortem).value());
    }

    private static String terms(Postmortem postmortem, Axis axis) {
        return joined(postmortem.terms(axis).stream().map(Term::id));
    }

    private static String joined(Stream<String> values) {
        return values.collect(Collectors.joining("; "));
    }

    private static String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }

    private static String minutes(Optional<Duration> length) {
        return length.map(known -> Long.toString(known.toMinutes())).orElse("");
    }

    /** How many; nothing where the front matter states no actions, since how those of the body stand is not known. */
    private static String count(List<Action> stated, Predicate<Action> counted) {
        return stated.isEmpty()
                ? ""
                : Long.toString(stated.stream().filter(counted).count());
    }
}
