package dev.casebook.answer;

import dev.casebook.archive.Archive;
import dev.casebook.archive.ArchiveReading;
import dev.casebook.catalog.Action;
import dev.casebook.catalog.Catalog;
import dev.casebook.machine.ActionsCsv;
import dev.casebook.machine.ActionsJson;
import dev.casebook.register.ActionRegister;
import dev.casebook.register.Completion;
import dev.casebook.register.Idea;
import dev.casebook.register.RecurringIdeas;
import dev.casebook.register.RegisteredAction;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The actions of an archive, or some of them, without building its site. */
public final class ActionList {
    private final Catalog catalog;
    private final ActionRegister register;
    private final LocalDate today;
    private final String baseUrl;

    private ActionList(Catalog catalog, ActionRegister register, LocalDate today, String baseUrl) {
        this.catalog = catalog;
        this.register = register;
        this.today = today;
        this.baseUrl = baseUrl;
    }

    /** Every action of the archive in {@code folder} as it stands on {@code today}. */
    public static ActionList read(Path folder, LocalDate today) throws IOException {
        Archive archive = ArchiveReading.read(folder, folder.resolve("site"), false);
        Catalog catalog = archive.catalog().withoutDrafts();
        return new ActionList(
                catalog,
                ActionRegister.of(catalog, today),
                today,
                archive.settings().site().baseUrl());
    }

    /** How far an action is, as one asks for it. */
    public enum State {
        /** Not begun. */
        OPEN,
        /** Begun. */
        IN_PROGRESS,
        /** Finished. */
        DONE,
        /** Will not be done. */
        DECLINED,
        /** Not finished by the day it was due. */
        OVERDUE;

        private boolean is(RegisteredAction one) {
            return switch (this) {
                case OPEN -> one.action().state() == Action.State.OPEN;
                case IN_PROGRESS -> one.action().state() == Action.State.IN_PROGRESS;
                case DONE -> one.action().state() == Action.State.DONE;
                case DECLINED -> one.action().state() == Action.State.DECLINED;
                case OVERDUE -> one.isOverdue();
            };
        }
    }

    /**
     * An action as a line shows it.
     *
     * @param title what
     * @param state how far it is
     * @param overdue by how many days; 0 when it is not
     * @param daysOpen for how many days it has been open; 0 when it is not
     * @param day such as {@code due 2026-03-05} or {@code done 2026-02-01}; may be empty
     * @param owner as written; may be empty
     * @param type as written; may be empty
     * @param postmortem the postmortem's file
     */
    public record Line(
            String title,
            String state,
            long overdue,
            long daysOpen,
            String day,
            String owner,
            String type,
            String postmortem) {}

    /**
     * Actions of one idea.
     *
     * @param words what they share
     * @param postmortems from how many
     * @param done how many are done
     * @param lines the actions, the most pressing first
     */
    public record Recurring(List<String> words, int postmortems, int done, List<Line> lines) {
        /** Copies the lists. */
        public Recurring {
            words = List.copyOf(words);
            lines = List.copyOf(lines);
        }
    }

    /** The ids of the teams that own any of these. */
    public List<String> teams() {
        return register.byTeam().keySet().stream().map(Term::id).toList();
    }

    /** The types that any of these has. */
    public List<String> types() {
        return List.copyOf(register.byType().keySet());
    }

    /** Those of the team {@code written}; empty when the archive has no such team. */
    public Optional<ActionList> ofTeam(String written) {
        return catalog.vocabulary().find(Axis.TEAM, written).map(team -> only(one -> team.equals(one.team())));
    }

    /** Those of the type {@code written}; empty when no action has it. */
    public Optional<ActionList> ofType(String written) {
        String type = Term.idOf(written);
        return types().contains(type) ? Optional.of(only(one -> one.type().equals(type))) : Optional.empty();
    }

    /** Those in {@code state}. */
    public ActionList in(State state) {
        return only(state::is);
    }

    /** Those that remain to be done. */
    public ActionList open() {
        return only(one -> one.action().isOpen());
    }

    /** None of them. */
    public ActionList none() {
        return only(one -> false);
    }

    private ActionList only(Predicate<RegisteredAction> wanted) {
        return new ActionList(catalog, new ActionRegister(register.chosen(wanted)), today, baseUrl);
    }

    /** Each action, the most pressing first. */
    public List<Line> lines() {
        return register.actions().stream().map(ActionList::line).toList();
    }

    private static Line line(RegisteredAction one) {
        Action action = one.action();
        return new Line(
                action.title(),
                action.state().label(),
                one.overdue(),
                one.age().orElse(0),
                day(action),
                action.owner(),
                action.type(),
                one.postmortem().document().file().path().value());
    }

    private static String day(Action action) {
        if (action.isOpen()) {
            return action.due() == null ? "" : "due " + action.due();
        }
        return action.done() == null ? "" : "done " + action.done();
    }

    /** Such as {@code 14 of 20 done, 2 declined, 4 open, 1 of them overdue}. */
    public String completion() {
        Completion all = Completion.of(register.actions());
        if (all.all() == 0) {
            return "There is no action";
        }
        String open = all.open() == 0 ? "" : ", " + all.open() + " open";
        String overdue = all.overdue() == 0 ? "" : ", " + all.overdue() + " of them overdue";
        String declined = all.declined() == 0 ? "" : ", " + all.declined() + " declined";
        return all.done() + " of " + all.all() + " done" + declined + open + overdue;
    }

    /** The ideas that recur among these, those of most postmortems first. */
    public List<Recurring> ideas() {
        return found().stream()
                .map(idea -> new Recurring(
                        idea.words(),
                        idea.postmortems(),
                        Completion.of(idea.actions()).done(),
                        idea.actions().stream().map(ActionList::line).toList()))
                .toList();
    }

    private List<Idea> found() {
        return RecurringIdeas.of(register, catalog.vocabulary());
    }

    /** As {@code actions/actions.csv} of the site. */
    public String csv() {
        return ActionsCsv.of(register.actions(), baseUrl);
    }

    /** As {@code actions/actions.json} of the site. */
    public String json() {
        return ActionsJson.of(register.actions(), found(), today, baseUrl);
    }
}
