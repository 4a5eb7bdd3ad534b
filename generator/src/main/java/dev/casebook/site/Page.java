package dev.casebook.site;

import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.insight.Learnt;
import dev.casebook.insight.Matrix;
import dev.casebook.insight.Route;
import dev.casebook.link.Group;
import dev.casebook.register.ActionChoice;
import dev.casebook.register.Idea;
import dev.casebook.register.RegisteredAction;
import dev.casebook.retrospect.ReviewPeriod;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.List;
import java.util.Optional;

/** A page of the site: what it is about, and where it stands. */
public sealed interface Page {
    /** Where the page stands. */
    SitePath path();

    /**
     * The front page.
     *
     * @param path where
     */
    record Home(SitePath path) implements Page {}

    /**
     * One postmortem.
     *
     * @param path where
     * @param postmortem which
     */
    record OfPostmortem(SitePath path, Postmortem postmortem) implements Page {}

    /**
     * All words of an axis.
     *
     * @param path where
     * @param axis which
     */
    record OfAxis(SitePath path, Axis axis) implements Page {}

    /**
     * One word with its postmortems.
     *
     * @param path where
     * @param group the word and those who carry it; may be none
     */
    record OfTerm(SitePath path, Group group) implements Page {}

    /**
     * All years.
     *
     * @param path where
     */
    record OfYears(SitePath path) implements Page {}

    /**
     * One year; 0 stands for postmortems without a day.
     *
     * @param path where
     * @param year which
     * @param postmortems newest first
     */
    record OfYear(SitePath path, int year, List<Postmortem> postmortems) implements Page {
        /** Copies the list. */
        public OfYear {
            postmortems = List.copyOf(postmortems);
        }
    }

    /**
     * Where to start reading.
     *
     * @param path where
     */
    record Start(SitePath path) implements Page {}

    /**
     * Postmortems to read one after the other.
     *
     * @param path where
     * @param route which
     * @param service for whose newcomers it is; absent for a curated one
     */
    record OfRoute(SitePath path, Route route, Optional<Term> service) implements Page {}

    /**
     * Failure modes by services.
     *
     * @param path where
     * @param matrix what it shows
     */
    record OfMatrix(SitePath path, Matrix matrix) implements Page {}

    /**
     * What postmortems say beyond causes.
     *
     * @param path where
     * @param learnt what of it
     * @param postmortems those that say it, newest first
     */
    record OfLearnt(SitePath path, Learnt learnt, List<Postmortem> postmortems) implements Page {
        /** Copies the list. */
        public OfLearnt {
            postmortems = List.copyOf(postmortems);
        }
    }

    /**
     * Actions of the register that have something in common.
     *
     * @param path where
     * @param choice what they have in common
     * @param year the year of their postmortems, 0 for those of an unknown day; absent for all
     * @param actions the most pressing first
     */
    record OfActions(SitePath path, ActionChoice choice, Optional<Integer> year, List<RegisteredAction> actions)
            implements Page {
        /** How many actions a page shows; where there are more, each year has a page too. */
        public static final int MOST = 500;

        /** Copies the list. */
        public OfActions {
            actions = List.copyOf(actions);
        }
    }

    /**
     * Ideas that several postmortems came to.
     *
     * @param path where
     * @param ideas those of most postmortems first
     */
    record OfIdeas(SitePath path, List<Idea> ideas) implements Page {
        /** Copies the list. */
        public OfIdeas {
            ideas = List.copyOf(ideas);
        }
    }

    /**
     * All theme reviews.
     *
     * @param path where
     * @param reviews the newest dozen first, when there is one, then the quarters, newest first
     */
    record Reviews(SitePath path, List<OfReview> reviews) implements Page {
        /** Copies the list. */
        public Reviews {
            reviews = List.copyOf(reviews);
        }
    }

    /**
     * One theme review.
     *
     * @param path where
     * @param period what it is about
     */
    record OfReview(SitePath path, ReviewPeriod period) implements Page {}

    /**
     * What the archive owes.
     *
     * @param path where
     * @param owed every finding in its postmortems
     */
    record Quality(SitePath path, Diagnostics owed) implements Page {}

    /**
     * The search page.
     *
     * @param path where
     */
    record Search(SitePath path) implements Page {}

    /**
     * A free page.
     *
     * @param path where
     * @param page which
     */
    record OfFreePage(SitePath path, FreePage page) implements Page {}

    /**
     * An old address of a postmortem.
     *
     * @param path the old address
     * @param postmortem what stood there
     */
    record Moved(SitePath path, Postmortem postmortem) implements Page {}

    /**
     * What is left of a page's address when somebody takes its end off, and no page stands there.
     *
     * @param path such as {@code postmortems/}
     * @param to where to go from there
     */
    record Shortened(SitePath path, Page to) implements Page {}

    /**
     * What is shown for an address that does not exist.
     *
     * @param path where
     */
    record NotFound(SitePath path) implements Page {}
}
