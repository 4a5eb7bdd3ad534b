package dev.casebook.compose;

import dev.casebook.insight.ReadingStart;
import dev.casebook.insight.Route;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.site.Page;
import dev.casebook.site.SitePlan;
import dev.casebook.view.PageView;
import dev.casebook.view.Part.Count;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Reasoned;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes the views of where to start, and of each route. */
final class RouteViews {
    private static final int STOPS = 10;
    private static final int NAMES = 3;

    private final LinkedCatalog catalog;
    private final SitePlan plan;
    private final Linking linking;
    private final Frames frames;

    RouteViews(LinkedCatalog catalog, SitePlan plan, Linking linking, Frames frames) {
        this.catalog = catalog;
        this.plan = plan;
        this.linking = linking;
        this.frames = frames;
    }

    PageView start(Page.Start page) {
        List<ReadingStart.Choice> choices = ReadingStart.of(catalog, STOPS);
        List<Reasoned> stops = choices.stream()
                .map(choice -> new Reasoned(linking.entry(choice.postmortem()), shows(choice)))
                .toList();
        return new PageView.Start(frames.of(page), covers(choices), minutes(stops), stops, routes(false), routes(true));
    }

    PageView route(Page.OfRoute page) {
        List<Reasoned> stops = page.route().stops().stream()
                .map(stop -> new Reasoned(linking.entry(stop.postmortem()), stop.why()))
                .toList();
        return new PageView.Route(
                frames.of(page),
                page.route().title(),
                page.route().summary(),
                minutes(stops),
                stops,
                page.service().map(linking::to).orElse(Link.NONE));
    }

    /** What a choice is the first to show. */
    static String shows(ReadingStart.Choice choice) {
        List<String> parts = new ArrayList<>();
        if (!choice.failureModes().isEmpty()) {
            parts.add(names(choice.failureModes()));
        }
        if (!choice.services().isEmpty()) {
            parts.add((parts.isEmpty() ? "" : "in ") + names(choice.services()));
        }
        return "Shows " + String.join(" ", parts);
    }

    private static String names(List<Term> terms) {
        String names =
                String.join(", ", terms.stream().map(Term::name).limit(NAMES).toList());
        return terms.size() > NAMES ? names + " and " + (terms.size() - NAMES) + " more" : names;
    }

    private static int minutes(List<Reasoned> stops) {
        return stops.stream().mapToInt(stop -> stop.entry().minutes()).sum();
    }

    /** How much of the archive the chosen show: {@code 8 of 9 families of failure and 14 of 18 services}. */
    private String covers(List<ReadingStart.Choice> choices) {
        Set<Term> modes = new TreeSet<>();
        Set<Term> services = new TreeSet<>();
        choices.forEach(choice -> modes.addAll(choice.failureModes()));
        choices.forEach(choice -> services.addAll(choice.services()));
        List<String> parts = new ArrayList<>();
        int families = families(modes);
        int allFamilies = families(terms(Axis.FAILURE_MODE));
        if (allFamilies > 1) {
            parts.add(families + " of " + allFamilies + " families of failure");
        }
        int allServices = terms(Axis.SERVICE).size();
        if (allServices > 1) {
            parts.add(services.size() + " of " + allServices + " services");
        }
        return String.join(" and ", parts);
    }

    private Set<Term> terms(Axis axis) {
        Set<Term> terms = new TreeSet<>();
        catalog.groups().of(axis).forEach(group -> terms.add(group.term()));
        return terms;
    }

    private int families(Set<Term> modes) {
        return (int) modes.stream()
                .map(mode -> catalog.catalog().vocabulary().failureMode(mode).family())
                .filter(family -> !family.isEmpty())
                .distinct()
                .count();
    }

    private List<Count> routes(boolean ofServices) {
        return plan.all(Page.OfRoute.class).stream()
                .filter(page -> page.service().isPresent() == ofServices)
                .map(page -> count(page, page.route()))
                .toList();
    }

    private static Count count(Page.OfRoute page, Route route) {
        String name = page.service().map(Term::name).orElse(route.title());
        return new Count(
                Link.to(name, page.path().value()),
                route.stops().size(),
                page.service().isPresent() ? "" : route.summary());
    }
}
