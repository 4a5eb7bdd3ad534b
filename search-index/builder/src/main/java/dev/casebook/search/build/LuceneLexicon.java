package dev.casebook.search.build;

import dev.casebook.search.format.FieldKey;
import dev.casebook.search.format.Synonyms;
import dev.casebook.search.format.WordList;
import dev.casebook.search.plan.Lexicon;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of a Lucene index. */
record LuceneLexicon(LuceneIndex index) implements Lexicon {
    @Override
    public int documents() {
        return index.documents();
    }

    @Override
    public int frequency(String term) throws IOException {
        if (FieldKey.isKey(term)) {
            return index.reader().docFreq(new Term(FieldKeys.FIELD, term));
        }
        int frequency = 0;
        for (IndexField field : IndexField.values()) {
            frequency = Math.max(frequency, index.reader().docFreq(new Term(field.fieldName(), term)));
        }
        return frequency;
    }

    @Override
    public List<String> startingWith(String prefix, int most) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        if (index.documents() > 0) {
            for (IndexField field : IndexField.values()) {
                addStarting(prefix, field.fieldName(), most, found);
            }
            addStarting(prefix, FieldKeys.FIELD, most, found);
        }
        boolean few = found.size() <= most;
        found.removeIf(FieldKey::isKey);
        return few ? List.copyOf(found) : List.of();
    }

    private void addStarting(String prefix, String field, int most, SortedSet<String> found) throws IOException {
        TermsEnum terms = Terms.getTerms(index.segment(), field).iterator();
        boolean there = terms.seekCeil(new BytesRef(prefix)) != TermsEnum.SeekStatus.END;
        while (there && found.size() <= most && terms.term().utf8ToString().startsWith(prefix)) {
            if (!Synonyms.isWay(terms.term().utf8ToString())) {
                found.add(terms.term().utf8ToString());
            }
            there = terms.next() != null;
        }
    }

    @Override
    public WordList words() {
        return index.data().words();
    }

    @Override
    public Synonyms synonyms() {
        return index.data().synonyms();
    }
}
