package dev.casebook.parse;

import dev.casebook.source.SourceSpan;

/**
 * Something to be done, as the body's section of actions says it.
 *
 * @param title what, as plain text
 * @param owner as written; empty when none is named
 * @param due as written; empty when none is named
 * @param ticket as written, or an address; empty when none is named
 * @param end what shows that it is done, as a column of its own says; empty when none does
 * @param done whether it is marked as done
 * @param begun whether it is marked as begun, and not as done
 * @param span its first line
 */
public record BodyAction(
        String title,
        String owner,
        String due,
        String ticket,
        String end,
        boolean done,
        boolean begun,
        SourceSpan span) {}
