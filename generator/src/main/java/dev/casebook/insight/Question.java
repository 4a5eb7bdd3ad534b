package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import java.util.List;

/**
 * An open question about the system, for the people who hold a review.
 *
 * @param text in plain words; asks what and how, never who
 * @param about the postmortems it comes from, newest first
 */
public record Question(String text, List<Postmortem> about) {
    /** Copies the list. */
    public Question {
        about = List.copyOf(about);
    }
}
