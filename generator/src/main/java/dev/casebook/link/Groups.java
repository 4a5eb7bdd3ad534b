package dev.casebook.link;

import dev.casebook.catalog.Postmortem;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Postmortems by each word they are classified by. */
public final class Groups {
    private final Map<Axis, List<Group>> byAxis = new EnumMap<>(Axis.class);
    private final Map<Term, Group> byTerm = new HashMap<>();

    /** Groups {@code postmortems}, whose order is kept within each group. */
    Groups(List<Postmortem> postmortems) {
        for (Axis axis : Axis.values()) {
            List<Group> groups = among(postmortems, axis);
            byAxis.put(axis, groups);
            groups.forEach(group -> byTerm.put(group.term(), group));
        }
    }

    /** {@code postmortems} by each word of {@code axis}, largest group first; their order is kept within each group. */
    public static List<Group> among(List<Postmortem> postmortems, Axis axis) {
        Map<Term, List<Postmortem>> lists = new TreeMap<>();
        for (Postmortem postmortem : postmortems) {
            postmortem
                    .terms(axis)
                    .forEach(term ->
                            lists.computeIfAbsent(term, t -> new ArrayList<>()).add(postmortem));
        }
        return lists.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Group.LARGEST_FIRST)
                .toList();
    }

    /** The groups of {@code axis}, largest first. */
    public List<Group> of(Axis axis) {
        return byAxis.getOrDefault(axis, List.of());
    }

    /** The group of {@code term}; empty when no postmortem carries it. */
    public Group of(Term term) {
        Group group = byTerm.get(term);
        return group == null ? new Group(term, List.of()) : group;
    }
}
