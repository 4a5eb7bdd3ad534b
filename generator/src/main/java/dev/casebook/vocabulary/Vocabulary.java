package dev.casebook.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every word the archive may classify by, found by id, name or alias in any spelling. */
public final class Vocabulary {
    private final Map<Axis, Map<String, Term>> byId = new EnumMap<>(Axis.class);
    private final Map<Axis, Map<String, Term>> bySpelling = new EnumMap<>(Axis.class);
    private final Map<String, FailureMode> failureModes = new LinkedHashMap<>();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final List<FailureMode.Family> families;
    private final Map<Term, List<BaseRate>> baseRates;

    /**
     * A vocabulary of these words, in the order to show them.
     *
     * @param terms every word; of two with one id the first counts
     * @param failureModes details of failure modes
     * @param families groups of failure modes, in order
     * @param services details of services
     * @param baseRates published shares
     */
    public Vocabulary(
            Collection<Term> terms,
            Collection<FailureMode> failureModes,
            Collection<FailureMode.Family> families,
            Collection<Service> services,
            Map<Term, List<BaseRate>> baseRates) {
        for (Axis axis : Axis.values()) {
            byId.put(axis, new LinkedHashMap<>());
            bySpelling.put(axis, new TreeMap<>());
        }
        terms.forEach(term -> terms(term.axis()).putIfAbsent(term.id(), term));
        byId.values().forEach(all -> all.values().forEach(term -> spell(term, term.id())));
        byId.values().forEach(all -> all.values().forEach(term -> spell(term, term.name())));
        byId.values().forEach(all -> all.values().forEach(term -> term.aliases().forEach(alias -> spell(term, alias))));
        failureModes.forEach(mode -> this.failureModes.put(mode.term().id(), mode));
        services.forEach(service -> this.services.put(service.term().id(), service));
        this.families = List.copyOf(families);
        this.baseRates = Map.copyOf(baseRates);
    }

    /** The word that {@code written} means, by id, name or alias; upper case, spaces, hyphens and underscores do not matter. */
    public Optional<Term> find(Axis axis, String written) {
        return Optional.ofNullable(spellings(axis).get(Term.idOf(written)));
    }

    /** All words of an axis in the order to show them. */
    public List<Term> all(Axis axis) {
        return List.copyOf(terms(axis).values());
    }

    /** The ids, names and aliases of the words that somebody defined, in the form of ids. */
    public List<String> spelled(Axis axis) {
        return spellings(axis).entrySet().stream()
                .filter(spelling -> spelling.getValue().declared())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ids of the words that somebody defined. */
    public List<String> declared(Axis axis) {
        return terms(axis).values().stream()
                .filter(Term::declared)
                .map(Term::id)
                .toList();
    }

    /** What is known of a failure mode; only its name when nobody described it. */
    public FailureMode failureMode(Term term) {
        return failureModes.getOrDefault(term.id(), new FailureMode(term, "", ""));
    }

    /** What is known of a service; only its name when nobody described it. */
    public Service service(Term term) {
        return services.getOrDefault(term.id(), new Service(term, "", "", List.of()));
    }

    /** Shares of {@code term} that others have published. */
    public List<BaseRate> baseRates(Term term) {
        return baseRates.getOrDefault(term, List.of());
    }

    /** The groups of failure modes, in order. */
    public List<FailureMode.Family> families() {
        return families;
    }

    /** How grave a level is: 1 for the first configured, 0 for one that is not configured. */
    public int rank(Term severity) {
        return declared(Axis.SEVERITY).indexOf(severity.id()) + 1;
    }

    /** This vocabulary and the words that postmortems use beyond it, sorted after the others. */
    public Vocabulary and(Collection<Term> used) {
        List<Term> terms = new ArrayList<>();
        byId.values().forEach(all -> terms.addAll(all.values()));
        used.stream().sorted().forEach(terms::add);
        return new Vocabulary(terms, failureModes.values(), families, services.values(), baseRates);
    }

    private Map<String, Term> terms(Axis axis) {
        return byId.getOrDefault(axis, Map.of());
    }

    private Map<String, Term> spellings(Axis axis) {
        return bySpelling.getOrDefault(axis, Map.of());
    }

    private void spell(Term term, String written) {
        spellings(term.axis()).putIfAbsent(Term.idOf(written), term);
    }
}
