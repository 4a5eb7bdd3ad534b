package dev.casebook.search.plan;

import dev.casebook.search.analysis.Lists;
import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.format.Days;
import dev.casebook.search.format.Facet;
import dev.casebook.search.format.FieldKey;
import dev.casebook.search.query.Clause;
import dev.casebook.search.query.Clause.Item;
import dev.casebook.search.query.Clause.Sign;
import dev.casebook.search.query.Fields;
import dev.casebook.search.query.Query;
import dev.casebook.search.query.Query.Condition;
import dev.casebook.search.query.QueryParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what somebody asked for into a query for an index: words into terms with their corrections, completions and synonyms, values into
 * keys.
 *
 * <p>What comes of a line, with t for a term of the index:
 *
 * <ul>
 *   <li>a word is t, or t at {@value WordPlanner#WEAK} if it is a {@linkplain WeakWords weak} one; an identifier is whichever of its whole and its parts there are, each at {@value WordPlanner#IN_IDENTIFIER};
 *   <li>a word with others that stand for it is the best of them: completions at {@value WordPlanner#COMPLETED},
 *       corrections at {@value WordPlanner#CORRECTED}, synonyms, of which those of several words are {@linkplain
 *       dev.casebook.search.format.Synonyms#terms one term}, at {@value WordPlanner#SYNONYM};
 *   <li>words side by side are a sum, of which one must match; what is required has to, and the others add to it;
 *   <li>a phrase is the sum of its terms, all required, under the condition that they follow each other; with a word that no
 *       document has, as in {@code pods "web-7f9c" not found}, it is its words, of which any may match;
 *   <li>values in fields, days and what is excluded are conditions and do not count for the score;
 *   <li>a document whose identifier was typed is preferred by {@value WordPlanner#IDENTIFIED}.
 * </ul>
 */
public final class QueryPlanner {
    private final Lexicon lexicon;
    private final WordPlanner words;

    private QueryPlanner(Lexicon lexicon, boolean lenient) {
        this.lexicon = lexicon;
        words = new WordPlanner(lexicon, lenient);
    }

    /**
     * Plans a line of text; while something of the lexicon is not known yet, the plan is not final.
     *
     * @param typing whether the last word, unless a space follows, may go on
     */
    public static Plan plan(String line, boolean typing, Lexicon lexicon) throws IOException {
        Clause.Group group = QueryParser.parse(line, typing);
        QueryPlanner planner = new QueryPlanner(lexicon, group.items().size() <= WordPlanner.MAX_MENDED);
        Query query = planner.group(group);
        return planner.words.toPlan(query);
    }

    private Query query(Clause clause, boolean required) throws IOException {
        if (clause instanceof Clause.Words typed) {
            return words.query(typed, required);
        }
        if (clause instanceof Clause.Phrase phrase) {
            return phrase(phrase.text());
        }
        if (clause instanceof Clause.All all) {
            return Query.and(queries(all.clauses(), true));
        }
        if (clause instanceof Clause.Either either) {
            return either(either);
        }
        return group(
                clause instanceof Clause.Group group
                        ? group
                        : new Clause.Group(Lists.of(new Item(Sign.PLAIN, clause))));
    }

    private List<Query> queries(List<Clause> clauses, boolean required) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (Clause clause : clauses) {
            queries.add(query(clause, required));
        }
        return something(queries);
    }

    private Query either(Clause.Either either) throws IOException {
        for (Clause clause : either.clauses()) {
            if (!(clause instanceof Clause.InField)) {
                return Query.or(queries(either.clauses(), false));
            }
        }
        List<Condition> conditions = new ArrayList<>();
        for (Clause clause : either.clauses()) {
            conditions.add(all(conditions((Clause.InField) clause)));
        }
        return Query.filtered(new Query.Everything(), Lists.of(new Condition.Any(conditions)), Lists.of());
    }

    private static Condition all(List<Condition> conditions) {
        return conditions.size() == 1
                ? conditions.get(0)
                : new Condition.Matching(Query.filtered(new Query.Everything(), conditions, Lists.of()));
    }

    private Query group(Clause.Group group) throws IOException {
        List<Query> required = new ArrayList<>();
        List<Query> others = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        List<Condition> exclusions = new ArrayList<>();
        List<List<Condition>> alternatives = new ArrayList<>();
        for (int i = 0; i < Facet.values().length; i++) {
            alternatives.add(new ArrayList<>());
        }
        List<Clause.Words> run = new ArrayList<>();
        for (Item item : group.items()) {
            Clause.Words typed = item.sign() == Sign.PLAIN ? asWords(item.clause()) : null;
            if (typed != null) {
                run.add(typed);
                continue;
            }
            words.addRun(run, others);
            if (item.sign() == Sign.EXCLUDED) {
                exclude(item.clause(), exclusions);
            } else if (item.clause() instanceof Clause.InField field) {
                Facet facet = Fields.facet(field.field());
                List<Condition> found = conditions(field);
                if (facet == null) {
                    conditions.addAll(found);
                } else {
                    alternatives.get(facet.number()).add(all(found));
                }
                if (field.field().equals(Fields.TITLE)) {
                    others.add(words.query(new Clause.Words(field.value(), false), false));
                }
            } else {
                boolean must = item.sign() == Sign.REQUIRED || isDemanding(item.clause());
                Query query = query(item.clause(), must);
                if (must && query instanceof Query.Filtered filtered && filtered.query() instanceof Query.Everything) {
                    conditions.addAll(filtered.conditions());
                    exclusions.addAll(filtered.exclusions());
                } else {
                    (must ? required : others).add(query);
                }
            }
        }
        words.addRun(run, others);
        for (List<Condition> of : alternatives) {
            if (!of.isEmpty()) {
                conditions.add(of.size() == 1 ? of.get(0) : new Condition.Any(of));
            }
        }
        return combine(required, others, conditions, exclusions);
    }

    /** What is typed as words, or can only be looked for so: a phrase with one that no document has. */
    private Clause.@Nullable Words asWords(Clause clause) throws IOException {
        if (clause instanceof Clause.Words typed) {
            return typed;
        }
        if (clause instanceof Clause.Phrase phrase) {
            for (String term : TextAnalyzer.leaves(phrase.text())) {
                if (lexicon.frequency(term) == 0) {
                    return new Clause.Words(phrase.text(), false);
                }
            }
        }
        return null;
    }

    /** A phrase, a value, and what is made only of those and of exclusions, must match without being told to. */
    private static boolean isDemanding(Clause clause) {
        if (clause instanceof Clause.Group group) {
            boolean demanding = !group.items().isEmpty();
            for (Item item : group.items()) {
                demanding &= item.sign() == Sign.EXCLUDED || isDemanding(item.clause());
            }
            return demanding;
        }
        if (clause instanceof Clause.Either either) {
            return areDemanding(either.clauses());
        }
        return clause instanceof Clause.All all
                ? areDemanding(all.clauses())
                : clause instanceof Clause.Phrase || clause instanceof Clause.InField;
    }

    private static boolean areDemanding(List<Clause> clauses) {
        for (Clause clause : clauses) {
            if (!isDemanding(clause)) {
                return false;
            }
        }
        return true;
    }

    private static Query combine(
            List<Query> required, List<Query> others, List<Condition> conditions, List<Condition> exclusions) {
        List<Query> needed = something(required);
        List<Query> welcome = something(others);
        boolean nothingSaid = needed.isEmpty() && welcome.isEmpty();
        if (nothingSaid && conditions.isEmpty() && exclusions.isEmpty()) {
            return Query.nothing();
        }
        Query wanted = nothingSaid
                ? new Query.Everything()
                : needed.isEmpty() ? Query.or(welcome) : Query.preferring(Query.and(needed), Query.or(welcome));
        return Query.filtered(wanted, conditions, exclusions);
    }

    /** Those of the queries that look for something. */
    static List<Query> something(List<Query> queries) {
        List<Query> something = new ArrayList<>();
        for (Query query : queries) {
            if (!query.isNothing()) {
                something.add(query);
            }
        }
        return something;
    }

    private Query phrase(String text) throws IOException {
        Condition.Phrase condition = words.phrase(text);
        if (condition == null) {
            return Query.nothing();
        }
        List<Query> terms = new ArrayList<>();
        for (String term : condition.terms()) {
            terms.add(new Query.Term(term, 1));
        }
        return Query.filtered(
                Query.and(terms), condition.terms().size() == 1 ? Lists.of() : Lists.of(condition), Lists.of());
    }

    private void exclude(Clause clause, List<Condition> exclusions) throws IOException {
        if (clause instanceof Clause.InField field) {
            List<Condition> found = conditions(field);
            if (!found.isEmpty()) {
                exclusions.add(all(found));
            }
            return;
        }
        Query query = clause instanceof Clause.Words typed ? words.excluded(typed.text()) : query(clause, true);
        if (!query.isNothing()) {
            exclusions.add(new Condition.Matching(query));
        }
    }

    /** What a value in a field demands; all of it. */
    private List<Condition> conditions(Clause.InField field) throws IOException {
        Facet facet = Fields.facet(field.field());
        if (facet != null) {
            return Lists.of(new Condition.Key(key(facet, field.value())));
        }
        if (field.field().equals(Fields.TITLE)) {
            List<Condition> conditions = new ArrayList<>();
            for (String term : TextAnalyzer.leaves(field.value())) {
                conditions.add(new Condition.Key(FieldKey.title(term)));
            }
            return conditions;
        }
        int day = Days.number(field.value());
        if (day == 0) {
            words.unknown(field.field() + ":" + field.value(), Lists.of());
        }
        return Lists.of(
                field.field().equals(Fields.AFTER)
                        ? new Condition.Days(day == 0 ? Integer.MAX_VALUE : day, Integer.MAX_VALUE)
                        : new Condition.Days(1, day));
    }

    /** The key of a value: whole where some document has it, else by one of its words. */
    private String key(Facet facet, String value) throws IOException {
        String exact = FieldKey.exact(facet.field(), value);
        if (lexicon.frequency(exact) != 0) {
            return exact;
        }
        String word = FieldKey.word(facet.field(), TextAnalyzer.slug(value));
        if (lexicon.frequency(word) == 0) {
            words.unknown(facet.field() + ":" + value, Lists.of());
        }
        return word;
    }
}
