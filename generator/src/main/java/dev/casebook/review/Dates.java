package dev.casebook.review;

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

/** Postmortems are written while memory is fresh, and do not stay drafts. */
final class Dates implements Check {
    private final Policy policy;
    private final LocalDate today;

    Dates(Policy policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
    }

    @Override
    public void check(Postmortem postmortem, Consumer<Diagnostic> findings) {
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
