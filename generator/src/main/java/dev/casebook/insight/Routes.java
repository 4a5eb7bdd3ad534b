package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import dev.casebook.catalog.ReadingPath;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Service;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes routes: those that people curated, and one for each service. */
public final class Routes {
    private static final int OWN = 5;
    private static final int BELOW = 2;
    private static final int LEAST = 3;

    private Routes() {}

    /** The stops of {@code path} that exist; empty when none does. */
    public static Optional<Route> of(ReadingPath path, LinkedCatalog catalog) {
        List<Route.Stop> stops = path.stops().stream()
                .flatMap(stop -> catalog.links().postmortem(stop.postmortem().id()).stream()
                        .map(postmortem -> new Route.Stop(postmortem, stop.why())))
                .toList();
        return stops.isEmpty() ? Optional.empty() : Optional.of(new Route(path.title(), path.summary(), stops));
    }

    /**
     * What to read before joining those who run {@code service}: at most five of its own postmortems, chosen as {@link ReadingStart} does, then
     * the newest of up to two services it depends on. Empty when it has fewer than three of its own, which its page shows at once.
     */
    public static Optional<Route> of(Service service, LinkedCatalog catalog) {
        Term term = service.term();
        List<Postmortem> own = catalog.groups().of(term).postmortems();
        if (own.size() < LEAST) {
            return Optional.empty();
        }
        List<Route.Stop> stops = new ArrayList<>();
        Set<PostmortemId> taken = new TreeSet<>();
        for (ReadingStart.Choice choice : ReadingStart.of(own, catalog.catalog().vocabulary(), OWN)) {
            taken.add(choice.postmortem().id());
            String shows = names(choice.failureModes());
            stops.add(new Route.Stop(
                    choice.postmortem(),
                    shows.isEmpty() ? "With " + names(choice.services()) : "First of these to show: " + shows));
        }
        if (stops.size() < LEAST) {
            return Optional.empty();
        }
        below(service, catalog, taken).stream().limit(BELOW).forEach(stops::add);
        return Optional.of(new Route(
                "Before you join " + term.name(),
                "Its own past failures, as different from each other as possible, then what happened below it.",
                stops));
    }

    private static List<Route.Stop> below(Service service, LinkedCatalog catalog, Set<PostmortemId> taken) {
        List<Route.Stop> stops = new ArrayList<>();
        for (String id : service.dependsOn()) {
            Optional<Term> needed = catalog.catalog().vocabulary().find(Axis.SERVICE, id);
            needed.flatMap(term -> catalog.groups().of(term).postmortems().stream()
                            .filter(p -> !p.terms(Axis.SERVICE).contains(service.term()))
                            .filter(p -> taken.add(p.id()))
                            .findFirst())
                    .ifPresent(p -> stops.add(new Route.Stop(
                            p, "It depends on " + needed.map(Term::name).orElse(id) + ", which failed here")));
        }
        return stops;
    }

    private static String names(List<Term> terms) {
        return String.join(", ", terms.stream().map(Term::name).limit(4).toList());
    }
}
