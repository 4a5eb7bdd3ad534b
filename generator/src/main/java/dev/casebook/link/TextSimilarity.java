package dev.casebook.link;

import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import java.util.List;

/** Likeness of postmortems by their words alone. */
@FunctionalInterface
public interface TextSimilarity {
    /** The postmortems whose text is most like that of {@code postmortem}, best first, itself left out. */
    List<Neighbour> nearest(Postmortem postmortem);

    /**
     * A postmortem with like words.
     *
     * @param id which
     * @param score how alike; comparable only within one answer
     * @param words the telling words both use, as people read them, most telling first
     */
    record Neighbour(PostmortemId id, double score, List<String> words) {
        /** Copies the words. */
        public Neighbour {
            words = List.copyOf(words);
        }
    }
}
