package dev.casebook.source;

/**
 * Something about a file that kept it from being read, or read as written. The diagnostic is made of it later, since this
 * package knows no rules.
 *
 * @param kind what
 * @param span where; in an empty file of the same path when nothing was read
 * @param detail the sentence's changing part, such as a size; may be empty
 */
public record SourceProblem(Kind kind, SourceSpan span, String detail) {
    /** What can be wrong with a file. */
    public enum Kind {
        /** Holds bytes that no text holds. */
        NOT_TEXT,
        /** Was read as windows-1252. */
        NOT_UTF8,
        /** Is larger than the limit. */
        TOO_LARGE,
        /** Is a link to something that is not part of the archive. */
        OUTSIDE_ARCHIVE,
        /** May not be opened, vanished, or is no ordinary file. */
        UNREADABLE,
        /** Has a name that no web address can carry. */
        BAD_NAME
    }

    /** A problem with a whole file that was not read. */
    static SourceProblem unread(Kind kind, SourcePath path, String detail) {
        return new SourceProblem(kind, new SourceFile(path, "").span(0, 0), detail);
    }
}
