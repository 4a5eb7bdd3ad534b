package dev.casebook.search.query;

import dev.casebook.search.analysis.Lists;
import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.analysis.StringSet;
import java.util.ArrayList;
import java.util.List;

/**
 * What to look for, in terms of the index.
 *
 * <p>Made by the factories, a query is in its simplest form: nothing is nested in its own kind, a term said twice is one with the sum of
 * the weights, no group has one member, and what is preferred stands outside of what is required. Scores depend on the form, since
 * each group's sum is rounded.
 */
public sealed interface Query {
    /**
     * A text that is the same for the same queries, and for terms and groups of them whatever their weights. Equality of records is
     * not asked for: it would be compiled for the browser, for all of them.
     */
    String form();

    /** Adds all terms by which documents are found, as they stand in the query. */
    void collectTerms(StringSet terms);

    /**
     * Matches documents that hold a term of the index.
     *
     * @param weight greater than 0; the score is that many times greater
     */
    record Term(String text, float weight) implements Query {
        @Override
        public String form() {
            return text;
        }

        @Override
        public void collectTerms(StringSet terms) {
            terms.add(text);
        }
    }

    /** Matches documents that hold a {@linkplain dev.casebook.search.format.FieldKey key}, all with the same score. */
    record Constant(String key, float score) implements Query {
        @Override
        public String form() {
            return key;
        }

        @Override
        public void collectTerms(StringSet terms) {}
    }

    /** Matches all documents, with a score of 0. */
    record Everything() implements Query {
        @Override
        public String form() {
            return "*";
        }

        @Override
        public void collectTerms(StringSet terms) {}
    }

    /** Parts that are matched together. */
    sealed interface Group extends Query {
        List<Query> parts();

        /** What tells one kind of group from the others in a {@link #form}. */
        char sign();

        @Override
        default String form() {
            StringBuilder form = new StringBuilder("(").append(sign());
            for (Query part : parts()) {
                form.append(' ').append(part.form());
            }
            return form.append(')').toString();
        }

        @Override
        default void collectTerms(StringSet terms) {
            for (Query part : parts()) {
                part.collectTerms(terms);
            }
        }
    }

    /** Matches what every part matches; the score is the sum of all. */
    record And(List<Query> parts) implements Group {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public char sign() {
            return '&';
        }
    }

    /** Matches what any part matches; the score is the sum of those that do. */
    record Or(List<Query> parts) implements Group {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public char sign() {
            return '|';
        }
    }

    /** Matches what any part matches; the score is the greatest of those that do. */
    record Best(List<Query> parts) implements Group {
        public Best {
            parts = List.copyOf(parts);
        }

        @Override
        public char sign() {
            return '^';
        }
    }

    /** Matches what is required; what is preferred adds to the score where it matches too. */
    record Preferring(Query required, Query preferred) implements Query {
        @Override
        public String form() {
            return "(" + required.form() + ">" + preferred.form() + ")";
        }

        @Override
        public void collectTerms(StringSet terms) {
            required.collectTerms(terms);
            preferred.collectTerms(terms);
        }
    }

    /** Matches what the query matches, every condition allows and no exclusion names. */
    record Filtered(Query query, List<Condition> conditions, List<Condition> exclusions) implements Query {
        public Filtered {
            conditions = List.copyOf(conditions);
            exclusions = List.copyOf(exclusions);
        }

        @Override
        public String form() {
            return query.form() + Condition.forms('+', conditions) + Condition.forms('-', exclusions);
        }

        @Override
        public void collectTerms(StringSet terms) {
            query.collectTerms(terms);
        }
    }

    /** What a document is or is not, without a score. */
    sealed interface Condition {
        /** A text that is the same for the same conditions. */
        String form();

        /** Those of all, each after a sign. */
        private static String forms(char sign, List<Condition> conditions) {
            StringBuilder forms = new StringBuilder();
            for (Condition condition : conditions) {
                forms.append(sign).append(condition.form());
            }
            return forms.toString();
        }

        /** Holds a {@linkplain dev.casebook.search.format.FieldKey key}. */
        record Key(String key) implements Condition {
            @Override
            public String form() {
                return key;
            }
        }

        /** Has a day from one {@linkplain dev.casebook.search.format.Days#number number} on and before another. */
        record Days(int from, int to) implements Condition {
            @Override
            public String form() {
                return StringMap.keyOf(from) + StringMap.keyOf(to);
            }
        }

        /** Holds terms at these distances from the first, within one field. */
        record Phrase(List<String> terms, List<Integer> offsets) implements Condition {
            public Phrase {
                terms = List.copyOf(terms);
                offsets = List.copyOf(offsets);
            }

            @Override
            public String form() {
                StringBuilder form = new StringBuilder();
                for (int i = 0; i < terms.size(); i++) {
                    form.append(' ').append(terms.get(i)).append(StringMap.keyOf(offsets.get(i)));
                }
                return form.toString();
            }
        }

        /** Fulfils one of these. */
        record Any(List<Condition> conditions) implements Condition {
            public Any {
                conditions = List.copyOf(conditions);
            }

            @Override
            public String form() {
                return Condition.forms('|', conditions);
            }
        }

        /** Matches a query. */
        record Matching(Query query) implements Condition {
            @Override
            public String form() {
                return query.form();
            }
        }
    }

    /** Matches nothing. */
    static Query nothing() {
        return new Or(Lists.of());
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
        return flat.size() == 1 ? flat.get(0) : new Or(flat);
    }

    /** The best of the parts. */
    static Query best(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        for (Query part : parts) {
            for (Query single : part instanceof Best best ? best.parts() : Lists.of(part)) {
                if (!single.isNothing() && indexOf(single, flat) < 0) {
                    flat.add(single);
                }
            }
        }
        return flat.isEmpty() ? nothing() : flat.size() == 1 ? flat.get(0) : new Best(flat);
    }

    /** All of the parts. */
    static Query and(List<Query> parts) {
        List<Query> required = new ArrayList<>();
        List<Query> preferred = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        List<Condition> exclusions = new ArrayList<>();
        for (Query part : parts) {
            Query inner = part;
            if (inner instanceof Filtered filtered) {
                conditions.addAll(filtered.conditions());
                exclusions.addAll(filtered.exclusions());
                inner = filtered.query();
            }
            if (inner instanceof Preferring preferring) {
                preferred.add(preferring.preferred());
                inner = preferring.required();
            }
            merge(requirements(inner), required);
        }
        if (required.isEmpty() || indexOf(nothing(), required) >= 0) {
            return nothing();
        }
        int everything = indexOf(new Everything(), required);
        if (everything >= 0 && required.size() > 1) {
            required.remove(everything);
        }
        Query all = required.size() == 1 ? required.get(0) : new And(required);
        return filtered(preferring(all, or(preferred)), conditions, exclusions);
    }

    /** Adds parts to others; a term that is there already weighs more then. */
    private static void merge(List<Query> parts, List<Query> all) {
        for (Query part : parts) {
            int same = indexOf(part, all);
            if (same < 0) {
                all.add(part);
            } else if (part instanceof Term term && all.get(same) instanceof Term there) {
                all.set(same, new Term(term.text(), Rounding.sum(there.weight(), term.weight())));
            }
        }
    }

    /** The place of the same query, or of the same term whatever its weight. */
    private static int indexOf(Query query, List<Query> parts) {
        String form = query.form();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).form().equals(form)) {
                return i;
            }
        }
        return -1;
    }

    /** What is required, better with what is preferred. */
    static Query preferring(Query required, Query preferred) {
        if (required instanceof Filtered filtered) {
            return filtered(preferring(filtered.query(), preferred), filtered.conditions(), filtered.exclusions());
        }
        if (required instanceof Preferring inner) {
            return preferring(inner.required(), or(Lists.of(inner.preferred(), preferred)));
        }
        List<Query> demands = requirements(required);
        List<Query> rest = new ArrayList<>();
        for (Query part : alternatives(preferred)) {
            if (indexOf(part, demands) < 0) {
                rest.add(part);
            }
        }
        return rest.isEmpty() || required.isNothing() ? required : new Preferring(required, or(rest));
    }

    /** What the query matches, under conditions. */
    static Query filtered(Query query, List<Condition> conditions, List<Condition> exclusions) {
        if (query.isNothing() || (conditions.isEmpty() && exclusions.isEmpty())) {
            return query;
        }
        if (!(query instanceof Filtered inner)) {
            return new Filtered(query, conditions, exclusions);
        }
        List<Condition> allConditions = new ArrayList<>(inner.conditions());
        allConditions.addAll(conditions);
        List<Condition> allExclusions = new ArrayList<>(inner.exclusions());
        allExclusions.addAll(exclusions);
        return new Filtered(inner.query(), allConditions, allExclusions);
    }

    /** The parts that must match for a query to match. */
    static List<Query> requirements(Query query) {
        return query instanceof And and ? and.parts() : Lists.of(query);
    }

    /** The parts of which one must match for a query to match. */
    static List<Query> alternatives(Query query) {
        return query instanceof Or or ? or.parts() : Lists.of(query);
    }
}
