package dev.casebook.search.format;

import dev.casebook.search.analysis.StringMap;

/**
 * Names a part of an index.
 *
 * @param number the shard of terms or positions; the age of the document; the number of the facet, or {@link #DAYS}
 */
public record Part(Kind kind, int number) {
    /** The column that holds days instead of a facet's values. */
    public static final int DAYS = Facet.values().length;

    /** A text that is another for every part. */
    String key() {
        return kind.prefix + StringMap.keyOf(number);
    }

    /** What a part holds. */
    public enum Kind {
        ROOT(0, "r"),
        TERMS(1, "t"),
        POSITIONS(2, "p"),
        DOCUMENT(3, "d"),
        WORDS(4, "w"),
        COLUMN(5, "c");

        private final int code;
        private final String prefix;

        Kind(int code, String prefix) {
            this.code = code;
            this.prefix = prefix;
        }

        /** What the names of its files begin with. */
        String prefix() {
            return prefix;
        }

        /** Its number in the format. */
        int code() {
            return code;
        }

        static Kind of(int code) throws CorruptIndexException {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw ByteReader.corrupt();
        }
    }
}
