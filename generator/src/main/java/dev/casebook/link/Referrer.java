package dev.casebook.link;

import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.vocabulary.Term;

/** A page that refers to another. */
public sealed interface Referrer {
    /** What tells it from every other. */
    String key();

    /**
     * A postmortem.
     *
     * @param postmortem which
     */
    record OfPostmortem(Postmortem postmortem) implements Referrer {
        @Override
        public String key() {
            return "postmortem " + postmortem.id().key();
        }
    }

    /**
     * A free page.
     *
     * @param page which
     */
    record OfPage(FreePage page) implements Referrer {
        @Override
        public String key() {
            return "page " + page.slug();
        }
    }

    /**
     * What the archive says of a word.
     *
     * @param term which
     */
    record OfTerm(Term term) implements Referrer {
        @Override
        public String key() {
            return term.axis().folder() + " " + term.id();
        }
    }
}
