package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.link.Referrer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which of many postmortems of one kind to read first: those that others refer to most, and the latest. */
public final class ReadFirst {
    private static final int ENOUGH_TO_CHOOSE = 4;
    private static final int REFERRED = 2;

    private ReadFirst() {}

    /**
     * At most three stops, each with why; none where there are hardly more postmortems than that.
     *
     * @param postmortems newest first
     */
    public static List<Route.Stop> of(List<Postmortem> postmortems, LinkedCatalog catalog) {
        if (postmortems.size() < ENOUGH_TO_CHOOSE) {
            return List.of();
        }
        List<Route.Stop> stops = new ArrayList<>();
        postmortems.stream()
                .filter(p -> referrals(p, catalog) > 1)
                .sorted(Comparator.<Postmortem>comparingLong(p -> -referrals(p, catalog))
                        .thenComparing(Postmortem.NEWEST_FIRST))
                .limit(REFERRED)
                .forEach(p -> stops.add(new Route.Stop(p, referrals(p, catalog) + " other postmortems refer to it")));
        Postmortem latest = postmortems.getFirst();
        boolean chosen = stops.stream().anyMatch(stop -> stop.postmortem().id().equals(latest.id()));
        if (!chosen && latest.day() != null) {
            stops.add(new Route.Stop(latest, "The latest"));
        }
        return stops.size() > 1 ? stops : List.of();
    }

    private static long referrals(Postmortem postmortem, LinkedCatalog catalog) {
        return catalog.backlinks().to(postmortem).stream()
                .filter(Referrer.OfPostmortem.class::isInstance)
                .count();
    }
}
