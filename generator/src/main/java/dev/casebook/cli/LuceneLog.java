package dev.casebook.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Lucene's log, which holds advice about JVM flags. It is kept apart from what uses no index, for logging takes a while to start. */
final class LuceneLog {
    /** Held, because loggers that nobody holds forget their level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private LuceneLog() {}

    /** Leaves out all but failures; to be called before an index is used. */
    static void quieten() {
        LUCENE.setLevel(Level.SEVERE);
    }
}
