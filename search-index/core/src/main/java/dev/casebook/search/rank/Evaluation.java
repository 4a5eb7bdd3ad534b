package dev.casebook.search.rank;

import dev.casebook.search.format.CorruptIndexException;
import dev.casebook.search.format.PositionShard;
import dev.casebook.search.format.Postings;
import dev.casebook.search.format.SearchIndex;
import dev.casebook.search.format.TermShard;
import dev.casebook.search.query.Query;
import dev.casebook.search.query.Query.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds all documents that match a query, as far as the index has been fetched. */
final class Evaluation {
    private final SearchIndex index;
    private final Bm25 bm25;

    Evaluation(SearchIndex index, Bm25 bm25) {
        this.index = index;
        this.bm25 = bm25;
    }

    /** Asks for one kind after the other, since a switch over kinds is compiled for the browser to several times the size. */
    Matches matches(Query query) throws CorruptIndexException {
        if (query instanceof Query.Term term) {
            return term(term);
        }
        if (query instanceof Query.Constant constant) {
            return constant(constant);
        }
        if (query instanceof Query.And and) {
            return Matches.sum(all(and.parts()), and.parts().size(), index.documents());
        }
        if (query instanceof Query.Or or) {
            return or.parts().isEmpty() ? Matches.NONE : Matches.sum(all(or.parts()), 1, index.documents());
        }
        if (query instanceof Query.Best best) {
            return Matches.best(all(best.parts()), index.documents());
        }
        if (query instanceof Query.Preferring preferring) {
            return matches(preferring.required()).plus(matches(preferring.preferred()));
        }
        return query instanceof Query.Filtered filtered ? filtered(filtered) : Matches.all(index.documents());
    }

    private List<Matches> all(List<Query> queries) throws CorruptIndexException {
        List<Matches> all = new ArrayList<>(queries.size());
        for (Query query : queries) {
            all.add(matches(query));
        }
        return all;
    }

    private Matches term(Query.Term term) throws CorruptIndexException {
        Postings postings = postings(term.text());
        return postings == null
                ? Matches.NONE
                : new Matches(documents(postings), bm25.scores(postings, term.weight()), postings.size());
    }

    private Matches constant(Query.Constant constant) throws CorruptIndexException {
        Postings postings = postings(constant.key());
        if (postings == null) {
            return Matches.NONE;
        }
        float[] scores = new float[postings.size()];
        Arrays.fill(scores, constant.score());
        return new Matches(documents(postings), scores, scores.length);
    }

    private static int[] documents(Postings postings) {
        int[] documents = new int[postings.size()];
        for (int i = 0; i < documents.length; i++) {
            documents[i] = postings.document(i);
        }
        return documents;
    }

    /** The postings of a term or key; null where there are none or they are not fetched yet. */
    @Nullable
    Postings postings(String term) throws CorruptIndexException {
        TermShard shard = index.terms(term);
        return shard == null ? null : shard.postings(term);
    }

    private Matches filtered(Query.Filtered filtered) throws CorruptIndexException {
        boolean[] allowed = new boolean[index.documents()];
        Arrays.fill(allowed, true);
        for (Condition condition : filtered.conditions()) {
            boolean[] fulfilled = fulfilled(condition);
            for (int i = 0; i < allowed.length; i++) {
                allowed[i] &= fulfilled[i];
            }
        }
        for (Condition exclusion : filtered.exclusions()) {
            boolean[] excluded = fulfilled(exclusion);
            for (int i = 0; i < allowed.length; i++) {
                allowed[i] &= !excluded[i];
            }
        }
        return matches(filtered.query()).only(allowed);
    }

    /** For each document whether it fulfils a condition. */
    private boolean[] fulfilled(Condition condition) throws CorruptIndexException {
        boolean[] fulfilled = new boolean[index.documents()];
        if (condition instanceof Condition.Key key) {
            Postings postings = postings(key.key());
            for (int i = 0; postings != null && i < postings.size(); i++) {
                fulfilled[postings.document(i)] = true;
            }
        } else if (condition instanceof Condition.Matching matching) {
            Matches matches = matches(matching.query());
            for (int i = 0; i < matches.size(); i++) {
                fulfilled[matches.document(i)] = true;
            }
        } else if (condition instanceof Condition.Any any) {
            for (Condition single : any.conditions()) {
                boolean[] one = fulfilled(single);
                for (int i = 0; i < one.length; i++) {
                    fulfilled[i] |= one[i];
                }
            }
        } else if (condition instanceof Condition.Days days) {
            int[] column = index.days();
            for (int i = 0; column != null && i < column.length; i++) {
                fulfilled[i] = column[i] >= days.from() && column[i] < days.to();
            }
        } else if (condition instanceof Condition.Phrase phrase) {
            phrase(phrase, fulfilled);
        }
        return fulfilled;
    }

    private void phrase(Condition.Phrase phrase, boolean[] fulfilled) throws CorruptIndexException {
        int length = phrase.terms().size();
        Postings[] postings = new Postings[length];
        int[][][] positions = new int[length][][];
        boolean complete = true;
        for (int i = 0; i < length; i++) {
            String term = phrase.terms().get(i);
            int number = index.root().shardOf(term);
            TermShard shard = number < 0 ? null : index.terms(number);
            PositionShard places = number < 0 ? null : index.positions(number);
            Postings list = shard == null ? null : shard.postings(term);
            if (shard == null || places == null || list == null) {
                complete = false;
            } else {
                postings[i] = list;
                positions[i] = places.positions(shard.find(term), list.size());
            }
        }
        if (complete) {
            new PhraseMatcher(phrase.offsets(), postings, positions).mark(fulfilled);
        }
    }
}
