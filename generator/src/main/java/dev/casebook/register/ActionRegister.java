package dev.casebook.register;

import dev.casebook.catalog.Catalog;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Every action of an archive, drafts left out. Counted by team and type, never by person: an owner that is no team of the vocabulary is one of
 * the others.
 *
 * @param actions the most pressing first
 */
public record ActionRegister(List<RegisteredAction> actions) {
    /** Copies the list. */
    public ActionRegister {
        actions = List.copyOf(actions);
    }

    /** The register of {@code catalog} as it stands on {@code today}. */
    public static ActionRegister of(Catalog catalog, LocalDate today) {
        Vocabulary vocabulary = catalog.vocabulary();
        return new ActionRegister(catalog.postmortems().stream()
                .filter(p -> !p.isDraft())
                .flatMap(p -> p.actions().stream().map(action -> RegisteredAction.of(p, action, vocabulary, today)))
                .sorted(RegisteredAction.MOST_PRESSING_FIRST)
                .toList());
    }

    /** Those that {@code wanted} picks, in the same order. */
    public List<RegisteredAction> chosen(Predicate<RegisteredAction> wanted) {
        return actions.stream().filter(wanted).toList();
    }

    /** What remains to be done by a known day. */
    public List<RegisteredAction> due() {
        return chosen(one -> one.action().isOpen() && one.action().due() != null);
    }

    /** The actions of each team, those with the most actions first. */
    public Map<Term, List<RegisteredAction>> byTeam() {
        return largestFirst(grouped(one -> Optional.ofNullable(one.team())));
    }

    /** The actions of each type, those with the most actions first. */
    public Map<String, List<RegisteredAction>> byType() {
        return largestFirst(grouped(one -> Optional.of(one.type()).filter(type -> !type.isEmpty())));
    }

    /** The actions by the year of their postmortem, the latest first; 0 for those of an unknown day. */
    public Map<Integer, List<RegisteredAction>> byYear() {
        TreeMap<Integer, List<RegisteredAction>> years = new TreeMap<>(Comparator.reverseOrder());
        years.putAll(grouped(one -> Optional.of(one.year())));
        return Collections.unmodifiableMap(years);
    }

    /** Those whose owner is named and is no team of the vocabulary. */
    public List<RegisteredAction> ofOtherOwners() {
        return chosen(one -> one.team() == null && !one.action().owner().isBlank());
    }

    /** Those that nobody owns. */
    public List<RegisteredAction> ofNobody() {
        return chosen(one -> one.action().owner().isBlank());
    }

    private <K> Map<K, List<RegisteredAction>> grouped(Function<RegisteredAction, Optional<K>> key) {
        Map<K, List<RegisteredAction>> groups = new TreeMap<>();
        actions.forEach(one -> key.apply(one)
                .ifPresent(
                        k -> groups.computeIfAbsent(k, g -> new ArrayList<>()).add(one)));
        return groups;
    }

    /** Groups of one size keep the order of their keys. */
    private static <K> Map<K, List<RegisteredAction>> largestFirst(Map<K, List<RegisteredAction>> groups) {
        Map<K, List<RegisteredAction>> ordered = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> -group.getValue().size()))
                .forEach(group -> ordered.put(group.getKey(), List.copyOf(group.getValue())));
        return Collections.unmodifiableMap(ordered);
    }
}
