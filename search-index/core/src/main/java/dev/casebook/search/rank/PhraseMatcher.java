package dev.casebook.search.rank;

import dev.casebook.search.format.Postings;
import java.util.Arrays;
import java.util.List;

/** Finds the documents in which terms stand at given distances. */
final class PhraseMatcher {
    private final List<Integer> offsets;
    private final Postings[] postings;
    private final int[][][] positions;

    PhraseMatcher(List<Integer> offsets, Postings[] postings, int[][][] positions) {
        this.offsets = offsets;
        this.postings = postings;
        this.positions = positions;
    }

    void mark(boolean[] found) {
        int[] at = new int[postings.length];
        for (int i = 0; i < postings[0].size(); i++) {
            int document = postings[0].document(i);
            at[0] = i;
            if (seek(document, at) && follows(at)) {
                found[document] = true;
            }
        }
    }

    /** Moves all but the first to a document; true if every one has it. */
    private boolean seek(int document, int[] at) {
        for (int i = 1; i < postings.length; i++) {
            while (at[i] < postings[i].size() && postings[i].document(at[i]) < document) {
                at[i]++;
            }
            if (at[i] == postings[i].size() || postings[i].document(at[i]) != document) {
                return false;
            }
        }
        return true;
    }

    private boolean follows(int[] at) {
        for (int start : positions[0][at[0]]) {
            boolean all = true;
            for (int i = 1; i < postings.length && all; i++) {
                all = Arrays.binarySearch(positions[i][at[i]], start + offsets.get(i)) >= 0;
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
