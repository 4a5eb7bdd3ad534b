package dev.casebook.compose;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Postmortem;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.register.ActionChoice;
import dev.casebook.register.ActionRegister;
import dev.casebook.register.Completion;
import dev.casebook.register.Idea;
import dev.casebook.register.RegisteredAction;
import dev.casebook.site.Page;
import dev.casebook.site.SitePlan;
import dev.casebook.view.PageView;
import dev.casebook.view.Part;
import dev.casebook.view.Part.Choice;
import dev.casebook.view.Part.Count;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Owed;
import dev.casebook.view.Part.State;
import dev.casebook.view.Part.Tally;
import dev.casebook.vocabulary.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes the views of actions: each wherever it is shown, and the pages of the register. */
final class ActionViews {
    private static final int IDEAS = 60;
    private static final int OF_AN_IDEA = 8;
    private static final int ENOUGH_FOR_A_MEDIAN = 3;

    private final LinkedCatalog catalog;
    private final SitePlan plan;
    private final Linking linking;
    private final Frames frames;
    private final LocalDate today;
    private final ActionRegister register;

    ActionViews(LinkedCatalog catalog, SitePlan plan, Linking linking, Frames frames, LocalDate today) {
        this.catalog = catalog;
        this.plan = plan;
        this.linking = linking;
        this.frames = frames;
        this.today = today;
        this.register = plan.register();
    }

    /** An action of {@code postmortem}. */
    Part.Action action(Postmortem postmortem, Action action) {
        return action(RegisteredAction.of(postmortem, action, catalog.catalog().vocabulary(), today));
    }

    private Part.Action action(RegisteredAction one) {
        Action action = one.action();
        Link ticket = action.ticket().startsWith("https://") || action.ticket().startsWith("http://")
                ? Link.to(action.ticket(), action.ticket())
                : Link.plain(action.ticket());
        State state = new State(
                action.state().label().replace(' ', '-'),
                action.state().label(),
                Wording.day(action.done()),
                one.isOverdue(),
                age(one),
                one.isInferred());
        return new Part.Action(
                action.title().isBlank() ? "Without a title" : action.title(),
                action.type(),
                owner(one),
                state,
                Wording.day(action.due()),
                ticket,
                action.whyDeclined());
    }

    private Link owner(RegisteredAction one) {
        Term team = one.team();
        if (team == null) {
            return Link.plain(one.action().owner());
        }
        return plan.actionsOf(team)
                .map(path -> Link.to(team.name(), path.value()))
                .orElseGet(() -> Link.plain(team.name()));
    }

    private static String age(RegisteredAction one) {
        if (one.isOverdue()) {
            return "overdue by " + Wording.days(one.overdue());
        }
        return one.age().isPresent() ? "open for " + Wording.days(one.age().getAsLong()) : "";
    }

    private Owed owed(RegisteredAction one) {
        return new Owed(action(one), linking.to(one.postmortem()));
    }

    /** What the page is called. */
    static String title(Page.OfActions page) {
        String title = switch (page.choice()) {
            case ActionChoice.Open open -> page.year().isEmpty() ? "Actions" : "Open actions";
            case ActionChoice.Overdue overdue -> "Overdue actions";
            case ActionChoice.InState in -> "Actions " + in.state().label();
            case ActionChoice.OfTeam of -> "Actions of " + of.team().name();
            case ActionChoice.OfType of -> Wording.capital(of.type()) + " actions";
        };
        return title + page.year().map(year -> ", " + yearName(year)).orElse("");
    }

    /** The page of the actions that {@code page} chooses. */
    PageView view(Page.OfActions page) {
        boolean whole = page.year().isEmpty();
        boolean first = whole && page.choice() instanceof ActionChoice.Open;
        return new PageView.Actions(
                frames.of(page),
                title(page),
                intro(page),
                choices(whole ? page.path().value() : ""),
                files(),
                page.actions().stream()
                        .limit(Page.OfActions.MOST)
                        .map(this::owed)
                        .toList(),
                leftOut(page),
                whole ? years(page) : List.of(),
                first ? pace(register.actions()) : whole ? pace(page.actions()) : "",
                first ? tallies() : List.of(),
                first && page.actions().size() > 1);
    }

    private String intro(Page.OfActions page) {
        Completion completion = Completion.of(page.actions());
        String overdue = completion.overdue() == 0 ? "" : ", " + completion.overdue() + " of them overdue";
        return switch (page.choice()) {
            case ActionChoice.Open open ->
                (completion.all() == 0 ? "None" : "" + completion.all()) + " of "
                        + Wording.count(register.actions().size(), "action", "actions") + " "
                        + (completion.all() == 1 ? "remains" : "remain") + " to be done" + overdue + ".";
            case ActionChoice.Overdue late -> "Open after the day on which they were due, the longest first.";
            case ActionChoice.InState in ->
                in.state() == Action.State.DONE
                        ? completion.all() + " of "
                                + Wording.count(register.actions().size(), "action", "actions")
                                + ", the latest first."
                        : "What was decided and will not be done, with the reason where one is given.";
            case ActionChoice.OfTeam of -> became(completion) + ".";
            case ActionChoice.OfType of -> became(completion) + ".";
        };
    }

    /** Such as {@code 14 of 20 done, 2 declined, 4 open, 1 of them overdue}. */
    private static String became(Completion completion) {
        String done = completion.done() + " of " + completion.all() + " done";
        String declined = completion.declined() == 0 ? "" : ", " + completion.declined() + " declined";
        String open = completion.open() == 0 ? "" : ", " + completion.open() + " open";
        String overdue = completion.overdue() == 0 ? "" : ", " + completion.overdue() + " of them overdue";
        return done + declined + open + overdue;
    }

    private static String pace(List<RegisteredAction> actions) {
        Completion.Days days = Completion.Days.of(actions);
        return days.count() < ENOUGH_FOR_A_MEDIAN
                ? ""
                : "From the postmortem to done: median " + Wording.daysOnly(days.median()) + ", range "
                        + days.shortest() + " to " + Wording.daysOnly(days.longest()) + ", over "
                        + Wording.count(days.count(), "action", "actions") + " with a day.";
    }

    private static String leftOut(Page.OfActions page) {
        int all = page.actions().size();
        if (all <= Page.OfActions.MOST) {
            return "";
        }
        return "These are the first " + Page.OfActions.MOST + " of " + Wording.count(all, "action", "actions") + ". "
                + (page.year().isEmpty()
                        ? "The others stand under the year of their postmortem, and all of them in the files."
                        : "All of them are in the files.");
    }

    private List<Count> years(Page.OfActions page) {
        return plan.all(Page.OfActions.class).stream()
                .filter(other -> other.year().isPresent() && other.choice().equals(page.choice()))
                .map(other -> new Count(
                        Link.to(
                                other.year().map(ActionViews::yearName).orElse(""),
                                other.path().value()),
                        other.actions().size(),
                        ""))
                .toList();
    }

    private static String yearName(int year) {
        return year == 0 ? "undated" : "" + year;
    }

    /** The rows of pages to choose from; the one at {@code here} is no link. */
    private List<Choice> choices(String here) {
        Map<String, List<Count>> rows = new LinkedHashMap<>();
        for (Page.OfActions page : plan.all(Page.OfActions.class)) {
            if (page.year().isEmpty()) {
                String row = switch (page.choice()) {
                    case ActionChoice.Open open -> "State";
                    case ActionChoice.Overdue overdue -> "State";
                    case ActionChoice.InState in -> "State";
                    case ActionChoice.OfTeam of -> "Team";
                    case ActionChoice.OfType of -> "Type";
                };
                rows.computeIfAbsent(row, r -> new ArrayList<>())
                        .add(way(
                                name(page.choice()),
                                page.path().value(),
                                here,
                                page.actions().size()));
            }
        }
        for (Page.OfIdeas page : plan.all(Page.OfIdeas.class)) {
            rows.put(
                    "Ideas",
                    List.of(way(
                            "decided again and again",
                            page.path().value(),
                            here,
                            page.ideas().size())));
        }
        return rows.entrySet().stream()
                .map(row -> new Choice(row.getKey(), row.getValue()))
                .toList();
    }

    private static Count way(String name, String path, String here, int count) {
        return new Count(path.equals(here) ? Link.plain(name) : Link.to(name, path), count, "");
    }

    private static String name(ActionChoice choice) {
        return switch (choice) {
            case ActionChoice.Open open -> "open";
            case ActionChoice.Overdue overdue -> "overdue";
            case ActionChoice.InState in -> in.state().label();
            case ActionChoice.OfTeam of -> of.team().name();
            case ActionChoice.OfType of -> of.type();
        };
    }

    private List<Link> files() {
        List<Link> files = new ArrayList<>(
                List.of(Link.to("CSV", "actions/actions.csv"), Link.to("JSON", "actions/actions.json")));
        if (!register.due().isEmpty()) {
            files.add(Link.to("calendar of due days", "actions/due.ics"));
        }
        return files;
    }

    private List<Tally> tallies() {
        List<Part.Completed> teams = new ArrayList<>(completed(
                register.byTeam(),
                team -> plan.actionsOf(team)
                        .map(path -> Link.to(team.name(), path.value()))
                        .orElseGet(() -> Link.plain(team.name()))));
        other(teams, "other owners", register.ofOtherOwners());
        other(teams, "no owner", register.ofNobody());
        List<Tally> tallies = List.of(
                new Tally("By team", "Team", teams),
                new Tally(
                        "By type",
                        "Type",
                        completed(register.byType(), type -> Link.to(type, "actions/types/" + type + "/"))),
                new Tally("By year", "Year", completed(register.byYear(), year -> Link.plain(yearName(year)))));
        return tallies.stream().filter(tally -> !tally.rows().isEmpty()).toList();
    }

    private static <K> List<Part.Completed> completed(Map<K, List<RegisteredAction>> groups, Function<K, Link> link) {
        return groups.entrySet().stream()
                .map(group -> completed(link.apply(group.getKey()), group.getValue()))
                .toList();
    }

    private static void other(List<Part.Completed> rows, String name, List<RegisteredAction> actions) {
        if (!actions.isEmpty()) {
            rows.add(completed(Link.plain(name), actions));
        }
    }

    private static Part.Completed completed(Link of, List<RegisteredAction> actions) {
        Completion completion = Completion.of(actions);
        return new Part.Completed(
                of, completion.done(), completion.declined(), completion.open(), completion.overdue());
    }

    /** The page of recurring ideas. */
    PageView view(Page.OfIdeas page) {
        List<Part.Idea> ideas = new ArrayList<>();
        for (Idea idea : page.ideas().subList(0, Math.min(IDEAS, page.ideas().size()))) {
            ideas.add(new Part.Idea(
                    Wording.capital(String.join(", ", idea.words())),
                    Wording.count(idea.postmortems(), "postmortem", "postmortems") + ": "
                            + became(Completion.of(idea.actions())),
                    idea.actions().stream().limit(OF_AN_IDEA).map(this::owed).toList(),
                    Math.max(0, idea.actions().size() - OF_AN_IDEA)));
        }
        return new PageView.Ideas(
                frames.of(page),
                choices(page.path().value()),
                ideas,
                page.ideas().size() > IDEAS
                        ? "These are the " + IDEAS + " of most postmortems, of "
                                + page.ideas().size() + " ideas."
                        : "");
    }
}
