package dev.casebook.vocabulary;

/**
 * What the taxonomy says of a failure mode beyond its name.
 *
 * @param term the word itself
 * @param family the group it belongs to; empty for {@code unknown} and for modes that only a postmortem names
 * @param lookFor what tells it from its look-alikes; may be empty
 */
public record FailureMode(Term term, String family, String lookFor) {
    /**
     * A group of failure modes.
     *
     * @param id short name, such as {@code change}
     * @param name as people read it
     * @param definition one sentence
     */
    public record Family(String id, String name, String definition) {}
}
