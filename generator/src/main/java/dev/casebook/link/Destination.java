package dev.casebook.link;

import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.source.SourcePath;
import dev.casebook.vocabulary.Term;

/** Where a link in a document leads. */
public sealed interface Destination {
    /**
     * Out of the archive, or within the page: kept as written.
     *
     * @param address as written
     */
    record Elsewhere(String address) implements Destination {}

    /**
     * To a postmortem.
     *
     * @param postmortem which
     * @param fragment the part after {@code #}, with it; may be empty
     */
    record ToPostmortem(Postmortem postmortem, String fragment) implements Destination {}

    /**
     * To a free page.
     *
     * @param page which
     * @param fragment the part after {@code #}, with it; may be empty
     */
    record ToPage(FreePage page, String fragment) implements Destination {}

    /**
     * To the page of a word.
     *
     * @param term which
     */
    record ToTerm(Term term) implements Destination {}

    /**
     * To a file that is published as it is.
     *
     * @param asset which
     */
    record ToAsset(SourcePath asset) implements Destination {}

    /** Nowhere. */
    record Nowhere() implements Destination {}
}
