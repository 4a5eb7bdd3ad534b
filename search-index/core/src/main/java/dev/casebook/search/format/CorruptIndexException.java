package dev.casebook.search.format;

import java.io.IOException;

/** Index bytes that cannot be used, with the reason that tells what to do about it. */
public final class CorruptIndexException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Says why the bytes are unusable and, in a few words, what was found. */
    public CorruptIndexException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why the bytes are unusable. */
    public Reason reason() {
        return reason;
    }

    /** The three ways in which an index can be unusable. */
    public enum Reason {
        /** Damaged or not an index at all: fetch or build it again. */
        CORRUPT("corrupt"),
        /** Written by an older version: build it again. */
        TOO_OLD("too-old"),
        /** Written by a newer version: reload the engine. */
        TOO_NEW("too-new");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** What the browser calls it. */
        public String code() {
            return code;
        }
    }
}
