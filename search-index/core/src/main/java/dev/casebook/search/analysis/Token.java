package dev.casebook.search.analysis;

/**
 * A term and where it stands in its text.
 *
 * @param start first UTF-16 unit
 * @param end unit after the last
 * @param position number of smallest parts before it
 */
public record Token(String term, int start, int end, int position, Role role) {
    /** How a token relates to the identifier it is in. */
    public enum Role {
        /** Stands for itself. */
        WORD,
        /** A whole identifier; its parts follow. */
        WHOLE,
        /** A part of the last whole. */
        PART
    }
}
