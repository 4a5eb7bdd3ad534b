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
        Map<Term, List<Postmortem>> lists = new TreeMap<>();
        for (Postmortem postmortem : postmortems) {
            postmortem
                    .terms()
                    .values()
                    .forEach(terms -> terms.forEach(term ->
                            lists.computeIfAbsent(term, t -> new ArrayList<>()).add(postmortem)));
        }
        lists.forEach((term, members) -> {
            Group group = new Group(term, members);
            byTerm.put(term, group);
            byAxis.computeIfAbsent(term.axis(), axis -> new ArrayList<>()).add(group);
        });
        byAxis.values().forEach(groups -> groups.sort(Group.LARGEST_FIRST));
    }

    /** The groups of {@code axis}, largest first. */
    public List<Group> of(Axis axis) {
        return List.copyOf(byAxis.getOrDefault(axis, List.of()));
    }

    /** The group of {@code term}; empty when no postmortem carries it. */
    public Group of(Term term) {
        return byTerm.getOrDefault(term, new Group(term, List.of()));
    }
}
