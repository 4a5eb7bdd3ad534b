package dev.casebook.view;

import dev.casebook.view.Part.Action;
import dev.casebook.view.Part.BaseRate;
import dev.casebook.view.Part.Chapter;
import dev.casebook.view.Part.Connections;
import dev.casebook.view.Part.Count;
import dev.casebook.view.Part.Course;
import dev.casebook.view.Part.Entry;
import dev.casebook.view.Part.Fact;
import dev.casebook.view.Part.Html;
import dev.casebook.view.Part.Lessons;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Ranking;
import dev.casebook.view.Part.Reasoned;
import dev.casebook.view.Part.Row;
import dev.casebook.view.Part.Share;
import dev.casebook.view.Part.Text;
import java.util.List;

/** All that a template may see. Each record is one type of page; its template has the same name in lower case. */
public sealed interface PageView {

    /** A page for people, inside the site's frame. */
    sealed interface HtmlPage extends PageView {
        /** What surrounds it. */
        Frame frame();
    }

    /** A file for machines. */
    sealed interface XmlFile extends PageView {}

    /**
     * The first page.
     *
     * @param frame what surrounds it
     * @param figures what the archive holds, such as {@code 18 services}, each leading to its list
     * @param rankings what fails here most; the first is the one to show large
     * @param newest the latest postmortems
     * @param thisWeek what happened in this week of past years, each with how long ago
     * @param nearMisses the latest near misses
     * @param start where to start reading, each with why
     * @param moreStart where there is more to start with
     */
    record Home(
            Frame frame,
            List<Link> figures,
            List<Ranking> rankings,
            List<Entry> newest,
            List<Reasoned> thisWeek,
            List<Entry> nearMisses,
            List<Reasoned> start,
            Link moreStart)
            implements HtmlPage {
        /** Copies the lists. */
        public Home {
            figures = List.copyOf(figures);
            rankings = List.copyOf(rankings);
            newest = List.copyOf(newest);
            thisWeek = List.copyOf(thisWeek);
            nearMisses = List.copyOf(nearMisses);
            start = List.copyOf(start);
        }
    }

    /**
     * One postmortem.
     *
     * @param frame what surrounds it
     * @param entry its head
     * @param lead what happened, in short; empty where the body begins with just that
     * @param dateInferred whether the date was read from the text or the file rather than stated
     * @param facts at a glance, in order, only those known
     * @param impact who felt what
     * @param course how it ran
     * @param text the body
     * @param lessons what was learnt and stands in no section of the body
     * @param actions what was to be done
     * @param connections what it hangs together with
     * @param colophon credits, sources, RFCs and tags, in order
     * @param source the file's path in the archive
     */
    record Postmortem(
            Frame frame,
            Entry entry,
            String lead,
            boolean dateInferred,
            List<Fact> facts,
            List<Row> impact,
            Course course,
            Text text,
            List<Lessons> lessons,
            List<Action> actions,
            Connections connections,
            List<Fact> colophon,
            String source)
            implements HtmlPage {
        /** Copies the lists. */
        public Postmortem {
            facts = List.copyOf(facts);
            impact = List.copyOf(impact);
            lessons = List.copyOf(lessons);
            actions = List.copyOf(actions);
            colophon = List.copyOf(colophon);
        }

        /** Whether any mark for what was inferred is shown, so that it is explained. */
        public boolean anyInferred() {
            return dateInferred
                    || entry.level().inferred()
                    || facts.stream().anyMatch(Fact::inferred)
                    || course.moments().stream().anyMatch(Part.Moment::inferred);
        }
    }

    /**
     * An index of things that postmortems are filed under: failure modes by family, services by team, years, tags.
     *
     * @param frame what surrounds it
     * @param title such as {@code Failure modes}
     * @param intro a sentence or two; may be empty
     * @param groups in order
     * @param unseen things that have no postmortem yet; may be empty
     */
    record Index(Frame frame, String title, String intro, List<Ranking> groups, List<Count> unseen)
            implements HtmlPage {
        /** Copies the lists. */
        public Index {
            groups = List.copyOf(groups);
            unseen = List.copyOf(unseen);
        }
    }

    /**
     * The postmortems of a year, severity level, kind or tag.
     *
     * @param frame what surrounds it
     * @param kicker what sort of list it is, such as {@code Year}
     * @param title such as {@code 2025}
     * @param intro a sentence; may be empty
     * @param share its part of the archive
     * @param rates published base rates
     * @param chapters the postmortems, such as by month
     * @param rankings what they were, counted
     * @param previous the list before it, such as the year before
     * @param next the list after it
     */
    record Listing(
            Frame frame,
            String kicker,
            String title,
            String intro,
            Share share,
            List<BaseRate> rates,
            List<Chapter> chapters,
            List<Ranking> rankings,
            Link previous,
            Link next)
            implements HtmlPage {
        /** Copies the lists. */
        public Listing {
            rates = List.copyOf(rates);
            chapters = List.copyOf(chapters);
            rankings = List.copyOf(rankings);
        }
    }

    /**
     * A failure mode's own page.
     *
     * @param frame what surrounds it
     * @param name for people
     * @param definition one sentence
     * @param facts family, aliases and the like, only those known
     * @param ownWords what the organisation says about it
     * @param share its part of the archive
     * @param rates published base rates
     * @param trend how often over time; empty where that tells nothing
     * @param first which to read first, each with why; empty where there are few
     * @param incidents newest first
     * @param remedies what ended them, as their timelines say it, each with its postmortem
     * @param fixes what was decided against it
     * @param rankings where and with what it occurs
     * @param backlinks pages that link here
     */
    record FailureMode(
            Frame frame,
            String name,
            String definition,
            List<Fact> facts,
            Html ownWords,
            Share share,
            List<BaseRate> rates,
            List<Part.Column> trend,
            List<Reasoned> first,
            List<Entry> incidents,
            List<Part.Said> remedies,
            Part.Fixes fixes,
            List<Ranking> rankings,
            List<Link> backlinks)
            implements HtmlPage {
        /** Copies the lists. */
        public FailureMode {
            facts = List.copyOf(facts);
            rates = List.copyOf(rates);
            trend = List.copyOf(trend);
            first = List.copyOf(first);
            remedies = List.copyOf(remedies);
            incidents = List.copyOf(incidents);
            rankings = List.copyOf(rankings);
            backlinks = List.copyOf(backlinks);
        }
    }

    /**
     * A symptom's own page: the differential.
     *
     * @param frame what surrounds it
     * @param name for people
     * @param definition one sentence; may be empty
     * @param ranking how often it was what
     * @param causes what was behind it, the most frequent first
     * @param unexplained postmortems that name no failure mode
     * @param backlinks pages that link here
     */
    record Symptom(
            Frame frame,
            String name,
            String definition,
            Ranking ranking,
            List<Part.Cause> causes,
            List<Entry> unexplained,
            List<Link> backlinks)
            implements HtmlPage {
        /** Copies the lists. */
        public Symptom {
            causes = List.copyOf(causes);
            unexplained = List.copyOf(unexplained);
            backlinks = List.copyOf(backlinks);
        }
    }

    /**
     * A service's own page.
     *
     * @param frame what surrounds it
     * @param name as written
     * @param purpose what it does; may be empty
     * @param facts team, tier, dependencies and the like, only those known
     * @param route what to read before joining it; {@link Link#NONE} where there is little
     * @param trend how often over time; empty where that tells nothing
     * @param incidents newest first
     * @param rankings what failed there, counted
     * @param backlinks pages that link here
     */
    record Service(
            Frame frame,
            String name,
            String purpose,
            List<Fact> facts,
            Link route,
            List<Part.Column> trend,
            List<Entry> incidents,
            List<Ranking> rankings,
            List<Link> backlinks)
            implements HtmlPage {
        /** Copies the lists. */
        public Service {
            facts = List.copyOf(facts);
            trend = List.copyOf(trend);
            incidents = List.copyOf(incidents);
            rankings = List.copyOf(rankings);
            backlinks = List.copyOf(backlinks);
        }
    }

    /**
     * Where to start reading.
     *
     * @param frame what surrounds it
     * @param covers how much of the archive the stops show; may be empty
     * @param minutes how long all stops take
     * @param stops in order, each with what it shows
     * @param routes curated ones
     * @param services one for the newcomers of each service
     */
    record Start(
            Frame frame, String covers, int minutes, List<Reasoned> stops, List<Count> routes, List<Count> services)
            implements HtmlPage {
        /** Copies the lists. */
        public Start {
            stops = List.copyOf(stops);
            routes = List.copyOf(routes);
            services = List.copyOf(services);
        }
    }

    /**
     * Postmortems to read one after the other.
     *
     * @param frame what surrounds it
     * @param title one line
     * @param summary what it is for; may be empty
     * @param minutes how long all stops take
     * @param stops in order, each with what to look for
     * @param service whose newcomers it is for; {@link Link#NONE} for a curated one
     */
    record Route(Frame frame, String title, String summary, int minutes, List<Reasoned> stops, Link service)
            implements HtmlPage {
        /** Copies the stops. */
        public Route {
            stops = List.copyOf(stops);
        }
    }

    /**
     * Failure modes by services.
     *
     * @param frame what surrounds it
     * @param services the columns
     * @param rows one for each failure mode
     * @param leftOut what is not shown; empty when all is
     */
    record Matrix(Frame frame, List<Link> services, List<Part.MatrixRow> rows, String leftOut) implements HtmlPage {
        /** Copies the lists. */
        public Matrix {
            services = List.copyOf(services);
            rows = List.copyOf(rows);
        }
    }

    /**
     * What postmortems say beyond causes: what went well, luck, surprises.
     *
     * @param frame what surrounds it
     * @param title which
     * @param intro a sentence
     * @param others the pages of the others
     * @param said by postmortem, newest first
     * @param leftOut what is not shown; empty when all is
     */
    record Learnt(Frame frame, String title, String intro, List<Count> others, List<Part.Said> said, String leftOut)
            implements HtmlPage {
        /** Copies the lists. */
        public Learnt {
            others = List.copyOf(others);
            said = List.copyOf(said);
        }
    }

    /**
     * Actions of the register.
     *
     * @param frame what surrounds it
     * @param title which
     * @param intro a sentence
     * @param choices other pages of the register
     * @param files the register for other programs
     * @param actions the most pressing first, each with its postmortem
     * @param leftOut what is not shown; empty when all is
     * @param years pages of single years, where one page cannot show all
     * @param pace how long they took; may be empty
     * @param tallies what became of all; empty but on the first page
     * @param filterable whether the script offers to filter the list
     */
    record Actions(
            Frame frame,
            String title,
            String intro,
            List<Part.Choice> choices,
            List<Link> files,
            List<Part.Owed> actions,
            String leftOut,
            List<Count> years,
            String pace,
            List<Part.Tally> tallies,
            boolean filterable)
            implements HtmlPage {
        /** Copies the lists. */
        public Actions {
            choices = List.copyOf(choices);
            files = List.copyOf(files);
            actions = List.copyOf(actions);
            years = List.copyOf(years);
            tallies = List.copyOf(tallies);
        }

        /** Whether any mark for what was inferred is shown, so that it is explained. */
        public boolean anyInferred() {
            return actions.stream().anyMatch(one -> one.action().state().inferred());
        }
    }

    /**
     * Ideas that several postmortems came to.
     *
     * @param frame what surrounds it
     * @param choices other pages of the register
     * @param ideas those of most postmortems first
     * @param leftOut what is not shown; empty when all is
     */
    record Ideas(Frame frame, List<Part.Choice> choices, List<Part.Idea> ideas, String leftOut) implements HtmlPage {
        /** Copies the lists. */
        public Ideas {
            choices = List.copyOf(choices);
            ideas = List.copyOf(ideas);
        }
    }

    /**
     * All theme reviews.
     *
     * @param frame what surrounds it
     * @param title such as {@code Theme reviews}
     * @param intro a sentence
     * @param shelves the newest, then by year
     */
    record Reviews(Frame frame, String title, String intro, List<Sheet.Shelf> shelves) implements HtmlPage {
        /** Copies the shelves. */
        public Reviews {
            shelves = List.copyOf(shelves);
        }
    }

    /**
     * What the postmortems of a period say together, made to be talked about and printed.
     *
     * @param frame what surrounds it
     * @param title such as {@code Third quarter of 2026}
     * @param marks what it is, and from when to when
     * @param opening what is reviewed, in a sentence
     * @param caution what the counts are worth; may be empty
     * @param questions to begin with
     * @param incidents the postmortems, newest first
     * @param cameBack failures that had happened before
     * @param firstSeen failure modes and services that are new
     * @param tables words counted in this period and the one before
     * @param times how long incidents took
     * @param detection which were noticed late
     * @param actions what was decided
     * @param notes actions overdue and declined, what went well, what was luck
     * @param nearMisses incidents that almost were
     * @param previous the quarter before
     * @param next the quarter after
     */
    record Review(
            Frame frame,
            String title,
            List<String> marks,
            String opening,
            String caution,
            List<Sheet.Question> questions,
            Sheet.Cases incidents,
            Sheet.Cases cameBack,
            List<Link> firstSeen,
            List<Sheet.Table> tables,
            Sheet.Times times,
            List<Sheet.Cases> detection,
            Sheet.Actions actions,
            List<Sheet.Notes> notes,
            Sheet.Cases nearMisses,
            Link previous,
            Link next)
            implements HtmlPage {
        /** Copies the lists. */
        public Review {
            marks = List.copyOf(marks);
            questions = List.copyOf(questions);
            firstSeen = List.copyOf(firstSeen);
            tables = List.copyOf(tables);
            detection = List.copyOf(detection);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A page of the archive's own, such as a glossary.
     *
     * @param frame what surrounds it
     * @param title its title
     * @param text the body
     * @param backlinks pages that link here
     */
    record FreePage(Frame frame, String title, Text text, List<Link> backlinks) implements HtmlPage {
        /** Copies the links. */
        public FreePage {
            backlinks = List.copyOf(backlinks);
        }
    }

    /**
     * The search page.
     *
     * @param frame what surrounds it
     * @param browse other ways in, for when the search cannot run
     */
    record Search(Frame frame, List<Count> browse) implements HtmlPage {
        /** Copies the ways. */
        public Search {
            browse = List.copyOf(browse);
        }
    }

    /**
     * The page for an address that leads nowhere.
     *
     * @param frame what surrounds it
     * @param browse ways back in
     */
    record NotFound(Frame frame, List<Count> browse) implements HtmlPage {
        /** Copies the ways. */
        public NotFound {
            browse = List.copyOf(browse);
        }
    }

    /**
     * The page at an address that only leads on.
     *
     * @param frame what surrounds it
     * @param title why
     * @param to where to
     */
    record Moved(Frame frame, String title, Link to) implements HtmlPage {}

    /**
     * An Atom feed. All addresses are absolute.
     *
     * @param id the feed's stable id
     * @param title its title
     * @param author who publishes it, such as the site's title
     * @param self its own address
     * @param page the page it belongs to
     * @param updated the newest change
     * @param entries newest first
     */
    record AtomFeed(
            String id, String title, String author, String self, String page, String updated, List<AtomEntry> entries)
            implements XmlFile {
        /** Copies the entries. */
        public AtomFeed {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One postmortem in a feed.
     *
     * @param id its stable id
     * @param title plain text
     * @param url the absolute address
     * @param published when it was published
     * @param updated when it last changed
     * @param summary plain text; may be empty
     * @param categories failure modes, services and tags
     */
    record AtomEntry(
            String id,
            String title,
            String url,
            String published,
            String updated,
            String summary,
            List<String> categories) {
        /** Copies the categories. */
        public AtomEntry {
            categories = List.copyOf(categories);
        }
    }

    /**
     * The list of pages for search engines.
     *
     * @param pages in order
     */
    record Sitemap(List<SitemapEntry> pages) implements XmlFile {
        /** Copies the pages. */
        public Sitemap {
            pages = List.copyOf(pages);
        }
    }

    /**
     * One page of the sitemap.
     *
     * @param url the absolute address
     * @param modified the day of its last change; may be empty
     */
    record SitemapEntry(String url, String modified) {}
}
