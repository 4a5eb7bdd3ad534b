package dev.casebook.link;

import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chains of postmortems of one failure that came back, found by joining each {@code recurrence_of} with what it names. */
final class Recurrences {
    private final Map<PostmortemId, PostmortemId> leaders = new TreeMap<>();

    private Recurrences() {}

    /** Each postmortem of a chain of at least two, with the whole chain, oldest first. */
    static Map<PostmortemId, List<Postmortem>> of(List<Postmortem> postmortems, LinkResolver links) {
        Recurrences joined = new Recurrences();
        for (Postmortem postmortem : postmortems) {
            for (Postmortem.Reference earlier : postmortem.references().recurrenceOf()) {
                links.postmortem(earlier.id()).ifPresent(found -> joined.join(postmortem.id(), found.id()));
            }
        }
        Map<PostmortemId, List<Postmortem>> chains = new TreeMap<>();
        postmortems.stream()
                .sorted(Postmortem.NEWEST_FIRST.reversed())
                .filter(p -> joined.leaders.containsKey(p.id()))
                .forEach(p -> chains.computeIfAbsent(joined.leader(p.id()), leader -> new ArrayList<>())
                        .add(p));
        Map<PostmortemId, List<Postmortem>> byMember = new TreeMap<>();
        chains.values().stream()
                .filter(chain -> chain.size() > 1)
                .forEach(chain -> chain.forEach(member -> byMember.put(member.id(), List.copyOf(chain))));
        return byMember;
    }

    private void join(PostmortemId one, PostmortemId other) {
        leaders.putIfAbsent(one, one);
        leaders.putIfAbsent(other, other);
        leaders.put(leader(one), leader(other));
    }

    private PostmortemId leader(PostmortemId id) {
        PostmortemId leader = id;
        for (PostmortemId next = leaders.get(leader);
                next != null && !next.equals(leader);
                next = leaders.get(leader)) {
            leader = next;
        }
        return leader;
    }
}
