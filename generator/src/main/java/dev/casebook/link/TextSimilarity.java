package dev.casebook.link;

import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import java.util.List;

/** Likeness of postmortems by their words alone. */
public interface TextSimilarity {
    /** The postmortems whose text is most like that of {@code postmortem}, best first, itself left out. */
    List<Neighbour> nearest(Postmortem postmortem);

    /** The telling words that {@code postmortem} shares with each of {@code others}, as people read them, most telling first. */
    List<List<String>> shared(Postmortem postmortem, List<Postmortem> others);

    /**
     * A postmortem with like words.
     *
     * @param id which
     * @param score how alike; comparable only within one answer
     */
    record Neighbour(PostmortemId id, double score) {}
}
