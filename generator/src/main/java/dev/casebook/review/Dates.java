package dev.casebook.review;

import dev.casebook.catalog.Course;
import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.settings.Policy;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Postmortems are of the past, are written while memory is fresh, and do not stay drafts. */
final class Dates implements Check {
    private final Policy policy;
    private final LocalDate today;

    Dates(Policy policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
    }

    @Override
    public void check(Postmortem postmortem, Consumer<Diagnostic> findings) {
        future(postmortem, findings);
        late(postmortem, findings);
        LocalDate day = postmortem.day();
        boolean known = day != null && today.isAfter(LocalDate.EPOCH);
        long days = known && day != null ? ChronoUnit.DAYS.between(day, today) : 0;
        if (postmortem.isDraft() && days > policy.draftDays()) {
            postmortem
                    .origins()
                    .of(Field.STATUS)
                    .ifPresent(span -> findings.accept(Diagnostic.of(
                            Rule.TIMELINE__LONG_DRAFT,
                            span,
                            "this has been a draft for " + days + " days",
                            "finish it with what is known, and set `status: in-review`")));
        }
    }

    /** The first moment that is yet to come; somewhere it is tomorrow already. */
    private void future(Postmortem postmortem, Consumer<Diagnostic> findings) {
        if (!today.isAfter(LocalDate.EPOCH)) {
            return;
        }
        LocalDate tomorrow = today.plusDays(1);
        Course course = postmortem.course();
        Stream.of(
                        new Moment(Field.DATE, postmortem.day()),
                        new Moment(Field.STARTED, day(course.started())),
                        new Moment(Field.DETECTED, day(course.detected())),
                        new Moment(Field.MITIGATED, day(course.mitigated())),
                        new Moment(Field.RESOLVED, day(course.resolved())))
                .filter(moment -> moment.day() != null && moment.day().isAfter(tomorrow))
                .flatMap(moment -> postmortem.origins().of(moment.field()).stream()
                        .map(span -> Diagnostic.of(
                                Rule.TIMELINE__IN_FUTURE,
                                span,
                                moment.day() + " is yet to come",
                                "check the year, and the order of day and month")))
                .findFirst()
                .ifPresent(findings);
    }

    private record Moment(Field field, @Nullable LocalDate day) {}

    private static @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toLocalDate();
    }

    private void late(Postmortem postmortem, Consumer<Diagnostic> findings) {
        OffsetDateTime end = postmortem.course().resolved();
        OffsetDateTime published = postmortem.course().published();
        if (end == null || published == null || published.isBefore(end)) {
            return;
        }
        long hours = Duration.between(end, published).toHours();
        if (hours > policy.publishHours()) {
            postmortem
                    .origins()
                    .of(Field.PUBLISHED)
                    .ifPresent(span -> findings.accept(Diagnostic.of(
                            Rule.TIMELINE__LATE,
                            span,
                            "published " + hours + " hours after the end, more than the " + policy.publishHours()
                                    + " agreed on",
                            "nothing to mend here; start the next one the same day, with what is known")));
        }
    }
}
