package dev.casebook.settings;

import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What some incidents' postmortems owe, other than the rest.
 *
 * @param severities ids of the levels it holds for; empty for all
 * @param kinds ids of the kinds it holds for; empty for all
 * @param profile how much those owe; null for as much as the others
 * @param rules severities of single rules; empty for a rule that is off
 */
public record Requirement(
        Set<String> severities, Set<String> kinds, @Nullable Profile profile, Map<Rule, Optional<Severity>> rules) {
    /** Copies the collections. */
    public Requirement {
        severities = Set.copyOf(new TreeSet<>(severities));
        kinds = Set.copyOf(new TreeSet<>(kinds));
        rules = Map.copyOf(new TreeMap<>(rules));
    }

    /** Whether it holds for {@code incident}. */
    boolean holdsFor(Incident incident) {
        return (severities.isEmpty() || severities.contains(incident.severity()))
                && (kinds.isEmpty() || kinds.contains(incident.kind()));
    }

    /**
     * What the requirements of a postmortem depend on.
     *
     * @param severity its level's id; empty when not said
     * @param kind its kind's id; empty when not said
     */
    public record Incident(String severity, String kind) {}
}
