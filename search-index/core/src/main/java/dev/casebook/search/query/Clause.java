package dev.casebook.search.query;

import java.util.List;

/**
 * What somebody asked for, as the grammar of {@link QueryParser} reads it. Its lists are those that the parser made, which changes them no more;
 * copies would be bytes of the script that every search loads.
 */
public sealed interface Clause {
    /**
     * Words without a space between them.
     *
     * @param unfinished whether the last of them may go on
     */
    record Words(String text, boolean unfinished) implements Clause {}

    /** Words that follow each other. */
    record Phrase(String text) implements Clause {}

    /** A value in a field: of a facet, or {@code title}, {@code after} or {@code before}. */
    record InField(String field, String value) implements Clause {}

    /** Clauses that all have to match. */
    record All(List<Clause> clauses) implements Clause {}

    /** Clauses of which one has to match. */
    record Either(List<Clause> clauses) implements Clause {}

    /** What stands side by side. */
    record Group(List<Item> items) implements Clause {}

    /** A clause with its sign. */
    record Item(Sign sign, Clause clause) {}

    /** Whether a clause may, has to, or must not match. */
    enum Sign {
        PLAIN,
        REQUIRED,
        EXCLUDED
    }
}
