package dev.casebook.diagnostic;

import dev.casebook.source.SourceSpan;
import java.util.List;

/**
 * An edit that mends a finding.
 *
 * @param title what it does, such as {@code replace with `retry-storm`}
 * @param safety whether it may be applied unseen
 * @param edits what to replace, in any order, not overlapping
 */
public record Fix(String title, Safety safety, List<Edit> edits) {
    /** Copies the edits. */
    public Fix {
        edits = List.copyOf(edits);
    }

    /** Whether a fix may be applied unseen. */
    public enum Safety {
        /** The meaning stays; {@code --fix} applies it. */
        SAFE,
        /** Somebody has to look. */
        REVIEW
    }

    /**
     * One replacement.
     *
     * @param span what goes
     * @param text what comes
     */
    public record Edit(SourceSpan span, String text) {}
}
