package dev.casebook.source;

import java.io.IOException;

/** The archive's folder is missing, is not a folder, or may not be read; the message says so in one sentence. */
public final class ArchiveUnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With the sentence to show. */
    public ArchiveUnreadableException(String sentence) {
        super(sentence);
    }
}
