package dev.casebook.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The best of all that matched.
 *
 * @param hits greatest score first, equal scores in document order
 * @param total how many documents matched
 */
public record TopHits(List<Hit> hits, int total) {
    public TopHits {
        hits = List.copyOf(hits);
    }

    /** Picks the best; documents are ascending. */
    static TopHits of(Matches matches, int limit) {
        List<Hit> best = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            float score = matches.score(i);
            int rank = best.size();
            while (rank > 0 && best.get(rank - 1).score() < score) {
                rank--;
            }
            if (rank < limit) {
                best.add(rank, new Hit(matches.document(i), score));
                if (best.size() > limit) {
                    best.removeLast();
                }
            }
        }
        return new TopHits(best, matches.size());
    }
}
