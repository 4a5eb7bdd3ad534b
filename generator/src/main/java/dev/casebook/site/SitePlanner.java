package dev.casebook.site;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.ReadingPath;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.insight.Learnt;
import dev.casebook.insight.Matrix;
import dev.casebook.insight.ReadingStart;
import dev.casebook.insight.Routes;
import dev.casebook.link.Group;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.register.ActionChoice;
import dev.casebook.register.ActionRegister;
import dev.casebook.register.Idea;
import dev.casebook.register.RecurringIdeas;
import dev.casebook.register.RegisteredAction;
import dev.casebook.retrospect.ReviewPeriods;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Service;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides which pages there are. A word has a page when a postmortem carries it or the archive itself describes it. */
public final class SitePlanner {
    /** How an incident was noticed is shown on its page; it has no pages of its own. */
    private static final List<Axis> WITH_PAGES = List.of(
            Axis.FAILURE_MODE,
            Axis.SERVICE,
            Axis.SYMPTOM,
            Axis.TRIGGER,
            Axis.CONTRIBUTING_FACTOR,
            Axis.TEAM,
            Axis.SEVERITY,
            Axis.KIND,
            Axis.TAG);

    /** The lists of what has none in its own folder. */
    private static final Map<SitePath, SitePath> LISTED_AT = Map.of(
            new SitePath("postmortems/"), new SitePath("years/"),
            new SitePath("paths/"), new SitePath("start/"));

    private SitePlanner() {}

    /**
     * The plan of the site for {@code catalog}.
     *
     * @param owed every finding in its postmortems, old ones included
     * @param today the day on which actions are overdue or not
     */
    public static SitePlan plan(LinkedCatalog catalog, Diagnostics owed, LocalDate today) {
        List<Page> pages = new ArrayList<>();
        pages.add(new Page.Home(SitePath.HOME));
        catalog.catalog().postmortems().forEach(p -> pages.add(new Page.OfPostmortem(SitePlan.path(p), p)));
        WITH_PAGES.forEach(axis -> addTerms(pages, catalog, axis));
        addYears(pages, catalog);
        catalog.catalog().pages().forEach(p -> pages.add(new Page.OfFreePage(SitePlan.path(p), p)));
        if (!catalog.catalog().postmortems().isEmpty()) {
            pages.add(new Page.Quality(new SitePath("quality/"), owed));
        }
        addReviews(pages, catalog);
        addInsights(pages, catalog);
        ActionRegister register = ActionRegister.of(catalog.catalog(), today);
        addActions(pages, register, catalog.catalog().vocabulary());
        pages.add(new Page.Search(new SitePath("search/")));
        pages.add(new Page.NotFound(new SitePath("404.html")));
        addShortened(pages);
        addOldAddresses(pages, catalog);
        return new SitePlan(pages, register);
    }

    /** Every part of an address that ends with a slash leads somewhere: to the list that fits, or to the nearest page above. */
    private static void addShortened(List<Page> pages) {
        Map<SitePath, Page> byPath = new TreeMap<>();
        pages.forEach(page -> byPath.put(page.path(), page));
        Map<SitePath, Page> shortened = new TreeMap<>();
        for (Page page : pages) {
            for (SitePath above = page.path().parent(); !byPath.containsKey(above); above = above.parent()) {
                SitePath list = LISTED_AT.getOrDefault(above, above.parent());
                Page to = byPath.get(list);
                if (to != null) {
                    shortened.put(above, new Page.Shortened(above, to));
                }
            }
        }
        pages.addAll(shortened.values());
    }

    /** An old address that another page stands at by now is left out. */
    private static void addOldAddresses(List<Page> pages, LinkedCatalog catalog) {
        Set<String> files = new TreeSet<>();
        pages.forEach(page -> files.add(page.path().file()));
        for (Postmortem postmortem : catalog.catalog().postmortems()) {
            for (String alias : postmortem.references().aliases()) {
                SitePath path = new SitePath(alias);
                if (files.add(path.file())) {
                    pages.add(new Page.Moved(path, postmortem));
                }
            }
        }
    }

    /** What is told of the archive as a whole; a page that would hold nothing is left out. */
    private static void addInsights(List<Page> pages, LinkedCatalog catalog) {
        addRoutes(pages, catalog);
        Matrix matrix = Matrix.of(catalog);
        if (matrix.isTelling()) {
            pages.add(new Page.OfMatrix(new SitePath("matrix/"), matrix));
        }
        for (Learnt learnt : Learnt.values()) {
            List<Postmortem> saying = learnt.among(catalog.catalog().postmortems());
            if (!saying.isEmpty()) {
                pages.add(new Page.OfLearnt(new SitePath("lessons/" + name(learnt) + "/"), learnt, saying));
            }
        }
    }

    private static String name(Learnt learnt) {
        return switch (learnt) {
            case WENT_WELL -> "went-well";
            case GOT_LUCKY -> "luck";
            case SURPRISED_BY -> "surprises";
        };
    }

    /** The register of what remains to be done, where anything was ever decided, and a page for each choice that is not empty. */
    private static void addActions(List<Page> pages, ActionRegister register, Vocabulary vocabulary) {
        if (register.actions().isEmpty()) {
            return;
        }
        addActions(pages, "actions/", new ActionChoice.Open(), register.chosen(new ActionChoice.Open()));
        Map<String, ActionChoice> choices = new LinkedHashMap<>();
        choices.put("actions/overdue/", new ActionChoice.Overdue());
        choices.put("actions/done/", new ActionChoice.InState(Action.State.DONE));
        choices.put("actions/declined/", new ActionChoice.InState(Action.State.DECLINED));
        register.byTeam()
                .keySet()
                .forEach(
                        team -> choices.putIfAbsent(SitePlan.actionsPath(team).value(), new ActionChoice.OfTeam(team)));
        register.byType()
                .keySet()
                .forEach(type -> choices.put("actions/types/" + type + "/", new ActionChoice.OfType(type)));
        choices.forEach((path, choice) -> {
            List<RegisteredAction> chosen = register.chosen(choice);
            if (!chosen.isEmpty()) {
                addActions(pages, path, choice, chosen);
            }
        });
        List<Idea> ideas = RecurringIdeas.of(register, vocabulary);
        if (!ideas.isEmpty()) {
            pages.add(new Page.OfIdeas(new SitePath("actions/ideas/"), ideas));
        }
    }

    /** One page, and one for each year where that one cannot show all. */
    private static void addActions(List<Page> pages, String path, ActionChoice choice, List<RegisteredAction> actions) {
        pages.add(new Page.OfActions(new SitePath(path), choice, Optional.empty(), actions));
        if (actions.size() > Page.OfActions.MOST) {
            new ActionRegister(actions)
                    .byYear()
                    .forEach((year, ofYear) -> pages.add(new Page.OfActions(
                            new SitePath(path + (year == 0 ? "undated" : year) + "/"),
                            choice,
                            Optional.of(year),
                            ofYear)));
        }
    }

    private static void addRoutes(List<Page> pages, LinkedCatalog catalog) {
        List<Page> routes = new ArrayList<>();
        for (ReadingPath path : catalog.catalog().paths()) {
            SitePath place = new SitePath("paths/" + path.slug() + "/");
            Routes.of(path, catalog).ifPresent(route -> routes.add(new Page.OfRoute(place, route, Optional.empty())));
        }
        for (Group group : catalog.groups().of(Axis.SERVICE)) {
            Service service = catalog.catalog().vocabulary().service(group.term());
            SitePath place = new SitePath(SitePlan.path(group.term()) + "start/");
            boolean free = routes.stream().noneMatch(page -> page.path().equals(place));
            Routes.of(service, catalog)
                    .filter(route -> free)
                    .ifPresent(route -> routes.add(new Page.OfRoute(place, route, Optional.of(group.term()))));
        }
        boolean anywhere = !ReadingStart.of(catalog, 1).isEmpty();
        if (anywhere || !routes.isEmpty()) {
            pages.add(new Page.Start(new SitePath("start/")));
        }
        pages.addAll(routes);
    }

    private static void addTerms(List<Page> pages, LinkedCatalog catalog, Axis axis) {
        List<Group> groups = new ArrayList<>(catalog.groups().of(axis));
        for (Term term : catalog.catalog().vocabulary().all(axis)) {
            boolean described = catalog.catalog().ownWords().containsKey(term.id()) && axis == Axis.FAILURE_MODE;
            boolean listed = axis == Axis.SERVICE && term.declared();
            if ((described || listed) && catalog.groups().of(term).size() == 0) {
                groups.add(new Group(term, List.of()));
            }
        }
        if (groups.isEmpty()) {
            return;
        }
        pages.add(new Page.OfAxis(new SitePath(axis.folder() + "/"), axis));
        Map<SitePath, Group> byPath = new TreeMap<>();
        // Two words that differ only in what an address cannot hold share a page; the larger group names it.
        groups.forEach(group -> byPath.merge(SitePlan.path(group.term()), group, SitePlanner::joined));
        byPath.forEach((path, group) -> pages.add(new Page.OfTerm(path, group)));
    }

    private static Group joined(Group one, Group other) {
        List<Postmortem> all = new ArrayList<>(one.postmortems());
        other.postmortems().stream().filter(p -> !all.contains(p)).forEach(all::add);
        all.sort(Postmortem.NEWEST_FIRST);
        return new Group(one.term(), all);
    }

    private static void addReviews(List<Page> pages, LinkedCatalog catalog) {
        List<Page.OfReview> reviews = new ReviewPeriods(catalog)
                .all().stream()
                        .map(period -> new Page.OfReview(new SitePath("reviews/" + period.key() + "/"), period))
                        .toList();
        if (!reviews.isEmpty()) {
            pages.add(new Page.Reviews(new SitePath("reviews/"), reviews));
            pages.addAll(reviews);
        }
    }

    private static void addYears(List<Page> pages, LinkedCatalog catalog) {
        Map<Integer, List<Postmortem>> byYear = new TreeMap<>(Comparator.reverseOrder());
        for (Postmortem postmortem : catalog.catalog().postmortems()) {
            int year = postmortem.day() == null ? 0 : postmortem.day().getYear();
            byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(postmortem);
        }
        if (!byYear.isEmpty()) {
            pages.add(new Page.OfYears(new SitePath("years/")));
        }
        byYear.forEach((year, postmortems) -> pages.add(
                new Page.OfYear(new SitePath("years/" + (year == 0 ? "undated" : year) + "/"), year, postmortems)));
    }
}
