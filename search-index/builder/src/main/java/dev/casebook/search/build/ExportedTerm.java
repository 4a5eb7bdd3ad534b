package dev.casebook.search.build;

import dev.casebook.search.format.Postings;

/** The documents that have a term or key, and its positions in each of them, ascending. */
final class ExportedTerm {
    private final Postings postings;
    private final int[][] positions;

    /** Takes over the positions, which are in the order of the postings. */
    ExportedTerm(Postings postings, int[][] positions) {
        this.postings = postings;
        this.positions = positions;
    }

    Postings postings() {
        return postings;
    }

    int[][] positions() {
        return positions;
    }
}
