package dev.casebook.vocabulary;

import java.util.List;

/**
 * What {@code services.yaml} says of a service.
 *
 * @param term the word itself; its definition says what the service does
 * @param team the id of the owning team; may be empty
 * @param tier how much depends on it, 1 the most; empty when not said
 * @param dependsOn ids of the services it needs
 */
public record Service(Term term, String team, String tier, List<String> dependsOn) {
    /** Copies the dependencies. */
    public Service {
        dependsOn = List.copyOf(dependsOn);
    }
}
