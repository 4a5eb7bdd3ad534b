package dev.casebook.search.rank;

import dev.casebook.search.format.Column;
import dev.casebook.search.format.Facet;
import dev.casebook.search.format.Label;
import dev.casebook.search.query.Query;
import dev.casebook.search.query.Query.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many documents have each value of a facet: most first, then by id; values that none has are left out. */
public record FacetCounts(Facet facet, List<Value> values) {
    public FacetCounts {
        values = List.copyOf(values);
    }

    /** A value and how many documents have it. */
    public record Value(Label label, int count) {}

    static FacetCounts of(Facet facet, @Nullable Column column, Matches matches) {
        List<Value> values = new ArrayList<>();
        if (column != null) {
            int[] counts = new int[column.values().size()];
            for (int i = 0; i < matches.size(); i++) {
                for (int place : column.of(matches.document(i))) {
                    counts[place]++;
                }
            }
            for (int i = 0; i < counts.length; i++) {
                int place = values.size();
                while (place > 0 && values.get(place - 1).count() < counts[i]) {
                    place--;
                }
                if (counts[i] > 0) {
                    values.add(place, new Value(column.values().get(i), counts[i]));
                }
            }
        }
        return new FacetCounts(facet, values);
    }

    /** Whether a query has conditions on a facet. */
    static boolean isNarrowed(Facet facet, Query query) {
        if (query instanceof Query.Filtered filtered) {
            for (Condition condition : filtered.conditions()) {
                if (isOn(facet, condition)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The query without its conditions on a facet. */
    static Query without(Facet facet, Query query) {
        if (!(query instanceof Query.Filtered filtered)) {
            return query;
        }
        List<Condition> others = new ArrayList<>();
        for (Condition condition : filtered.conditions()) {
            if (!isOn(facet, condition)) {
                others.add(condition);
            }
        }
        return new Query.Filtered(filtered.query(), others, filtered.exclusions());
    }

    private static boolean isOn(Facet facet, Condition condition) {
        if (condition instanceof Condition.Any any) {
            return isOn(facet, any.conditions().get(0));
        }
        return condition instanceof Condition.Key key
                && (key.key().startsWith(facet.field() + ":") || key.key().startsWith(facet.field() + "~"));
    }
}
