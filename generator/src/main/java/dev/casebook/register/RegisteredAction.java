package dev.casebook.register;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Postmortem;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An action where it was decided, and how long that is ago.
 *
 * @param postmortem where it stands
 * @param action what is to be done
 * @param team its owner, where that is a team of the vocabulary
 * @param since the day on which its postmortem was published, else the day of the incident
 * @param today the day that counts as today
 */
public record RegisteredAction(
        Postmortem postmortem,
        Action action,
        @Nullable Term team,
        @Nullable LocalDate since,
        LocalDate today) {
    private static final Comparator<LocalDate> KNOWN_FIRST = Comparator.nullsLast(Comparator.naturalOrder());

    /**
     * What remains to be done first: by due day, so that what is overdue longest leads; what has no due day after it, the oldest first. Then what
     * is done and what was declined, the latest first.
     */
    public static final Comparator<RegisteredAction> MOST_PRESSING_FIRST = Comparator.comparingInt(
                    RegisteredAction::stage)
            .thenComparing(RegisteredAction::pressingDay, KNOWN_FIRST)
            .thenComparing(RegisteredAction::oldestOpen, KNOWN_FIRST)
            .thenComparing(RegisteredAction::settled, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(RegisteredAction::postmortem, Postmortem.NEWEST_FIRST);

    /** An action of {@code postmortem} as it stands on {@code today}. */
    public static RegisteredAction of(Postmortem postmortem, Action action, Vocabulary vocabulary, LocalDate today) {
        OffsetDateTime published = postmortem.course().published();
        return new RegisteredAction(
                postmortem,
                action,
                action.owner().isBlank()
                        ? null
                        : vocabulary.find(Axis.TEAM, action.owner()).orElse(null),
                published == null ? postmortem.day() : published.toLocalDate(),
                today);
    }

    /** Its type as an id, such as {@code short-term}; empty when none is given. */
    public String type() {
        return Term.idOf(action.type());
    }

    /** The year of its postmortem; 0 when no day is known. */
    public int year() {
        LocalDate day = postmortem.day();
        return day == null ? 0 : day.getYear();
    }

    /** Whether it was read from the body, with its state. */
    public boolean isInferred() {
        return postmortem.statedActions().isEmpty();
    }

    /** For how many days it has been open; empty when it is not open, or nobody knows since when. */
    public OptionalLong age() {
        return action.isOpen() && since != null ? days(since, today) : OptionalLong.empty();
    }

    /** Whether it is open after the day on which it was due. */
    public boolean isOverdue() {
        return overdue() > 0;
    }

    /** By how many days it is overdue; 0 when it is not. */
    public long overdue() {
        LocalDate due = action.due();
        return action.isOpen() && due != null && due.isBefore(today) ? ChronoUnit.DAYS.between(due, today) : 0;
    }

    /** How many days it took to be done, 0 when it was done before its postmortem was published; empty when not known. */
    public OptionalLong daysToDone() {
        LocalDate done = action.done();
        return action.state() == Action.State.DONE && done != null && since != null
                ? days(since, done)
                : OptionalLong.empty();
    }

    private static OptionalLong days(LocalDate from, LocalDate to) {
        return OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(from, to)));
    }

    private int stage() {
        return switch (action.state()) {
            case OPEN, IN_PROGRESS -> 0;
            case DONE -> 1;
            case DECLINED -> 2;
        };
    }

    private @Nullable LocalDate pressingDay() {
        return action.isOpen() ? action.due() : null;
    }

    private @Nullable LocalDate oldestOpen() {
        return action.isOpen() ? since : null;
    }

    private @Nullable LocalDate settled() {
        return action.isOpen() ? null : action.done();
    }
}
