package dev.casebook.retrospect;

import dev.casebook.catalog.Postmortem;
import java.util.List;

/**
 * An open question about the system, for the people who hold a review.
 *
 * @param text in plain words; asks what and how, never who
 * @param about the postmortems it comes from, newest first
 * @param named whether the text names the only one of them, by {@link English#quoted}
 */
public record Question(String text, List<Postmortem> about, boolean named) {
    /** Copies the list. */
    public Question {
        about = List.copyOf(about);
    }
}
