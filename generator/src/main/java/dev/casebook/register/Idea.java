package dev.casebook.register;

import java.util.List;

/**
 * What several postmortems decided in other words.
 *
 * @param words the telling words that nearly all of its actions share, as the oldest has them
 * @param actions the most pressing first
 */
public record Idea(List<String> words, List<RegisteredAction> actions) {
    /** Copies the lists. */
    public Idea {
        words = List.copyOf(words);
        actions = List.copyOf(actions);
    }

    /** How many postmortems decided it. */
    public int postmortems() {
        return postmortemsOf(actions);
    }

    static int postmortemsOf(List<RegisteredAction> actions) {
        return (int)
                actions.stream().map(one -> one.postmortem().id()).distinct().count();
    }
}
