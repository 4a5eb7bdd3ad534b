package dev.casebook.view;

import java.util.List;
import java.util.Locale;

/**
 * What pages are made of. An address is relative to the site's root, without a leading slash ({@code
 * postmortems/2024-11-08-dns/}; empty for the home page), or absolute for another site; the templates put the page's own
 * way back to the root in front. Absence is the empty string, the empty list, or the constant that says so: templates
 * leave out what is empty.
 */
public sealed interface Part {
    /**
     * Markup that is already safe. All other text is escaped by the templates.
     *
     * @param markup HTML
     */
    record Html(String markup) implements Part {
        /** No markup. */
        public static final Html NONE = new Html("");
    }

    /**
     * A day or moment.
     *
     * @param iso as machines read it
     * @param text as people read it
     */
    record When(String iso, String text) implements Part {
        /** No date. */
        public static final When NEVER = new When("", "");
    }

    /**
     * A name that may lead somewhere. An address with a scheme other than {@code http}, {@code https} and {@code mailto} is
     * dropped, so that the name stands as plain text.
     *
     * @param text what to show
     * @param url where it leads; empty for plain text
     * @param linked whether it leads somewhere, the home page (whose address is empty) included
     */
    record Link(String text, String url, boolean linked) implements Part {
        /** Nothing. */
        public static final Link NONE = plain("");

        /** Drops an address that could run. */
        public Link {
            if (linked && !harmless(url)) {
                url = "";
                linked = false;
            }
        }

        /** A name that leads to {@code url}. */
        public static Link to(String text, String url) {
            return new Link(text, url, true);
        }

        /** A name that leads nowhere. */
        public static Link plain(String text) {
            return new Link(text, "", false);
        }

        /** Whether the address is on another site. */
        public boolean external() {
            return scheme(url).length() > 0;
        }

        private static boolean harmless(String url) {
            String scheme = scheme(url);
            boolean rooted = url.startsWith("/") || url.startsWith("\\");
            return !rooted
                    && (scheme.isEmpty() || List.of("http", "https", "mailto").contains(scheme));
        }

        private static String scheme(String url) {
            int colon = url.indexOf(':');
            boolean inPath = colon < 0 || url.lastIndexOf('/', colon) >= 0 || url.lastIndexOf('#', colon) >= 0;
            return inPath ? "" : url.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The level of an incident.
     *
     * @param name such as {@code SEV-2}
     * @param rank 1 for the gravest; 0 when there is none
     * @param inferred whether it was read from the text rather than stated
     */
    record Level(String name, int rank, boolean inferred) implements Part {
        /** No level. */
        public static final Level NONE = new Level("", 0, false);
    }

    /**
     * A postmortem as lists show it, and the head of its own page.
     *
     * @param link its title and address
     * @param id the incident's id
     * @param date the incident's day
     * @param level its severity level
     * @param kind such as {@code outage}; worded for people
     * @param status {@code draft} or {@code in review}; empty once final
     * @param summary plain text
     * @param services those affected
     * @param failureModes what failed
     * @param minutes reading time; 0 when not known
     */
    record Entry(
            Link link,
            String id,
            When date,
            Level level,
            String kind,
            String status,
            String summary,
            List<Link> services,
            List<Link> failureModes,
            int minutes)
            implements Part {
        /** Copies the lists. */
        public Entry {
            services = List.copyOf(services);
            failureModes = List.copyOf(failureModes);
        }
    }

    /**
     * A postmortem with the reason why it is shown here.
     *
     * @param entry the postmortem
     * @param reason such as {@code same failure mode and service} or {@code two years ago}
     */
    record Reasoned(Entry entry, String reason) implements Part {}

    /**
     * Postmortems under a heading.
     *
     * @param title such as {@code November}; empty when there is only one group
     * @param entries in order
     */
    record Chapter(String title, List<Entry> entries) implements Part {
        /** Copies the entries. */
        public Chapter {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Something counted.
     *
     * @param link what
     * @param count how often
     * @param note a line about it, such as a definition; may be empty
     */
    record Count(Link link, int count, String note) implements Part {}

    /**
     * Counted things under a heading, drawn as bars on one scale.
     *
     * @param title such as a family's name; empty when there is only one group
     * @param note what the group is, or what is counted
     * @param counts in order
     * @param more where all of them are; {@link Link#NONE} when these are all
     */
    record Ranking(String title, String note, List<Count> counts, Link more) implements Part {
        /** Copies the counts. */
        public Ranking {
            counts = List.copyOf(counts);
        }
    }

    /**
     * A labelled line of the facts at a glance.
     *
     * @param key what it is, for styling, such as {@code failure-modes}
     * @param label for people
     * @param values one or more
     * @param inferred whether they were read from the text rather than stated
     */
    record Fact(String key, String label, List<Link> values, boolean inferred) implements Part {
        /** Copies the values. */
        public Fact {
            values = List.copyOf(values);
        }
    }

    /**
     * One row of the impact.
     *
     * @param label such as {@code Users}; empty when the impact is one text
     * @param text what it was
     */
    record Row(String label, String text) implements Part {}

    /**
     * How the incident ran: its known moments and the spans between them.
     *
     * @param moments in order of time
     * @param phases in order of time; empty when fewer than two moments are known
     * @param total the whole span for people; empty when not known
     */
    record Course(List<Moment> moments, List<Phase> phases, String total) implements Part {
        /** Nothing known. */
        public static final Course NONE = new Course(List.of(), List.of(), "");

        /** Copies the lists. */
        public Course {
            moments = List.copyOf(moments);
            phases = List.copyOf(phases);
        }
    }

    /**
     * A known moment.
     *
     * @param label such as {@code Detected}
     * @param when the time
     * @param inferred whether it was read from the text rather than stated
     */
    record Moment(String label, When when, boolean inferred) implements Part {}

    /**
     * The span between two moments.
     *
     * @param key {@code undetected}, {@code diagnosing}, {@code mitigating} or {@code recovering}
     * @param label for people
     * @param length for people, such as {@code 46 min}
     * @param seconds for the drawing
     */
    record Phase(String key, String label, String length, long seconds) implements Part {}

    /**
     * A text with its contents.
     *
     * @param html the body
     * @param contents its headings of levels two and three
     */
    record Text(Html html, List<Heading> contents) implements Part {
        /** Copies the contents. */
        public Text {
            contents = List.copyOf(contents);
        }
    }

    /**
     * What was learnt, of one sort.
     *
     * @param anchor without the hash sign
     * @param title such as {@code What went well}
     * @param items plain text
     */
    record Lessons(String anchor, String title, List<String> items) implements Part {
        /** Copies the items. */
        public Lessons {
            items = List.copyOf(items);
        }
    }

    /**
     * A line of the table of contents.
     *
     * @param anchor without the hash sign
     * @param text plain
     * @param level 2 or 3
     */
    record Heading(String anchor, String text, int level) implements Part {}

    /**
     * Something that is to be done, or was.
     *
     * @param title what
     * @param type {@code immediate}, {@code short-term} or {@code systemic}; may be empty
     * @param owner a team or role, a team leading to its actions; may be empty
     * @param state how it stands
     * @param due until when
     * @param ticket where it is followed
     * @param note why it was declined, or another remark; may be empty
     */
    record Action(String title, String type, Link owner, State state, When due, Link ticket, String note)
            implements Part {}

    /**
     * How an action stands.
     *
     * @param key {@code open}, {@code in-progress}, {@code done} or {@code declined}
     * @param text for people
     * @param since when it was done; {@link When#NEVER} otherwise
     * @param overdue whether it is past due and neither done nor declined
     * @param age such as {@code open for 8 months} or {@code overdue by 3 weeks}; empty when not open, or not known
     * @param inferred whether it was read from the text of its postmortem, not stated
     */
    record State(String key, String text, When since, boolean overdue, String age, boolean inferred) implements Part {}

    /**
     * The chain of incidents that came back.
     *
     * @param statement such as {@code Third time. Two of five earlier actions were still open.}
     * @param steps oldest first, this one included
     */
    record Recurrence(String statement, List<Step> steps) implements Part {
        /** Not a recurrence. */
        public static final Recurrence NONE = new Recurrence("", List.of());

        /** Copies the steps. */
        public Recurrence {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One incident of a chain.
     *
     * @param entry its postmortem
     * @param here whether it is the page's own
     * @param note what stood open when the next came; may be empty
     */
    record Step(Entry entry, boolean here, String note) implements Part {}

    /**
     * What the page hangs together with.
     *
     * @param recurrence the chain it belongs to
     * @param similar other postmortems, best first
     * @param related named by the author
     * @param backlinks pages that link here
     * @param previous the postmortem before it by date
     * @param next the one after it
     */
    record Connections(
            Recurrence recurrence,
            List<Reasoned> similar,
            List<Link> related,
            List<Link> backlinks,
            Link previous,
            Link next)
            implements Part {
        /** Copies the lists. */
        public Connections {
            similar = List.copyOf(similar);
            related = List.copyOf(related);
            backlinks = List.copyOf(backlinks);
        }
    }

    /**
     * A published rate to hold the own share against.
     *
     * @param source who counted
     * @param percent how many in a hundred
     * @param of the denominator in words, such as {@code 597 outages, 2009-2015}
     * @param note what to keep in mind; may be empty
     */
    record BaseRate(Link source, double percent, String of, String note) implements Part {}

    /**
     * A part of the archive.
     *
     * @param count how many
     * @param of out of how many
     */
    record Share(int count, int of) implements Part {
        /** In a hundred, rounded; 0 of 0 is 0. */
        public long percent() {
            return of == 0 ? 0 : Math.round(100.0 * count / of);
        }
    }

    /**
     * One cause behind a symptom.
     *
     * @param anchor without the hash sign
     * @param failureMode which
     * @param count how many postmortems
     * @param facts what goes with it, only those known
     * @param cases some of them, with what told them apart
     * @param more others
     */
    record Cause(String anchor, Link failureMode, int count, List<Fact> facts, List<Case> cases, List<Entry> more)
            implements Part {
        /** Copies the lists. */
        public Cause {
            facts = List.copyOf(facts);
            cases = List.copyOf(cases);
            more = List.copyOf(more);
        }
    }

    /**
     * One postmortem behind a symptom.
     *
     * @param entry the postmortem
     * @param toldApart how it was told from its look-alikes; may be empty
     */
    record Case(Entry entry, Html toldApart) implements Part {}

    /**
     * One failure mode in the matrix.
     *
     * @param failureMode which
     * @param count how many postmortems in all
     * @param cells one for each service, in the order of the columns
     * @param meetings the postmortems behind each cell that is not empty
     */
    record MatrixRow(Link failureMode, int count, List<MatrixCell> cells, List<Meeting> meetings) implements Part {
        /** Copies the lists. */
        public MatrixRow {
            cells = List.copyOf(cells);
            meetings = List.copyOf(meetings);
        }
    }

    /**
     * How often a failure mode struck a service.
     *
     * @param link the number, leading to the postmortems; {@link Link#NONE} for none
     * @param label in words; empty for none
     * @param shade 0 for none, 4 for as many as any pair
     */
    record MatrixCell(Link link, String label, int shade) implements Part {}

    /**
     * The postmortems in which a failure mode struck a service.
     *
     * @param anchor without the hash sign
     * @param service which
     * @param postmortems newest first
     * @param more how many are not listed
     */
    record Meeting(String anchor, Link service, List<Link> postmortems, int more) implements Part {
        /** Copies the postmortems. */
        public Meeting {
            postmortems = List.copyOf(postmortems);
        }
    }

    /**
     * What a postmortem says.
     *
     * @param entry the postmortem
     * @param items plain text
     */
    record Said(Entry entry, List<String> items) implements Part {
        /** Copies the items. */
        public Said {
            items = List.copyOf(items);
        }
    }

    /**
     * Something counted in a span of time.
     *
     * @param name such as {@code 2026 Q3}
     * @param count how often
     */
    record Column(String name, int count) implements Part {}

    /**
     * An action and where it was decided.
     *
     * @param action what is to be done
     * @param postmortem where it stands
     */
    record Owed(Action action, Link postmortem) implements Part {}

    /**
     * Pages to choose from, in one respect.
     *
     * @param label such as {@code Team}
     * @param ways each with how many it holds; the page itself is no link
     */
    record Choice(String label, List<Count> ways) implements Part {
        /** Copies the ways. */
        public Choice {
            ways = List.copyOf(ways);
        }
    }

    /**
     * What became of some actions.
     *
     * @param of whose or which
     * @param done how many are done
     * @param declined how many will not be done
     * @param open how many remain
     * @param overdue how many of those were due before today
     */
    record Completed(Link of, int done, int declined, int open, int overdue) implements Part {
        /** How many there are. */
        public int all() {
            return done + declined + open;
        }
    }

    /**
     * What became of actions, by something they have in common.
     *
     * @param title such as {@code By team}
     * @param column what the rows are
     * @param rows in order
     */
    record Tally(String title, String column, List<Completed> rows) implements Part {
        /** Copies the rows. */
        public Tally {
            rows = List.copyOf(rows);
        }
    }

    /**
     * What several postmortems decided in other words.
     *
     * @param words what its actions share
     * @param became from how many postmortems, and how many are done
     * @param actions some of them, the most pressing first
     * @param more how many are not shown
     */
    record Idea(String words, String became, List<Owed> actions, int more) implements Part {
        /** Copies the actions. */
        public Idea {
            actions = List.copyOf(actions);
        }
    }

    /**
     * What was decided, and what became of it.
     *
     * @param done how many are done
     * @param declined how many will not be done
     * @param all how many were decided
     * @param open some of the others, the longest due first
     */
    record Fixes(int done, int declined, int all, List<Owed> open) implements Part {
        /** Copies the list. */
        public Fixes {
            open = List.copyOf(open);
        }

        /** How many are neither done nor declined. */
        public int owed() {
            return all - done - declined;
        }
    }
}
