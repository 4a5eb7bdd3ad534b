package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import java.util.List;
import java.util.function.Function;

/** What postmortems say beyond causes, collected. */
public enum Learnt {
    /** What worked, and is worth keeping. */
    WENT_WELL(Postmortem.Lessons::wentWell),
    /** What worked by chance, and will not the next time. */
    GOT_LUCKY(Postmortem.Lessons::gotLucky),
    /** What nobody expected: where the system was not as people thought. */
    SURPRISED_BY(Postmortem.Lessons::surprisedBy);

    private final Function<Postmortem.Lessons, List<String>> items;

    Learnt(Function<Postmortem.Lessons, List<String>> items) {
        this.items = items;
    }

    /** What {@code postmortem} says of this. */
    public List<String> in(Postmortem postmortem) {
        return items.apply(postmortem.lessons());
    }

    /** Those of {@code postmortems} that say anything of this, in their order. */
    public List<Postmortem> among(List<Postmortem> postmortems) {
        return postmortems.stream().filter(p -> !in(p).isEmpty()).toList();
    }
}
