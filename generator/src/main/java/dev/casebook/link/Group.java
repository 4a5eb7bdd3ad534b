package dev.casebook.link;

import dev.casebook.catalog.Postmortem;
import dev.casebook.vocabulary.Term;
import java.util.Comparator;
import java.util.List;

/**
 * The postmortems that share a word.
 *
 * @param term the word
 * @param postmortems those classified by it, newest first
 */
public record Group(Term term, List<Postmortem> postmortems) {
    /** Most postmortems first, then by id. */
    public static final Comparator<Group> LARGEST_FIRST =
            Comparator.comparingInt(Group::size).reversed().thenComparing(Group::term);

    /** Copies the postmortems. */
    public Group {
        postmortems = List.copyOf(postmortems);
    }

    /** How many there are. */
    public int size() {
        return postmortems.size();
    }
}
