package dev.casebook.review;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.settings.Policy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Actions are followed to their end, in time; those of a failure that came back change the system. Only the front matter tells states. */
final class ActionStates implements Check {
    private final Policy policy;
    private final LocalDate today;

    ActionStates(Policy policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
    }

    @Override
    public void check(Postmortem postmortem, Consumer<Diagnostic> findings) {
        for (Action action : postmortem.statedActions()) {
            late(postmortem, action, findings);
            if (action.state() == Action.State.DONE && action.done() == null) {
                findings.accept(Diagnostic.of(
                        Rule.ACTION__DONE_WITHOUT_DATE,
                        ActionItem.place(postmortem, action, "status"),
                        "this action was done on no known day",
                        "add `done: 2024-03-05`"));
            }
        }
        systemic(postmortem, findings);
    }

    private void late(Postmortem postmortem, Action action, Consumer<Diagnostic> findings) {
        LocalDate due = action.due();
        LocalDate day = postmortem.day();
        if (!action.isOpen()) {
            return;
        }
        if (due != null && due.isBefore(today)) {
            findings.accept(Diagnostic.of(
                    Rule.ACTION__OVERDUE,
                    ActionItem.place(postmortem, action, "due"),
                    "this action was due on " + due + " and is "
                            + action.state().label(),
                    "do it, give it a new day with the reason, or decline it with `why_declined`"));
        } else if (due == null
                && !ActionItem.isWritten(postmortem, action, "due")
                && day != null
                && today.isAfter(LocalDate.EPOCH)
                && ChronoUnit.DAYS.between(day, today) > policy.openDays()) {
            findings.accept(Diagnostic.of(
                    Rule.ACTION__STALE,
                    ActionItem.place(postmortem, action, "title"),
                    "this action has been open for " + ChronoUnit.DAYS.between(day, today) + " days",
                    "do it, give it a `due` day, or decline it with `why_declined`"));
        }
    }

    private static void systemic(Postmortem postmortem, Consumer<Diagnostic> findings) {
        boolean cameBack = !postmortem.references().recurrenceOf().isEmpty();
        boolean typed =
                postmortem.statedActions().stream().anyMatch(a -> !a.type().isEmpty());
        boolean systemic =
                postmortem.statedActions().stream().anyMatch(a -> a.type().equalsIgnoreCase("systemic"));
        if (cameBack && typed && !systemic) {
            postmortem
                    .origins()
                    .of(Field.ACTIONS)
                    .ifPresent(span -> findings.accept(Diagnostic.of(
                            Rule.ACTION__NO_SYSTEMIC,
                            ActionItem.key(postmortem, span),
                            "this failure came back, and no action against it is systemic",
                            "add one of `type: systemic`: a change that removes the condition, not the trigger")));
        }
    }
}
