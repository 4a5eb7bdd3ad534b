package dev.casebook.register;

import java.util.List;

/**
 * What several postmortems decided in other words.
 *
 * @param words the telling words that nearly all of its actions share, as the oldest has them
 * @param actions the most pressing first
 * @param postmortems how many postmortems decided it
 */
public record Idea(List<String> words, List<RegisteredAction> actions, int postmortems) {
    /** Copies the lists. */
    public Idea {
        words = List.copyOf(words);
        actions = List.copyOf(actions);
    }

    /** The idea that {@code actions} have in common. */
    static Idea of(List<String> words, List<RegisteredAction> actions) {
        return new Idea(words, actions, postmortemsOf(actions));
    }

    static int postmortemsOf(List<RegisteredAction> actions) {
        return (int)
                actions.stream().map(one -> one.postmortem().id()).distinct().count();
    }
}
