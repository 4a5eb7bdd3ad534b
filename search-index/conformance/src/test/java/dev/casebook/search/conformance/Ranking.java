package dev.casebook.search.conformance;

import java.util.List;

/** The answer to a query in what must agree everywhere: addresses in order, and scores to the bit. */
record Ranking(List<Entry> entries, int total) {
    Ranking {
        entries = List.copyOf(entries);
    }

    /** A document's place. */
    record Entry(String url, int scoreBits) {
        static Entry of(String url, float score) {
            return new Entry(url, Float.floatToRawIntBits(score));
        }

        @Override
        public String toString() {
            return url + " " + Float.intBitsToFloat(scoreBits);
        }
    }
}
