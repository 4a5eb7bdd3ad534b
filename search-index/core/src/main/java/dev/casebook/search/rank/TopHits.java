package dev.casebook.search.rank;

import java.util.ArrayList;
import java.util.List;

/** The best of all that matched: greatest score first, equal scores in document order. */
record TopHits(List<Scored> hits, int total) {
    /** A document and its score. */
    record Scored(int document, float score) {}

    /** Picks the best; documents are ascending. */
    static TopHits of(Matches matches, int limit) {
        List<Scored> best = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            float score = matches.score(i);
            int rank = best.size();
            while (rank > 0 && best.get(rank - 1).score() < score) {
                rank--;
            }
            if (rank < limit) {
                best.add(rank, new Scored(matches.document(i), score));
                if (best.size() > limit) {
                    best.remove(limit);
                }
            }
        }
        return new TopHits(best, matches.size());
    }
}
