package dev.casebook.search.build;

/**
 * Decides where one shard of terms ends and the next begins, by the terms themselves, so that a document more leaves most boundaries where
 * they are: a shard ends before a term whose hash says so once it has a quarter of the size, at the latest when it has twice the size; a
 * list of half the size or more has a shard of its own.
 */
final class ShardCutter {
    private static final int SMALLEST = 2_048;
    private static final int LARGEST = 32_768;

    /** About the bytes of a term without postings, and of a shard's place in the root times what a query fetches. */
    private static final int TERM = 16;

    private static final int GROWTH = 12;

    private final int size;
    private int filled;
    private boolean crowded;

    /** Cuts for this many bytes in all. The size is a power of two, so that it is seldom another. */
    ShardCutter(long bytes) {
        size = Math.clamp(Integer.highestOneBit((int) Math.sqrt(GROWTH * (double) bytes)), SMALLEST, LARGEST);
    }

    /** Whether a shard begins with this term, which takes so many bytes. */
    boolean cutsBefore(String term, int bytes) {
        boolean large = bytes >= size / 2;
        boolean chosen = filled >= size / 4 && Math.floorMod(spread(term.hashCode()), size / (4 * TERM)) == 0;
        boolean cut = filled > 0 && (large || crowded || chosen || filled + bytes > 2 * size);
        filled = cut ? bytes : filled + bytes;
        crowded = large;
        return cut;
    }

    /** Mixes the bits of a hash; the factor is the golden ratio's. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
