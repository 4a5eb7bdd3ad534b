package dev.casebook.catalog;

import java.util.List;

/**
 * A curated order in which to read some postmortems: {@code paths/NAME.yaml}.
 *
 * @param slug the last part of its address, unique among paths
 * @param title one line
 * @param summary for whom it is, and what they will know; may be empty
 * @param stops in order
 */
public record ReadingPath(String slug, String title, String summary, List<Stop> stops) {
    /** Copies the stops. */
    public ReadingPath {
        stops = List.copyOf(stops);
    }

    /**
     * One postmortem on the way.
     *
     * @param postmortem which
     * @param why what to look for in it; may be empty
     */
    public record Stop(Postmortem.Reference postmortem, String why) {}
}
