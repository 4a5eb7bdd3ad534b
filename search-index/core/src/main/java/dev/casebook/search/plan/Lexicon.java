package dev.casebook.search.plan;

import dev.casebook.search.format.Synonyms;
import dev.casebook.search.format.WordList;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What planning a query must know of the words of an archive. */
public interface Lexicon {
    /** An answer of {@link #frequency} when it is not known yet. */
    int UNKNOWN = -1;

    /** Number of documents. */
    int documents();

    /** How many documents have a term or a key, in the field where it is most frequent; or {@link #UNKNOWN}. */
    int frequency(String term) throws IOException;

    /** The same of a way to say in several words what another way says, of which a term is the first. */
    default int frequency(String way, String beside) throws IOException {
        return frequency(way);
    }

    /** All terms of one word that begin so, if with the keys that do there are at most so many; else, or when they are not known yet, none. */
    List<String> startingWith(String prefix, int most) throws IOException;

    /** The words by which others are completed and mended; null when they are not known yet. */
    @Nullable
    WordList words() throws IOException;

    /** Ways of saying the same. */
    Synonyms synonyms();
}
