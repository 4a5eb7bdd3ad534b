package dev.casebook.machine;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Postmortem;
import dev.casebook.json.JsonOut;
import dev.casebook.register.Idea;
import dev.casebook.register.RegisteredAction;
import dev.casebook.site.SitePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Actions as JSON. Keys are those of the front matter; what is not known is left out. */
public final class ActionsJson {
    private final JsonOut out;
    private final String baseUrl;

    private ActionsJson(JsonOut out, String baseUrl) {
        this.out = out;
        this.baseUrl = baseUrl;
    }

    /**
     * {@code actions} in their order, as they stand on {@code today}.
     *
     * @param ideas those that recur
     * @param baseUrl put in front of every address; may be empty, then addresses are relative to the site's root
     */
    public static String of(List<RegisteredAction> actions, List<Idea> ideas, LocalDate today, String baseUrl) {
        StringBuilder text = new StringBuilder(actions.size() * 400 + 200);
        try {
            new ActionsJson(new JsonOut(text), baseUrl).write(actions, ideas, today);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory takes everything", e);
        }
        return text.toString();
    }

    private void write(List<RegisteredAction> actions, List<Idea> ideas, LocalDate today) throws IOException {
        out.open('{').put("as_of", today.toString()).open("actions", '[');
        for (RegisteredAction one : actions) {
            action(one);
        }
        out.close(']').open("ideas", '[');
        for (Idea idea : ideas) {
            out.open('{').put("words", idea.words()).put("postmortems", idea.postmortems());
            out.open("actions", '[');
            for (RegisteredAction one : idea.actions()) {
                out.open('{')
                        .put("postmortem", one.postmortem().id().value())
                        .put("title", one.action().title())
                        .close('}');
            }
            out.close(']').close('}');
        }
        out.close(']').close('}').end();
    }

    private void action(RegisteredAction one) throws IOException {
        Action action = one.action();
        out.open('{').put("title", action.title());
        put("type", action.type());
        put("owner", action.owner());
        put("team", one.team() == null ? "" : one.team().id());
        put("due", action.due());
        out.put("status", action.state().label().replace(' ', '-'));
        if (one.age().isPresent()) {
            out.put("days_open", one.age().getAsLong());
        }
        if (one.isOverdue()) {
            out.put("days_overdue", one.overdue());
        }
        put("done", action.done());
        put("ticket", action.ticket());
        put("why_declined", action.whyDeclined());
        if (one.isInferred()) {
            out.put("inferred", true);
        }
        Postmortem postmortem = one.postmortem();
        out.open("postmortem", '{').put("id", postmortem.id().value()).put("title", postmortem.title());
        put("date", postmortem.day());
        out.put("url", baseUrl + SitePlan.path(postmortem).value())
                .put("source", postmortem.document().file().path().value())
                .close('}')
                .close('}');
    }

    private void put(String key, String text) throws IOException {
        if (!text.isEmpty()) {
            out.put(key, text);
        }
    }

    private void put(String key, @Nullable LocalDate day) throws IOException {
        put(key, day == null ? "" : day.toString());
    }
}
