package dev.casebook.search.plan;

import dev.casebook.search.query.Query;
import dev.casebook.search.query.Query.Condition;
import java.util.List;
import java.util.function.Function;

/** Writes queries in a short form, with weights other than 1 after a caret. */
final class Plans {
    private Plans() {}

    static String show(Query query) {
        return switch (query) {
            case Query.Term term -> term.text() + weight(term.weight());
            case Query.Constant constant -> "[" + constant.key() + "]" + weight(constant.score());
            case Query.Everything everything -> "*";
            case Query.And and -> "(" + join(" & ", and.parts(), Plans::show) + ")";
            case Query.Or or -> "(" + join(" | ", or.parts(), Plans::show) + ")";
            case Query.Best best -> "(" + join(" ^ ", best.parts(), Plans::show) + ")";
            case Query.Preferring preferring ->
                "(" + show(preferring.required()) + " > " + show(preferring.preferred()) + ")";
            case Query.Filtered filtered ->
                show(filtered.query())
                        + join("", filtered.conditions(), condition -> " +" + show(condition))
                        + join("", filtered.exclusions(), exclusion -> " -" + show(exclusion));
        };
    }

    private static String show(Condition condition) {
        return switch (condition) {
            case Condition.Key key -> "[" + key.key() + "]";
            case Condition.Days days -> "[" + days.from() + ".." + days.to() + "]";
            case Condition.Phrase phrase -> "'" + String.join(" ", phrase.terms()) + "' " + phrase.offsets();
            case Condition.Any any -> "{" + join(" | ", any.conditions(), Plans::show) + "}";
            case Condition.Matching matching -> "{" + show(matching.query()) + "}";
        };
    }

    private static String weight(float weight) {
        return weight == 1 ? "" : "^" + weight;
    }

    private static <T> String join(String mark, List<T> parts, Function<T, String> shown) {
        return String.join(mark, parts.stream().map(shown).toList());
    }
}
