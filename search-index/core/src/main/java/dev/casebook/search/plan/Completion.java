package dev.casebook.search.plan;

import dev.casebook.search.analysis.StringSet;
import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.format.WordList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the terms that an unfinished word may become. */
final class Completion {
    /** Fewer letters tell too little to be worth looking up. */
    static final int SHORTEST = 3;

    /** What so many documents have, and one in so many, is a word as it stands; completions would cost fetches and change little. */
    private static final int FINISHED_DOCUMENTS = 10;

    private static final int FINISHED_SHARE = 50;

    private static final int MOST = 4;
    private static final int MOST_RARE = 64;

    private Completion() {}

    /** Whether a word that so many documents have need not be completed, or it is not known yet how many have it. */
    static boolean isFinished(int frequency, int documents) {
        return frequency == Lexicon.UNKNOWN || frequency >= Math.max(FINISHED_DOCUMENTS, documents / FINISHED_SHARE);
    }

    /**
     * The most frequent words that go on from a beginning, as terms; where none of the archive's frequent words does, the first of
     * its rare terms that do.
     */
    static StringSet of(String beginning, Lexicon lexicon) throws IOException {
        WordList words = lexicon.words();
        StringSet found = new StringSet();
        if (words == null) {
            return found;
        }
        List<Integer> best = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.word(i).startsWith(beginning)) {
                int place = best.size();
                while (place > 0 && words.frequency(best.get(place - 1)) < words.frequency(i)) {
                    place--;
                }
                best.add(place, i);
            }
        }
        for (int i : best) {
            if (found.size() < MOST) {
                found.add(TextAnalyzer.term(words.word(i)));
            }
        }
        if (best.isEmpty()) {
            for (String term : lexicon.startingWith(beginning, MOST_RARE)) {
                if (found.size() < MOST) {
                    found.add(term);
                }
            }
        }
        return found;
    }
}
