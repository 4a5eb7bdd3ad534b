package dev.casebook.view;

import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Reasoned;
import java.util.List;

/**
 * What theme reviews are made of. As with {@link Part}, absence is the empty string, the empty list or {@link Link#NONE}. Where a list
 * is cut, {@code more} says how many are left out, and leads to them if it can.
 */
public sealed interface Sheet {
    /**
     * Reviews under a heading, as the list of all shows them.
     *
     * @param title such as a year
     * @param reviews newest first
     */
    record Shelf(String title, List<Summary> reviews) implements Sheet {
        /** Copies the reviews. */
        public Shelf {
            reviews = List.copyOf(reviews);
        }
    }

    /**
     * A review as the list of all shows it.
     *
     * @param link its title and address
     * @param count how many postmortems, such as {@code 3 postmortems}
     * @param standsOut a line; may be empty
     */
    record Summary(Link link, String count, String standsOut) implements Sheet {}

    /**
     * A question to talk about.
     *
     * @param text plain; what stands before {@code named} when that is not empty
     * @param named the postmortem that the question names; {@link Link#NONE} when it names none
     * @param rest what stands after it
     * @param about the postmortems it comes from and does not name; may be none
     * @param more what is left out of them
     */
    record Question(String text, Link named, String rest, List<Link> about, Link more) implements Sheet {
        /** Copies the links. */
        public Question {
            about = List.copyOf(about);
        }
    }

    /**
     * Postmortems under a heading.
     *
     * @param title for people
     * @param cases each with what is told of it; the reason may be empty
     * @param more what is left out
     */
    record Cases(String title, List<Reasoned> cases, Link more) implements Sheet {
        /** Copies the cases. */
        public Cases {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Words counted in two periods.
     *
     * @param title what they are
     * @param now the head of the column for the period
     * @param ofNow out of how many postmortems
     * @param before the head of the column for the period before
     * @param ofBefore likewise; 0 leaves the column out
     * @param rows most frequent first
     * @param most the largest count, which the bars are drawn to
     * @param note what else is to be known; may be empty
     * @param more what is left out
     */
    record Table(
            String title,
            String now,
            int ofNow,
            String before,
            int ofBefore,
            List<Pair> rows,
            int most,
            String note,
            Link more)
            implements Sheet {
        /** Copies the rows. */
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A word counted in two periods.
     *
     * @param link the word
     * @param now in the period
     * @param before in the period before
     * @param remark such as {@code more often than before}; may be empty
     */
    record Pair(Link link, int now, int before, String remark) implements Sheet {}

    /**
     * Lengths of time in two periods.
     *
     * @param now the head of the column for the period
     * @param before the head of the column for the period before; empty leaves it out
     * @param rows one for each respect
     */
    record Times(String now, String before, List<Time> rows) implements Sheet {
        /** Copies the rows. */
        public Times {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A length of time in two periods.
     *
     * @param label which
     * @param now the middle one in the period, such as {@code 12 min}
     * @param nowEnds the shortest, the longest and their number
     * @param before the middle one in the period before
     * @param beforeEnds likewise
     */
    record Time(String label, String now, String nowEnds, String before, String beforeEnds) implements Sheet {}

    /**
     * What was decided.
     *
     * @param standing how far it is, in a sentence; empty when nothing was decided
     * @param types counted by how deep the actions go
     */
    record Actions(String standing, List<Tally> types) implements Sheet {
        /** Copies the types. */
        public Actions {
            types = List.copyOf(types);
        }
    }

    /**
     * Actions of one type.
     *
     * @param type such as {@code systemic}
     * @param done finished
     * @param open neither finished nor declined
     * @param overdue those of the open ones that are past due
     * @param declined will not be done
     */
    record Tally(String type, int done, int open, int overdue, int declined) implements Sheet {}

    /**
     * A sentence of a postmortem.
     *
     * @param text plain
     * @param note a remark; may be empty
     * @param of the postmortem
     */
    record Note(String text, String note, Link of) implements Sheet {}

    /**
     * Sentences under a heading.
     *
     * @param title for people
     * @param notes in order
     * @param more what is left out
     */
    record Notes(String title, List<Note> notes, Link more) implements Sheet {
        /** Copies the sentences. */
        public Notes {
            notes = List.copyOf(notes);
        }
    }
}
