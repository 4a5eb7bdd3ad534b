package dev.casebook.authoring;

import dev.casebook.diagnostic.Suggestion;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words that an archive has for what a draft says of its incident, and what is wrong with another word: a sentence that tells what to
 * write instead.
 *
 * @param vocabulary the archive's words
 */
public record DraftWords(Vocabulary vocabulary) {
    /** Days before it are read nowhere. */
    private static final int FIRST_YEAR = 1900;

    /** The kinds, such as {@code outage}. */
    public List<String> kinds() {
        return vocabulary.declared(Axis.KIND);
    }

    /** The levels, gravest first. */
    public List<String> levels() {
        return vocabulary.declared(Axis.SEVERITY);
    }

    /** What is wrong with {@code title}. */
    public Optional<String> titleFault(String title) {
        return title.isBlank()
                ? Optional.of("a title is needed: what failed and for whom, such as `Checkout refused every card`")
                : Optional.empty();
    }

    /** What is wrong with {@code kind}. */
    public Optional<String> kindFault(String kind) {
        return fault(Axis.KIND, kind);
    }

    /** {@code draft} with its kind and level as the archive spells them: the kind decides the template. */
    public Draft spelled(Draft draft) {
        return new Draft(
                draft.title(),
                name(Axis.KIND, draft.kind()),
                name(Axis.SEVERITY, draft.severity()),
                draft.day(),
                draft.services(),
                draft.failureModes());
    }

    /** What is wrong with {@code level}; none needs to be known yet. */
    public Optional<String> levelFault(String level) {
        return level.isEmpty() ? Optional.empty() : fault(Axis.SEVERITY, level);
    }

    /** What is wrong with {@code day}, {@code today} being the last it can be. */
    public Optional<String> dayFault(String day, LocalDate today) {
        if (day.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate written = LocalDate.parse(day);
            if (written.getYear() < FIRST_YEAR) {
                return Optional.of(day + " lies before " + FIRST_YEAR + ": look at the year");
            }
            return written.isAfter(today)
                    ? Optional.of(day + " is still to come: write the day on which it happened")
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("`" + day + "` is not a day: write it as 2026-03-05");
        }
    }

    /** What is unusual about {@code services}: nothing where an archive lists none. */
    public Optional<String> servicesFault(List<String> services) {
        List<String> unknown = vocabulary.declared(Axis.SERVICE).isEmpty()
                ? List.of()
                : services.stream()
                        .filter(name -> !isDeclared(Axis.SERVICE, name))
                        .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(quoted(unknown) + (unknown.size() == 1 ? " is" : " are") + " not in services.yaml"
                        + nearest(Axis.SERVICE, unknown.getFirst()));
    }

    /** What is wrong with {@code modes}, told of the first unknown one. */
    public Optional<String> failureModesFault(List<String> modes) {
        return modes.stream()
                .filter(mode -> !isDeclared(Axis.FAILURE_MODE, mode))
                .findFirst()
                .map(mode -> "`" + mode + "` is no failure mode: `casebook explain failure-modes` lists them"
                        + nearest(Axis.FAILURE_MODE, mode));
    }

    private boolean isDeclared(Axis axis, String word) {
        return vocabulary.find(axis, word).filter(Term::declared).isPresent();
    }

    private Optional<String> fault(Axis axis, String word) {
        return isDeclared(axis, word)
                ? Optional.empty()
                : Optional.of("`" + word + "` is no " + axis.label() + ": take one of "
                        + String.join(", ", vocabulary.declared(axis)) + nearest(axis, word));
    }

    private String nearest(Axis axis, String word) {
        List<String> known = new ArrayList<>();
        vocabulary.declared(axis).forEach(id -> known.add(Term.idOf(id)));
        return Suggestion.nearest(Term.idOf(word), known)
                .map(near -> "; " + Suggestion.question(name(axis, near)))
                .orElse("");
    }

    private String name(Axis axis, String id) {
        return vocabulary.find(axis, id).map(Term::id).orElse(id);
    }

    private static String quoted(List<String> words) {
        return String.join(", ", words.stream().map(word -> "`" + word + "`").toList());
    }
}
