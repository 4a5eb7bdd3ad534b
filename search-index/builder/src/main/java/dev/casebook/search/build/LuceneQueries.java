package dev.casebook.search.build;

import dev.casebook.search.query.Query;
import dev.casebook.search.query.Query.And;
import dev.casebook.search.query.Query.Or;
import dev.casebook.search.query.Query.Preferring;
import dev.casebook.search.query.Query.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.MatchNoDocsQuery;

/** The Lucene query that each of ours stands for. */
final class LuceneQueries {
    private LuceneQueries() {}

    static org.apache.lucene.search.Query of(Query query) {
        if (query.isNothing()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        return switch (query) {
            case Term term -> combined(term);
            case And and -> groups(and, Query.nothing());
            case Or or -> groups(Query.nothing(), or);
            case Preferring preferring -> groups(preferring.required(), preferring.preferred());
        };
    }

    private static org.apache.lucene.search.Query combined(Term term) {
        CombinedFieldQuery.Builder builder = new CombinedFieldQuery.Builder(term.text());
        for (IndexField field : IndexField.values()) {
            builder.addField(field.fieldName(), field.weight());
        }
        CombinedFieldQuery once = builder.build();
        return term.count() == 1 ? once : new BoostQuery(once, term.count());
    }

    private static org.apache.lucene.search.Query groups(Query required, Query preferred) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        if (!required.isNothing()) {
            Query.requirements(required).forEach(part -> builder.add(of(part), Occur.MUST));
        }
        Query.alternatives(preferred).forEach(part -> builder.add(of(part), Occur.SHOULD));
        return builder.build();
    }
}
