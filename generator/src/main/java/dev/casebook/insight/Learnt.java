package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import java.util.List;

/** What postmortems say beyond causes, collected. */
public enum Learnt {
    /** What worked, and is worth keeping. */
    WENT_WELL,
    /** What worked by chance, and will not the next time. */
    GOT_LUCKY,
    /** What nobody expected: where the system was not as people thought. */
    SURPRISED_BY;

    /** What {@code postmortem} says of this. */
    public List<String> in(Postmortem postmortem) {
        Postmortem.Lessons lessons = postmortem.lessons();
        return switch (this) {
            case WENT_WELL -> lessons.wentWell();
            case GOT_LUCKY -> lessons.gotLucky();
            case SURPRISED_BY -> lessons.surprisedBy();
        };
    }

    /** Those of {@code postmortems} that say anything of this, in their order. */
    public List<Postmortem> among(List<Postmortem> postmortems) {
        return postmortems.stream().filter(p -> !in(p).isEmpty()).toList();
    }
}
