package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import java.util.List;

/**
 * Postmortems to read one after the other.
 *
 * @param title one line
 * @param summary what it is for; may be empty
 * @param stops in order
 */
public record Route(String title, String summary, List<Stop> stops) {
    /** Copies the stops. */
    public Route {
        stops = List.copyOf(stops);
    }

    /**
     * One postmortem on the way.
     *
     * @param postmortem which
     * @param why what to look for in it, or why it was chosen; may be empty
     */
    public record Stop(Postmortem postmortem, String why) {}

    /** How many words all of it has. */
    public int words() {
        return stops.stream()
                .mapToInt(stop -> stop.postmortem().document().words())
                .sum();
    }
}
