package dev.casebook.source;

/**
 * A stretch of a file, in UTF-16 offsets.
 *
 * @param file where it stands
 * @param start first unit, from 0
 * @param end the unit after the last; equal to {@code start} for a place between two units
 */
public record SourceSpan(SourceFile file, int start, int end) implements Comparable<SourceSpan> {
    /** Rejects spans outside the file. */
    public SourceSpan {
        if (start < 0 || end < start || end > file.length()) {
            throw new IllegalArgumentException("span " + start + ".." + end + " lies outside " + file);
        }
    }

    /** The line (from 1) on which the span starts. */
    public int line() {
        return file.lines().line(start);
    }

    /** The column (from 1, UTF-16 units) at which the span starts. */
    public int column() {
        return file.lines().column(start);
    }

    /** What stands there. */
    public String text() {
        return file.text().substring(start, end);
    }

    @Override
    public int compareTo(SourceSpan other) {
        int byPath = file.path().compareTo(other.file.path());
        int byStart = byPath != 0 ? byPath : Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }

    /** {@code path:line:column}. */
    @Override
    public String toString() {
        return file.path() + ":" + line() + ":" + column();
    }
}
