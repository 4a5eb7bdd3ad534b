package dev.casebook.retrospect;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Postmortem;
import dev.casebook.vocabulary.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The actions that the postmortems of a period decided, and how far they are.
 *
 * @param all every one
 * @param byType counted by how deep they go: immediate, short-term, systemic, then others
 * @param overdue those past due and not settled, longest overdue first
 * @param declined those that will not be done
 */
public record Decided(List<Of> all, List<Tally> byType, List<Of> overdue, List<Of> declined) {
    private static final List<String> DEPTHS = List.of("immediate", "short-term", "systemic");

    /** Copies the lists. */
    public Decided {
        all = List.copyOf(all);
        byType = List.copyOf(byType);
        overdue = List.copyOf(overdue);
        declined = List.copyOf(declined);
    }

    /**
     * An action with its postmortem.
     *
     * @param action what
     * @param postmortem where it was decided
     */
    public record Of(Action action, Postmortem postmortem) {}

    /**
     * Actions of one type.
     *
     * @param type such as {@code systemic}; {@code without a type} when nothing says it
     * @param done finished
     * @param open neither finished nor declined, overdue ones included
     * @param overdue past due
     * @param declined will not be done
     */
    public record Tally(String type, int done, int open, int overdue, int declined) {
        /** How many in all. */
        public int all() {
            return done + open + declined;
        }
    }

    static Decided of(List<Postmortem> postmortems, LocalDate today) {
        List<Of> all = postmortems.stream()
                .flatMap(postmortem -> postmortem.actions().stream().map(action -> new Of(action, postmortem)))
                .toList();
        Map<String, List<Of>> byType =
                new TreeMap<>(Comparator.comparingInt(Decided::depth).thenComparing(Comparator.<String>naturalOrder()));
        Map<String, List<Of>> asWritten = new HashMap<>();
        all.forEach(of -> asWritten
                .computeIfAbsent(
                        of.action.type(), type -> byType.computeIfAbsent(Term.idOf(type), t -> new ArrayList<>()))
                .add(of));
        List<Tally> tallies = new ArrayList<>();
        byType.forEach((type, of) -> tallies.add(tally(type, of, today)));
        return new Decided(
                all,
                tallies,
                all.stream()
                        .filter(of -> isOverdue(of.action, today))
                        .sorted(Comparator.comparing((Of of) -> due(of.action)))
                        .toList(),
                all.stream()
                        .filter(of -> of.action.state() == Action.State.DECLINED)
                        .toList());
    }

    private static Tally tally(String type, List<Of> actions, LocalDate today) {
        int done = 0;
        int open = 0;
        int overdue = 0;
        for (Of of : actions) {
            done += of.action.state() == Action.State.DONE ? 1 : 0;
            open += of.action.isOpen() ? 1 : 0;
            overdue += isOverdue(of.action, today) ? 1 : 0;
        }
        return new Tally(type.isEmpty() ? "without a type" : type, done, open, overdue, actions.size() - done - open);
    }

    private static int depth(String type) {
        int place = DEPTHS.indexOf(type);
        return place >= 0 ? place : type.isEmpty() ? DEPTHS.size() + 1 : DEPTHS.size();
    }

    private static boolean isOverdue(Action action, LocalDate today) {
        return action.isOpen() && due(action).isBefore(today);
    }

    private static LocalDate due(Action action) {
        LocalDate due = action.due();
        return due == null ? LocalDate.MAX : due;
    }

    /** Those of one depth; nothing when there are none. */
    Tally tally(String type) {
        return byType.stream()
                .filter(tally -> tally.type.equals(type))
                .findFirst()
                .orElse(new Tally(type, 0, 0, 0, 0));
    }

    /** How far they are, in a sentence; empty when there are none. */
    public String standing() {
        if (all.isEmpty()) {
            return "";
        }
        int done = byType.stream().mapToInt(Tally::done).sum();
        int open = byType.stream().mapToInt(Tally::open).sum();
        List<String> parts = new ArrayList<>(List.of(done + " done", open + " open"));
        if (!declined.isEmpty()) {
            parts.add(declined.size() + " declined");
        }
        return English.count(all.size(), "action", "actions") + " decided: " + English.listed(parts) + "." + late();
    }

    private String late() {
        return switch (overdue.size()) {
            case 0 -> "";
            case 1 -> " One of the open ones is overdue.";
            default -> " " + overdue.size() + " of the open ones are overdue.";
        };
    }
}
