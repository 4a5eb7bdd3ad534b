package dev.casebook.machine;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Postmortem;
import dev.casebook.register.RegisteredAction;
import dev.casebook.site.SitePlan;
import java.util.List;
import java.util.OptionalLong;

/**
 * Actions as {@link Csv}.
 */
public final class ActionsCsv {
    private ActionsCsv() {}

    /**
     * A line for each of {@code actions}, below one that names the columns.
     *
     * @param baseUrl put in front of every address; may be empty, then addresses are relative to the site's root
     */
    public static String of(List<RegisteredAction> actions, String baseUrl) {
        StringBuilder text = new StringBuilder(actions.size() * 200 + 200);
        text.append(Csv.line(
                "title",
                "status",
                "days_open",
                "days_overdue",
                "type",
                "owner",
                "team",
                "due",
                "done",
                "ticket",
                "why_declined",
                "postmortem",
                "postmortem_title",
                "date",
                "url"));
        actions.forEach(one -> line(text, one, baseUrl));
        return text.toString();
    }

    private static void line(StringBuilder text, RegisteredAction one, String baseUrl) {
        Action action = one.action();
        Postmortem postmortem = one.postmortem();
        text.append(Csv.line(
                action.title(),
                action.state().label().replace(' ', '-'),
                number(one.age()),
                one.isOverdue() ? String.valueOf(one.overdue()) : "",
                action.type(),
                action.owner(),
                one.team() == null ? "" : one.team().id(),
                Csv.day(action.due()),
                Csv.day(action.done()),
                action.ticket(),
                action.whyDeclined(),
                postmortem.id().value(),
                postmortem.title(),
                Csv.day(postmortem.day()),
                baseUrl + SitePlan.path(postmortem).value()));
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "";
    }
}
