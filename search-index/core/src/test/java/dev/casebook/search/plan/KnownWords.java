package dev.casebook.search.plan;

import dev.casebook.search.format.Synonyms;
import dev.casebook.search.format.WordList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A lexicon of a few words, of which all is known. */
final class KnownWords implements Lexicon {
    private final SortedMap<String, Integer> frequencies = new TreeMap<>();
    private final SortedMap<String, Integer> words = new TreeMap<>();
    private List<List<String>> synonyms = List.of();

    /** Adds a term or key that so many documents have. */
    KnownWords with(String term, int documents) {
        frequencies.put(term, documents);
        return this;
    }

    /** Adds a word that is frequent enough to mend others, and its term. */
    KnownWords withWord(String word, String term, int documents) {
        words.put(word, documents);
        return with(term, documents);
    }

    KnownWords withSynonyms(String... ways) {
        synonyms = List.of(List.of(ways));
        return this;
    }

    @Override
    public int documents() {
        return 1_000;
    }

    @Override
    public int frequency(String term) {
        return frequencies.getOrDefault(term, 0);
    }

    @Override
    public List<String> startingWith(String prefix, int most) {
        List<String> found = frequencies.keySet().stream()
                .filter(term -> term.startsWith(prefix) && !Synonyms.isWay(term))
                .toList();
        return found.size() > most ? List.of() : found;
    }

    @Override
    public @Nullable WordList words() {
        return new WordList(
                words.keySet().toArray(String[]::new),
                words.values().stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public Synonyms synonyms() {
        return new Synonyms(synonyms);
    }

    /** The same before anything of it was fetched. */
    Lexicon unfetched() {
        return new Lexicon() {
            @Override
            public int documents() {
                return KnownWords.this.documents();
            }

            @Override
            public int frequency(String term) {
                return UNKNOWN;
            }

            @Override
            public List<String> startingWith(String prefix, int most) {
                return List.of();
            }

            @Override
            public @Nullable WordList words() {
                return null;
            }

            @Override
            public Synonyms synonyms() {
                return KnownWords.this.synonyms();
            }
        };
    }
}
