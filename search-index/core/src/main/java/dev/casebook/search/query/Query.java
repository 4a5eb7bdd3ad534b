package dev.casebook.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What to look for.
 *
 * <p>Made by the factories, a query is in its simplest form: nothing is nested in its own kind, a term said twice is one with a count,
 * no group has one member, and what is preferred stands outside of what is required. Scores depend on the form, since
 * each group's sum is rounded.
 */
public sealed interface Query {
    /**
     * Matches documents that hold a term of the index.
     *
     * @param count how often it was said; the score is that many times greater
     */
    record Term(String text, int count) implements Query {}

    /** Matches what every part matches; the score is the sum of all. */
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** Matches what any part matches; the score is the sum of those that do. */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** Matches what is required; what is preferred adds to the score where it matches too. */
    record Preferring(Query required, Query preferred) implements Query {}

    /** Matches nothing. */
    static Query nothing() {
        return new Or(List.of());
    }

    /** Whether this is the query that matches nothing. */
    default boolean isNothing() {
        return this instanceof Or or && or.parts().isEmpty();
    }

    /** Any of the parts. */
    static Query or(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        for (Query part : parts) {
            merge(alternatives(part), flat);
        }
        return flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }

    /** All of the parts. */
    static Query and(List<Query> parts) {
        List<Query> required = new ArrayList<>();
        List<Query> preferred = new ArrayList<>();
        for (Query part : parts) {
            if (part instanceof Preferring preferring) {
                merge(requirements(preferring.required()), required);
                preferred.add(preferring.preferred());
            } else {
                merge(requirements(part), required);
            }
        }
        if (required.isEmpty() || required.contains(nothing())) {
            return nothing();
        }
        return preferring(required.size() == 1 ? required.getFirst() : new And(required), or(preferred));
    }

    /** Adds parts to others; a term that is there already is said more often then. */
    private static void merge(List<Query> parts, List<Query> all) {
        for (Query part : parts) {
            int same = part instanceof Term term ? indexOf(term.text(), all) : all.indexOf(part);
            if (same < 0) {
                all.add(part);
            } else if (part instanceof Term term && all.get(same) instanceof Term there) {
                all.set(same, new Term(term.text(), there.count() + term.count()));
            }
        }
    }

    private static int indexOf(String term, List<Query> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Term there && there.text().equals(term)) {
                return i;
            }
        }
        return -1;
    }

    /** What is required, better with what is preferred. */
    static Query preferring(Query required, Query preferred) {
        if (required instanceof Preferring inner) {
            return preferring(inner.required(), or(List.of(inner.preferred(), preferred)));
        }
        List<Query> demands = requirements(required);
        List<Query> rest = new ArrayList<>();
        for (Query part : alternatives(preferred)) {
            boolean demanded = part instanceof Term term ? indexOf(term.text(), demands) >= 0 : demands.contains(part);
            if (!demanded) {
                rest.add(part);
            }
        }
        return rest.isEmpty() || required.isNothing() ? required : new Preferring(required, or(rest));
    }

    /** The parts that must match for a query to match. */
    static List<Query> requirements(Query query) {
        return query instanceof And and ? and.parts() : List.of(query);
    }

    /** The parts of which one must match for a query to match. */
    static List<Query> alternatives(Query query) {
        return query instanceof Or or ? or.parts() : List.of(query);
    }

    /** Adds all terms of the query, as they stand in it. */
    default void collectTerms(Set<String> terms) {
        switch (this) {
            case Term term -> terms.add(term.text());
            case And and -> and.parts().forEach(part -> part.collectTerms(terms));
            case Or or -> or.parts().forEach(part -> part.collectTerms(terms));
            case Preferring preferring -> {
                preferring.required().collectTerms(terms);
                preferring.preferred().collectTerms(terms);
            }
        }
    }
}
