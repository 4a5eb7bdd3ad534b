package dev.casebook.search.rank;

import dev.casebook.search.analysis.Lists;
import dev.casebook.search.format.CorruptIndexException;
import dev.casebook.search.format.FieldKey;
import dev.casebook.search.format.SearchIndex;
import dev.casebook.search.format.Synonyms;
import dev.casebook.search.format.TermShard;
import dev.casebook.search.format.WordList;
import dev.casebook.search.plan.Lexicon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of an index, as far as it has been fetched. */
final class IndexLexicon implements Lexicon {
    private static final String LAST = "\uFFFF";

    private final SearchIndex index;

    IndexLexicon(SearchIndex index) {
        this.index = index;
    }

    @Override
    public int documents() {
        return index.documents();
    }

    @Override
    public int frequency(String term) throws CorruptIndexException {
        return frequency(term, term);
    }

    @Override
    public int frequency(String term, String beside) throws CorruptIndexException {
        TermShard shard = index.terms(beside);
        if (shard == null) {
            return index.root().shardOf(beside) < 0 ? 0 : UNKNOWN;
        }
        int at = shard.find(term);
        return at < 0 ? 0 : shard.documentFrequency(at);
    }

    @Override
    public List<String> startingWith(String prefix, int most) throws CorruptIndexException {
        List<String> found = new ArrayList<>();
        int first = Math.max(0, index.root().shardOf(prefix));
        int last = index.root().shardOf(prefix + LAST);
        int between = 0;
        int keys = 0;
        for (int i = first + 1; i < last; i++) {
            between += index.root().contents().counts().get(i);
        }
        for (int i = first; between <= most && i <= last; i++) {
            TermShard shard = index.terms(i);
            int at = shard == null ? 0 : shard.find(prefix);
            for (int j = at < 0 ? -1 - at : at; shard != null && j < shard.size(); j++) {
                if (!shard.term(j).startsWith(prefix)) {
                    break;
                }
                if (FieldKey.isKey(shard.term(j))) {
                    keys++;
                } else if (!Synonyms.isWay(shard.term(j))) {
                    found.add(shard.term(j));
                }
            }
        }
        return found.size() + keys > most ? Lists.of() : found;
    }

    @Override
    public @Nullable WordList words() throws CorruptIndexException {
        return index.words();
    }

    @Override
    public Synonyms synonyms() {
        return index.root().contents().synonyms();
    }
}
