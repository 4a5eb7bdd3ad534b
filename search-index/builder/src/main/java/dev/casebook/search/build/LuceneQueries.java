package dev.casebook.search.build;

import dev.casebook.search.query.Query;
import dev.casebook.search.query.Query.Condition;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.TermQuery;

/** The Lucene query that each of ours stands for. */
final class LuceneQueries {
    private LuceneQueries() {}

    static org.apache.lucene.search.Query of(Query query) {
        if (query.isNothing()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        return switch (query) {
            case Query.Term term -> combined(term);
            case Query.Constant constant ->
                new BoostQuery(new ConstantScoreQuery(key(constant.key())), constant.score());
            case Query.Everything everything -> new BoostQuery(MatchAllDocsQuery.INSTANCE, 0);
            case Query.And and -> groups(and, Query.nothing());
            case Query.Or or -> groups(Query.nothing(), or);
            case Query.Best best ->
                new DisjunctionMaxQuery(
                        best.parts().stream().map(LuceneQueries::of).toList(), 0);
            case Query.Preferring preferring -> groups(preferring.required(), preferring.preferred());
            case Query.Filtered filtered -> filtered(filtered);
        };
    }

    private static org.apache.lucene.search.Query combined(Query.Term term) {
        CombinedFieldQuery.Builder builder = new CombinedFieldQuery.Builder(term.text());
        for (IndexField field : IndexField.values()) {
            builder.addField(field.fieldName(), field.weight());
        }
        CombinedFieldQuery once = builder.build();
        return term.weight() == 1 ? once : new BoostQuery(once, term.weight());
    }

    private static org.apache.lucene.search.Query groups(Query required, Query preferred) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        if (!required.isNothing()) {
            Query.requirements(required).forEach(part -> builder.add(of(part), Occur.MUST));
        }
        Query.alternatives(preferred).forEach(part -> builder.add(of(part), Occur.SHOULD));
        return builder.build();
    }

    private static org.apache.lucene.search.Query filtered(Query.Filtered filtered) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(of(filtered.query()), Occur.MUST);
        filtered.conditions().forEach(condition -> builder.add(of(condition), Occur.FILTER));
        filtered.exclusions().forEach(exclusion -> builder.add(of(exclusion), Occur.MUST_NOT));
        return builder.build();
    }

    private static org.apache.lucene.search.Query of(Condition condition) {
        return switch (condition) {
            case Condition.Key key -> key(key.key());
            case Condition.Days days -> IntPoint.newRangeQuery(StoredDocument.DAY, days.from(), days.to() - 1);
            case Condition.Phrase phrase -> phrase(phrase);
            case Condition.Any any ->
                any(any.conditions().stream().map(LuceneQueries::of).toList());
            case Condition.Matching matching -> of(matching.query());
        };
    }

    private static org.apache.lucene.search.Query key(String key) {
        return new TermQuery(new Term(FieldKeys.FIELD, key));
    }

    private static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> queries) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        queries.forEach(query -> builder.add(query, Occur.SHOULD));
        return builder.build();
    }

    private static org.apache.lucene.search.Query phrase(Condition.Phrase phrase) {
        return any(IndexField.PHRASES.stream()
                .map(field -> {
                    PhraseQuery.Builder builder = new PhraseQuery.Builder();
                    for (int i = 0; i < phrase.terms().size(); i++) {
                        builder.add(
                                new Term(field.fieldName(), phrase.terms().get(i)),
                                phrase.offsets().get(i));
                    }
                    return (org.apache.lucene.search.Query) builder.build();
                })
                .toList());
    }
}
