package dev.casebook.review;

import dev.casebook.catalog.Course;
import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An incident starts, is detected, is mitigated and is resolved, in this order. */
final class MomentOrder implements Check {
    @Override
    public void check(Postmortem postmortem, Consumer<Diagnostic> findings) {
        Course course = postmortem.course();
        List<Moment> moments = new ArrayList<>();
        boolean fromDate = postmortem.origins().of(Field.STARTED).isEmpty();
        add(moments, fromDate ? Field.DATE : Field.STARTED, course.started());
        add(moments, Field.DETECTED, course.detected());
        add(moments, Field.MITIGATED, course.mitigated());
        add(moments, Field.RESOLVED, course.resolved());
        for (int i = 1; i < moments.size(); i++) {
            Moment before = moments.get(i - 1);
            Moment after = moments.get(i);
            if (after.at.isBefore(before.at)) {
                report(postmortem, before, after, findings);
            }
        }
    }

    private static void report(Postmortem postmortem, Moment before, Moment after, Consumer<Diagnostic> findings) {
        postmortem.origins().of(after.field).ifPresent(span -> {
            Diagnostic finding = Diagnostic.of(
                    Rule.TIMELINE__OUT_OF_ORDER,
                    span,
                    "`" + after.field.key() + "` is earlier than `" + before.field.key() + "`",
                    "check both times, their days and their offsets from UTC");
            findings.accept(postmortem
                    .origins()
                    .of(before.field)
                    .map(other -> finding.alsoAt(other, before.field.key()))
                    .orElse(finding));
        });
    }

    private static void add(List<Moment> moments, Field field, @Nullable OffsetDateTime at) {
        if (at != null) {
            moments.add(new Moment(field, at));
        }
    }

    private record Moment(Field field, OffsetDateTime at) {}
}
